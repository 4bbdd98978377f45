"""Folders as this program makes them."""

from pathlib import Path

from keuzehulp.publish.atomic_dir import replacing


def made(folder: Path, words: str) -> Path:
    """A folder as this program makes it."""
    with replacing(folder) as new:
        (new / "index.html").write_text(words, encoding="utf-8")
    return folder

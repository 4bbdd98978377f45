"""Put a finished folder in the place of the last one, or leave the last one as it was."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = ".keuzehulp"
"""A file in folders that we made, so that we never throw away somebody else's."""


class NotOurs(Exception):
    """The folder holds files that we did not make."""


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A new folder to fill. Left without an exception it takes the place of `folder`; otherwise `folder` stays untouched."""
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise NotOurs(f"De map ‘{folder}’ is niet leeg en niet door dit programma gemaakt. Kies een andere map, of maak haar leeg.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f"{folder.name}.", dir=folder.parent))
    try:
        yield new
        (new / MARK).touch()
        _open_to_all(new)
        _swap(new, folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _open_to_all(new: Path) -> None:
    """A web server must be able to read it, and neither `mkdtemp` nor a careful umask lets it."""
    for path in (new, *new.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _swap(new: Path, folder: Path) -> None:
    old = folder.with_name(f"{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.replace(old)
    new.replace(folder)
    shutil.rmtree(old, ignore_errors=True)

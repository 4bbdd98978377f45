"""Every file of the site a second and third time, compressed: for servers that would rather send it so than do it at every visit."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import brotli

KINDS = (".html", ".css", ".js", ".json", ".svg", ".txt", ".xml")
"""Text; what is no text is compressed in itself."""
WORTH_IT = 256
"""Bytes below which a file fits in one packet anyway."""


def compress(site: Path) -> None:
    """Put `.gz` and `.br` beside every file that gets smaller by it. Without a time inside, so that the same file gives the same bytes."""
    for path in list(_files(site)):
        content = path.read_bytes()
        for ending, smaller in ((".gz", gzip.compress(content, 9, mtime=0)), (".br", brotli.compress(content, quality=11))):
            if len(smaller) < len(content):
                path.with_name(path.name + ending).write_bytes(smaller)


def _files(site: Path) -> Iterator[Path]:
    for path in sorted(site.rglob("*")):
        if path.is_file() and path.suffix in KINDS and path.stat().st_size >= WORTH_IT:
            yield path

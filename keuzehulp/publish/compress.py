"""Every file of the site a second and third time, compressed: for servers that would rather send
it so than do it at every visit.
"""

import gzip
from collections.abc import Iterator
from pathlib import Path

import brotli

KINDS = (".html", ".css", ".js", ".json", ".svg", ".txt", ".xml")
"""Text; what is no text is compressed in itself."""
SYSTEM, UNKNOWN = 9, 255
"""The place in the head of a gzip file that names the system, and the number for none in
particular (RFC 1952 §2.3).
"""
WORTH_IT = 256
"""Bytes below which a file fits in one packet anyway."""


def compress(site: Path) -> None:
    """Put `.gz` and `.br` beside every file that gets smaller by it. Without a time inside, so
    that the same file gives the same bytes.
    """
    for path in list(_files(site)):
        content = path.read_bytes()
        for ending, smaller in (
            (".gz", gzipped(content)),
            (".br", brotli.compress(content, quality=11)),
        ):
            if len(smaller) < len(content):
                path.with_name(path.name + ending).write_bytes(smaller)


def gzipped(content: bytes) -> bytes:
    """The content as gzip. Its head names no time and no system: Pythons before 3.13 name the
    system they run on.
    """
    packed = bytearray(gzip.compress(content, 9, mtime=0))
    packed[SYSTEM] = UNKNOWN
    return bytes(packed)


def _files(site: Path) -> Iterator[Path]:
    for path in sorted(site.rglob("*")):
        if path.is_file() and path.suffix in KINDS and path.stat().st_size >= WORTH_IT:
            yield path

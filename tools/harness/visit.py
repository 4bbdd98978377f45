"""What a browser fetches to show a page for the first time, and how large that is on its way."""

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import brotli
import html5lib

Size = Callable[[bytes], int]
LOADED = ("stylesheet", "icon", "preload")


def gzipped(content: bytes) -> int:
    """How large it is as most servers send it."""
    return len(gzip.compress(content, 9))


def brotlied(content: bytes) -> int:
    """How large it is as some servers send it."""
    return len(brotli.compress(content, quality=11))


def first_visit(site: Path, page: str, *, size: Size = gzipped) -> dict[str, int]:
    """Every file of the site that a browser needs to show a page, with its size as sent. What
    comes from other servers is not counted.
    """
    document = html5lib.parse(
        (site / page / "index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False
    )
    needed = [link.get("href") for link in document.iter("link") if link.get("rel") in LOADED]
    needed += [script.get("src") for script in document.iter("script")]
    here = f"/{page}/"
    ours = [
        urlsplit(urljoin(here, address)).path.lstrip("/")
        for address in needed
        if address and not urlsplit(address).scheme
    ]
    return {path: size((site / path).read_bytes()) for path in (f"{page}/index.html", *ours)}


def inside(site: Path, page: str, element: str) -> bytes:
    """What stands in all elements of this kind in a page: its scripts, or its styles."""
    document = html5lib.parse(
        (site / page / "index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False
    )
    return "".join(each.text or "" for each in document.iter(element)).encode()

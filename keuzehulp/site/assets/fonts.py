"""Our own font: a file by itself, whose name changes with its content, or inside a document.

A stylesheet names it by its place in `overrides/`; here that becomes where the reader's browser
finds it.
"""

import re
from base64 import b64encode
from collections.abc import Iterator

from keuzehulp.site.look import Look
from keuzehulp.site.page import Page
from keuzehulp.site.urls.relative import relative_url

FOLDER = "assets/fonts"
NAMED = re.compile(r"(?:[\w.]+/)*fonts/([\w-]+\.woff2)")
"""A font as a stylesheet names it, from wherever it stands."""
PUBLISHED = (".woff2", ".txt")


def pages(look: Look) -> Iterator[Page]:
    """Every font, and the licences that must go with them."""
    for path in look.files(FOLDER, "*"):
        if path.suffix in PUBLISHED:
            yield Page(f"{FOLDER}/{path.name}", path.read_bytes())


def folder_from(address: str) -> str:
    """The way from the document or stylesheet at `address` to the folder with fonts."""
    return relative_url(f"{FOLDER}/", address)


def beside(css: str, folder: str) -> str:
    """A stylesheet that finds its fonts in `folder`."""
    return NAMED.sub(lambda font: f"{folder}{font[1]}", css)


def inside(css: str, look: Look) -> str:
    """A stylesheet that holds its fonts, those of the look or of a finished site: there before
    anything is drawn or printed.
    """
    return NAMED.sub(lambda font: as_data(look.file(f"{FOLDER}/{font[1]}").read_bytes()), css)


def as_data(font: bytes) -> str:
    """A font as an address that holds all of it."""
    return f"data:font/woff2;base64,{b64encode(font).decode()}"

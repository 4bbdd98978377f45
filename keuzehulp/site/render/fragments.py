"""What a document has inside that others have too: its style, its scripts, its screens. Each is
made once, as the bytes that go into files.

A template writes only a mark where such a part stands, so a document costs no more than the few
words of its own.
"""

import re
from collections.abc import Callable, Mapping
from html import unescape
from itertools import zip_longest
from types import SimpleNamespace
from typing import NamedTuple

from markupsafe import Markup

from keuzehulp.site.urls.relative import is_elsewhere, relative_url

BLOCKS = (
    "section|div|p|[uo]l|li|d[ltd]|details|summary|h[1-4]|fieldset|legend|header|footer|nav|main"
    "|template|figure|figcaption"
)
LINE = re.compile(rf"\s*\n\s*(?=</?(?:{BLOCKS})[ >])")
"""The end of a line before a block begins or ends: nothing shows it, and a large document has
thousands.
"""
CUT = "\0"
"""A sign that no text can hold."""
MARK = re.compile(f"{CUT}(\\w+){CUT}")
"""Where a part stands."""

Parts = Mapping[str, Callable[[], bytes]]
"""By name, what gives a part. Only what a template asks for is made."""


class Piece(NamedTuple):
    """A part up to a way out of the document, and that way, if any: it depends on where the
    document stands.
    """

    text: Markup
    address: str
    words: Markup


class Part:
    """What several documents have inside, written once and cut where it leads out of the document.

    `write` makes text of its pieces for one of them: it knows what a way out looks like.
    """

    def __init__(self, html: str, *, write: Callable[..., str]) -> None:
        # Each way out stands between signs: text, its address, its words, and text again.
        texts, addresses, words = (joined(html).split(CUT)[at::3] for at in range(3))
        pieces = zip_longest(texts, addresses, words, fillvalue="")
        self.pieces = [
            Piece(Markup(text), unescape(address), Markup(words)) for text, address, words in pieces
        ]
        self._write = write
        self._addresses = {
            piece.address
            for piece in self.pieces
            if piece.address and not is_elsewhere(piece.address)
        }
        self._written: dict[tuple[object, ...], bytes] = {}

    def seen_from(self, address: str, *, framed: bool) -> bytes:
        """What stands in the document at `address`. Documents from which all ways out are the
        same share it.
        """
        ways = (framed, *(relative_url(page, address) for page in self._addresses))
        if ways not in self._written:
            self._written[ways] = self._write(
                pieces=self.pieces, page=SimpleNamespace(url=address), framed=framed
            ).encode()
        return self._written[ways]


def joined(html: str) -> str:
    """The same document with its blocks on one line. Between words, links and buttons the space
    stays: that is seen.
    """
    return LINE.sub("", html)


def mark(name: str) -> Markup:
    """What a template writes where a part stands."""
    return Markup(f"{CUT}{name}{CUT}")


def put_together(html: str, parts: Parts) -> bytes:
    """`html` as bytes, with each part at its mark. What is only one part is not copied."""
    pieces = (
        # Splitting by a pattern with a group gives text and name in turn.
        parts[piece]() if at % 2 else piece.encode()
        for at, piece in enumerate(MARK.split(html))
    )
    return b"".join(filter(None, pieces))

"""QR codes of addresses of this site: drawn in the page, and as an image that others can put in
theirs.

Error correction M, and a quiet zone of 4 modules, as the standard asks. The colours are in the
drawing itself: dark on white, whatever the page around it looks like.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from keuzehulp.site.messages import words
from keuzehulp.site.page import Page

if TYPE_CHECKING:
    import segno

    from keuzehulp.site.site import Site

QUIET = 4
"""Modules of white around the code, or readers don't find it."""
DARK, LIGHT = "#000", "#fff"
PIXELS = 20
"""Per module of the image: enough to print it larger than a hand."""
LONGEST = 60
"""Characters that somebody without a camera will still type over."""
AT_ONCE = 2_000
"""Codes that are kept: each is drawn more than once, and again at every save, and finding its
best mask takes longer than most pages do.
"""
UNDER_A_CODE = re.compile(r'class="kh-qr__address">(.*?)</')
BREAK = "<wbr>"
# Behind a slash by itself: not between, or behind, the two of `https://`.
BETWEEN = re.compile(r"(?<=[^/]/)(?=[^/])")


@lru_cache(AT_ONCE)
def svg(address: str) -> Markup:
    """The code as a drawing of one unit per module; its size is that of the class, its meaning
    stands beside it as text.
    """
    # `shape-rendering` keeps the edges of the modules sharp at any size, also without a stylesheet.
    drawn = _code(address).svg_inline(
        border=QUIET, omitsize=True, dark=DARK, light=LIGHT, svgclass="kh-qr__code", lineclass=None
    )
    return Markup(
        drawn.replace(
            "<svg ", '<svg aria-hidden="true" focusable="false" shape-rendering="crispEdges" ', 1
        )
    )


def typed(address: str) -> Markup:
    """The address in words, which may go on below after a slash and nowhere else."""
    return Markup(BETWEEN.sub(BREAK, str(escape(address))))


@lru_cache(AT_ONCE)
def png(address: str) -> bytes:
    """The code as an image."""
    image = io.BytesIO()
    _code(address).save(image, kind="png", scale=PIXELS, border=QUIET, dark=DARK, light=LIGHT)
    return image.getvalue()


def address_warnings(pages: Iterable[Page], site: Site) -> Iterator[str]:
    """What is wrong with the addresses under the codes, for whoever publishes."""
    if not site.url:
        yield words.QR_WITHOUT_ADDRESS
    addresses = {
        unescape(address.replace(BREAK, "")): None
        for page in pages
        for address in UNDER_A_CODE.findall(page.text)
    }
    yield from (
        words.QR_ADDRESS_TOO_LONG.say(count=len(address), limit=LONGEST, address=address)
        for address in addresses
        if len(address) > LONGEST
    )


@lru_cache(AT_ONCE)
def _code(address: str) -> segno.QRCode:
    import segno  # only here: it loads half of the web's protocols, and `check` draws nothing

    return segno.make_qr(address, error="m", boost_error=False)

"""The content security policy of a finished document: nothing but its own inline style and script,
known by their hash, and our font.

What is hashed is what stands in the document: the bytes between the tags, with all parts in their
places.
"""

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256

from keuzehulp.site.render.fragments import Parts, put_together

PLACE = "<!-- policy -->"
META, END = '<meta http-equiv="Content-Security-Policy" content="', '">'
FONT = b"url(data:font/"
"""How a style holds a font."""
KEPT = 100
"""Styles and scripts whose hash is remembered: many documents have the same."""


def filled_in(html: str, parts: Parts) -> str:
    """`html` with its policy at the marked place."""
    return html.replace(PLACE, f"{META}{_of(html, parts)}{END}", 1)


def _of(html: str, parts: Parts) -> str:
    """The policy that fits exactly this document."""
    scripts, styles = _blocks(html, "script", parts), _blocks(html, "style", parts)
    allowed = {
        "default-src": "'none'",
        "script-src": " ".join(map(_hash, scripts)) or "'none'",
        "style-src": " ".join(map(_hash, styles)) or "'none'",
        "img-src": "'self' data:",
        "font-src": "data:" if any(FONT in block for block in styles) else "'self'",
        "connect-src": "'none'",
        "form-action": "'none'",
        "base-uri": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def _blocks(html: str, element: str, parts: Parts) -> list[bytes]:
    return [put_together(body, parts) for body in inside(html, element)]


def refitted(html: str) -> str:
    """A finished document that was changed, with the policy that fits it now, if it had one."""
    before, begin, policy = html.partition(META)
    return f"{before}{begin}{_of(html, {})}{policy[policy.index(END) :]}" if begin else html


def inside(html: str, element: str) -> list[str]:
    """What stands in each such element. A pattern that looks for both ends takes three times as
    long.
    """
    return [rest[: rest.index(f"</{element}>")] for rest in html.split(f"<{element}>")[1:]]


@lru_cache(KEPT)
def _hash(block: bytes) -> str:
    return f"'sha256-{b64encode(sha256(block).digest()).decode()}'"

"""The content security policy of a finished document: nothing but its own inline style and script, known by their hash.

What is hashed is what stands in the document: the bytes between the tags, with all parts in their places.
"""

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256

from compiler.pages.parts import Parts, put_together

PLACE = "<!-- policy -->"
KEPT = 100
"""Styles and scripts whose hash is remembered: many documents have the same."""


def filled_in(html: str, parts: Parts) -> str:
    """`html` with its policy at the marked place."""
    return html.replace(PLACE, f'<meta http-equiv="Content-Security-Policy" content="{_of(html, parts)}">', 1)


def _of(html: str, parts: Parts) -> str:
    """The policy that fits exactly this document."""
    hashes = {element: [_hash(put_together(each, parts)) for each in inside(html, element)] for element in ("script", "style")}
    allowed = {
        "default-src": "'none'",
        "script-src": " ".join(hashes["script"]) or "'none'",
        "style-src": " ".join(hashes["style"]) or "'none'",
        "img-src": "'self' data:",
        "connect-src": "'none'",
        "form-action": "'none'",
        "base-uri": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def inside(html: str, element: str) -> list[str]:
    """What stands in each such element. A pattern that looks for both ends takes three times as long."""
    return [rest[: rest.index(f"</{element}>")] for rest in html.split(f"<{element}>")[1:]]


@lru_cache(KEPT)
def _hash(block: bytes) -> str:
    return f"'sha256-{b64encode(sha256(block).digest()).decode()}'"

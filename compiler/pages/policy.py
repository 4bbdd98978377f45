"""The content security policy of a finished document: nothing but its own inline style and script, known by their hash.

The document is complete before its policy is filled in, so the hashes cannot differ from what they guard.
"""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

PLACE = "<!-- policy -->"


def filled_in(html: str, *, allowed: bool) -> str:
    """`html` with its policy at the marked place, or without one when policies are not allowed (while serving)."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{of(html)}">' if allowed else ""
    return html.replace(PLACE, meta, 1)


def of(html: str) -> str:
    """The policy that fits exactly this document."""
    parts = {
        "default-src": "'none'",
        "script-src": _hashes(inside(html, "script")),
        "style-src": _hashes(inside(html, "style")),
        "img-src": "'self' data:",
        "connect-src": "'none'",
        "form-action": "'none'",
        "base-uri": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def inside(html: str, element: str) -> list[str]:
    """What stands in each such element. A pattern that looks for both ends takes three times as long."""
    return [rest[: rest.index(f"</{element}>")] for rest in html.split(f"<{element}>")[1:]]


def _hashes(blocks: Iterable[str]) -> str:
    hashes = (b64encode(sha256(block.encode()).digest()).decode() for block in blocks)
    return " ".join(f"'sha256-{each}'" for each in hashes) or "'none'"

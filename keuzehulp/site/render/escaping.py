"""Plain text stays plain text: the one place that escapes what editors typed, for wherever it goes.

Templates for HTML are escaped by Jinja itself. In those for Markdown every sign that means
something to Markdown or to HTML becomes a numeric reference: Markdown leaves these alone, and they
mean the same in text and in attributes, wherever a template puts them.
"""

import re

from markupsafe import Markup

# But no hard space, which stands where a line may not break.
SPACE = re.compile(r"[^\S\xa0]+")
SIGNS = re.compile(r"[\\`*_\[\]{}#|~!<>&\"'=^$]")
"""What means something to Markdown or to HTML, wherever it stands in a line."""
FIRST = re.compile(r"\A( ?)([-+:]|[0-9](?=[0-9]*(?:[.)]|\Z)))")
"""What begins a list, a line across, or a definition, at the beginning of a line; the text may
stand there, and a full stop behind it.
"""
IN_AN_ADDRESS = re.compile(r"[\x00-\x20\x7f\\`()\[\]{}<>\"'|^]")
"""What ends an address in Markdown or HTML, or means something else there."""


def for_markdown(value: object) -> Markup:
    """A value as words in a Markdown page, on one line. What is markup already stays what it is."""
    if hasattr(value, "__html__"):
        return Markup(value)
    escaped = SIGNS.sub(lambda sign: _reference(sign[0]), SPACE.sub(" ", str(value)))
    return Markup(
        FIRST.sub(lambda sign: sign[1] + _reference(sign[2]), escaped)
        if isinstance(value, str)
        else escaped
    )


def for_address(address: str) -> Markup:
    """An address to put behind a link, in Markdown as in HTML: what could end it is written as a
    server reads it (`%28`).
    """
    return Markup(
        IN_AN_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", address).replace("&", "&amp;")
    )


def _reference(sign: str) -> str:
    return f"&#{ord(sign)};"

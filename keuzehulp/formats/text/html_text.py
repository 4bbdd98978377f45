"""Marked-up text becomes plain text: lines stay lines, bold and italics are told."""

import re
from html import unescape

from keuzehulp.formats.messages import imports as messages

# What begins another line, whether it opens or closes.
BREAK = re.compile(r"<br\s*/?>|</?(?:p|div|ul|ol)\b[^<>]*>", re.IGNORECASE)
ITEM = re.compile(r"<li\b[^<>]*>\s*", re.IGNORECASE)
# A link with its address and its words.
LINK = re.compile(
    r"""<a\b[^<>]*\bhref=["']([^"'<>]+)["'][^<>]*>(.{0,1000}?)</a>""", re.IGNORECASE | re.DOTALL
)
TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
"""Each stops at the next `<`, and a link after so many words: else a text with many that are
never closed would take minutes.
"""
NAMED = {
    "strong": messages.BOLD,
    "b": messages.BOLD,
    "i": messages.ITALIC,
    "em": messages.ITALIC,
    "u": messages.UNDERLINED,
    "a": messages.LINK,
    "li": messages.LIST,
}

LINES = ("br", "p", "div", "ul", "ol")


def plain_text(marked: str) -> tuple[str, list[str]]:
    """The words, and the names of what marked them and is gone now. An address stays, behind the
    words of its link.
    """
    gone = {
        NAMED.get(name.lower(), f"<{name.lower()}>")
        for name in TAG.findall(marked)
        if name.lower() not in LINES
    }
    text = LINK.sub(r"\2 (\1)", marked)
    text = TAG.sub("", ITEM.sub("\n• ", BREAK.sub("\n", text)))
    # Entities last: an `&lt;b&gt;` is words about a tag, and no tag.
    lines = (re.sub(r"[ \t\xa0]+", " ", line).strip() for line in unescape(text).split("\n"))
    return re.sub(r"\n{2,}", "\n", "\n".join(lines)).strip(), sorted(gone)

"""What looks right in an editor and means something else: signs that resemble others, and text that
YAML takes for something else.

These are looked for in the source itself, because composed YAML no longer shows them.
"""

import re
from collections.abc import Iterator
from typing import Any
from unicodedata import name

import yaml

from keuzehulp.source.diagnostic import Diagnostic
from keuzehulp.source.messages import yaml as messages
from keuzehulp.source.positions import Where

# Ranges for between the brackets of a regular expression. Without width: the zero-width space and
# joiners, the marks, embeddings, overrides and isolates of direction, word joiner, and the BOM.
INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# Spaces other than U+0020, which alone YAML indents by (YAML 1.2 §6.1).
HARD = "\u00a0\u2000-\u200a\u202f\u3000"
# Greek, Cyrillic, and the wide forms of ASCII that Asian keyboards give.
FOREIGN = "\u0370-\u03ff\u0400-\u052f\uff01-\uff5e"
SUSPECT = re.compile(f"[{INVISIBLE}{HARD}{FOREIGN}]")
"""Without one of these a file needs no further look."""
HIDDEN = re.compile(f"[{INVISIBLE}]")
"""Signs without width; they hide in copied text, and a word with one in it is never found."""
HARD_SPACE = re.compile(f"^[ ]*(?:- +)*(?:[A-Za-z_-]+:)?[ ]*(?:- *)*([{HARD}])", re.MULTILINE)
"""A space that is none to YAML, where it would indent or separate."""
MIXED = re.compile(rf"\b(?=\w*[A-Za-z])\w*[{FOREIGN}]\w*")
"""A word of our letters with a Greek, Cyrillic or wide one among them."""
STRANGE = re.compile(f"[{FOREIGN}]")
# An & that begins a word, where YAML looks for a node: at the start, after white space or a sign of
# a flow collection. In `R&D` it is a letter like another.
ANCHOR = re.compile(r"(?:^|[\s\[{,])&\S")
# From an opening quote to a closing one; whether more stand between is looked at apart.
QUOTED = re.compile(r"[‘’“”„].*[‘’“”]")
# A line that could be a key, also the first behind the dash of a list.
KEY = re.compile(r"\s*(?:- +)?([a-z_]+):(?:\s|$)")
OF_EVERY_CLAIM = {"text", "facts", "editorial"}
"""Keys that may stand under any text, also in a file that has none of them elsewhere."""
CUT_OFF = re.compile(r"\s+#\s")
WHOLE = (".", "?", "!", "…", ":", ";", ")", "]", "’", "”")
"""How a text ends that is not cut off."""


def misleading_signs(source: str, shown: str) -> Iterator[Diagnostic]:
    """Signs that cannot be told from others by looking. Nothing near them means what it seems to
    mean, so the file is read no further.
    """
    if not SUSPECT.search(source):
        return
    for match in HARD_SPACE.finditer(source):
        yield messages.HARD_SPACE.at(place(source, match.start(1), shown))
    for match in HIDDEN.finditer(source):
        yield messages.HIDDEN_SIGN.at(place(source, match.start(), shown))
    for match in MIXED.finditer(source):
        yield look_alike(match[0], place(source, match.start(), shown))


def look_alike(word: str, at: Where) -> Diagnostic:
    """A word with a sign that resembles one of ours."""
    sign = next(sign for sign in word if not sign.isascii())
    return messages.LOOK_ALIKE.at(
        at, word=word, sign=sign, what=name(sign, messages.UNKNOWN_SIGN).lower()
    )


def has_strange_letter(word: str) -> bool:
    """Whether a name holds a Greek, Cyrillic or wide letter."""
    return STRANGE.search(word) is not None


def may_hold_anchors(source: str) -> bool:
    """Whether anything looks like a word that starts with &, which YAML takes as a name for what
    follows.
    """
    return "&" in source and ANCHOR.search(source) is not None


def anchors(source: str, shown: str, loader: Any) -> Iterator[Diagnostic]:
    """Words that start with &: YAML takes them as a name, and the text goes on without them."""
    if may_hold_anchors(source):
        for event in yaml.parse(source, Loader=loader):
            mark = event.start_mark
            if mark and getattr(event, "anchor", None) and not isinstance(event, yaml.AliasEvent):
                yield messages.ANCHOR.at(Where(shown, mark.line + 1, mark.column + 1))


def swallowed_keys(
    raw: yaml.ScalarNode, lines: list[str], keys: set[str], shown: str
) -> Iterator[Diagnostic]:
    """Lines of a text block that look like a key of this file: they were meant to stand under
    it.
    """
    # The marks count from nought; the first line is that of the `|` or `>` itself.
    for number in range(raw.start_mark.line + 1, min(raw.end_mark.line, len(lines))):
        match = KEY.match(lines[number])
        if match and match[1] in keys | OF_EVERY_CLAIM:
            at = Where(shown, number + 1, match.start(1) + 1)
            yield messages.SWALLOWED_KEY.at(at, key=match[1])


def cut_off(text: str, rest: str, at: Where) -> Diagnostic | None:
    """Words, no whole sentence, and then a comment: it may have been part of the text."""
    if " " in text and not text.endswith(WHOLE) and CUT_OFF.match(rest):
        return messages.CUT_OFF.at(at)
    return None


def curly_quotes(text: str, at: Where) -> Diagnostic | None:
    """A text between typographic quotes from end to end: meant for YAML, shown to the reader."""
    # One pair around all of it: with more inside these are quotes of the text itself.
    if QUOTED.fullmatch(text) and not re.search("[‘’“”„]", text[1:-1]):
        return messages.CURLY_QUOTES_AROUND.at(at)
    return None


def place(source: str, offset: int, shown: str) -> Where:
    """Line and column of an offset in a file."""
    before = source[:offset]
    return Where(shown, before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)

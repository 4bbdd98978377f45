"""What stands on blocks and arrows, as words on one line."""

import re

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.messages import drawings as messages
from keuzehulp.formats.messages.imports import MARKUP
from keuzehulp.formats.text.html_text import plain_text
from keuzehulp.source import Where

# A tag, or an entity such as `&amp;` or `&#38;`: without one of these a label is plain.
HTML = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*\b[^<>]*>|&(?:#?\w{1,10});")


def in_words(label: str, at: Where, draft: Draft) -> str:
    """The words of a label in HTML, or of a plain one; marks that are gone are told, with the
    label as it was.
    """
    if not HTML.search(label):
        return " ".join(label.split())
    words, gone = plain_text(label)
    gone = [mark for mark in gone if mark not in ("<html>", "<body>", "<span>")] or (
        [MARKUP] if '="' in label or "='" in label else []
    )
    if gone:
        draft.lose(at, messages.MARKED_WORDS, gone=gone, label=" ".join(label.split()))
    return " ".join(words.split())

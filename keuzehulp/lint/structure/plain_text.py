"""Texts are plain: what would be bold or a link elsewhere is shown here as it was typed."""

import re
from collections.abc import Iterator

from keuzehulp.lint.structure.messages import texts as messages
from keuzehulp.model import Project, texts_in
from keuzehulp.source import Diagnostic, Text

ELEMENTS = (
    "a|b|big|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|s|script|small|span|strong|style"
    "|sub|sup|table|td|tr|u|ul"
)
# A tag of HTML; **bold**, or __bold__ that is no part of a name; [a link](with its address). What
# merely has a sign in it, such as `< 5` or `2 ** 3`, is none.
MARKUP = re.compile(
    rf"</?(?:{ELEMENTS})\b[^<>]*>|\*\*[^\s*](?:[^*]*[^\s*])?\*\*|(?<!\w)__[^\s_](?:[^_]*[^\s_])?__(?!\w)|\[[^\]]*\]\([^\s)]+\)",
    re.IGNORECASE,
)
SIGNS = ("<", "**", "__", "](")
"""Without one of these a text needs no further look."""


def no_text_has_markup(project: Project) -> Iterator[Diagnostic]:
    words = (
        place.text
        for place in texts_in(
            (project.trees, project.guides, project.glossary, project.facts, project.sources)
        )
    )
    for text in (*words, *project.strings.values()):
        if any(sign in text for sign in SIGNS) and (match := MARKUP.search(text)):
            yield _markup(match[0], text)


def _markup(marks: str, text: Text) -> Diagnostic:
    return messages.MARKUP.at(text.at, marks=marks)


CHECKS = (no_text_has_markup,)

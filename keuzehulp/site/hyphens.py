"""Places where a long word may break in a narrow column: not every browser knows those of every
language, and then breaks it anywhere.
"""

import re
from functools import cache

import pyphen
from markupsafe import Markup

SOFT = "\N{SOFT HYPHEN}"
"""Shows only where a line ends at it."""
LONG = re.compile(r"(?<![&#\w-])[^\W\d_]{10,}(?![^<>]*>)")
"""A word of ten letters or more that is no part of a tag."""


def soft(words: Markup) -> Markup:
    """Words that are ready for a page, with soft hyphens in the long ones."""
    return Markup(LONG.sub(lambda word: _places().inserted(word[0], SOFT), words))


@cache
def _places() -> pyphen.Pyphen:
    """Its list takes a tenth of a second to read: only for who renders a page."""
    return pyphen.Pyphen(lang="nl_NL", left=4, right=4)

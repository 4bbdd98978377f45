"""Places where a long word may break in a narrow column: not every browser knows those of every
language, and then breaks it anywhere.
"""

import re

import pyphen
from markupsafe import Markup

SOFT = "\N{SOFT HYPHEN}"
"""Shows only where a line ends at it."""
LONG = re.compile(r"(?<![&#\w-])[^\W\d_]{10,}(?![^<>]*>)")
"""A word of ten letters or more that is no part of a tag."""
_PLACES = pyphen.Pyphen(lang="nl_NL", left=4, right=4)


def soft(words: Markup) -> Markup:
    """Words that are ready for a page, with soft hyphens in the long ones."""
    return Markup(LONG.sub(lambda found: _PLACES.inserted(found[0], SOFT), words))

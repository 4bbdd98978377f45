"""How data becomes words on a page: dates in Dutch, values filled in, English words marked."""

import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from markupsafe import Markup, escape

from keuzehulp.model import Clause, Condition, Project
from keuzehulp.model.interpolation import fill
from keuzehulp.site.messages import words
from keuzehulp.site.render.escaping import for_markdown

SHORT = 12
"""Letters of a value that stays on one line."""
NOT_DIALLED = re.compile(r"[^0-9+]")
FIRST_LETTER = re.compile(r"(?<!\w)[a-z]")
SHARED = 2_000
"""Texts that are kept: many stand on more than one page, or in more than one place on a page."""


def day(value: str) -> str:
    """`2026-11-22` as `22 november 2026`, `2019-05` as `mei 2019`, `2019` as it is."""
    year, *rest = value.split("-")
    month = [words.MONTHS[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(number)) for number in rest[1:]), *month, year])


def dialled(number: str) -> str:
    """A telephone number as a link needs it: `0800 - 80 20` as `08008020`."""
    return NOT_DIALLED.sub("", number)


def together(value: str) -> str:
    """A short value of a fact, which no line breaks in two: `€ 100`."""
    return value.replace(" ", "\N{NO-BREAK SPACE}") if len(value) <= SHORT else value


def sentence(text: str) -> str:
    """A note as a sentence: it starts with a capital and ends with a full stop."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def sentence_start(text: str) -> str:
    """The text with a capital, past any sign in front of its first word."""
    return FIRST_LETTER.sub(lambda match: match.group(0).upper(), text, count=1)


def lists(condition: Condition | Clause) -> str:
    """A condition as scripts read it: what all must hold, of what at least one, and of what
    none.
    """
    return json.dumps(
        [condition.all_of, condition.any_of, condition.none_of],
        default=_inside,
        separators=(",", ":"),
    )


def _inside(clause: Clause) -> list[tuple[str, ...]]:
    return [clause.all_of, clause.any_of, clause.none_of]


def html_words(project: Project) -> Callable[[str], Markup]:
    """A filter that makes a text of the data ready for HTML."""
    mark = english(project, escape)
    return lru_cache(SHARED)(lambda text: mark(fill(text, project.fact, together)))


def markdown_words(project: Project) -> Callable[[str], Markup]:
    """A filter that makes a text of the data ready for Markdown, on one line."""
    mark = english(project, for_markdown)
    return lru_cache(SHARED)(
        lambda text: mark(fill(" ".join(text.split()), project.fact, together))
    )


def plain_words(project: Project) -> Callable[[str], str]:
    """A filter that only fills in values: for titles and attributes."""
    return lambda text: fill(text, project.fact)


def english(project: Project, escaped: Callable[[str], Markup]) -> Callable[[str], Markup]:
    """Escapes a text and marks the English terms in it, so that a screen reader says them in
    English (WCAG 3.1.2).
    """
    terms = [
        word for term in project.glossary if term.lang == "en" for word in (term.term, *term.forms)
    ]
    if not terms:
        return escaped
    # The longest first, since of alternatives the first that fits is taken.
    pattern = re.compile(
        rf"\b({'|'.join(map(re.escape, sorted(terms, key=len, reverse=True)))})\b", re.IGNORECASE
    )
    return lambda text: Markup("").join(_marked(pattern.split(text), escaped))


def _marked(pieces: list[str], escaped: Callable[[str], Markup]) -> Iterator[Markup]:
    """The pieces of a text, of which each second one is an English term."""
    for at, piece in enumerate(pieces):
        yield (
            Markup('<span lang="en">{}</span>').format(escaped(piece)) if at % 2 else escaped(piece)
        )

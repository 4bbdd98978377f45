"""What is counted in words keeps up with what it counts: a value is in its own fact, and "de
vijf mogelijkheden" are five.
"""

import re
from collections.abc import Iterator

from keuzehulp.lint.structure.messages import texts as messages
from keuzehulp.model import Project, texts_in
from keuzehulp.source import Diagnostic, Where

WORDS = (
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
)
COUNTED = re.compile(
    rf"\b(?:de|alle|er zijn|in) (?P<number>[0-9]{{1,3}}|{'|'.join(WORDS[1:])}) (?:de"
    r" )?(?P<what>mogelijkheden|stappen)\b",
    re.IGNORECASE,
)
"""All of them: who says "twee stappen" may mean any two."""


def every_value_is_in_its_own_fact(project: Project) -> Iterator[Diagnostic]:
    """Otherwise the pages would say the new amount, and the page of sources the old one."""
    for fact in project.facts:
        for name, words in (fact.value or {}).items():
            if words.lower() not in fact.text.lower():
                yield messages.VALUE_ELSEWHERE.at(words.at, fact=fact.id, name=name, words=words)


def every_count_in_words_holds(project: Project) -> Iterator[Diagnostic]:
    totals = totals_of(project)
    words = (found.text for found in texts_in((project.trees, project.guides, project.glossary)))
    for text in (*words, *project.strings.values()):
        for said, total, _ in miscounted(text, totals):
            yield stale(text.at, said, total)


def totals_of(project: Project) -> dict[str, int]:
    """How many there are of what texts count, where there is one tree or guide to count in."""
    options = {"mogelijkheden": len(project.trees[0].options)} if len(project.trees) == 1 else {}
    steps = {"stappen": len(project.guides[0].steps)} if len(project.guides) == 1 else {}
    return {name: total for name, total in {**options, **steps}.items() if total}


def miscounted(text: str, totals: dict[str, int]) -> Iterator[tuple[str, int, int]]:
    """What a text says there are of something, how many there really are, and where in the text."""
    for found in COUNTED.finditer(text):
        total = totals.get(found["what"].lower())
        number = found["number"].lower()
        if total and (int(number) if number.isdigit() else WORDS.index(number)) != total:
            yield found[0], total, found.start()


def stale(at: Where, said: str, total: int) -> Diagnostic:
    """The problem of that, at this place."""
    return messages.STALE_COUNT.at(at, said=said, total=total)


CHECKS = (every_value_is_in_its_own_fact, every_count_in_words_holds)

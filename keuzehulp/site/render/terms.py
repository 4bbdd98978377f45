"""The hard words of a screen, so that each is explained where it is used (WCAG 3.1.3)."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from keuzehulp.model import Project, Term, texts_in

WORD = re.compile(r"[\w-]+")


def finder(project: Project) -> Callable[[Any, Iterable[str]], list[Term]]:
    """What finds the terms that the texts inside a value use, by name; without those that are known
    and those that need no explanation.

    It looks up each word of the texts, and only then for what that word is the first of: a long
    glossary costs no more than a short one.
    """
    rule = project.rule.get("explained-terms")
    never = set(rule.allow if rule else ())
    forms: dict[str, list[tuple[str, int]]] = {}
    for at, term in enumerate(project.glossary):
        for form in map(str.lower, (term.term, *term.forms)):
            forms.setdefault(next(iter(WORD.findall(form)), ""), []).append((form, at))

    def terms_in(value: Any, known: Iterable[str] = ()) -> list[Term]:
        text = " ".join(
            place.text for place in texts_in(value) if place.field != "editorial"
        ).lower()
        words = {
            "",
            *WORD.findall(" ".join(set(text.split()))),
        }  # most words stand there more than once
        used = {
            at
            for word in words
            for form, at in forms.get(word, ())
            if form == word or _pattern(form).search(text)
        }
        explained = (project.glossary[at] for at in sorted(used))
        return sorted(
            (term for term in explained if term.id not in never.union(known)),
            key=lambda term: term.term.lower(),
        )

    return terms_in


@cache
def _pattern(form: str) -> re.Pattern[str]:
    """These words, whole. `arts` does not occur in `huis-arts`, which is a term of its own.

    What may not stand in front is looked at last: a pattern that starts with letters is found five
    times as fast.
    """
    words = re.escape(form)
    return re.compile(rf"{words}(?<![\w-]{words})(?![\w-])")

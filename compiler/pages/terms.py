"""The hard words of a screen, so that each is explained where it is used (WCAG 3.1.3)."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from compiler.model import Project, Term, texts_in

WORD = re.compile(r"[\w-]+")


def finder(project: Project) -> Callable[[Any, Iterable[str]], list[Term]]:
    """What finds the terms that the texts inside a value use, by name; without those that are known and those that need no explanation.

    Only terms that share a word with the texts are looked for, so that a long glossary costs no more than a short one.
    """
    rule = project.rule.get("explained-terms")
    never = set(rule.allow if rule else ())
    by_word: dict[str, list[int]] = {}
    for at, term in enumerate(project.glossary):
        for form in (term.term, *term.forms):
            by_word.setdefault(next(iter(_words(form)), ""), []).append(at)

    def terms_in(value: Any, known: Iterable[str] = ()) -> list[Term]:
        text = " ".join(found.text for found in texts_in(value) if found.field != "editorial")
        skipped = never.union(known)
        near = (project.glossary[at] for at in sorted({at for word in {"", *_words(text)} for at in by_word.get(word, ())}))
        used = (term for term in near if term.id not in skipped and _pattern(term.term, *term.forms).search(text))
        return sorted(used, key=lambda term: term.term.lower())

    return terms_in


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())


@cache
def _pattern(*forms: str) -> re.Pattern[str]:
    """Any of these forms, whole. `bedrijfsarts` does not occur in `second opinion-bedrijfsarts`, which is a term of its own."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])", re.IGNORECASE)

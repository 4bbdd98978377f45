"""The hard words of a screen, so that each is explained where it is used (WCAG 3.1.3)."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from compiler.model import Project, Term, texts_in


def terms_in(value: Any, project: Project, *, known: Iterable[str] = ()) -> list[Term]:
    """The terms that the texts inside `value` use, by name; without those in `known` and those that need no explanation."""
    text = " ".join(found.text for found in texts_in(value) if found.field != "editorial")
    rule = project.rule.get("explained-terms")
    skipped = {*known, *(rule.allow if rule else ())}
    used = [term for term in project.glossary if term.id not in skipped and _pattern(term.term, *term.forms).search(text)]
    return sorted(used, key=lambda term: term.term.lower())


@lru_cache(maxsize=500)
def _pattern(*words: str) -> re.Pattern[str]:
    """Any of these words, whole. `bedrijfsarts` does not occur in `second opinion-bedrijfsarts`, which is a term of its own."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE)

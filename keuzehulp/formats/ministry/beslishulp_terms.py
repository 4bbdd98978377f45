"""The titles of a beslishulp's outcomes, which it does not have itself, and its terms as a
glossary.
"""

import re
from typing import Any

from keuzehulp.formats.draft import Draft, filled
from keuzehulp.formats.messages import decisions as messages
from keuzehulp.formats.messages.imports import TERM
from keuzehulp.source import Where

TITLE = 80
"""Signs of a title that can be read at a glance."""
# Behind these a point is no end of a sentence.
SHORTENED = (
    r"\b(?:art|nr|bijv|bv|blz|dhr|mevr|prof|dr|mr|jo|vgl|resp|incl|excl|evt|enz"
    r"|e\.a|o\.a|d\.w\.z|m\.b\.t|i\.v\.m|t\.a\.v|z\.g|a\.u\.b)"
)
# Where a sentence ends: a sign, and space before what can begin another; or a line before an item
# of a list.
END = re.compile(r"(?<=[.?!])\s+(?=[A-ZÀ-Ý0-9“‘\"'(•])|\n(?=• )")
IS_SHORTENED = re.compile(rf"{SHORTENED}\.\Z", re.IGNORECASE)
LONGEST = 12
"""Signs to look back for a word that is shortened."""


def title_of(text: str) -> str:
    """The first sentence, whole. A point behind `art` or `bijv` is not its end."""
    for end in END.finditer(text):
        if not IS_SHORTENED.search(text[max(0, end.start() - LONGEST) : end.start()]):
            text = text[: end.start()]
            break
    return " ".join(text.split()).rstrip(".")


def tell_titles(draft: Draft) -> None:
    """Ask for a title where the first sentence is none: it is long, or more outcomes begin with
    it.
    """
    by_title: dict[str, list[str]] = {}
    for outcome in draft.outcomes:
        by_title.setdefault(outcome["title"], []).append(outcome["id"])
    for title, names in by_title.items():
        if len(names) > 1:
            draft.lose(
                draft.places[names[0]],
                messages.SHARED_TITLE,
                count=len(names),
                title=title,
                names=names,
            )
        elif len(title) > TITLE:
            draft.lose(draft.places[names[0]], messages.LONG_TITLE, name=names[0], count=len(title))


class Terms:
    """Words and what they mean, each once; words with one meaning are forms of the first."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.forms: dict[str, list[str]] = {}
        self.meaning: dict[str, str] = {}

    def add(self, term: str, meaning: str, at: Where) -> None:
        """Take a word along, or tell why not."""
        key = term.casefold()
        if not term or not meaning:
            self.draft.lose(at, messages.TERM_INCOMPLETE, term=term, meaning=meaning)
        elif key not in self.meaning:
            self.meaning[key] = meaning
            self.forms.setdefault(meaning, []).append(term)
        elif self.meaning[key] != meaning:
            self.draft.lose(at, messages.TERM_TWICE, term=term, meaning=meaning)

    def made(self) -> list[dict[str, Any]]:
        """The glossary."""
        return [
            filled(
                {
                    "id": self.draft.ids.new(first, start=TERM),
                    "term": first,
                    "forms": more,
                    "short": {"text": meaning, "editorial": messages.TAKEN_OVER},
                }
            )
            for meaning, (first, *more) in self.forms.items()
        ]

"""Ids, codes and letters for what had none, or others."""

import re
import unicodedata

from keuzehulp.formats.errors import WrongFile
from keuzehulp.formats.messages import imports as messages
from keuzehulp.lint.structure.ids import RESERVED

LETTERS = "abcdefghijklmnopqrstuvxyz"
"""Without `w`, which means that the reader does not know."""
MOST_WORDS = 6
"""Of an id."""


class Names:
    """Ids that are given once."""

    def __init__(self) -> None:
        self.given = set(RESERVED)
        self.last: dict[str, int] = {}  # or thousands of equal names would be counted from 2 each

    def copy(self) -> "Names":
        """As many names given, to try something with."""
        other = Names()
        other.given, other.last = set(self.given), dict(self.last)
        return other

    def new(self, words: str, *, start: str = "") -> str:
        """An id made of these words, with a number when it was given before."""
        wanted = slug(words, start=start)
        name, number = wanted, self.last.get(wanted, 1)
        while name in self.given:
            number += 1
            name = f"{wanted}-{number}"
        self.given.add(name)
        self.last[wanted] = number
        return name


def slug(words: str, *, start: str = "") -> str:
    """`Wat is uw situatie?` becomes `wat-is-uw-situatie`; with a start when it would begin with
    a digit, or be empty.
    """
    # NFKD parts an é into e and its accent, and a ligature into letters; what is not ASCII then,
    # goes.
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = re.findall(r"[a-z0-9]+", plain)[:MOST_WORDS]
    parts = [start or "x", *parts] if not parts or not parts[0][0].isalpha() else parts
    return "-".join(part for part in parts if part)


def letters(labels: list[str], question: str) -> list[str]:
    """A letter for each answer to `question`; `w` for the one that says not to know."""
    unknown = next(
        (
            place
            for place, label in enumerate(labels)
            if label.strip().lower().rstrip(".") in messages.NOT_KNOWING
        ),
        None,
    )
    given = iter(LETTERS)
    codes = ["w" if place == unknown else next(given, "") for place in range(len(labels))]
    if "" in codes:
        raise WrongFile(
            messages.TOO_MANY_ANSWERS.say(
                question=question, count=len(labels), limit=len(LETTERS) + 1
            )
        )
    return codes

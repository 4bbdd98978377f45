"""Guess what was meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

MANY = 200
"""Names that are all compared; of more only those that begin or end alike. A large tree has
thousands, and may have as many typos.
"""


def closest(typed: str, known: Iterable[str]) -> str | None:
    """The known word most like the typed one, or None when nothing comes near."""
    words = list(known)
    start, end = typed[:2], typed[-2:]
    alike = (word for word in words if word[:2] == start or word[-2:] == end)
    near = words if len(words) <= MANY else list(islice(alike, MANY))
    # It compares sign by sign, which is slow: hence `MANY`.
    matches = get_close_matches(typed, near, n=1, cutoff=0.6)
    return matches[0] if matches else None

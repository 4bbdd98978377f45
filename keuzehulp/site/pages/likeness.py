"""The order of outcomes in a document: those that say the same stand near each other.

What packs a page for its way to the reader looks back 32 kB, four outcomes or so, and sends again
what was said before that. Who reads without script finds what is alike together too.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from keuzehulp.model import Outcome, texts_in

BACK = 4
"""The outcomes that the next one is held against."""
COMMON = 16
"""What more outcomes than this say is near anyway."""
UNSEEN = ("editorial",)
"""Texts that no reader gets."""


def by_likeness(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The same outcomes: after the first comes, each time, the one that shares the most with the
    last few, or the first that is left.
    """
    texts = list(map(_texts, outcomes))
    holders = _holders(texts)
    left = dict.fromkeys(range(len(outcomes)))
    order: list[int] = []
    while left:
        said = set().union(*(texts[number] for number in order[-BACK:]))
        # Only those that share a text are looked at; to compare each with each would be quadratic.
        shared = _shared(said, holders, left)
        order.append(
            max(shared, key=lambda number: (shared[number], -number))
            if shared
            else next(iter(left))
        )
        del left[order[-1]]
    return [outcomes[number] for number in order]


def _texts(outcome: Outcome) -> set[str]:
    return {str(place.text) for place in texts_in(outcome) if place.field not in UNSEEN}


def _holders(texts: Sequence[set[str]]) -> dict[str, list[int]]:
    """For each text that a few outcomes share, which."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, said in enumerate(texts):
        for text in said:
            holders[text].append(number)
    return {text: numbers for text, numbers in holders.items() if 1 < len(numbers) <= COMMON}


def _shared(said: set[str], holders: dict[str, list[int]], left: dict[int, None]) -> Counter[int]:
    """How much of what was said each outcome that is left says again. A text counts the less,
    the more outcomes have it.
    """
    shared: Counter[int] = Counter()
    for text in said & holders.keys():
        for number in holders[text]:
            if number in left:
                shared[number] += len(text) * 100 // len(holders[text])
    return shared

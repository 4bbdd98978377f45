"""Whether this run takes all of what is else sampled: `python3 build_tree.py test --thorough`;
and how to take few that are enough.
"""

import os
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

T = TypeVar("T")

THOROUGH = bool(os.environ.get("KEUZEHULP_THOROUGH"))


def rounds(number: int) -> int:
    """How many examples made by chance to try, of `number` in a thorough run. They are the same
    at every run: the first so many.
    """
    return number if THOROUGH else number // 5


def covering(all_of_them: Iterable[T], parts: Callable[[T], Iterable[Hashable]]) -> list[T]:
    """As few of these as have all the parts that any of them has; each next one is that with the
    most that are new.
    """
    left = [(each, set(parts(each))) for each in all_of_them]
    chosen: list[T] = []
    while any(new for _, new in left):
        best, found = max(left, key=lambda each: len(each[1]))
        chosen.append(best)
        left = [(each, new - found) for each, new in left]
    return chosen

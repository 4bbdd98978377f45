"""What can be answered to one question in two trees: which answers are the same in both, and
which are in one of them only.
"""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from keuzehulp.diff.reachability import Key, Onward
from keuzehulp.model import Answer, Question

MOST_TOGETHER = 12
"""So many answers that may be chosen together are still tried in every combination."""


class Match(NamedTuple):
    """Answers that come to the same in both trees: the smallest of them, what it is in each, and
    how many there are.
    """

    answer: Answer
    old: Key
    new: Key
    ways: int


class Loose(NamedTuple):
    """Answers of one tree that the other does not have: the answer that is missing there, what
    they are here, and how many there are.
    """

    missing: Answer
    said: Answer
    key: Key
    ways: int


@dataclass(frozen=True)
class Matches:
    """All answers to one question."""

    both: tuple[Match, ...]
    old: tuple[Loose, ...]
    new: tuple[Loose, ...]


class Matcher:
    """Lays the answers of two trees side by side, once for each question."""

    def __init__(self, old: Onward, new: Onward) -> None:
        self.old, self.new = old, new
        self.between = cache(self._between)

    def _between(self, here: str, there: str) -> Matches:
        mine, other = self.old.space.tree.nodes[here], self.new.space.tree.nodes[there]
        assert isinstance(mine, Question)
        assert isinstance(other, Question)
        if _can_be_tried(mine) and _can_be_tried(other):
            return self._tried(mine, other)
        # Too many to try one by one. That both trees tell the same by each answer, `can_be_matched`
        # saw before anybody came here: so a key of the old tree is one of the new.
        groups = (
            (turn.answer, turn.ways, self.old.key(mine, turn.answer))
            for turn in self.old.turns(mine)
        )
        return Matches(tuple(Match(answer, key, key, ways) for answer, ways, key in groups), (), ())

    def _tried(self, mine: Question, other: Question) -> Matches:
        before, after = self.old.choices(mine), self.new.choices(other)
        both: dict[tuple[Key, Key], Match] = {}
        for letters in before:
            if letters in after:
                old, new = self.old.key(mine, before[letters]), self.new.key(other, after[letters])
                first = both.get((old, new), Match(after[letters], old, new, 0))
                both[old, new] = first._replace(ways=first.ways + 1)
        return Matches(
            tuple(both.values()),
            _loose(mine, before, after, self.old),
            _loose(other, after, before, self.new),
        )


def can_be_matched(mine: Question, other: Question, old: Onward, new: Onward) -> bool:
    """Whether there are few enough combinations to try, or these are the same in both trees."""
    return (_can_be_tried(mine) and _can_be_tried(other)) or _told(mine, old) == _told(other, new)


def _told(question: Question, here: Onward) -> tuple[bool, list[tuple[str, bool, Key]]]:
    return question.several, [
        (str(choice.code), choice.is_alone, here.key(question, choice))
        for choice in question.answers
    ]


def _can_be_tried(question: Question) -> bool:
    return (
        not question.several
        or sum(not answer.is_alone for answer in question.answers) <= MOST_TOGETHER
    )


def _loose(
    question: Question, mine: dict[str, Answer], other: dict[str, Answer], here: Onward
) -> tuple[Loose, ...]:
    loose: dict[tuple[str, Key], Loose] = {}
    for letters, answer in mine.items():
        if letters not in other:
            missing = next(
                (choice for choice in answer.chosen if str(choice.code) not in other), answer
            )
            key = here.key(question, answer)
            first = loose.get((str(missing.code), key), Loose(missing, answer, key, 0))
            loose[str(missing.code), key] = first._replace(ways=first.ways + 1)
    return tuple(loose.values())

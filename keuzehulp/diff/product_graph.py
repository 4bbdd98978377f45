"""Two versions of a tree, walked at once: what the same answers do in the old one and in the new
one.

A pair is a state of each. As long as both ask the same question (by its permanent code), the same
answer (by its letter) moves both. Where they part, the one that asks a question too many moves
alone, and so they may meet again. The pairs are counted, never the paths.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from graphlib import TopologicalSorter
from itertools import product
from typing import Literal, NamedTuple

from keuzehulp.analysis import Move, Space, State
from keuzehulp.diff.answer_matching import Matcher, can_be_matched
from keuzehulp.diff.reachability import Onward
from keuzehulp.model import Answer, Outcome, Question

Turn = Literal["both", "old", "new", "replaced", "apart", "end"]

MOST_PAIRS = 300_000
"""So many pairs that the trees have little in common; from there on what parts is told, but not
followed.
"""


class Pair(NamedTuple):
    """A state of each tree. `alike` as long as both asked the same questions on the way here."""

    old: State
    new: State
    alike: bool = True


class Step(NamedTuple):
    """One move of both, or of one while the other waits: what was answered in each, where it
    leads, and how many such answers there are.
    """

    old: Answer | None
    new: Answer | None
    to: Pair
    ways: int


@dataclass(frozen=True)
class Joint:
    """Every pair that answers can lead to, with the steps that leave it; in the order of their
    distance from the start.
    """

    old: Onward
    new: Onward
    start: Pair
    steps: dict[Pair, tuple[Step, ...]]
    came: dict[Pair, tuple[Pair, Step]]
    """From where, and by which step, a pair is reached soonest."""
    matcher: Matcher

    def turn(self, pair: Pair) -> Turn:
        """Who moves from here."""
        return turn_at(pair, self.old, self.new)

    @property
    def whole(self) -> bool:
        """Whether everything was followed that could be."""
        return len(self.steps) < MOST_PAIRS

    def is_cut(self, pair: Pair) -> bool:
        """Whether this pair is not followed: it parted before, and there are too many like it."""
        return not pair.alike and not self.whole

    def way_to(self, pair: Pair) -> tuple[Step, ...]:
        """The shortest way from the start to `pair`."""
        steps: list[Step] = []
        while pair in self.came:
            pair, step = self.came[pair]
            steps.append(step)
        return tuple(reversed(steps))

    @cached_property
    def ways(self) -> dict[Pair, int]:
        """How many ways lead from the start to each pair."""
        after: dict[Pair, list[Pair]] = {}
        for pair, steps in self.steps.items():
            after[pair] = [step.to for step in steps]
        ways = dict.fromkeys(self.steps, 0) | {self.start: 1}
        # Given what comes after, the sorter begins at the end; turned round, each pair comes after
        # all that lead to it.
        for pair in reversed(tuple(TopologicalSorter(after).static_order())):
            for step in self.steps[pair]:
                ways[step.to] += ways[pair] * step.ways
        return ways


def walk_both(old: Space, new: Space) -> Joint:
    """The pairs of two trees without cycles."""
    before, after = Onward(old), Onward(new)
    joint = Joint(before, after, Pair(old.start, new.start), {}, {}, Matcher(before, after))
    waiting = deque([joint.start])
    joint.steps[joint.start] = ()
    while waiting:
        pair = waiting.popleft()
        joint.steps[pair] = () if joint.is_cut(pair) else tuple(_steps(pair, joint))
        for step in joint.steps[pair]:
            if step.to not in joint.steps:
                # Known from now on, so that it waits once; its steps come when it is its turn.
                joint.steps[step.to] = ()
                joint.came[step.to] = (pair, step)
                waiting.append(step.to)
    return joint


def turn_at(pair: Pair, old: Onward, new: Onward) -> Turn:
    """Who moves: both while they ask the same; one when only the other comes to what is asked
    there; nobody when they went apart.
    """
    here, there = old.node(pair.old), new.node(pair.new)
    if isinstance(here, Outcome) or isinstance(there, Outcome):
        return _turn_at_outcome(here, there)
    if here.code == there.code:
        return "both" if can_be_matched(here, there, old, new) else "apart"
    # When one of them still comes to what the other asks now, it goes on alone until then. When
    # both do, the order of the questions changed, and nothing says who should wait.
    there_later, here_later = old.comes_to(pair.old, there.code), new.comes_to(pair.new, here.code)
    if there_later != here_later:
        return "old" if there_later else "new"
    # What the other tree asks nowhere is what went or came; when both are so, one took the place
    # of the other.
    gone, added = here.code not in new.codes, there.code not in old.codes
    if there_later or not (gone or added):
        return "apart"
    return "replaced" if gone and added else "old" if gone else "new"


def _turn_at_outcome(here: Question | Outcome, there: Question | Outcome) -> Turn:
    if isinstance(here, Question):
        return "old"
    return "new" if isinstance(there, Question) else "end"


def _steps(pair: Pair, joint: Joint) -> Iterator[Step]:
    turn = joint.turn(pair)
    mine, other = joint.old.moves(pair.old), joint.new.moves(pair.new)
    if turn == "both":
        for match in joint.matcher.between(pair.old.node, pair.new.node).both:
            if match.old in mine and match.new in other:
                to = Pair(_to(mine[match.old]), _to(other[match.new]), pair.alike)
                yield Step(match.answer, match.answer, to, match.ways)
    elif turn == "old":
        yield from (
            Step(move.answer, None, Pair(_to(move), pair.new, alike=False), move.ways)
            for move in mine.values()
        )
    elif turn == "new":
        yield from (
            Step(None, move.answer, Pair(pair.old, _to(move), alike=False), move.ways)
            for move in other.values()
        )
    elif turn == "replaced":
        # Nothing says which answers to the one belong to which of the other: so each to each.
        for gone, come in product(mine.values(), other.values()):
            yield Step(
                gone.answer,
                come.answer,
                Pair(_to(gone), _to(come), alike=False),
                gone.ways * come.ways,
            )


def _to(move: Move) -> State:
    assert move.to, "only moves that lead somewhere are walked"
    return move.to

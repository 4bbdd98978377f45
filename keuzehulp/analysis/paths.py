"""Paths: the answers from the start to an outcome."""

from collections.abc import Iterator
from dataclasses import dataclass

from keuzehulp.analysis.answer_combinations import choices
from keuzehulp.analysis.state_space import Move, Space, State, Steps
from keuzehulp.model import Answer, Outcome, Part, Question, Slug

Onward = tuple[Question, Answer, Slug, frozenset[str]]
"""A question with an answer, where that leads, and what is known there."""


@dataclass(frozen=True)
class Path:
    """One way through a tree: each question with the answer given, and the outcome. Several
    answers chosen at once are one `Choice`.
    """

    steps: Steps
    outcome: Outcome

    @property
    def id(self) -> str:
        """A stable name, from the permanent codes: `V1a-V2b-V3w-U18`."""
        return "-".join(
            [
                *(f"{question.code}{answer.code}" for question, answer in self.steps),
                self.outcome.code,
            ]
        )

    @property
    def situation(self) -> frozenset[str]:
        """All that these answers tell."""
        return frozenset[str]().union(*(answer.sets for _, answer in self.steps))

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the outcome that are for this reader."""
        return tuple(part for part in self.outcome.parts if part.when.holds(self.situation))


def paths(space: Space) -> Iterator[Path]:
    """Every path, in the order of the data. Only for trees without cycles; count first, for they
    may be many.
    """
    nodes = space.tree.nodes
    steps: list[tuple[Question, Answer]] = []
    # In place of recursion: for each question on the way the answers that are still to be tried.
    ways = [_onward(nodes[space.start.node], frozenset())]
    while ways:
        step = next(ways[-1], None)
        if step is None:
            ways.pop()
            del steps[-1:]  # there is none any more at the first question, where `pop` would fail
            continue
        question, answer, to, situation = step
        here = nodes[to]
        if isinstance(here, Outcome):
            yield Path((*steps, (question, answer)), here)
        else:
            steps.append((question, answer))
            ways.append(_onward(here, situation))


def _onward(question: Question | Outcome, known: frozenset[str]) -> Iterator[Onward]:
    """Every way to answer and go on, when this is known. A way that strands the reader is none."""
    assert isinstance(question, Question), "an outcome asks nothing"
    for answer in choices(question):
        situation = known | answer.sets
        to = next(
            (route.to for route in question.onward(answer) if route.when.holds(situation)), None
        )
        if to:
            yield question, answer, to, situation


@dataclass(frozen=True)
class Reach:
    """How far the outcomes are from a state: the number of paths, and the least and most
    questions on one, this state's own included.
    """

    paths: int
    shortest: int
    longest: int


def reaches(space: Space) -> dict[State, Reach]:
    """The reach of every state, counted from the end back, so that paths are never listed. Only
    for trees without cycles.
    """
    reach: dict[State, Reach] = {}
    for state in space.from_the_end():
        reach[state] = Reach(1, 0, 0) if space.is_end(state) else _reach(space.moves[state], reach)
    return reach


def _reach(moves: tuple[Move, ...], reached: dict[State, Reach]) -> Reach:
    # A state from which every way strands is on no path, so its lengths say nothing.
    onward = [(move.ways, reached[move.to]) for move in moves if move.to and reached[move.to].paths]
    if not onward:
        return Reach(0, 0, 0)
    number = sum(ways * reach.paths for ways, reach in onward)
    shortest = min(reach.shortest for _, reach in onward)
    longest = max(reach.longest for _, reach in onward)
    return Reach(number, shortest + 1, longest + 1)


def count_paths(space: Space) -> int:
    """How many paths there are, without listing them."""
    return reaches(space)[space.start].paths

"""Paths: the answers from the start to an outcome."""

from collections.abc import Iterator
from dataclasses import dataclass

from compiler.explore.space import Move, Space, State
from compiler.model import Answer, Outcome, Question


@dataclass(frozen=True)
class Path:
    """One way through a tree: each question with the answer given, and the outcome."""

    steps: tuple[tuple[Question, Answer], ...]
    outcome: Outcome

    @property
    def id(self) -> str:
        """A stable name, from the permanent codes: `V1a-V2b-V3w-U18`."""
        return "-".join([*(f"{question.code}{answer.code}" for question, answer in self.steps), self.outcome.code])


def paths(space: Space) -> Iterator[Path]:
    """Every path, in the order of the data. Only for trees without loops; count first, for they may be many."""
    yield from _onward(space, space.start, ())


def _onward(space: Space, state: State, steps: tuple[tuple[Question, Answer], ...]) -> Iterator[Path]:
    node = space.tree.nodes[state.node]
    if isinstance(node, Outcome):
        yield Path(steps, node)
        return
    for move in space.moves[state]:
        if move.to:
            yield from _onward(space, move.to, (*steps, (node, move.answer)))


@dataclass(frozen=True)
class Reach:
    """How far the outcomes are from a state: the number of paths, and the least and most questions on one, this state's own included."""

    paths: int
    shortest: int
    longest: int


def reaches(space: Space) -> dict[State, Reach]:
    """The reach of every state, counted from the end back, so that paths are never listed. Only for trees without loops."""
    found: dict[State, Reach] = {}
    for state in space.from_the_end():
        found[state] = Reach(1, 0, 0) if space.is_end(state) else _reach(space.moves[state], found)
    return found


def _reach(moves: tuple[Move, ...], found: dict[State, Reach]) -> Reach:
    onward = [found[move.to] for move in moves if move.to and found[move.to].paths]
    if not onward:
        return Reach(0, 0, 0)
    shortest, longest = min(reach.shortest for reach in onward), max(reach.longest for reach in onward)
    return Reach(sum(reach.paths for reach in onward), shortest + 1, longest + 1)


def count_paths(space: Space) -> int:
    """How many paths there are, without listing them."""
    return reaches(space)[space.start].paths

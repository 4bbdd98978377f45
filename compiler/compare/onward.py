"""What lies ahead in one tree: which questions and outcomes can still come, and how many paths there are."""

from dataclasses import dataclass
from functools import cached_property

from compiler.explore import Reach, Space, State, reaches
from compiler.explore.space import Move
from compiler.model import Outcome, Question


@dataclass(frozen=True)
class Onward:
    """A space, with what can still come from each of its states."""

    space: Space

    def node(self, state: State) -> Question | Outcome:
        return self.space.tree.nodes[state.node]

    def moves(self, state: State) -> tuple[Move, ...]:
        """The moves that lead somewhere."""
        return tuple(move for move in self.space.moves[state] if move.to)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of all questions and outcomes that somebody can come to."""
        return frozenset(self.node(state).code for state in self.space.moves)

    @cached_property
    def reach(self) -> dict[State, Reach]:
        return reaches(self.space)

    def paths(self, state: State) -> int:
        """How many paths go on from here."""
        return self.reach[state].paths

    def comes_to(self, state: State, code: str) -> bool:
        """Whether some answers lead from here to what has this code."""
        return code in self._bit and bool(self._ahead[state] & self._bit[code])

    def outcomes(self, state: State) -> tuple[Outcome, ...]:
        """Where one can still end, in the order of the data."""
        return tuple(outcome for outcome in self.space.tree.outcomes if self.comes_to(state, outcome.code))

    @cached_property
    def _bit(self) -> dict[str, int]:
        return {code: 1 << place for place, code in enumerate(sorted(self.codes))}

    @cached_property
    def _ahead(self) -> dict[State, int]:
        """For each state the codes ahead, its own included, as the bits of one number: unions of thousands stay cheap."""
        found: dict[State, int] = {}
        for state in self.space.from_the_end():
            bits = self._bit[self.node(state).code]
            for move in self.moves(state):
                bits |= found[move.to] if move.to else 0
            found[state] = bits
        return found

"""What lies ahead in one tree: which questions and outcomes can still come, and how many paths
there are.
"""

from dataclasses import dataclass
from functools import cached_property

from keuzehulp.analysis import Move, Reach, Space, State, reaches
from keuzehulp.analysis.answer_combinations import Turn, choices, turns
from keuzehulp.analysis.liveness import live_traits, needed_after
from keuzehulp.analysis.state_space import MOST_STATES
from keuzehulp.model import Answer, Outcome, Question

Key = frozenset[str] | str
"""What makes an answer come to the same as another: its letter; or of several together all that
matters of what they tell.
"""


@dataclass(frozen=True)
class Onward:
    """A space, with what can still come from each of its states."""

    space: Space

    def node(self, state: State) -> Question | Outcome:
        return self.space.tree.nodes[state.node]

    def moves(self, state: State) -> dict[Key, Move]:
        """The moves that lead somewhere, by what makes them one."""
        node = self.node(state)
        return {
            self.key(node, move.answer): move
            for move in self.space.moves[state]
            if move.to and isinstance(node, Question)
        }

    def key(self, question: Question | Outcome, answer: Answer) -> Key:
        """What `answer` has in common with the others that are the same move."""
        together = isinstance(question, Question) and question.several and not answer.is_alone
        return answer.sets & self._needed[question.id] if together else str(answer.code)

    def choices(self, question: Question) -> dict[str, Answer]:
        """Every single way to answer, by its letters."""
        return {str(answer.code): answer for answer in choices(question)}

    def turns(self, question: Question) -> tuple[Turn, ...]:
        """Every way to answer, those that come to the same as one."""
        return turns(question, self._needed.get(question.id, frozenset()), MOST_STATES)

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
        return tuple(
            outcome for outcome in self.space.tree.outcomes if self.comes_to(state, outcome.code)
        )

    @cached_property
    def _needed(self) -> dict[str, frozenset[str]]:
        live = live_traits(self.space.tree)
        return {
            str(question.id): needed_after(question, live)
            for question in self.space.tree.questions
            if question.several
        }

    @cached_property
    def _bit(self) -> dict[str, int]:
        return {code: 1 << place for place, code in enumerate(sorted(self.codes))}

    @cached_property
    def _ahead(self) -> dict[State, int]:
        """For each state the codes ahead, its own included, as the bits of one number: unions of
        thousands stay cheap.
        """
        ahead: dict[State, int] = {}
        for state in self.space.from_the_end():
            bits = self._bit[self.node(state).code]
            for move in self.space.moves[state]:
                bits |= ahead[move.to] if move.to else 0
            ahead[state] = bits
        return ahead

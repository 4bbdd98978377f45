"""The states of a tree: where a reader is, and what the answers so far have told about the situation.

Paths may be too many to visit; states are not. Everything that is proved about a tree is proved on its states.
"""

from collections import deque
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from compiler.model import Answer, Outcome, Question, Slug, Tree


class State(NamedTuple):
    """At this node, with this known about the situation."""

    node: Slug
    situation: frozenset[str] = frozenset()


class Move(NamedTuple):
    """One answer given in a state. `to` is None when no route holds: there the reader is stranded."""

    answer: Answer
    to: State | None


@dataclass(frozen=True)
class Space:
    """All states that can be reached from the start, each with the moves that leave it."""

    tree: Tree
    start: State
    moves: dict[State, tuple[Move, ...]]

    @cached_property
    def reached(self) -> frozenset[str]:
        """The ids of the questions and outcomes that someone can come to."""
        return frozenset(state.node for state in self.moves)

    @cached_property
    def stranded(self) -> tuple[tuple[State, Move], ...]:
        """The moves that lead nowhere."""
        return tuple((state, move) for state, moves in self.moves.items() for move in moves if move.to is None)

    @cached_property
    def loop(self) -> tuple[State, ...]:
        """The states of one loop that can be walked, or nothing."""
        try:
            self.from_the_end()
        except CycleError as error:
            return tuple(reversed(error.args[1]))
        return ()

    def from_the_end(self) -> tuple[State, ...]:
        """All states, each after those it leads to. Raises CycleError when there is a loop."""
        after = {state: [move.to for move in moves if move.to] for state, moves in self.moves.items()}
        return tuple(TopologicalSorter(after).static_order())

    def is_end(self, state: State) -> bool:
        return isinstance(self.tree.nodes[state.node], Outcome)


def can_be_walked(tree: Tree) -> bool:
    """Whether the start and the target of every route exist; only then can a tree be explored."""
    targets = (route.to for _, answer in tree.answers() for route in answer.routes)
    return isinstance(tree.nodes.get(tree.head.start), Question) and all(to in tree.nodes for to in targets)


def explore(tree: Tree) -> Space:
    """The space of `tree`, which can be walked."""
    start = State(tree.head.start)
    moves: dict[State, tuple[Move, ...]] = {}
    waiting = deque([start])
    while waiting:
        state = waiting.popleft()
        if state not in moves:
            moves[state] = _moves(tree, state)
            waiting.extend(move.to for move in moves[state] if move.to)
    return Space(tree, start, moves)


def _moves(tree: Tree, state: State) -> tuple[Move, ...]:
    node = tree.nodes[state.node]
    return tuple(_move(answer, state) for answer in node.answers) if isinstance(node, Question) else ()


def _move(answer: Answer, state: State) -> Move:
    situation = state.situation | answer.sets
    to = next((route.to for route in answer.routes if route.when.holds(situation)), None)
    return Move(answer, State(to, situation) if to else None)

"""The states of a tree: where a reader is, and what the answers so far have told about the
situation.

Paths may be too many to visit; states are not. Everything that is proved about a tree is proved on
its states.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from graphlib import TopologicalSorter
from typing import NamedTuple

from keuzehulp.analysis.answer_combinations import TooMany, Turn, turns
from keuzehulp.analysis.cycles import Cycle, shortest_cycles
from keuzehulp.analysis.liveness import live_traits, needed_after
from keuzehulp.model import Answer, Outcome, Question, Route, Slug, Tree

MOST_STATES = 200_000
"""Where the walking stops: a tree with more states than this is not proved, and `check` says so."""


class State(NamedTuple):
    """At this node, with this known about the situation, as far as it still matters to where the
    reader can go.
    """

    node: Slug
    situation: frozenset[str] = frozenset()


class Move(NamedTuple):
    """One way to answer in a state. `to` is None when no route holds: there the reader is stranded.

    Where several answers may be chosen, the choices that come to the same are one move that counts
    for `ways`: `answer` is the smallest, and `sure` what each of them tells.
    """

    answer: Answer
    to: State | None
    route: Route | None = None
    sure: frozenset[str] = frozenset()
    ways: int = 1


Steps = tuple[tuple[Question, Answer], ...]


@dataclass(frozen=True)
class Space:
    """All states that can be reached from the start, nearest first, each with the moves that leave
    it.

    `came` tells for each state the one before it on a shortest way, and the move. A space that is
    not `whole` has more states than could be looked at.
    """

    tree: Tree
    start: State
    moves: dict[State, tuple[Move, ...]]
    came: dict[State, tuple[State, Move]]
    whole: bool = True

    @cached_property
    def reached(self) -> frozenset[str]:
        """The ids of the questions and outcomes that someone can come to."""
        return frozenset(state.node for state in self.moves)

    @cached_property
    def stranded(self) -> tuple[tuple[State, Move], ...]:
        """The moves that lead nowhere, nearest first."""
        return tuple(
            (state, move)
            for state, moves in self.moves.items()
            for move in moves
            if move.to is None
        )

    @cached_property
    def cycles(self) -> tuple[Cycle[State], ...]:
        """The ways to go round that can be walked, nearest first: of those that hang together, a
        shortest.
        """
        return shortest_cycles(self.after)

    @cached_property
    def after(self) -> dict[State, list[State]]:
        """The states that each state leads to."""
        after: dict[State, list[State]] = {}
        for state, moves in self.moves.items():
            # In a space that is not whole some moves lead to states that were not looked at.
            after[state] = [move.to for move in moves if move.to in self.moves]
        return after

    def from_the_end(self) -> tuple[State, ...]:
        """All states, each after those it leads to. Raises CycleError when there is a loop."""
        # It asks for what comes before and is given what comes after: so the order is from the end.
        return tuple(TopologicalSorter(self.after).static_order())

    def is_end(self, state: State) -> bool:
        return isinstance(self.tree.nodes[state.node], Outcome)

    def step(self, state: State, move: Move) -> tuple[Question, Answer]:
        question = self.tree.nodes[state.node]
        assert isinstance(question, Question), "moves leave questions only"
        return question, move.answer


def shortest_to(space: Space, state: State) -> Steps:
    """The fewest answers that lead to `state`."""
    steps = []
    while state != space.start:
        state, move = space.came[state]
        steps.append(space.step(state, move))
    return tuple(reversed(steps))


def can_be_walked(tree: Tree) -> bool:
    """Whether every way on leads somewhere, and every name in it exists; only then does
    exploring a tree tell anything.
    """
    branches = [routes for _, _, routes in tree.branches()]
    known = (route.to in tree.nodes for routes in branches for route in routes)
    traits = (condition.reads <= tree.trait.keys() for condition in tree.conditions())
    answered = (question.answers for question in tree.questions)
    return (
        isinstance(tree.nodes.get(tree.head.start), Question)
        and all(branches)
        and all(known)
        and all(traits)
        and all(answered)
    )


def explore(tree: Tree, *, also: frozenset[str] = frozenset(), most: int = MOST_STATES) -> Space:
    """The space of `tree`, which can be walked. States tell apart what routes read, and the
    traits of `also`, to the end.
    """
    live = live_traits(tree, also)
    start = State(tree.head.start)
    moves: dict[State, tuple[Move, ...]] = {}
    came: dict[State, tuple[State, Move]] = {}
    # Breadth first: so `came` is a step of a shortest way, and all that is listed by state
    # (`stranded`, `cycles`) has what is nearest first.
    waiting = deque([start])
    turns_of = _turns_of(tree, live, most)
    try:
        while waiting:
            state = waiting.popleft()
            moves[state] = tuple(_move(turn, state, live) for turn in turns_of(state.node))
            for move in moves[state]:
                # Nothing comes before the start, or `shortest_to` would go round for ever.
                if move.to and move.to != start and move.to not in came:
                    came[move.to] = (state, move)
                    waiting.append(move.to)
            if len(came) > most:
                raise TooMany
    except TooMany:
        return Space(tree, start, moves, came, whole=False)
    return Space(tree, start, moves, came)


def _turns_of(
    tree: Tree, live: dict[str, frozenset[str]], most: int
) -> Callable[[Slug], tuple[Turn, ...]]:
    @cache  # a node has many states, and its choices are the same in all of them
    def turns_of(node: Slug) -> tuple[Turn, ...]:
        question = tree.nodes[node]
        return (
            turns(question, needed_after(question, live), most)
            if isinstance(question, Question)
            else ()
        )

    return turns_of


def _move(turn: Turn, state: State, live: dict[str, frozenset[str]]) -> Move:
    situation = state.situation | turn.sets
    route = next((route for route in turn.routes if route.when.holds(situation)), None)
    # What nobody asks any more is forgotten here: this is what keeps the states few.
    to = State(route.to, situation & live[route.to]) if route else None
    return Move(turn.answer, to, route, turn.sure, turn.ways)

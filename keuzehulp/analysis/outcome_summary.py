"""The outcomes of a tree with too many paths to list: how many lead to each, the shortest, and
what they have in common.
"""

from dataclasses import dataclass

from keuzehulp.analysis.paths import Path
from keuzehulp.analysis.state_space import Space, State, shortest_to
from keuzehulp.model import Outcome, Trait


@dataclass(frozen=True)
class End:
    """An outcome that somebody comes to: how many paths lead to it, a shortest one, and the
    traits that hold on all of them.
    """

    outcome: Outcome
    paths: int
    shortest: Path
    always: tuple[Trait, ...]


def ends(space: Space) -> tuple[End, ...]:
    """Every outcome that is reached, in the order of the data. Only for trees without cycles."""
    counts, sure = _arrivals(space)
    states: dict[str, list[State]] = {}
    for state in filter(space.is_end, space.moves):
        states.setdefault(state.node, []).append(state)
    return tuple(
        _end(outcome, states[outcome.id], space, counts, sure)
        for outcome in space.tree.outcomes
        if outcome.id in states
    )


def _end(
    outcome: Outcome,
    states: list[State],
    space: Space,
    counts: dict[State, int],
    sure: dict[State, frozenset[str]],
) -> End:
    always = frozenset[str].intersection(*(sure[state] for state in states))
    traits = tuple(trait for trait in space.tree.head.situation if trait.id in always)
    return End(
        outcome,
        sum(counts[state] for state in states),
        Path(shortest_to(space, states[0]), outcome),
        traits,
    )


def _arrivals(space: Space) -> tuple[dict[State, int], dict[State, frozenset[str]]]:
    """For each state in how many ways one comes there, and what is told on each of them."""
    counts, sure = {space.start: 1}, {space.start: frozenset[str]()}
    # Each state after all that lead to it: so what is counted of it is complete when it is passed
    # on.
    for state in reversed(space.from_the_end()):
        for move in space.moves[state]:
            if move.to:
                told = sure[state] | move.sure
                counts[move.to] = counts.get(move.to, 0) + counts[state] * move.ways
                sure[move.to] = sure.get(move.to, told) & told
    return counts, sure

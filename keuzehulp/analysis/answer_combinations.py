"""What a reader can answer at a question: one answer, or several together."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from keuzehulp.model import Answer, Question, Route
from keuzehulp.model.question import Choice


class TooMany(Exception):
    """There is more than can be looked at."""


class Turn(NamedTuple):
    """One way to answer, what it tells that is needed, and the ways on.

    Choices that tell the same are one turn, that counts for as many `ways`; `sure` is all that each
    of them tells.
    """

    answer: Answer
    sets: frozenset[str]
    routes: tuple[Route, ...]
    sure: frozenset[str]
    ways: int = 1


class Group(NamedTuple):
    """Choices of several answers that tell the same: the smallest, what all of them tell, and
    how many there are.
    """

    chosen: tuple[Answer, ...]
    sure: frozenset[str]
    ways: int


def turns(question: Question, needed: frozenset[str], most: int) -> tuple[Turn, ...]:
    """Every way to answer `question`, as far as it tells anything that is `needed`. Of choices
    that tell the same, the smallest stands.
    """
    if not question.several:
        return tuple(
            Turn(answer, answer.sets & needed, answer.routes, answer.sets)
            for answer in question.answers
        )
    # Grown answer by answer and merged at once: there are 2ⁿ choices of n answers, but only as many
    # groups as there are sets of what is needed.
    groups: dict[frozenset[str], Group] = {}
    for answer in question.answers:
        if not answer.is_alone:
            _add(answer, groups, needed)
        if len(groups) > most:
            raise TooMany
    together = (
        Turn(Choice.of(chosen), sets, question.routes, sure, ways)
        for sets, (chosen, sure, ways) in groups.items()
    )
    alone = (
        Turn(answer, answer.sets & needed, question.routes, answer.sets)
        for answer in question.answers
        if answer.is_alone
    )
    return (*together, *alone)


def _add(answer: Answer, groups: dict[frozenset[str], Group], needed: frozenset[str]) -> None:
    """The groups with this answer too: by itself, and with every choice so far."""
    own = answer.sets & needed
    more = [
        (sets | own, Group((*group.chosen, answer), group.sure | answer.sets, group.ways))
        for sets, group in groups.items()
    ]
    for sets, group in [(own, Group((answer,), answer.sets, 1)), *more]:
        same = groups.get(sets)
        groups[sets] = group if same is None else _merged(same, group)


def _merged(one: Group, other: Group) -> Group:
    return Group(
        # Of two that are as small `min` takes the first, so only the order of the data decides.
        min(one.chosen, other.chosen, key=len),
        one.sure & other.sure,
        one.ways + other.ways,
    )


def choices(question: Question) -> Iterator[Answer]:
    """Every single way to answer: each answer, or each choice of several, the small ones first."""
    if not question.several:
        yield from question.answers
        return
    joined = [answer for answer in question.answers if not answer.is_alone]
    for size in range(1, len(joined) + 1):
        yield from map(Choice.of, combinations(joined, size))
    yield from (answer for answer in question.answers if answer.is_alone)

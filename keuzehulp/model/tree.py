"""A decision tree: what it says of itself, its questions and outcomes as a graph, and its
options.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from keuzehulp.model import messages
from keuzehulp.model.claims import Claim
from keuzehulp.model.condition import Condition, Route, Trait
from keuzehulp.model.option import Option
from keuzehulp.model.outcome import Outcome
from keuzehulp.model.plan import Entry
from keuzehulp.model.question import Answer, Question
from keuzehulp.model.scalars import Number, Slug
from keuzehulp.source import NOWHERE, Text, Where


@dataclass(frozen=True)
class Mode:
    """A way of filling in: the same tree in other words and another look."""

    NOUN: ClassVar[str] = messages.MODE

    id: Slug
    label: Text
    text: Text
    at: Where = NOWHERE


@dataclass(frozen=True)
class TreeHead:
    """What a decision tree says about itself."""

    NOUN: ClassVar[str] = messages.TREE_HEAD

    id: Slug
    title: Text
    start: Slug
    version: Number = Number(1)  # noqa: RUF009 - immutable
    short_title: Text | None = None
    decision: Text | None = None
    intro: tuple[Claim, ...] = ()
    always: tuple[Claim, ...] = ()
    explains: tuple[Slug, ...] = ()
    modes: tuple[Mode, ...] = ()
    actors: dict[Slug, Text] | None = None
    audiences: dict[Slug, Text] | None = None
    unsure_outcome: Slug | None = None
    guide: Slug | None = None
    helpers: tuple[Claim, ...] = ()
    situation: tuple[Trait, ...] = ()
    matters: tuple[Claim, ...] = ()
    entries: tuple[Entry, ...] = ()
    at: Where = NOWHERE


@dataclass(frozen=True)
class Tree:
    """A whole decision tree."""

    head: TreeHead
    questions: tuple[Question, ...]
    outcomes: tuple[Outcome, ...]
    options: tuple[Option, ...]

    @property
    def id(self) -> Slug:
        return self.head.id

    @cached_property
    def nodes(self) -> dict[str, Question | Outcome]:
        """Questions and outcomes by id; of two with one id, the first."""
        nodes: dict[str, Question | Outcome] = {
            outcome.id: outcome for outcome in reversed(self.outcomes)
        }
        return {**nodes, **{question.id: question for question in reversed(self.questions)}}

    @property
    def all_nodes(self) -> tuple[Question | Outcome, ...]:
        """Questions and outcomes, in the order of the data."""
        return (*self.questions, *self.outcomes)

    @cached_property
    def option(self) -> dict[str, Option]:
        return {option.id: option for option in self.options}

    @cached_property
    def trait(self) -> dict[str, Trait]:
        """What answers can tell about the situation, by id."""
        return {trait.id: trait for trait in reversed(self.head.situation)}

    @property
    def has_conditions(self) -> bool:
        """Whether it takes more than `to` to walk this tree, or to show an outcome."""
        several = any(question.several for question in self.questions)
        routes = any(answer.routes_ for _, answer in self.answers())
        return several or routes or any(outcome.parts for outcome in self.outcomes)

    def branches(self) -> Iterator[tuple[Question, tuple[Answer, ...], tuple[Route, ...]]]:
        """Every list of routes, with the answers after which it is followed: one, or all of a
        question where several may be chosen.
        """
        for question in self.questions:
            if question.several:
                yield question, question.answers, question.routes
            else:
                yield from ((question, (answer,), answer.routes) for answer in question.answers)

    def conditions(self) -> Iterator[Condition]:
        """Every condition: those of routes, and those of parts of outcomes. One that asks
        nothing is one too.
        """
        for _, _, routes in self.branches():
            yield from (route.when for route in routes)
        for outcome in self.outcomes:
            yield from (part.when for part in outcome.parts)

    def answers(self) -> Iterator[tuple[Question, Answer]]:
        """Every answer with its question, in the order of the data."""
        for question in self.questions:
            for answer in question.answers:
                yield question, answer

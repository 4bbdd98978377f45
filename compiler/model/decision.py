"""A decision tree: questions, answers, outcomes and the options to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from compiler.model.claims import Claim
from compiler.model.scalars import Address, Code, Letter, Number, Ref, Slug
from compiler.reading import NOWHERE, Text, Where

UNKNOWN = "w"
"""The letter of the answer "I do not know"."""


@dataclass(frozen=True)
class Condition:
    """When a route holds: a closed vocabulary over what earlier answers `set`. Empty parts always hold."""

    all_of: tuple[Slug, ...] = ()
    any_of: tuple[Slug, ...] = ()
    none_of: tuple[Slug, ...] = ()

    def holds(self, situation: frozenset[str]) -> bool:
        """Whether the facts of the situation so far satisfy this condition."""
        any_holds = not self.any_of or not situation.isdisjoint(self.any_of)
        return situation.issuperset(self.all_of) and any_holds and situation.isdisjoint(self.none_of)


ALWAYS = Condition()


@dataclass(frozen=True)
class Route:
    """One way on from an answer: the first route whose condition holds is taken."""

    to: Slug
    when: Condition = ALWAYS


@dataclass(frozen=True)
class Answer:
    """One choice of a question and where it leads."""

    NOUN: ClassVar[str] = "antwoord"

    id: Slug
    code: Letter
    label: Text
    to: Slug
    note: Claim | None = None
    facts: tuple[Ref, ...] = ()
    at: Where = NOWHERE

    @property
    def is_unknown(self) -> bool:
        return self.code == UNKNOWN

    @property
    def routes(self) -> tuple[Route, ...]:
        """The ways on, in order. Today one that always holds; everything that walks the tree goes by this, not by `to`."""
        return (Route(self.to),)

    @property
    def sets(self) -> frozenset[str]:
        """What this answer tells about the situation, for conditions further on."""
        return frozenset()


@dataclass(frozen=True)
class Wording:
    """Other words for a question in one of the modes; `answers` maps an answer's id to its label."""

    NOUN: ClassVar[str] = "andere woorden"

    question: Text
    hint: Text | None = None
    answers: dict[Slug, Text] | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Question:
    """One question on one screen."""

    NOUN: ClassVar[str] = "vraag"

    id: Slug
    code: Code
    question: Text
    answers: tuple[Answer, ...]
    short_title: Text | None = None
    hint: Text | None = None
    error: Text | None = None
    why: Text | None = None
    help: Text | None = None
    tip: Claim | None = None
    wording: dict[Slug, Wording] | None = None
    facts: tuple[Ref, ...] = ()
    at: Where = NOWHERE

    @property
    def title(self) -> Text:
        return self.question


@dataclass(frozen=True)
class Action:
    """One thing to do, and who does it. A claim like any other."""

    NOUN: ClassVar[str] = "stap"

    actor: Slug
    text: Text
    facts: tuple[Ref, ...] = ()
    editorial: Text | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Link:
    """A way to read on: to a source of the register, or to an address that an editor chose."""

    NOUN: ClassVar[str] = "link"

    text: Text
    source: Ref | None = None
    url: Address | None = None
    editorial: Text | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Outcome:
    """Where a path ends: what fits, what to do now, and all that belongs to it."""

    NOUN: ClassVar[str] = "uitkomst"

    id: Slug
    code: Code
    title: Text
    conclusion: Claim | None = None
    why: tuple[Claim, ...] = ()
    actions: tuple[Action, ...] = ()
    avoid: tuple[Claim, ...] = ()
    deadline: tuple[Claim, ...] = ()
    duration: tuple[Claim, ...] = ()
    cost: tuple[Claim, ...] = ()
    same: tuple[Claim, ...] = ()
    bring: tuple[Claim, ...] = ()
    unsure: tuple[Claim, ...] = ()
    message: Claim | None = None
    reminder: Claim | None = None
    roles: dict[Slug, tuple[Claim, ...]] | None = None
    links: tuple[Link, ...] = ()
    option: Slug | None = None
    step: Number | None = None
    facts: tuple[Ref, ...] = ()
    at: Where = NOWHERE

    BLOCKS: ClassVar[tuple[str, ...]] = ("deadline", "duration", "cost", "same", "bring", "unsure")
    """The fixed blocks, in the order they are shown: what a reader asks before acting."""


@dataclass(frozen=True)
class Option:
    """One of the ways to choose from, in fields that can be laid side by side."""

    NOUN: ClassVar[str] = "mogelijkheid"

    id: Slug
    title: Text
    short: Claim | None = None
    who: tuple[Claim, ...] = ()
    about: tuple[Claim, ...] = ()
    cost: tuple[Claim, ...] = ()
    duration: tuple[Claim, ...] = ()
    binding: tuple[Claim, ...] = ()
    same: tuple[Claim, ...] = ()
    pros: tuple[Claim, ...] = ()
    cons: tuple[Claim, ...] = ()
    experience: tuple[Claim, ...] = ()
    facts: tuple[Ref, ...] = ()
    at: Where = NOWHERE

    FIELDS: ClassVar[tuple[str, ...]] = ("who", "about", "cost", "duration", "binding", "same", "pros", "cons", "experience")
    """The comparable fields, in the order they are shown."""


@dataclass(frozen=True)
class Mode:
    """A way of filling in: the same tree in other words and another look."""

    NOUN: ClassVar[str] = "manier"

    id: Slug
    label: Text
    text: Text
    at: Where = NOWHERE


@dataclass(frozen=True)
class TreeHead:
    """What a decision tree says about itself."""

    NOUN: ClassVar[str] = "beslisboom"

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
        found: dict[str, Question | Outcome] = {outcome.id: outcome for outcome in reversed(self.outcomes)}
        return {**found, **{question.id: question for question in reversed(self.questions)}}

    @property
    def all_nodes(self) -> tuple[Question | Outcome, ...]:
        """Questions and outcomes, in the order of the data."""
        return (*self.questions, *self.outcomes)

    @cached_property
    def option(self) -> dict[str, Option]:
        return {option.id: option for option in self.options}

    def answers(self) -> Iterator[tuple[Question, Answer]]:
        """Every answer with its question, in the order of the data."""
        for question in self.questions:
            for answer in question.answers:
                yield question, answer

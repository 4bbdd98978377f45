"""A decision tree: questions, answers, outcomes and the options to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar

from keuzehulp.model.claims import Claim
from keuzehulp.model.condition import Condition, Route, Trait
from keuzehulp.model.plan import Entry, Papers, Plan
from keuzehulp.model.scalars import Address, Code, Letter, Number, Ref, Slug
from keuzehulp.source import NOWHERE, Text, Where

UNKNOWN = "w"
"""The letter of the answer "I do not know"."""
ELSEWHERE = Slug("")
"""Stands where `to` is left out, because `routes` says where to go."""


@dataclass(frozen=True)
class Answer:
    """One choice of a question and where it leads."""

    NOUN: ClassVar[str] = "antwoord"

    id: Slug
    code: Letter
    label: Text
    to: Slug = ELSEWHERE
    routes_: tuple[Route, ...] = ()
    set_: tuple[Slug, ...] = ()
    none: bool = False
    note: Claim | None = None
    facts: tuple[Ref, ...] = ()
    at: Where = NOWHERE

    @property
    def is_unknown(self) -> bool:
        return self.code == UNKNOWN

    @property
    def is_alone(self) -> bool:
        """Whether it excludes every other answer, where more than one may be chosen."""
        return self.none or self.is_unknown

    @cached_property
    def routes(self) -> tuple[Route, ...]:
        """The ways on, in order, however they are written. Everything that walks the tree goes by `Question.onward`, not by `to`."""
        return _routes(self.to, self.routes_)

    @cached_property
    def sets(self) -> frozenset[str]:
        """What this answer tells about the situation, for conditions further on."""
        return frozenset(self.set_)

    @property
    def chosen(self) -> tuple["Answer", ...]:
        """The answers that were chosen: this one."""
        return (self,)


def _routes(to: Slug, routes: tuple[Route, ...]) -> tuple[Route, ...]:
    return (*routes, Route(to, at=to.at)) if to else routes


@dataclass(frozen=True)
class Choice(Answer):
    """More than one answer chosen at once, as if they were one."""

    chosen: tuple[Answer, ...] = ()

    @classmethod
    def of(cls, answers: tuple[Answer, ...]) -> Answer:
        """These answers as one; one alone is itself."""
        if len(answers) == 1:
            return answers[0]
        return cls(
            id=Slug(" ".join(each.id for each in answers)),
            code=Letter("".join(each.code for each in answers)),
            label=Text(" + ".join(each.label for each in answers), answers[0].label.at),
            set_=tuple(dict.fromkeys(name for each in answers for name in each.set_)),
            facts=tuple(dict.fromkeys(fact for each in answers for fact in each.facts)),
            at=answers[0].at,
            chosen=answers,
        )


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
    several: bool = False
    to: Slug = ELSEWHERE
    routes_: tuple[Route, ...] = ()
    facts: tuple[Ref, ...] = ()
    at: Where = NOWHERE

    @property
    def title(self) -> Text:
        return self.question

    @cached_property
    def routes(self) -> tuple[Route, ...]:
        """The ways on of the question itself: only where several answers may be chosen."""
        return _routes(self.to, self.routes_)

    def onward(self, answer: Answer) -> tuple[Route, ...]:
        """The ways on after `answer`, in order: the first whose condition holds is taken."""
        return self.routes if self.several else answer.routes


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
class Part:
    """A part of an outcome that is only for some readers."""

    NOUN: ClassVar[str] = "deel"

    when: Condition
    claims: tuple[Claim, ...]
    id: Slug | None = None
    title: Text | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Outcome:
    """Where a path ends: what fits, what to do now, and all that belongs to it."""

    NOUN: ClassVar[str] = "uitkomst"

    id: Slug
    code: Code
    title: Text
    short_title: Text | None = None
    conclusion: Claim | None = None
    plan: Plan | None = None
    why: tuple[Claim, ...] = ()
    actions: tuple[Action, ...] = ()
    avoid: tuple[Claim, ...] = ()
    deadline: tuple[Claim, ...] = ()
    duration: tuple[Claim, ...] = ()
    cost: tuple[Claim, ...] = ()
    same: tuple[Claim, ...] = ()
    bring: tuple[Claim, ...] = ()
    documents: tuple[Papers, ...] = ()
    unsure: tuple[Claim, ...] = ()
    message: Claim | None = None
    reminder: Claim | None = None
    parts: tuple[Part, ...] = ()
    roles: dict[Slug, tuple[Claim, ...]] | None = None
    links: tuple[Link, ...] = ()
    option: Slug | None = None
    step: Number | None = None
    facts: tuple[Ref, ...] = ()
    at: Where = NOWHERE

    PRACTICAL: ClassVar[tuple[str, ...]] = ("deadline", "duration", "cost")
    """The blocks that are shown together."""
    BLOCKS: ClassVar[tuple[str, ...]] = ("same", *PRACTICAL, "bring", "unsure")
    """The fixed blocks, in the order they are shown: what a reader asks before acting."""


@dataclass(frozen=True)
class Card:
    """What the handout says of an option: the same fields in fewer words, where the whole text does not fit on one sheet."""

    NOUN: ClassVar[str] = "kaart"

    who: tuple[Claim, ...] = ()
    about: tuple[Claim, ...] = ()
    cost: tuple[Claim, ...] = ()
    duration: tuple[Claim, ...] = ()
    binding: tuple[Claim, ...] = ()
    same: tuple[Claim, ...] = ()
    pros: tuple[Claim, ...] = ()
    cons: tuple[Claim, ...] = ()
    experience: tuple[Claim, ...] = ()
    at: Where = NOWHERE


@dataclass(frozen=True)
class Option:
    """One of the ways to choose from, in fields that can be laid side by side."""

    NOUN: ClassVar[str] = "mogelijkheid"

    id: Slug
    title: Text
    picture: Slug | None = None
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
    card: Card | None = None
    facts: tuple[Ref, ...] = ()
    at: Where = NOWHERE

    FIELDS: ClassVar[tuple[str, ...]] = ("who", "about", "cost", "duration", "binding", "same", "pros", "cons", "experience")
    """The comparable fields, in the order they are shown."""

    @property
    def without_card(self) -> "Option":
        """What its screen and its page tell."""
        return replace(self, card=None)

    @property
    def on_card(self) -> dict[str, tuple[Claim, ...]]:
        """What the handout tells, by field: the card's text, or the whole where the card has none."""
        return {field: getattr(self.card, field, ()) or getattr(self, field) for field in self.FIELDS}


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
        found: dict[str, Question | Outcome] = {outcome.id: outcome for outcome in reversed(self.outcomes)}
        return {**found, **{question.id: question for question in reversed(self.questions)}}

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
        """Every list of routes, with the answers after which it is followed: one, or all of a question where several may be chosen."""
        for question in self.questions:
            if question.several:
                yield question, question.answers, question.routes
            else:
                yield from ((question, (answer,), answer.routes) for answer in question.answers)

    def conditions(self) -> Iterator[Condition]:
        """Every condition: those of routes, and those of parts of outcomes. One that asks nothing is one too."""
        for _, _, routes in self.branches():
            yield from (route.when for route in routes)
        for outcome in self.outcomes:
            yield from (part.when for part in outcome.parts)

    def answers(self) -> Iterator[tuple[Question, Answer]]:
        """Every answer with its question, in the order of the data."""
        for question in self.questions:
            for answer in question.answers:
                yield question, answer

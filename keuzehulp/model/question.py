"""Questions, their answers, and where each leads."""

from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import ClassVar

from keuzehulp.model import messages
from keuzehulp.model.claims import Claim
from keuzehulp.model.condition import Route
from keuzehulp.model.scalars import Code, Letter, Ref, Slug
from keuzehulp.source import NOWHERE, Text, Where

UNKNOWN = "w"
"""The letter of the answer "I do not know"."""
ELSEWHERE = Slug("")
"""Stands where `to` is left out, because `routes` says where to go."""


@dataclass(frozen=True)
class Answer:
    """One choice of a question and where it leads."""

    NOUN: ClassVar[str] = messages.ANSWER

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
        """The ways on, in order, however they are written. Everything that walks the tree goes
        by `Question.onward`, not by `to`.
        """
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
        told = chain.from_iterable(answer.set_ for answer in answers)
        facts = chain.from_iterable(answer.facts for answer in answers)
        return cls(
            id=Slug(" ".join(map(attrgetter("id"), answers))),
            code=Letter("".join(map(attrgetter("code"), answers))),
            label=Text(" + ".join(map(attrgetter("label"), answers)), answers[0].label.at),
            set_=tuple(dict.fromkeys(told)),
            facts=tuple(dict.fromkeys(facts)),
            at=answers[0].at,
            chosen=answers,
        )


@dataclass(frozen=True)
class Wording:
    """Other words for a question in one of the modes; `answers` maps an answer's id to its
    label.
    """

    NOUN: ClassVar[str] = messages.WORDING

    question: Text
    hint: Text | None = None
    answers: dict[Slug, Text] | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Question:
    """One question on one screen."""

    NOUN: ClassVar[str] = messages.QUESTION

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

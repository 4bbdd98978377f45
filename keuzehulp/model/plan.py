"""The plan of an outcome: the few things to do now, each with its own way to do it; and the
sentences that start a tree halfway.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from keuzehulp.model import messages
from keuzehulp.model.claims import Claim
from keuzehulp.model.scalars import Number, Place, Ref, Slug, ValueName
from keuzehulp.source import NOWHERE, Text, Where


@dataclass(frozen=True)
class Do:
    """The way to do an action at once: the page of a source, a number to call, the ready
    message, a step of the guide or a page here.
    """

    NOUN: ClassVar[str] = messages.DO

    link: Ref | None = None
    tel: ValueName | None = None
    message: bool = False
    step: Number | None = None
    page: Place | None = None
    label: Text | None = None
    at: Where = NOWHERE

    KINDS: ClassVar[tuple[str, ...]] = ("link", "tel", "message", "step", "page")
    """The ways there are; an action has at most one."""
    PICTURES: ClassVar[Mapping[str, str]] = {"tel": "bellen", "message": "schrijven"}
    """The pictograms of ways that tell by themselves what one does."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The ways that are filled in: one, when all is well."""
        return tuple(kind for kind in self.KINDS if getattr(self, kind))


@dataclass(frozen=True)
class PlanAction(Claim):
    """One action of a plan. `actor` only where somebody else than the reader does it."""

    NOUN: ClassVar[str] = messages.PLAN_ACTION

    actor: Slug | None = None
    picture: Slug | None = None
    do: Do | None = None

    @property
    def pictured(self) -> str | None:
        """The pictogram of this kind of action: what its editor chose, or else what the way to
        do it tells.
        """
        return self.picture or (
            Do.PICTURES.get(self.do.kinds[0]) if self.do and self.do.kinds else None
        )


@dataclass(frozen=True)
class Plan:
    """What fits one screen: a warning where much is at stake, what to do, until when, and what
    it costs.
    """

    NOUN: ClassVar[str] = messages.PLAN

    actions: tuple[PlanAction, ...]
    warning: Claim | None = None
    term: Claim | None = None
    cost: Claim | None = None
    at: Where = NOWHERE

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Its texts, as they are read from top to bottom."""
        parts = (self.warning, *self.actions, self.term, self.cost)
        return tuple(claim for claim in parts if claim)


@dataclass(frozen=True)
class Papers:
    """The documents to bring for one question."""

    NOUN: ClassVar[str] = messages.PAPERS

    question: Text
    items: tuple[Text, ...]
    facts: tuple[Ref, ...] = ()
    editorial: Text | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Entry:
    """A sentence that people say, with the answers that it already gives: by the id of a
    question, that of its answer.
    """

    NOUN: ClassVar[str] = messages.ENTRY

    id: Slug
    text: Text
    answers: dict[Slug, Slug]
    at: Where = NOWHERE

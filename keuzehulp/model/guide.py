"""A step guide: what each role does in each step."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import ClassVar, Literal, NamedTuple

from keuzehulp.model import messages
from keuzehulp.model.claims import Claim
from keuzehulp.model.scalars import Address, Number, PartialDay, Ref, Slug
from keuzehulp.source import NOWHERE, Text, Where

SetBy = Literal["law", "advice"]


@dataclass(frozen=True)
class Deadline:
    """A term, and who set it: the law, or a profession's advice."""

    NOUN: ClassVar[str] = messages.DEADLINE

    text: Text
    set_by: SetBy
    facts: tuple[Ref, ...] = ()
    editorial: Text | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Difference:
    """A place where the published plan and the law do not say the same."""

    NOUN: ClassVar[str] = messages.DIFFERENCE

    plan: Text
    law: Text
    facts: tuple[Ref, ...] = ()
    editorial: Text | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Cell:
    """One step as one role sees it. Without a task: `happens` says who acts, `get` what this
    role notices.
    """

    NOUN: ClassVar[str] = messages.CELL

    happens: tuple[Claim, ...]
    do: tuple[Claim, ...] = ()
    get: tuple[Claim, ...] = ()
    cost: tuple[Claim, ...] = ()
    mind: tuple[Claim, ...] = ()
    documents: tuple[Slug, ...] = ()
    deadline: Deadline | None = None
    short: Claim | None = None
    at: Where = NOWHERE

    @property
    def long(self) -> tuple[Claim | Deadline, ...]:
        """All that it says at length: what `short` says in a few words."""
        return (
            *self.happens,
            *self.do,
            *self.get,
            *self.cost,
            *self.mind,
            *([self.deadline] if self.deadline else []),
        )


@dataclass(frozen=True)
class Step:
    """One step of the guide, for all roles. Who is in `actors` has a task in it."""

    NOUN: ClassVar[str] = messages.STEP

    number: Number
    id: Slug
    title: Text
    actors: tuple[Slug, ...]
    cells: dict[Slug, Cell]
    phase: Slug | None = None
    plain: Text | None = None
    employer: tuple[Claim, ...] = ()
    differences: tuple[Difference, ...] = ()
    at: Where = NOWHERE

    @property
    def heading(self) -> Text:
        """What a reader is told first: the title in plain words, or else the official one."""
        return self.plain or self.title


@dataclass(frozen=True)
class Phase:
    """A part of the guide: consecutive steps."""

    NOUN: ClassVar[str] = messages.PHASE

    id: Slug
    title: Text
    picture: Slug | None = None
    text: Claim | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Role:
    """Someone for whom the guide has a view of its own."""

    NOUN: ClassVar[str] = messages.ROLE

    id: Slug
    title: Text
    short: Text
    for_: Text
    picture: Slug | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Document:
    """A form or paper that a step speaks of; `fallback` is the source to look at when the
    address is gone.
    """

    NOUN: ClassVar[str] = messages.DOCUMENT

    id: Slug
    title: Text
    url: Address | None = None
    date: PartialDay | None = None
    format: Text | None = None
    fallback: Ref | None = None
    note: Text | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class GuideHead:
    """What a step guide says about itself."""

    NOUN: ClassVar[str] = messages.GUIDE_HEAD

    id: Slug
    title: Text
    roles: tuple[Role, ...]
    phases: tuple[Phase, ...] = ()
    intro: tuple[Claim, ...] = ()
    source: Ref | None = None
    documents: tuple[Document, ...] = ()
    at: Where = NOWHERE


class Part(NamedTuple):
    """Steps that follow each other in one phase, or that are in none."""

    phase: Phase | None
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Guide:
    """A whole step guide."""

    head: GuideHead
    steps: tuple[Step, ...]

    @property
    def id(self) -> Slug:
        return self.head.id

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """All steps in their order, by phase."""
        phase = {phase.id: phase for phase in self.head.phases}
        # `groupby` joins neighbours only: a phase that comes back, which is told, is a part again.
        return tuple(
            Part(phase.get(id_) if id_ else None, tuple(steps))
            for id_, steps in groupby(self.steps, lambda step: step.phase)
        )

    @cached_property
    def document(self) -> dict[str, Document]:
        return {document.id: document for document in self.head.documents}

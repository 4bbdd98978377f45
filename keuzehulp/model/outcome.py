"""Outcomes: where paths end, with all that belongs to them."""

from dataclasses import dataclass
from typing import ClassVar

from keuzehulp.model import messages
from keuzehulp.model.claims import Claim
from keuzehulp.model.condition import Condition
from keuzehulp.model.plan import Papers, Plan
from keuzehulp.model.scalars import Address, Code, Number, Ref, Slug
from keuzehulp.source import NOWHERE, Text, Where


@dataclass(frozen=True)
class Action:
    """One thing to do, and who does it. A claim like any other."""

    NOUN: ClassVar[str] = messages.ACTION

    actor: Slug
    text: Text
    facts: tuple[Ref, ...] = ()
    editorial: Text | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Link:
    """A way to read on: to a source of the register, or to an address that an editor chose."""

    NOUN: ClassVar[str] = messages.LINK

    text: Text
    source: Ref | None = None
    url: Address | None = None
    editorial: Text | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Part:
    """A part of an outcome that is only for some readers."""

    NOUN: ClassVar[str] = messages.PART

    when: Condition
    claims: tuple[Claim, ...]
    id: Slug | None = None
    title: Text | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Outcome:
    """Where a path ends: what fits, what to do now, and all that belongs to it."""

    NOUN: ClassVar[str] = messages.OUTCOME

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

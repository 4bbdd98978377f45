"""Texts with their proof: claims cite facts, facts cite sources."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from keuzehulp.model import messages
from keuzehulp.model.scalars import Address, Bwb, Day, LawPart, PartialDay, Ref, Slug
from keuzehulp.source import NOWHERE, Text, Where

Status = Literal["law", "guideline", "implementing", "proposal", "secondary"]
Certainty = Literal["sure", "uncertain", "disputed"]
Read = Literal["full", "start", "summary", "title"]

ARTICLES = "https://wetten.overheid.nl/jci1.3:c:"
"""Where an address of the Juriconnect standard leads to an article as it is today; `o` is its
word for a part.
"""

STATUS_ORDER: tuple[str, ...] = ("law", "guideline", "implementing", "proposal", "secondary")


@dataclass(frozen=True)
class Claim:
    """A text that says by which facts it is carried, or why it is our own."""

    NOUN: ClassVar[str] = messages.CLAIM

    text: Text
    facts: tuple[Ref, ...] = ()
    editorial: Text | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class SourceRef:
    """Where in a source a fact is found. In a law: which article, and the version of the law
    that was read.
    """

    NOUN: ClassVar[str] = messages.SOURCE_REF

    source: Ref
    locator: Text | None = None
    article: LawPart | None = None
    paragraph: LawPart | None = None
    part: LawPart | None = None
    version: Day | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Source:
    """A document that facts rest on."""

    NOUN: ClassVar[str] = messages.SOURCE

    id: Ref
    title: Text
    status: Status
    read: Read
    publisher: Text | None = None
    url: Address | None = None
    date: PartialDay | None = None
    read_note: Text | None = None
    archive: Address | None = None
    bwb: Bwb | None = None
    at: Where = NOWHERE

    def address_of(self, ref: SourceRef) -> str | None:
        """Where a reader finds the place that `ref` names: the article itself when this is a
        law, else the source.
        """
        if not (self.bwb and ref.article):
            return self.url
        steps = (("artikel", ref.article), ("lid", ref.paragraph), ("o", ref.part))
        return ARTICLES + self.bwb + "".join(f"&{name}={step}" for name, step in steps if step)


@dataclass(frozen=True)
class Conflict:
    """Sources of a fact that say something else, which one we follow, and why. Without `chosen`
    we follow none of them alone.
    """

    NOUN: ClassVar[str] = messages.CONFLICT

    with_: tuple[Ref, ...]
    why: Text
    chosen: Ref | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Fact:
    """One claim about the world, with its sources and the day it was last checked."""

    NOUN: ClassVar[str] = messages.FACT

    id: Ref
    text: Text
    sources: tuple[SourceRef, ...]
    certainty: Certainty
    checked: Day
    review_by: Day
    note: Text | None = None
    conflict: Conflict | None = None
    value: dict[str, Text] | None = None
    about: tuple[Slug, ...] = ()
    at: Where = NOWHERE

    @property
    def is_dated(self) -> bool:
        """Whether both its days can be read; when not, that has been told already."""
        return Day.fits(self.checked) and Day.fits(self.review_by)

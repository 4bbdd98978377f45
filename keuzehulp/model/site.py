"""What belongs to the whole site: its publisher, its house rules, its words."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from keuzehulp.model import messages
from keuzehulp.model.claims import Claim
from keuzehulp.model.scalars import Address, Day, Number, Place, Slug
from keuzehulp.source import NOWHERE, Text, Where

Level = Literal["error", "warning", "off"]
Language = Literal["en"]


@dataclass(frozen=True)
class Overdue:
    """Why a site goes out with facts whose review is past: signed with a day, and for a short
    time.
    """

    NOUN: ClassVar[str] = messages.OVERDUE
    LONGEST: ClassVar[int] = 31
    """Days after the one on which it was signed."""

    signed: Day
    until: Day
    why: Text
    at: Where = NOWHERE

    @property
    def is_dated(self) -> bool:
        """Whether both its days can be read; when not, that has been told already."""
        return Day.fits(self.signed) and Day.fits(self.until)

    @property
    def days(self) -> int:
        """How long it lasts."""
        return (self.until.date - self.signed.date).days

    def holds(self, today: date) -> bool:
        """Whether it was signed, is not over, and is no longer than it may be."""
        return (
            self.is_dated
            and self.signed.date <= today <= self.until.date
            and self.days <= self.LONGEST
        )


@dataclass(frozen=True)
class Publisher:
    """Who stands behind this edition. Each key may be empty; the site then says so."""

    NOUN: ClassVar[str] = messages.PUBLISHER
    MAY_BE_EMPTY: ClassVar[bool] = True

    name: Text | None = None
    contact: Address | None = None
    funding: Text | None = None
    interests: Text | None = None
    reviewers: tuple[Text, ...] = ()
    tests: tuple[Text, ...] = ()
    overdue: Overdue | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Waiver:
    """An exception to a house rule, and why."""

    NOUN: ClassVar[str] = messages.WAIVER

    reason: Text
    id: Slug | None = None
    text: Text | None = None
    at: Where = NOWHERE


@dataclass(frozen=True)
class Rule:
    """A house rule: how strict it is, and the numbers and words it goes by."""

    NOUN: ClassVar[str] = messages.RULE
    UNREAD: ClassVar[dict[str, Number]] = {"limit": Number(-1)}
    """What stands for a limit that is no number: with it nothing can be measured."""

    id: Slug
    level: Level
    limit: Number | None = None
    words: tuple[Text, ...] = ()
    instead: dict[str, Text] | None = None
    allow: tuple[Text, ...] = ()
    why: Text | None = None
    waivers: tuple[Waiver, ...] = ()
    at: Where = NOWHERE


@dataclass(frozen=True)
class Term:
    """A word that readers may not know."""

    NOUN: ClassVar[str] = messages.TERM

    id: Slug
    term: Text
    short: Claim
    forms: tuple[Text, ...] = ()
    lang: Language | None = None
    more: tuple[Claim, ...] = ()
    at: Where = NOWHERE


@dataclass(frozen=True)
class Synonym:
    """What readers type into the search field, and the words that our pages use for it."""

    NOUN: ClassVar[str] = messages.SYNONYM

    words: tuple[Text, ...]
    means: tuple[Text, ...]
    at: Where = NOWHERE


@dataclass(frozen=True)
class Redirect:
    """An address that once was, and where what stood there is now."""

    NOUN: ClassVar[str] = messages.REDIRECT

    from_: Place
    to: Place
    at: Where = NOWHERE


@dataclass(frozen=True)
class Recording:
    """What was written down for the first time, and when: until the next recording on another day
    it can be taken back.
    """

    NOUN: ClassVar[str] = messages.RECORDING

    day: Day
    addresses: tuple[Place, ...] = ()
    codes: tuple[Text, ...] = ()
    routes: tuple[Text, ...] = ()
    at: Where = NOWHERE


@dataclass(frozen=True)
class Published:
    """All that was ever on the site, so that none of it is lost or comes to mean something else.

    `codes` holds what each code is of (`keuzehulp.V3: loon`, `keuzehulp.V3a: ja`), `routes` a mark
    of the ways through each version of each tree (`keuzehulp.1: 5f3a91bc`). `overdue` has the days
    on which the review of facts was put off, each with the last day of that. `latest` is what the
    latest recording added.
    """

    NOUN: ClassVar[str] = messages.PUBLISHED

    addresses: tuple[Place, ...] = ()
    codes: dict[str, Text] | None = None
    routes: dict[str, Text] | None = None
    overdue: dict[Day, Day] | None = None
    latest: Recording | None = None
    at: Where = NOWHERE

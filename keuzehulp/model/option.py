"""The options to choose from, and what the handout tells of each."""

from dataclasses import dataclass, replace
from typing import ClassVar

from keuzehulp.model import messages
from keuzehulp.model.claims import Claim
from keuzehulp.model.scalars import Ref, Slug
from keuzehulp.source import NOWHERE, Text, Where


@dataclass(frozen=True)
class Card:
    """What the handout says of an option: the same fields in fewer words, where the whole text
    does not fit on one sheet.
    """

    NOUN: ClassVar[str] = messages.CARD

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

    NOUN: ClassVar[str] = messages.OPTION

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

    FIELDS: ClassVar[tuple[str, ...]] = (
        "who",
        "about",
        "cost",
        "duration",
        "binding",
        "same",
        "pros",
        "cons",
        "experience",
    )
    """The comparable fields, in the order they are shown."""

    @property
    def without_card(self) -> "Option":
        """What its screen and its page tell."""
        return replace(self, card=None)

    @property
    def on_card(self) -> dict[str, tuple[Claim, ...]]:
        """What the handout tells, by field: the card's text, or the whole where the card has
        none.
        """
        return {
            field: getattr(self.card, field, ()) or getattr(self, field) for field in self.FIELDS
        }

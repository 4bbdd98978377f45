"""Conditions in a closed vocabulary: which traits of a reader's situation must hold, all, at least
one, or none of them.

There are no expressions. What a condition needs that this cannot say, gets a trait of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from keuzehulp.model import messages
from keuzehulp.model.scalars import Slug
from keuzehulp.source import NOWHERE, Text, Where


@dataclass(frozen=True)
class Trait:
    """One thing that answers can tell about a reader's situation, in a short sentence: "u bent
    in dienst".
    """

    NOUN: ClassVar[str] = messages.TRAIT

    id: Slug
    text: Text
    at: Where = NOWHERE


@dataclass(frozen=True)
class Clause:
    """A condition inside a condition. It holds no other: one level is what an editor can still
    read.
    """

    NOUN: ClassVar[str] = messages.CLAUSE

    all_of: tuple[Slug, ...] = ()
    any_of: tuple[Slug, ...] = ()
    none_of: tuple[Slug, ...] = ()
    at: Where = NOWHERE

    @property
    def is_empty(self) -> bool:
        """Whether it asks nothing, so that it always holds."""
        return not (self.all_of or self.any_of or self.none_of)

    def holds(self, situation: frozenset[str]) -> bool:
        """Whether the traits known so far satisfy this. A list that is left out asks nothing."""
        any_holds = not self.any_of or not situation.isdisjoint(self.any_of)
        return (
            situation.issuperset(self.all_of) and any_holds and situation.isdisjoint(self.none_of)
        )


@dataclass(frozen=True)
class Condition:
    """When something holds. Each list names traits, or clauses that count as one."""

    NOUN: ClassVar[str] = messages.CONDITION

    all_of: tuple[Slug | Clause, ...] = ()
    any_of: tuple[Slug | Clause, ...] = ()
    none_of: tuple[Slug | Clause, ...] = ()
    at: Where = NOWHERE

    @property
    def lists(self) -> dict[str, tuple[Slug | Clause, ...]]:
        return {"all_of": self.all_of, "any_of": self.any_of, "none_of": self.none_of}

    @property
    def is_empty(self) -> bool:
        """Whether it asks nothing, so that it always holds."""
        return not (self.all_of or self.any_of or self.none_of)

    @property
    def parts(self) -> tuple["Condition | Clause", ...]:
        """This condition and those inside it."""
        return (
            self,
            *(item for items in self.lists.values() for item in items if isinstance(item, Clause)),
        )

    def names(self) -> Iterator[Slug]:
        """Every trait that is named, as often as it is."""
        for part in self.parts:
            yield from (
                name
                for name in (*part.all_of, *part.any_of, *part.none_of)
                if isinstance(name, Slug)
            )

    def contradictions(self) -> Iterator[Slug]:
        """The traits that are asked and forbidden at once, so that this never holds."""
        for part in self.parts:
            for name in part.none_of:
                # Of "at least one" only where it is the only one: another could still hold.
                if isinstance(name, Slug) and (name in part.all_of or (name,) == part.any_of):
                    yield name

    @cached_property
    def reads(self) -> frozenset[str]:
        """The traits that decide whether this holds."""
        return frozenset() if self.is_empty else frozenset(self.names())

    def holds(self, situation: frozenset[str]) -> bool:
        """Whether the traits known so far satisfy this. A list that is left out asks nothing."""
        if self.is_empty:  # as most are
            return True

        def true(item: Slug | Clause) -> bool:
            return item.holds(situation) if isinstance(item, Clause) else item in situation

        any_holds = not self.any_of or any(map(true, self.any_of))
        return any_holds and all(map(true, self.all_of)) and not any(map(true, self.none_of))


@dataclass(frozen=True)
class Route:
    """One way on: of a list of routes, the first whose condition holds is taken."""

    NOUN: ClassVar[str] = messages.ROUTE

    to: Slug
    all_of: tuple[Slug | Clause, ...] = ()
    any_of: tuple[Slug | Clause, ...] = ()
    none_of: tuple[Slug | Clause, ...] = ()
    at: Where = NOWHERE

    @cached_property
    def when(self) -> Condition:
        """Its condition; an empty one for who no other route is."""
        return Condition(self.all_of, self.any_of, self.none_of, self.at)

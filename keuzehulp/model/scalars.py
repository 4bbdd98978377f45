"""The kinds of scalar a value can hold: texts that follow a pattern, and whole numbers.

Each is a `Text` with its place; `PATTERN` says what it may look like and `MEANS` tells an editor so
in Dutch.
"""

import re
from datetime import date
from typing import ClassVar
from urllib.parse import urlsplit

from keuzehulp.model import messages
from keuzehulp.source import NOWHERE, Text, Where


class Shaped(Text):
    """A text with a shape of its own."""

    __slots__ = ()
    PATTERN: ClassVar[re.Pattern[str]]
    MEANS: ClassVar[str]

    @classmethod
    def fits(cls, typed: str) -> bool:
        return cls.PATTERN.fullmatch(typed) is not None


class Slug(Shaped):
    """A permanent name that also serves as an address."""

    __slots__ = ()
    PATTERN = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
    MEANS = messages.SLUG_LOOKS


class Ref(Shaped):
    """A permanent number of a fact or source, such as `F-A01` or `W1`."""

    __slots__ = ()
    PATTERN = re.compile(r"[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)*")
    MEANS = messages.REF_LOOKS


class ValueName(Shaped):
    """A value of a fact by its name, such as `F-B10.kosten`."""

    __slots__ = ()
    PATTERN = re.compile(r"[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)*\.[a-z0-9-]+")
    MEANS = messages.VALUE_NAME_LOOKS

    @property
    def parts(self) -> tuple[str, str]:
        """The fact, and the name of the value."""
        fact, _, name = self.partition(".")
        return fact, name


class Code(Shaped):
    """A short permanent code that people say aloud, such as `V3`."""

    __slots__ = ()
    PATTERN = re.compile(r"[A-Z]{1,2}[1-9][0-9]{0,4}")
    MEANS = messages.CODE_LOOKS

    @property
    def number(self) -> int:
        return int(self.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


class Letter(Shaped):
    """The permanent letter of an answer; `w` means that the reader does not know."""

    __slots__ = ()
    PATTERN = re.compile(r"[a-z]")
    MEANS = messages.LETTER_LOOKS


class Day(Shaped):
    """A date, `2026-11-22`."""

    __slots__ = ()
    PATTERN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
    MEANS = messages.DAY_LOOKS

    @classmethod
    def fits(cls, typed: str) -> bool:
        try:
            return super().fits(typed) and bool(date.fromisoformat(typed))
        except ValueError:
            return False

    @property
    def date(self) -> date:
        return date.fromisoformat(self)


class PartialDay(Shaped):
    """A date of which the day or the month may be unknown: `2025`, `2025-07` or `2025-07-01`."""

    __slots__ = ()
    PATTERN = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
    MEANS = messages.PARTIAL_DAY_LOOKS

    @classmethod
    def fits(cls, typed: str) -> bool:
        # With the first of what is unknown it is a whole day, or never can be one.
        return super().fits(typed) and Day.fits(
            typed + "-01-01"[: 10 - len(typed)] if len(typed) > 4 else typed + "-01-01"
        )


class Address(Shaped):
    """A full web address, or an e-mail address behind `mailto:`."""

    __slots__ = ()
    PATTERN = re.compile(r"(https?://[^\s<>\"']+|mailto:[^\s<>\"']+@[^\s<>\"']+)")
    MEANS = messages.ADDRESS_LOOKS

    @classmethod
    def fits(cls, typed: str) -> bool:
        try:
            return super().fits(typed) and bool(
                urlsplit(typed).hostname or typed.startswith("mailto:")
            )
        except ValueError:  # half an address between brackets
            return False


class Place(Shaped):
    """An address on this site, from its root: a page (`begrippen/`) or a place on one
    (`keuzehulp/#loon`).
    """

    __slots__ = ()
    # Folders, then a file if any, then a place on it if any.
    PATTERN = re.compile(
        r"([a-z0-9][a-z0-9.-]*/)*([a-z0-9][a-z0-9.-]*\.[a-z]+)?(#[A-Za-z0-9][\w-]*)?"
    )
    MEANS = messages.PLACE_LOOKS


class Bwb(Shaped):
    """The permanent number of a law in the national register of laws, the Basiswettenbestand."""

    __slots__ = ()
    PATTERN = re.compile(r"BWB[RV][0-9]{7}")
    MEANS = messages.BWB_LOOKS


class LawPart(Shaped):
    """What a law calls an article, a paragraph or a part: `14`, `2.14d`, `7:10`, `3a` or `g`."""

    __slots__ = ()
    PATTERN = re.compile(r"[0-9]+[a-z]?([.:][0-9]+[a-z]?)*|[a-z]{1,2}")
    MEANS = messages.LAW_PART_LOOKS


class Number(int):
    """A whole number with its place."""

    at: Where

    def __new__(cls, value: int | str, at: Where = NOWHERE) -> "Number":
        number = super().__new__(cls, value)
        number.at = at
        return number

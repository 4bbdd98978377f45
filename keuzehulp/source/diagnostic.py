"""What is wrong, as a value: checks return these, one place prints them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from keuzehulp.source.positions import Where

Severity = Literal["error", "warning"]


def counted(number: int, one: str, more: str) -> str:
    """`1 vraag`, `2 vragen`."""
    return f"{number} {one if number == 1 else more}"


@dataclass(frozen=True)
class Diagnostic:
    """One mistake in the editor's files, told in Dutch.

    `code` is a permanent name for programs, `message` says what is wrong, `fix` what to do about
    it. `values` are what its words were filled in with, by name.
    """

    code: str
    at: Where
    message: str
    fix: str
    severity: Severity = "error"
    values: Mapping[str, object] = field(default_factory=dict, compare=False, repr=False)

    @property
    def order(self) -> tuple[Where, str, str]:
        """Problems are told in file order."""
        return (self.at, self.code, self.message)

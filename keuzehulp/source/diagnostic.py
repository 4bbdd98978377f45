"""What is wrong, as a value: checks return these, one place prints them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from keuzehulp.source import limits
from keuzehulp.source.positions import Where

Severity = Literal["error", "warning"]


def counted(number: int, one: str, more: str) -> str:
    """`1 vraag`, `2 vragen`."""
    return f"{number} {one if number == 1 else more}"


@dataclass(frozen=True)
class Diagnostic:
    """One mistake in the editor's files, told in Dutch.

    `code` is a permanent name for programs, `message` says what is wrong, `fix` what to do about
    it.
    """

    code: str
    at: Where
    message: str
    fix: str
    severity: Severity = "error"

    @property
    def order(self) -> tuple[Where, str, str]:
        """Problems are told in file order."""
        return (self.at, self.code, self.message)


def first(problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """These, up to a limit. Then one more says so, and no others are looked for."""
    for number, problem in enumerate(islice(problems, limits.PROBLEMS + 1)):
        if number < limits.PROBLEMS:
            yield problem
        else:
            message = (
                f"Van deze soort zijn er meer dan {limits.shown(limits.PROBLEMS)} problemen; de"
                " andere staan er niet bij."
            )
            yield Diagnostic(
                "more-problems",
                problem.at,
                message,
                "Verbeter eerst wat erboven staat, en kijk dan opnieuw.",
            )

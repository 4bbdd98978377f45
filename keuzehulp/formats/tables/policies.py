"""Which of the rows that fit counts: the hit policies of DMN."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.messages import tables as messages
from keuzehulp.formats.tables.table import Row

ALIKE = {
    "UNIQUE": messages.CLASH_UNIQUE,
    "ANY": messages.CLASH_ANY,
}
BETWEEN = " · "


@dataclass(frozen=True)
class Decision:
    """What rows that all fit come to: the words, the places of those that count, and pairs of
    places that should not fit together.
    """

    outcome: str
    counts: frozenset[int]
    clashes: frozenset[tuple[int, int]] = frozenset()


def decided(policy: str, rows: Sequence[Row]) -> Decision:
    """The decision of a table with this policy."""
    # A default output counts only where no rule fits (DMN 1.3, clause 8).
    fit = [place for place, row in enumerate(rows) if not row.is_default] or [0]
    if policy in LISTED:
        return Decision(LISTED[policy]([rows[place] for place in fit]), frozenset(fit))
    first = min(fit, key=lambda place: rows[place].rank) if policy == "PRIORITY" else fit[0]
    others = [place for place in fit if place != first and policy in ALIKE]
    wrong = [
        place
        for place in others
        if policy == "UNIQUE" or rows[place].outcome != rows[first].outcome
    ]
    return Decision(
        rows[first].outcome,
        frozenset((first, *others)),
        frozenset((first, place) for place in wrong),
    )


def holds_already(policy: str, rows: Sequence[Row], column: int) -> bool:
    """Whether the first row counts whatever is answered from this column on."""
    return policy == "FIRST" and all(cell is None for cell in rows[0].cells[column:])


def tell_clashes(policy: str, pairs: Iterable[tuple[Row, Row]], draft: Draft) -> None:
    """Tell of each row once that it fits where an earlier one does."""
    for row, first in {row: first for first, row in pairs}.items():
        at = first.at
        draft.lose(row.at, ALIKE[policy], line=at.line, column=at.column, words=row.words)


def _every(rows: Sequence[Row]) -> str:
    return BETWEEN.join(dict.fromkeys(row.outcome for row in rows))


def _in_order(rows: Sequence[Row]) -> str:
    return _every(sorted(rows, key=lambda row: row.rank))


def _count(rows: Sequence[Row]) -> str:
    return str(len(rows))


def _worked_out(how: Callable[[list[Decimal]], Decimal]) -> Callable[[Sequence[Row]], str]:
    def outcome(rows: Sequence[Row]) -> str:
        try:
            return str(how([Decimal(row.outcome) for row in rows]))
        except InvalidOperation:
            return _every(rows)

    return outcome


LISTED: dict[str, Callable[[Sequence[Row]], str]] = {
    "RULE ORDER": _every,
    "COLLECT": _every,
    "OUTPUT ORDER": _in_order,
    "COLLECT COUNT": _count,
    "COLLECT SUM": _worked_out(lambda numbers: sum(numbers, Decimal(0))),
    "COLLECT MIN": _worked_out(min),
    "COLLECT MAX": _worked_out(max),
}
"""What becomes of the outcomes where more than one row may fit."""
POLICIES = ("FIRST", "UNIQUE", "ANY", "PRIORITY", *LISTED)

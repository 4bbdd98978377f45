"""The answer that a table does not name: what a row for anything else is for."""

from collections.abc import Sequence
from dataclasses import replace

from keuzehulp.formats.draft import Loss
from keuzehulp.formats.table import Row, Table
from keuzehulp.source import limits

OTHERWISE = "Iets anders"
YES_AND_NO = {"ja": "Nee", "nee": "Ja"}


def with_otherwise(table: Table, unused: Sequence[Row]) -> tuple[Table, list[Loss]]:
    """The table with an answer more in the columns where a row asks for anything, and nobody would come to that row without.

    A row that asks nothing at all is always for whatever else may be answered. Tells each answer that came with it.
    """
    rows = [row for row in table.rows if all(cell is None for cell in row.cells)] + [row for row in unused if not _is_held(row, table)]
    wanted: dict[int, Row] = {}
    for row in rows:
        for column, cell in enumerate(row.cells):
            if cell is None and column not in table.closed:
                wanted.setdefault(column, row)
    values, told = list(table.values), []
    for column, row in sorted(wanted.items()):
        other = _other(table.values[column])
        if other:
            values[column] = (*table.values[column], other)
            message = f"Deze rij vangt op wat er verder kan zijn bij ‘{table.columns[column]}’."
            told.append(Loss(row.at, message, f"Daar is het antwoord ‘{other}’ bij gekomen."))
    return replace(table, values=tuple(values)), told


def _other(values: Sequence[str]) -> str:
    """The name of all that is not among these: of yes it is no, and besides both there is nothing."""
    said = {value.casefold() for value in values}
    if not values or OTHERWISE in values or said == set(YES_AND_NO):
        return ""
    return YES_AND_NO[said.pop()] if len(said) == 1 and said <= set(YES_AND_NO) else OTHERWISE


def _is_held(row: Row, table: Table) -> bool:
    """Whether one row before it catches all that this one does, so that no answer more can help."""
    place = table.rows.index(row)
    if place * len(table.columns) > limits.LOOKS // 100:
        return True
    return any(
        all(theirs is None or (own is not None and own <= theirs) for theirs, own in zip(before.cells, row.cells, strict=True))
        for before in table.rows[:place]
    )

"""The answer that a table does not name: what a row for anything else is for."""

from collections.abc import Sequence
from dataclasses import replace

from keuzehulp.formats.loss import Loss
from keuzehulp.formats.messages import tables as messages
from keuzehulp.formats.messages.imports import NO, OTHERWISE, YES
from keuzehulp.formats.tables.table import Row, Table
from keuzehulp.source import limits

YES_AND_NO = {YES.casefold(): NO, NO.casefold(): YES}


def with_otherwise(table: Table, unused: Sequence[Row]) -> tuple[Table, list[Loss]]:
    """The table with an answer more in the columns where a row asks for anything, and nobody would
    come to that row without.

    A row that asks nothing at all is always for whatever else may be answered. Tells each answer
    that came with it.
    """
    rows = [row for row in table.rows if row.asks_nothing] + _not_held(unused, table)
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
            question = table.columns[column]
            told.append(messages.CATCHES_OTHERS.lost(row.at, question=question, answer=other))
    return replace(table, values=tuple(values)), told


def _other(values: Sequence[str]) -> str:
    """The name of all that is not among these: of yes it is no, and besides both there is
    nothing.
    """
    said = {value.casefold() for value in values}
    if not values or OTHERWISE in values or said == set(YES_AND_NO):
        return ""
    return YES_AND_NO[said.pop()] if len(said) == 1 and said <= set(YES_AND_NO) else OTHERWISE


def _not_held(rows: Sequence[Row], table: Table) -> list[Row]:
    """Those of these rows that no single row before them catches whole, so that an answer more
    may help. Of a long table the first ones.
    """
    places = {id(row): place for place, row in enumerate(table.rows)}
    free, looks = [], 0
    for row in rows:
        before = table.rows[: places[id(row)]]
        looks += len(before) * len(table.columns)
        if looks > limits.LOOKS:
            break
        if not any(_holds(other, row) for other in before):
            free.append(row)
    return free


def _holds(before: Row, row: Row) -> bool:
    """Whether a row catches all that another does."""
    pairs = zip(before.cells, row.cells, strict=True)
    return all(theirs is None or (own is not None and own <= theirs) for theirs, own in pairs)

"""A decision table as CSV: a row per rule, a column per question, the outcome last. An empty cell or a dash asks nothing."""

import csv
import io
from typing import Any

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import too_much
from keuzehulp.formats.table import Row, Table, read, table_of, values_of
from keuzehulp.formats.text.cells import as_cell, as_typed
from keuzehulp.model import Tree
from keuzehulp.source import Where, limits

NUMBERS = ("row", "rij", "nr", "nummer", "id", "#")
"""Heads of a first column that only counts the rows."""
ANYTHING = ("", "-")
NAMELESS = "Zonder naam"


def written(tree: Tree) -> str:
    """Every path of the tree as a row."""
    table = table_of(tree)
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(["row", *map(as_cell, table.columns), "Uitkomst"])
    for number, row in enumerate(table.rows):
        writer.writerow([number, *(as_cell(" | ".join(sorted(cell))) if cell else "" for cell in row.cells), as_cell(row.outcome)])
    return lines.getvalue()


def read_csv(text: str, shown: str, draft: Draft) -> None:
    """Put the tree that this table describes into `draft`."""
    try:
        _read(csv.reader(io.StringIO(text, newline=""), strict=False), shown, draft)
    except csv.Error:
        raise too_much(shown, "tekens in één vak", csv.field_size_limit(), "Kijk of er een aanhalingsteken ontbreekt.") from None


def _read(lines: Any, shown: str, draft: Draft) -> None:
    head: list[str] = next(lines, [])
    if len(head) > limits.COLUMNS:
        raise too_much(shown, "kolommen", limits.COLUMNS)
    first = 1 if head and head[0].strip().lower() in NUMBERS else 0
    rows: list[Row] = []
    for cells in lines:
        at = Where(shown, lines.line_num)
        if len(rows) >= limits.ROWS:
            raise too_much(at, "rijen", limits.ROWS)
        if len(cells) == len(head):
            rows.append(Row(tuple(map(_cell, cells[first:-1])), as_typed(cells[-1].strip()) or NAMELESS, at))
        elif any(cells):
            draft.lose(at, f"Deze rij heeft {len(cells)} vakken; de kop heeft er {len(head)}.", "De rij is weggelaten.")
    columns = tuple(as_typed(name.strip()) or f"Kolom {place}" for place, name in enumerate(head[first:-1], 1))
    if rows and columns:
        read(Table(columns, values_of(len(columns), rows), tuple(rows)), draft)


def _cell(text: str) -> frozenset[str] | None:
    return None if text.strip() in ANYTHING else frozenset({as_typed(text.strip())})

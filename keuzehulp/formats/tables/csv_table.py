"""A decision table as CSV. An empty cell or a dash asks nothing.

It is written as Dutch Excel opens it by a double click: `;` between cells, since a comma is in
numbers there, and a mark of UTF-8 in front. No line `sep=;`: Excel forgets the mark when it sees
that, and shows é as Ã©.
"""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile, too_much
from keuzehulp.formats.messages import tables as messages
from keuzehulp.formats.tables.grid import (
    ANYTHING,
    Line,
    refuse_long,
    refuse_wide,
    table_in,
)
from keuzehulp.formats.tables.table import table_of
from keuzehulp.formats.tables.table_reading import read
from keuzehulp.formats.text.cells import as_cell, as_typed
from keuzehulp.model import Tree
from keuzehulp.source import Where

MARK = "\ufeff"
SEPARATORS = (";", ",", "\t", "|")
SAID = re.compile(r'"?sep=(.)"?[ ;,\t]*\r?(?:\n|$)', re.IGNORECASE)
"""The first line by which Excel is told how cells are separated."""
ENDS = re.compile(r"\r\n|\r|\n")
LOOK = 200
"""Rows by which it is seen how cells are separated."""
MOST = 1_000_000
"""Signs in which those are looked for."""


def written(tree: Tree) -> str:
    """Every path of the tree as a row."""
    table = table_of(tree)
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=";", lineterminator="\r\n")
    writer.writerow([messages.ROW, *map(as_cell, table.columns), messages.OUTCOME])
    for number, row in enumerate(table.rows, 1):
        writer.writerow(
            [
                number,
                *(as_cell(" | ".join(sorted(cell))) if cell else "" for cell in row.cells),
                as_cell(row.outcome),
            ]
        )
    return MARK + lines.getvalue()


def read_csv(text: str, shown: str, draft: Draft) -> None:
    """Put the tree that this table describes into `draft`."""
    said = SAID.match(text)
    body = text[said.end() :] if said else text
    try:
        separator = said[1] if said else _separator(body)
        lines = list(_lines(body, shown, separator, skipped=bool(said)))
    except csv.Error:
        # Not being strict, the reader only complains of a cell past its limit: a quote that never
        # closes.
        raise too_much(
            shown,
            messages.SIGNS_IN_CELL,
            csv.field_size_limit(),
            messages.CHECK_QUOTES,
        ) from None
    if max((len(line.cells) for line in lines), default=2) < 2:
        at = lines[0].at
        raise WrongFile(messages.ONE_COLUMN.say(at=at))
    read(table_in(lines, draft, shown), draft)


def _separator(text: str) -> str:
    """What stands between cells: that which splits most rows into as many cells as the widest
    row has, and into most cells.
    """
    return max(SEPARATORS, key=lambda separator: _order(text[:MOST], separator))


def _order(text: str, separator: str) -> tuple[float, int]:
    try:
        rows = list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), LOOK))
    # a cell that is too long: more than none, so that this is told when nothing else separates
    # cells
    except csv.Error:
        return (0, 1)
    # What does not separate leaves one cell in a row; what stands in words, ever another number.
    widths = [len(cells) for cells in rows if any(cells)]
    common = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
    return (widths.count(common) / len(widths), common) if common > 1 else (0, 0)


def _lines(text: str, shown: str, separator: str, *, skipped: bool) -> Iterator[Line]:
    raw = ENDS.split(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False)
    before = 0
    for number, cells in enumerate(reader):
        at = Where(shown, before + 1 + skipped)
        refuse_wide(len(cells), at)
        refuse_long(number, at)
        typed = raw[before] if before < len(raw) else ""
        yield Line(tuple(map(_words, cells)), at, _Columns(typed, separator))
        before = reader.line_num  # of the text: a cell between quotes may hold several


def _words(cell: str) -> str:
    """What stands in a cell; nothing for a dash, which asks nothing. A dash that somebody typed
    as a text has a sign before it.
    """
    return "" if cell.strip() == ANYTHING else as_typed(cell.strip())


class _Columns:
    """Where each cell of a line begins."""

    def __init__(self, typed: str, separator: str) -> None:
        self.typed, self.separator = typed, separator

    def __call__(self, cell: int) -> int:
        quoted, seen = False, 0
        for place, sign in enumerate(self.typed):
            # A quote within quotes is doubled (RFC 4180 §2), so it closes and opens, and that comes
            # to nothing.
            quoted ^= sign == '"'
            seen += sign == self.separator and not quoted
            if cell and seen == cell:
                return place + 2
        return 1

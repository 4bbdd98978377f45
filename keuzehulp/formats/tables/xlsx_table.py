"""A decision table as a workbook of Excel, in and out. Nothing in it is worked out: a formula is
only looked at for what it last gave.
"""

import io
import re
from collections.abc import Iterator
from operator import attrgetter
from typing import Any

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile
from keuzehulp.formats.messages import tables as messages
from keuzehulp.formats.tables.grid import ANYTHING, Line, refuse_long, table_in
from keuzehulp.formats.tables.table import table_of
from keuzehulp.formats.tables.table_reading import read
from keuzehulp.formats.text.workbook import Workbook
from keuzehulp.formats.wishes import is_called
from keuzehulp.model import Tree
from keuzehulp.source import Where, limits

SHEET = "Beslistabel"
WIDTH = 30
"""Of a column, in characters."""
DASH = re.compile(r"'*-")
"""A dash that is a text, and not the sign for anything: it gets a sign before it, as in CSV."""


def written(tree: Tree) -> bytes:
    """Every path of the tree as a row of one sheet, all of it text."""
    table = table_of(tree)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = SHEET
    _write(sheet, 1, (messages.ROW, *table.columns, messages.OUTCOME))
    for number, row in enumerate(table.rows, 1):
        _write(
            sheet,
            number + 1,
            (
                str(number),
                *(" | ".join(sorted(cell)) if cell else "" for cell in row.cells),
                row.outcome,
            ),
        )
    for column in range(2, len(table.columns) + 3):
        sheet.column_dimensions[get_column_letter(column)].width = WIDTH
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "B2"  # the head and the numbers stay in sight
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _write(sheet: Any, row: int, words: tuple[str, ...]) -> None:
    for column, text in enumerate(words, 1):
        if text:
            cell = sheet.cell(row, column)
            cell.value = ILLEGAL_CHARACTERS_RE.sub(
                " ", f"'{text}" if DASH.fullmatch(text) else text
            )
            # As text, whatever it looks like: Excel works out no formula of somebody's words.
            cell.data_type = "s"
            cell.quotePrefix = True
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def read_xlsx(data: bytes, shown: str, draft: Draft) -> None:
    """Put the tree that a sheet of this workbook describes into `draft`: the sheet that was
    asked for, or the first with words.
    """
    book = Workbook(data, shown)
    sheets = {name: list(_lines(book, name)) for name in book.names}
    filled = [name for name, lines in sheets.items() if any(map(attrgetter("last"), lines))]
    named = [name for name in book.names if is_called(draft.wishes.table, name)]
    if draft.wishes.table and not named:
        raise WrongFile(
            messages.NO_SHEET.say(shown=shown, table=draft.wishes.table, names=book.names)
        )
    if not filled:
        raise WrongFile(messages.EMPTY_SHEETS.say(shown=shown))
    chosen = (named or filled)[0]
    for name in filled:
        if name != chosen:
            draft.lose(Where(f"{shown} ({name})"), messages.SHEET_LEFT_OUT, name=name)
    draft.losses += book.losses(chosen)
    read(table_in(sheets[chosen], draft, f"{shown} ({chosen})"), draft)


def _lines(book: Workbook, name: str) -> Iterator[Line]:
    rows = 0
    for number, cells in book.rows(name):
        if any(cells):
            rows += 1
            at = Where(f"{book.shown} ({name})", number)
            refuse_long(rows, at)
            yield Line(tuple(map(_typed, cells)), at)


def _typed(text: str) -> str:
    if text == ANYTHING:
        return ""
    return text[1:] if text.startswith("'") and DASH.fullmatch(text) else text


assert limits.TEXT < 32_767, "the most that a cell of Excel holds"

"""Cells of a table that a spreadsheet opens: what looks like the beginning of a formula stays
text, and is read back as it was.
"""

import re
from typing import Any

FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""How a cell begins that a spreadsheet would work out; also behind signs for text, or reading
would take one off that was typed.
"""
TEXT = "'"
"""The sign that spreadsheets have for text; they don't show it."""


def as_cell(value: Any) -> str:
    """A value as it goes into a cell."""
    text = str(value)
    return f"{TEXT}{text}" if FORMULA.match(text) else text


def as_typed(cell: str) -> str:
    """What stood in a cell before `as_cell` made it text."""
    return cell[1:] if cell.startswith(TEXT) and FORMULA.match(cell[1:]) else cell

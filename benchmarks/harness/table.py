"""What was measured as a table: to read in a terminal, and to paste into a page."""

import os
import platform
from collections.abc import Iterable
from datetime import date

from benchmarks.harness.row import Row

HEAD = ("what", "value", "goal", "met")
MET = {True: "yes", False: "**no**", None: ""}


def as_table(rows: Iterable[Row]) -> str:
    """A table in Markdown, with columns as wide as what is in them."""
    cells = [HEAD, *((row.name, _figure(row), _goal(row), MET[row.met]) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    head, *lines = (_line(row, widths) for row in cells)
    return "\n".join([head, "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines])


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def machine(today: date) -> dict[str, str | int | None]:
    """When and on what it was measured."""
    return {
        "date": today.isoformat(),
        "cores": os.cpu_count(),
        "system": platform.system(),
        "python": platform.python_version(),
    }


def _figure(row: Row) -> str:
    return f"{_number(row.value)} {row.unit}".strip()


def _goal(row: Row) -> str:
    return "" if row.goal is None else f"≤ {_number(row.goal)} {row.unit}".strip()


def _number(value: float) -> str:
    """Three figures that matter, with commas between thousands."""
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"

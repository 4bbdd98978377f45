"""A sheet of cells becomes a table of rules: a row per rule, a column per question, the outcome
last. What does not fit is told.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile, too_much
from keuzehulp.formats.messages import tables as messages
from keuzehulp.formats.messages.imports import COLUMNS, NAMELESS, ROWS
from keuzehulp.formats.tables.table import Row, Table, values_of
from keuzehulp.source import Where, limits

ANYTHING = "-"


@dataclass(frozen=True)
class Line:
    """A row of a sheet: its cells without space around them, empty where anything is right; its
    place, and how to find that of a cell.
    """

    cells: tuple[str, ...]
    at: Where
    column: Callable[[int], int] = lambda cell: cell + 1

    @property
    def last(self) -> int:
        """How many cells there are up to the last with words."""
        return max((place for place, cell in enumerate(self.cells, 1) if cell), default=0)

    def place(self, cell: int) -> Where:
        """Where a cell stands."""
        return Where(self.at.file, self.at.line, self.column(cell))

    def words(self) -> str:
        """All that stands in the row, to be told."""
        return " · ".join(cell for cell in self.cells if cell)


def table_in(lines: Sequence[Line], draft: Draft, shown: str) -> Table:
    """The table that a sheet holds; a reason at its place when it holds none."""
    filled = [line for line in lines if line.last]
    if not filled:
        raise WrongFile(messages.EMPTY_TABLE.say(shown=shown))
    head, rules = _head(filled, draft)
    width = _width(head, rules, draft)
    first = _first(head, rules, width, draft)
    rules = [line for line in rules if _fits(line, head, width, draft)]
    if not rules:
        raise WrongFile(messages.NO_WHOLE_ROW.say(at=head.at))
    if width - first < 2:  # one column to ask, and one for the outcome
        raise WrongFile(messages.OUTCOME_ALONE.say(at=head.at, name=head.cells[first]))
    _tell_outcome(head, width, draft)
    whole = (head, *rules)
    kept = [place for place in range(first, width - 1) if _has_words(whole, place)]
    columns = tuple(_name(head, place, draft) for place in kept)
    rows = tuple(_row(line, kept, width, draft) for line in rules)
    return Table(columns, values_of(len(columns), rows), rows)


def _head(lines: list[Line], draft: Draft) -> tuple[Line, list[Line]]:
    """The row with the names of columns, and those below it. Titles stand above it, each in one
    cell.
    """
    widest = max(line.last for line in lines)
    place = next(
        (
            number
            for number, line in enumerate(lines)
            if sum(map(bool, line.cells)) > 1 or widest < 2
        ),
        0,
    )
    for line in lines[:place]:
        draft.lose(line.at, messages.ABOVE_TABLE, text=line.words())
    return lines[place], lines[place + 1 :]


def _width(head: Line, rules: list[Line], draft: Draft) -> int:
    """How many columns count: those with a head. When the last has none but every row fills it,
    that is the outcome.
    """
    unnamed = max((line.last for line in rules), default=0)
    if rules and unnamed == head.last + 1 and all(line.last == unnamed for line in rules):
        draft.lose(head.place(head.last), messages.OUTCOME_WITHOUT_HEAD)
        return unnamed
    return head.last


def _first(head: Line, rules: list[Line], width: int, draft: Draft) -> int:
    """1 when the first column only counts the rows; what it holds besides numbers is told."""
    if head.cells[0].lower() not in messages.NUMBERS or width < 2:
        return 0
    marks = [cell for line in rules if (cell := _cell(line, 0)) and not cell.isdecimal()]
    if marks:
        draft.lose(head.at, messages.ROW_NUMBERS, name=head.cells[0], marks=marks)
    return 1


def _fits(line: Line, head: Line, width: int, draft: Draft) -> bool:
    """Whether a row has what the head asks; else it is told, with all its words."""
    if line.last > width:
        draft.lose(
            line.place(width),
            messages.ROW_TOO_WIDE,
            count=line.last,
            width=width,
            words=line.words(),
        )
    elif len(line.cells) < width and line.last < width:
        draft.lose(
            line.at, messages.ROW_TOO_NARROW, count=len(line.cells), width=width, words=line.words()
        )
        return False
    return line.last <= width


def _tell_outcome(head: Line, width: int, draft: Draft) -> None:
    name = _cell(head, width - 1)
    if name and name.casefold() != messages.OUTCOME.casefold():
        draft.lose(head.place(width - 1), messages.NAME_OF_OUTCOME, name=name)


def _name(head: Line, place: int, draft: Draft) -> str:
    if name := _cell(head, place):
        return name
    name = messages.COLUMN.say(number=place + 1)
    draft.lose(head.place(place), messages.COLUMN_WITHOUT_HEAD, name=name)
    return name


def _row(line: Line, kept: list[int], width: int, draft: Draft) -> Row:
    outcome = _cell(line, width - 1)
    if not outcome:
        draft.lose(
            line.place(width - 1), messages.ROW_WITHOUT_OUTCOME, words=line.words(), name=NAMELESS
        )
    cells = tuple(frozenset({cell}) if (cell := _cell(line, place)) else None for place in kept)
    return Row(cells, outcome or NAMELESS, line.at)


def _has_words(lines: Sequence[Line], place: int) -> bool:
    return any(_cell(line, place) for line in lines)


def _cell(line: Line, place: int) -> str:
    return line.cells[place] if place < len(line.cells) else ""


def refuse_wide(cells: int, at: Where | str) -> None:
    """Stop at a row with more cells than a table may have."""
    if cells > limits.COLUMNS:
        raise too_much(at, COLUMNS, limits.COLUMNS)


def refuse_long(rows: int, at: Where | str) -> None:
    """Stop at more rows than a table may have."""
    if rows > limits.ROWS:
        raise too_much(at, ROWS, limits.ROWS)

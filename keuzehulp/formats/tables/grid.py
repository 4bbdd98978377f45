"""A sheet of cells becomes a table of rules: a row per rule, a column per question, the outcome
last. What does not fit is told.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile, too_much
from keuzehulp.formats.tables.table import Row, Table, values_of
from keuzehulp.source import Where, counted, limits

NUMBERS = ("row", "rij", "nr", "nr.", "nummer", "id", "#")
"""Heads of a first column that only counts the rows."""
ANYTHING = "-"
NAMELESS = "Zonder naam"
OUTCOME = "Uitkomst"


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
        raise WrongFile(f"{shown}:1:1: Er staat niets in.")
    head, rules = _head(filled, draft)
    width = _width(head, rules, draft)
    first = _first(head, rules, width, draft)
    rules = [line for line in rules if _fits(line, head, width, draft)]
    if not rules:
        raise WrongFile(f"{head.at}: Onder deze kop staat geen enkele hele rij.")
    if width - first < 2:
        raise WrongFile(
            f"{head.at}: Er is maar één kolom, ‘{head.cells[first]}’. Zet kolommen voor vragen"
            " links, en rechts de uitkomst."
        )
    _tell_outcome(head, width, draft)
    kept = [
        place
        for place in range(first, width - 1)
        if _cell(head, place) or any(_cell(line, place) for line in rules)
    ]
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
        draft.lose(line.at, f"‘{line.words()}’ staat boven de tabel.", "Niet overgenomen.")
    return lines[place], lines[place + 1 :]


def _width(head: Line, rules: list[Line], draft: Draft) -> int:
    """How many columns count: those with a head. When the last has none but every row fills it,
    that is the outcome.
    """
    unnamed = max((line.last for line in rules), default=0)
    if rules and unnamed == head.last + 1 and all(line.last == unnamed for line in rules):
        draft.lose(
            head.place(head.last),
            "De laatste kolom heeft geen kop.",
            "Ze is gelezen als de uitkomst.",
        )
        return unnamed
    return head.last


def _first(head: Line, rules: list[Line], width: int, draft: Draft) -> int:
    """1 when the first column only counts the rows; what it holds besides numbers is told."""
    if head.cells[0].lower() not in NUMBERS or width < 2:
        return 0
    marks = [cell for line in rules if (cell := _cell(line, 0)) and not cell.isdecimal()]
    if marks:
        draft.lose(
            head.at,
            f"De kolom ‘{head.cells[0]}’ noemt de rijen: {', '.join(marks)}.",
            "Niet overgenomen; een boom heeft geen rijen.",
        )
    return 1


def _fits(line: Line, head: Line, width: int, draft: Draft) -> bool:
    """Whether a row has what the head asks; else it is told, with all its words."""
    if line.last > width:
        message = (
            f"Deze rij heeft {counted(line.last, 'vak', 'vakken')}; de kop heeft er {width}:"
            f" {line.words()}."
        )
        draft.lose(
            line.place(width),
            message,
            "De rij is weggelaten. Staat er een scheidingsteken in de woorden, zet die dan tussen"
            " aanhalingstekens.",
        )
    elif len(line.cells) < width and line.last < width:
        message = (
            f"Deze rij heeft {counted(len(line.cells), 'vak', 'vakken')}; de kop heeft er {width}:"
            f" {line.words()}."
        )
        draft.lose(line.at, message, "De rij is weggelaten.")
        return False
    return line.last <= width


def _tell_outcome(head: Line, width: int, draft: Draft) -> None:
    name = _cell(head, width - 1)
    if name and name.casefold() != OUTCOME.casefold():
        draft.lose(
            head.place(width - 1),
            f"De laatste kolom heet ‘{name}’.",
            "Wat erin staat, zijn de uitkomsten; die naam staat niet in de boom.",
        )


def _name(head: Line, place: int, draft: Draft) -> str:
    name = _cell(head, place)
    if not name:
        draft.lose(
            head.place(place), "Deze kolom heeft geen kop.", f"De vraag heet ‘Kolom {place + 1}’."
        )
    return name or f"Kolom {place + 1}"


def _row(line: Line, kept: list[int], width: int, draft: Draft) -> Row:
    outcome = _cell(line, width - 1)
    if not outcome:
        draft.lose(
            line.place(width - 1),
            f"Deze rij heeft geen uitkomst: {line.words()}.",
            f"De uitkomst heet ‘{NAMELESS}’.",
        )
    cells = tuple(frozenset({cell}) if (cell := _cell(line, place)) else None for place in kept)
    return Row(cells, outcome or NAMELESS, line.at)


def _cell(line: Line, place: int) -> str:
    return line.cells[place] if place < len(line.cells) else ""


def refuse_wide(cells: int, at: Where | str) -> None:
    """Stop at a row with more cells than a table may have."""
    if cells > limits.COLUMNS:
        raise too_much(at, "kolommen", limits.COLUMNS)


def refuse_long(rows: int, at: Where | str) -> None:
    """Stop at more rows than a table may have."""
    if rows > limits.ROWS:
        raise too_much(at, "rijen", limits.ROWS)

"""Tables of rules: a column for each question, a row for each combination of answers, and the outcome behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Any

from keuzehulp.analysis import Space, count_paths, explore, paths
from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile, too_much
from keuzehulp.formats.names import letters, slug
from keuzehulp.model import Answer, Outcome, Question, Tree
from keuzehulp.source import Where, limits


@dataclass(frozen=True)
class Row:
    """What must be answered in each column (None: anything, or not asked), and what follows."""

    cells: tuple[frozenset[str] | None, ...]
    outcome: str
    at: Where


@dataclass(frozen=True)
class Table:
    """The questions, with the answers that there are to each, in order; and the rows, of which the first that fits counts."""

    columns: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]
    rows: tuple[Row, ...]
    codes: tuple[str, ...] = ()
    """For each column the code of the first question in it; only of our own trees."""


EXPLODES = "Zet kolommen die samen beslissen naast elkaar, of verdeel de tabel."
"""What to do about a table of which almost every answer leads to rows of its own."""


class TooManyRows(Exception):
    """A table of this tree would be too long to read."""


def read(table: Table, draft: Draft) -> None:
    """Put a tree that asks the columns from left to right into `draft`. What leads to the same is one question."""
    _judge(table, draft)
    outcomes = {row.outcome: "" for row in table.rows}
    for title in outcomes:
        outcomes[title] = draft.ids.new(title, start="uitkomst")
    builder = _Builder(table, draft, outcomes)
    draft.start = builder.node(0, table.rows)
    draft.questions.sort(key=lambda question: builder.depth[question["id"]])
    for place, question in enumerate(draft.questions, 1):
        question["code"] = f"V{place}"
    for title, name in outcomes.items():
        if name in builder.reached:
            draft.add_outcome(name, title=title, conclusion={"text": title, "editorial": f"overgenomen uit {draft.origin}"})
    for row in table.rows:
        if row not in builder.used:
            draft.lose(row.at, "Deze rij komt nooit aan bod: een eerdere rij vangt alle antwoorden al.", "Niet overgenomen.")


def _judge(table: Table, draft: Draft) -> None:
    """Refuse a table of which no tree can come."""
    if not table.rows or not table.columns:
        raise WrongFile(f"In ‘{draft.origin}’ staat een tabel zonder rijen of zonder kolommen. Daar kan geen boom van komen.")
    if len(table.columns) > limits.COLUMNS or len(table.rows) * len(table.columns) > limits.CELLS:
        raise too_much(draft.origin, f"kolommen, of {limits.shown(limits.CELLS)} vakken, in deze tabel", limits.COLUMNS)


class _Builder:
    """Makes a question of each set of rows that can still hold, once."""

    def __init__(self, table: Table, draft: Draft, outcomes: dict[str, str]) -> None:
        self.table, self.draft, self.outcomes = table, draft, outcomes
        self.made: dict[tuple[int, tuple[Any, ...]], str] = {}
        self.depth: dict[str, int] = {}
        self.reached: set[str] = set()
        self.used: set[Row] = set()
        self.looks = 0

    def node(self, column: int, rows: Sequence[Row]) -> str:
        """The id of the question, or of the outcome, that these rows come to from this column on."""
        while column < len(self.table.columns) and all(row.cells[column] is None for row in rows):
            column += 1
        if column == len(self.table.columns):
            self.used.add(rows[0])
            self.reached.add(self.outcomes[rows[0].outcome])
            return self.outcomes[rows[0].outcome]
        key = (column, tuple((row.cells[column:], row.outcome) for row in rows))
        if key not in self.made:
            self.made[key] = self._question(column, rows)
        else:
            self.used.update(rows)
        return self.made[key]

    def _question(self, column: int, rows: Sequence[Row]) -> str:
        self.looks += len(rows) * len(self.table.values[column])
        if self.looks > limits.LOOKS:
            raise too_much(self.draft.origin, "keren dat deze tabel een rij nodig heeft", limits.LOOKS, EXPLODES)
        name = self.draft.ids.new(self.table.columns[column], start="vraag")
        self.depth[name] = column
        values = [value for value in self.table.values[column] if any(_fits(row, column, value) for row in rows)]
        ways = [self.node(column + 1, [row for row in rows if _fits(row, column, value)]) for value in values]
        if len(values) < 2:
            self.draft.lose(
                rows[0].at, f"Bij ‘{self.table.columns[column]}’ is hier maar één antwoord: ‘{values[0]}’.", "De vraag staat er toch."
            )
        self.draft.add_question(
            name,
            question=self.table.columns[column],
            answers=[
                {"id": f"{slug(value)}-{place}", "code": letter, "label": value, "to": to}
                for place, (value, letter, to) in enumerate(zip(values, letters(values, self.table.columns[column]), ways, strict=True), 1)
            ],
        )
        return name


def _fits(row: Row, column: int, value: str) -> bool:
    cell = row.cells[column]
    return cell is None or value in cell


def columns_of(tree: Tree) -> dict[str, tuple[int, str]]:
    """For each question its column and the head of that: an order in which all of them can be asked.

    Questions with the same words share a column when no path asks both; else each has its own, with its code.
    """
    space = explore(tree)
    words = {str(question.id): str(question.question) for question in tree.questions}
    try:
        return _ordered(space, words)
    except CycleError:
        return _ordered(space, {str(question.id): f"{question.question} ({question.code})" for question in tree.questions})


def _ordered(space: Space, heads: Mapping[str, str]) -> dict[str, tuple[int, str]]:
    before: dict[str, list[str]] = {heads[state.node]: [] for state in space.moves if not space.is_end(state)}
    for state, moves in space.moves.items():
        for move in moves:
            if move.to and not space.is_end(move.to):
                before[heads[move.to.node]].append(heads[state.node])
    order = {head: place for place, head in enumerate(TopologicalSorter(before).static_order())}
    return {name: (order[head], head) for name, head in heads.items() if head in order}


def table_of(tree: Tree) -> Table:
    """Every path of a tree as a row."""
    space = explore(tree)
    if count_paths(space) > limits.ROWS:
        raise TooManyRows
    columns = columns_of(tree)
    heads = tuple(head for _, head in sorted(set(columns.values())))
    rows = []
    for path in paths(space):
        said = {columns[question.id][0]: _label(question, answer) for question, answer in path.steps}
        cells = tuple(frozenset({said[place]}) if place in said else None for place in range(len(heads)))
        rows.append(Row(cells, _title(path.outcome, tree), path.outcome.at))
    codes = {columns[question.id][0]: str(question.code) for question in reversed(tree.questions) if question.id in columns}
    return Table(heads, values_of(len(heads), rows), tuple(rows), tuple(code for _, code in sorted(codes.items())))


def values_of(number: int, rows: Sequence[Row]) -> tuple[tuple[str, ...], ...]:
    """What is answered in each of so many columns, in the order in which it comes up."""
    return tuple(tuple(dict.fromkeys(value for row in rows for value in sorted(row.cells[place] or ()))) for place in range(number))


def _label(question: Question, answer: Answer) -> str:
    alike = sum(other.label == answer.label for other in question.answers)
    return str(answer.label) if alike < 2 else f"{answer.label} ({answer.code})"


def _title(outcome: Outcome, tree: Tree) -> str:
    alike = sum(other.title == outcome.title for other in tree.outcomes)
    return str(outcome.title) if alike < 2 else f"{outcome.title} ({outcome.code})"

"""Tables of rules: a column for each question, a row for each combination of answers, and the
outcome behind it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from keuzehulp.analysis import Space, count_paths, explore, paths
from keuzehulp.model import Answer, Outcome, Question, Tree
from keuzehulp.source import Where, limits


@dataclass(frozen=True)
class Row:
    """What must be answered in each column (None: anything, or not asked), and what follows."""

    cells: tuple[frozenset[str] | None, ...]
    outcome: str
    at: Where
    rank: tuple[int, ...] = ()
    """How it stands to others that fit too, where the table says so: the lowest goes before."""
    is_default: bool = False
    """Whether it counts only when no other row fits."""

    @property
    def asks_nothing(self) -> bool:
        """Whether it is for whatever is answered."""
        return all(cell is None for cell in self.cells)

    @property
    def words(self) -> str:
        """All that stands in it, to be told."""
        return " · ".join(
            (*(value for cell in self.cells for value in sorted(cell or ())), self.outcome)
        )


@dataclass(frozen=True)
class Table:
    """The questions, with the answers that there are to each, in order; the rows; and which of
    the rows that fit counts.
    """

    columns: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]
    rows: tuple[Row, ...]
    codes: tuple[str, ...] = ()
    """For each column the code of the first question in it; only of our own trees."""
    policy: str = "FIRST"
    """As DMN names it."""
    closed: frozenset[int] = frozenset()
    """The columns of which no other answers exist than those that are named."""


class TooManyRows(Exception):
    """A table of this tree would be too long to read."""


def columns_of(tree: Tree) -> dict[str, tuple[int, str]]:
    """For each question its column and the head of that: an order in which all of them can be
    asked.

    Questions with the same words share a column when no path asks both; else each has its own, with
    its code.
    """
    space = explore(tree)
    words = {str(question.id): str(question.question) for question in tree.questions}
    try:
        return _ordered(space, words)
    # Questions with the same words stand before and behind each other on some paths: no column fits
    # both.
    except CycleError:
        return _ordered(
            space,
            {
                str(question.id): f"{question.question} ({question.code})"
                for question in tree.questions
            },
        )


def _ordered(space: Space, heads: Mapping[str, str]) -> dict[str, tuple[int, str]]:
    before: dict[str, list[str]] = {
        heads[state.node]: [] for state in space.moves if not space.is_end(state)
    }
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
        said = {
            columns[question.id][0]: _label(question, answer) for question, answer in path.steps
        }
        cells = tuple(
            frozenset({said[place]}) if place in said else None for place in range(len(heads))
        )
        rows.append(Row(cells, _title(path.outcome, tree), path.outcome.at))
    # From the last on, so that the first question in a column is what stays.
    codes = {
        columns[question.id][0]: str(question.code)
        for question in reversed(tree.questions)
        if question.id in columns
    }
    return Table(
        heads,
        values_of(len(heads), rows),
        tuple(rows),
        tuple(code for _, code in sorted(codes.items())),
    )


def values_of(number: int, rows: Sequence[Row]) -> tuple[tuple[str, ...], ...]:
    """What is answered in each of so many columns, in the order in which it comes up."""
    columns = []
    for place in range(number):
        answered = (value for row in rows for value in sorted(row.cells[place] or ()))
        columns.append(tuple(dict.fromkeys(answered)))
    return tuple(columns)


def _label(question: Question, answer: Answer) -> str:
    alike = sum(other.label == answer.label for other in question.answers)
    return str(answer.label) if alike < 2 else f"{answer.label} ({answer.code})"


def _title(outcome: Outcome, tree: Tree) -> str:
    alike = sum(other.title == outcome.title for other in tree.outcomes)
    return str(outcome.title) if alike < 2 else f"{outcome.title} ({outcome.code})"

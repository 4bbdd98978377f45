"""A table of rules becomes a tree that asks its columns from left to right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile, too_much
from keuzehulp.formats.messages import tables as messages
from keuzehulp.formats.messages.imports import OUTCOME, QUESTION
from keuzehulp.formats.names import letters, slug
from keuzehulp.formats.tables.otherwise import with_otherwise
from keuzehulp.formats.tables.policies import decided, holds_already, tell_clashes
from keuzehulp.formats.tables.table import Row, Table
from keuzehulp.source import limits, quoted


def read(table: Table, draft: Draft) -> None:
    """Put a tree that asks the columns from left to right into `draft`. What leads to the same
    is one question.
    """
    _judge(table, draft)
    # Tried first: only a whole tree shows which rows nobody comes to, and whether an answer more
    # would help. Ids that the trial gives are given anew after it.
    trial = replace(
        draft, questions=[], outcomes=[], losses=[], places=draft.places, ids=draft.ids.copy()
    )
    builder = _Builder(table, trial)
    wider, told = with_otherwise(table, builder.build())
    if told:
        trial = replace(
            draft, questions=[], outcomes=[], losses=told, places=draft.places, ids=draft.ids.copy()
        )
        builder = _Builder(wider, trial)
        builder.build()
    builder.number()
    builder.tell()
    draft.start, draft.questions, draft.outcomes, draft.ids = (
        trial.start,
        trial.questions,
        trial.outcomes,
        trial.ids,
    )
    draft.losses += trial.losses


def _judge(table: Table, draft: Draft) -> None:
    """Refuse a table of which no tree can come."""
    if not table.rows or not table.columns:
        raise WrongFile(messages.NO_TABLE.say(origin=draft.origin))
    if len(table.columns) > limits.COLUMNS or len(table.rows) * len(table.columns) > limits.CELLS:
        raise too_much(
            draft.origin,
            messages.COLUMNS_OR_CELLS.say(cells=limits.shown(limits.CELLS)),
            limits.COLUMNS,
        )
    if all(row.asks_nothing for row in table.rows):
        raise WrongFile(messages.NOTHING_ASKED.say(at=table.rows[0].at))


@dataclass(frozen=True)
class _Made:
    """A question or outcome that was made, the places of the rows that count in it, and pairs of
    places that should not fit together.
    """

    name: str
    counts: frozenset[int]
    clashes: frozenset[tuple[int, int]]


class _Builder:
    """Makes a question of each set of rows that can still hold, once."""

    def __init__(self, table: Table, draft: Draft) -> None:
        self.table, self.draft = table, draft
        self.made: dict[tuple[int, tuple[Any, ...]], _Made] = {}
        titles = dict.fromkeys(row.outcome for row in table.rows)
        self.outcomes = {title: draft.ids.new(title, start=OUTCOME) for title in titles}
        self.reached: set[str] = set()
        self.depth: dict[str, int] = {}
        self.shown: set[tuple[int, str]] = set()
        self.gaps: list[tuple[int, str, Row]] = []
        self.looks = 0

    def build(self) -> list[Row]:
        """Make the tree, and give the rows that nobody comes to."""
        self.root = self.node(0, self.table.rows)
        self.draft.start = self.root.name
        return [row for place, row in enumerate(self.table.rows) if place not in self.root.counts]

    def number(self) -> None:
        """Codes from the first question on, and the outcomes that somebody comes to."""
        # They were made from the end back; sorting keeps the order of those in one column.
        self.draft.questions.sort(key=lambda question: self.depth[question["id"]])
        for place, question in enumerate(self.draft.questions, 1):
            question["code"] = f"V{place}"
        for title, name in self.outcomes.items():
            if title in self.reached:
                self.draft.add_outcome(
                    name,
                    title=title,
                    conclusion={
                        "text": title,
                        "editorial": messages.TAKEN_OVER.say(origin=self.draft.origin),
                    },
                )

    def tell(self) -> None:
        """Tell what is not in the tree, and what the table should not say."""
        rows = self.table.rows
        tell_clashes(
            self.table.policy,
            ((rows[first], rows[other]) for first, other in sorted(self.root.clashes)),
            self.draft,
        )
        for place, row in enumerate(rows):
            if place not in self.root.counts:
                remark = messages.ROW_NEVER_REACHED
                if row.is_default:
                    remark = messages.DEFAULT_NEVER_REACHED
                self.draft.lose(row.at, remark, words=row.words)
        self._tell_gaps()

    def _tell_gaps(self) -> None:
        """Answers without a row: those that are nowhere, each; and of the others how many, and
        the first.
        """
        asked = set(self.depth.values())
        for column, values in enumerate(self.table.values):
            if column not in asked:
                words = " · ".join((self.table.columns[column], *values))
                self.draft.lose(self.table.rows[0].at, messages.QUESTION_NEVER_ASKED, words=words)
                continue
            missing = [value for value in values if (column, value) not in self.shown]
            if missing:
                at, question = self.table.rows[0].at, self.table.columns[column]
                answers = messages.AND.join(quoted(missing))
                self.draft.lose(
                    at, messages.ANSWERS_WITHOUT_ROW, question=question, answers=answers
                )
        gaps = [gap for gap in self.gaps if gap[:2] in self.shown]
        if gaps:
            column, value, row = gaps[0]
            at, question, count = row.at, self.table.columns[column], len(gaps)
            if count == 1:
                self.draft.lose(at, messages.GAP, question=question, answer=value)
            else:
                self.draft.lose(at, messages.GAPS, question=question, answer=value, count=count)

    def node(self, column: int, rows: Sequence[Row]) -> _Made:
        """The question, or the outcome, that these rows come to from this column on."""
        while column < len(self.table.columns) and all(row.cells[column] is None for row in rows):
            column += 1
        if column == len(self.table.columns) or holds_already(self.table.policy, rows, column):
            return self._outcome(rows)
        # Rows that ask the same from here on come to the same tree, however one came here: without
        # this a table of n columns with two answers each would have 2ⁿ questions.
        key = (
            column,
            tuple((row.cells[column:], row.outcome, row.rank, row.is_default) for row in rows),
        )
        if key not in self.made:
            self.made[key] = self._question(column, rows)
        return self.made[key]

    def _outcome(self, rows: Sequence[Row]) -> _Made:
        decision = decided(self.table.policy, rows)
        if decision.outcome not in self.outcomes:
            self.outcomes[decision.outcome] = self.draft.ids.new(decision.outcome, start=OUTCOME)
        self.reached.add(decision.outcome)
        return _Made(self.outcomes[decision.outcome], decision.counts, decision.clashes)

    def _question(self, column: int, rows: Sequence[Row]) -> _Made:
        self.looks += len(rows) * len(self.table.values[column])
        if self.looks > limits.LOOKS:
            raise too_much(
                self.draft.origin,
                messages.ROWS_NEEDED,
                limits.LOOKS,
                messages.TOGETHER,
            )
        name = self.draft.ids.new(self.table.columns[column], start=QUESTION)
        self.depth[name] = column
        ways: list[tuple[str, str]] = []
        counts: set[int] = set()
        clashes: set[tuple[int, int]] = set()
        values = self._values(column, rows)
        for value in values:
            fit = [place for place, row in enumerate(rows) if _fits(row, column, value)]
            node = self.node(column + 1, [rows[place] for place in fit])
            # A node counts places among its own rows, which are these in `fit`.
            counts.update(fit[place] for place in node.counts)
            clashes.update((fit[first], fit[other]) for first, other in node.clashes)
            ways.append((value, node.name))
        self._add(name, column, ways, rows[0])
        return _Made(name, frozenset(counts), frozenset(clashes))

    def _add(self, name: str, column: int, ways: list[tuple[str, str]], first: Row) -> None:
        words = self.table.columns[column]
        given = letters([value for value, _ in ways], words)
        answers = [
            {"id": f"{slug(value)}-{place}", "code": letter, "label": value, "to": to}
            for place, ((value, to), letter) in enumerate(zip(ways, given, strict=True), 1)
        ]
        self.draft.add_question(name, first.at, question=words, answers=answers)

    def _values(self, column: int, rows: Sequence[Row]) -> list[str]:
        """The answers for which there is a row here."""
        values = []
        for value in self.table.values[column]:
            if any(_fits(row, column, value) for row in rows):
                values.append(value)
                self.shown.add((column, value))
            elif len(self.gaps) < limits.ROWS:
                self.gaps.append((column, value, rows[0]))
        return values


def _fits(row: Row, column: int, value: str) -> bool:
    cell = row.cells[column]
    return cell is None or value in cell

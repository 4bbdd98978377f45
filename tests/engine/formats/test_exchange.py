"""Trees that go out and come back: every path still leads where it did."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import openpyxl
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from keuzehulp.cli.path_rows import listed
from keuzehulp.formats import EXPORTS, FILES
from keuzehulp.model import Project, Tree
from keuzehulp.source import Text
from tests.importing import decided, imported
from tests.samples.random_trees import trees
from tests.thorough import rounds
from tools.harness.checkout import verb


def written(kind: str, tree: Tree) -> bytes:
    return FILES[kind](tree) if kind in FILES else EXPORTS[kind](tree).encode()


@settings(max_examples=rounds(40), phases=[Phase.generate])
@given(trees(most=4), st.sampled_from(("csv", "dmn", "xlsx")))
def test_a_table_keeps_the_outcome_of_every_path(tree: Tree, kind: str) -> None:
    there, _ = imported(kind, file=written(kind, tree))
    back, _ = imported(kind, file=written(kind, there))
    assert decided(there) == decided(tree)
    assert decided(back) == decided(tree)


FORMULAS = (
    "=1+1",
    "+31 6 1234",
    "-",
    "-2 dagen",
    "@iemand",
    "'=al tekst",
    "''-",
    "＝breed",
    "=cmd|' /C calc'!A0",
)


def typed_in(tree: Tree) -> Tree:
    """Our tree with a formula as a question, as its first answer and as an outcome: each formula
    in all three places.
    """
    new = [Text(typed) for typed in FORMULAS]
    questions = [
        replace(
            asked,
            question=typed,
            answers=(replace(asked.answers[0], label=typed), *asked.answers[1:]),
        )
        for typed, asked in zip(new, tree.questions, strict=False)
    ]
    outcomes = [
        replace(outcome, title=typed) for typed, outcome in zip(new, tree.outcomes, strict=False)
    ]
    assert len(questions) == len(outcomes) == len(FORMULAS)
    return replace(
        tree,
        questions=(*questions, *tree.questions[len(new) :]),
        outcomes=(*outcomes, *tree.outcomes[len(new) :]),
    )


def test_a_table_runs_nothing_in_a_spreadsheet_and_comes_back_as_it_was(project: Project) -> None:
    """In the head, in a cell and in the outcome; and in the rows of `paths`, which nobody reads
    back.
    """
    hostile = typed_in(project.trees[0])
    table = EXPORTS["csv"](hostile)
    rows, _ = listed(replace(project, trees=(hostile,)), form="csv")
    for cell in (
        cell
        for text in (table, rows)
        for row in csv.reader(
            io.StringIO(text.removeprefix("\ufeff")), delimiter=";" if text == table else ","
        )
        for cell in row
    ):
        assert not re.match(r"[=+\-@\t\r\n＝＋－＠]", cell)
    there, _ = imported("csv", file=table)
    assert decided(there) == decided(hostile)
    book = FILES["xlsx"](hostile)
    assert {
        cell.data_type
        for row in openpyxl.load_workbook(io.BytesIO(book)).active.rows
        for cell in row
    } <= {"s", "n"}
    assert decided(imported("xlsx", file=book)[0]) == decided(hostile)


@settings(max_examples=rounds(40), phases=[Phase.generate])
@given(trees(conditions=False), st.sampled_from(("graphml", "mermaid")))
def test_a_drawing_keeps_the_outcome_of_every_path(tree: Tree, kind: str) -> None:
    there, draft = imported(kind, file=EXPORTS[kind](tree))
    back, _ = imported(kind, file=EXPORTS[kind](there))
    assert draft.losses == []
    assert decided(there) == decided(back) == decided(tree)


def test_our_own_tree_comes_back_whole(project: Project) -> None:
    (tree,) = project.trees
    assert tree.has_conditions, "so drawings are to look at"
    for kind in ("csv", "dmn", "xlsx"):
        there, draft = imported(kind, file=written(kind, tree))
        assert [loss for loss in draft.losses if "komt nooit" in loss.message] == [], kind
        assert decided(there) == decided(tree), kind
        assert len(there.outcomes) == len(tree.outcomes), kind


def test_the_tree_goes_out_as_data_and_as_a_flowchart(
    checkout: Path, project: Project, tmp_path: Path
) -> None:
    data = json.loads(verb("export", "--to", "json", root=checkout).stdout)
    assert len(data["trees"][0]["questions"]) == 15
    done = verb("export", "--to", "mermaid", "-o", tmp_path / "boom.mmd", root=checkout)
    assert (done.returncode, done.stdout) == (0, "")
    lines = (tmp_path / "boom.mmd").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "flowchart TD"
    assert '  V2 -->|"Nee"| V3' in lines
    (tree,) = project.trees
    edges = sum(len(question.onward(answer)) for question, answer in tree.answers())
    assert len(lines) == 1 + len(tree.questions) + len(tree.outcomes) + edges

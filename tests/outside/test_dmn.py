"""Our tables in DMN, as programs of others see them: the schema, a reader, and an engine that
decides.
"""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from keuzehulp.analysis import explore, paths
from keuzehulp.formats import EXPORTS
from keuzehulp.formats.tables.table import Table, table_of
from keuzehulp.model import Project, Tree
from tests.outside import node
from tests.outside.figures import Tell
from tests.samples import conditional


def cases(table: Table) -> Iterator[tuple[dict[str, str | None], str]]:
    """The answers of every path by the names of their inputs, and its outcome. What is not asked
    is empty, or anything that can be said.
    """
    dice = random.Random(1)
    for row in table.rows:
        given = {
            name: next(iter(cell), None) if cell else None
            for name, cell in zip(table.codes, row.cells, strict=True)
        }
        other = {
            name: dice.choice(values)
            for name, values in zip(table.codes, table.values, strict=True)
        }
        yield given, row.outcome
        yield {name: said or other[name] for name, said in given.items()}, row.outcome


@pytest.fixture
def trees(project: Project) -> dict[str, Tree]:
    (ours,) = project.trees
    return {"ours": ours, "with conditions": conditional.tree()}


def test_our_tables_are_valid_and_decide_as_the_tree_does(
    trees: dict[str, Tree], tmp_path: Path, tell: Tell
) -> None:
    asked: list[dict[str, Any]] = []
    expected: list[list[str]] = []
    for number, tree in enumerate(trees.values()):
        file = tmp_path / f"{number}.dmn"
        file.write_text(EXPORTS["dmn"](tree), encoding="utf-8")
        every = list(cases(table_of(tree)))
        asked.append({"file": str(file), "cases": [answers for answers, _ in every]})
        expected.append([outcome for _, outcome in every])
    (tmp_path / "asked.json").write_text(json.dumps(asked), encoding="utf-8")
    for name, found, outcomes in zip(
        trees, node("dmn.mjs", tmp_path / "asked.json"), expected, strict=True
    ):
        assert (found["schema"], found["warnings"], found["policy"]) == ([], [], "UNIQUE"), name
        assert found["outcomes"] == [[outcome] for outcome in outcomes], name
        tell(
            f"DMN, {name}: 0 errors by the schema of 1.3, 0 warnings of dmn-moddle, {len(outcomes)}"
            " decisions by feelin as the tree's"
        )


def test_every_path_is_a_rule(trees: dict[str, Tree]) -> None:
    for tree in trees.values():
        assert [row.outcome for row in table_of(tree).rows] == [
            str(path.outcome.title) for path in paths(explore(tree))
        ]

"""Every example in the editors' guide is what the text around it says: typed over as it stands, in
a new edition, `check` finds nothing wrong with it.
"""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from keuzehulp.diff import read_journeys
from keuzehulp.edition import edition_at
from keuzehulp.pipeline import gather
from keuzehulp.scaffold import fresh
from keuzehulp.source import Diagnostic
from tools.harness.checkout import ROOT, TODAY, verb

GUIDE = (ROOT / "tree/README.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = EXAMPLE.findall(GUIDE)
QUESTIONS = "tree/keuzehulp/questions.yml"
OUTCOMES = "tree/keuzehulp/outcomes.yml"


def example(begins: str) -> str:
    """The one example that begins so."""
    (text,) = (text for text in EXAMPLES if text.startswith(begins))
    return str(text)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    root = tmp_path / "mijn"
    fresh(root, today=date.fromisoformat(TODAY))
    return root


def put(root: Path, file: str, text: str) -> None:
    """Below all that stands in this file."""
    before = (root / file).read_text(encoding="utf-8")
    (root / file).write_text(before + text, encoding="utf-8")


def change(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert old in text, f"{file}: {old}"
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def found(root: Path, today: str = TODAY) -> list[Diagnostic]:
    return gather(edition_at(root), today=date.fromisoformat(today))[1]


def add_all_four(root: Path) -> None:
    """A source, a fact, an outcome and a question, in four steps as the guide says."""
    put(root, "tree/sources.yml", example("  - id: X2"))
    put(root, "tree/facts.yml", example("  - id: F-A03"))
    put(root, OUTCOMES, example("  - id: bel-uw-bond"))
    put(root, QUESTIONS, example("  - id: bent-u-lid"))
    last = "        label: Weet ik niet\n        to: vraag-raad\n"
    change(root, QUESTIONS, last, last.replace("vraag-raad", "bent-u-lid"))
    change(root, "tree/keuzehulp/tree.yml", "version: 1", "version: 2")


def test_a_text_with_an_amount(mine: Path) -> None:
    text = "".join(f"      {line}\n" for line in example("text: Een nieuwe band").splitlines())
    change(mine, OUTCOMES, "    code: U3\n", f"    code: U3\n    cost:\n{text}")
    assert found(mine) == []
    told = GUIDE.split(example("text: Een nieuwe band"))[1].split("‘")[1].split("’")[0]
    project, _ = gather(edition_at(mine), today=date.fromisoformat(TODAY))
    filled = example("text: Een nieuwe band").split("\n")[0].removeprefix("text: ")
    assert filled.replace("{F-A02.band}", (project.fact["F-A02"].value or {})["band"]) == told


def test_all_that_a_tree_can_get(mine: Path) -> None:
    add_all_four(mine)
    assert found(mine) == []


def test_a_plan(mine: Path) -> None:
    add_all_four(mine)
    change(
        mine,
        OUTCOMES,
        "    title: Bel uw bond\n",
        f"    title: Bel uw bond\n{example('    plan:')}",
    )
    assert found(mine) == []


def test_old_addresses(mine: Path, checkout: Path) -> None:
    (mine / "tree/redirects.yml").write_text(example("redirects:"), encoding="utf-8")
    done = verb("check", "--edition", mine, root=checkout)
    assert (done.returncode, done.stdout) == (0, "Geen fouten in tree/\n")


def test_putting_off_the_review_of_facts(mine: Path) -> None:
    put(mine, "tree/publisher.yml", example("  overdue:"))
    change(mine, "tree/rules.yml", "fact-review, level: warning", "fact-review, level: error")
    change(mine, "tree/facts.yml", "review_by: 2027-05-27", "review_by: 2026-11-28")
    change(mine, "tree/facts.yml", "checked: 2026-11-28", "checked: 2026-01-01")
    assert [problem.severity for problem in found(mine, "2026-11-29")] == ["warning"] * 2
    assert {problem.severity for problem in found(mine, "2026-12-14")} == {"error"}


def test_a_journey(mine: Path, checkout: Path) -> None:
    shutil.rmtree(mine / "journeys")
    (mine / "journeys").mkdir()
    (mine / "journeys/zelf.yml").write_text(example("answers:"), encoding="utf-8")
    assert len(read_journeys(mine / "journeys")[0]) == 1
    done = verb("test", "--edition", mine, root=checkout)
    assert done.returncode == 0, done.stdout


TESTED: dict[str, Callable[..., None]] = {
    "text: Een nieuwe band": test_a_text_with_an_amount,
    "redirects:": test_old_addresses,
    "  overdue:": test_putting_off_the_review_of_facts,
    "  - id: X2": test_all_that_a_tree_can_get,
    "  - id: F-A03": test_all_that_a_tree_can_get,
    "  - id: bel-uw-bond": test_all_that_a_tree_can_get,
    "  - id: bent-u-lid": test_all_that_a_tree_can_get,
    "    plan:": test_a_plan,
    "answers:": test_a_journey,
}
ELSEWHERE = "tree:"
"""A tree with conditions is built and walked by `test_conditions.py`."""


def test_no_example_is_left_out() -> None:
    assert all(yaml.safe_load(text) for text in EXAMPLES)
    assert [text for text in EXAMPLES if not text.startswith((*TESTED, ELSEWHERE))] == []
    assert len(EXAMPLES) == len(TESTED) + 1

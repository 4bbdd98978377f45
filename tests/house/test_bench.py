"""That `bench` measures, and writes down what it measured. How fast anything is depends on the
machine, and is no test.
"""

import json
from pathlib import Path

import pytest

from benchmarks import KINDS
from benchmarks.compile import slope
from benchmarks.harness.row import Row, ratio
from benchmarks.harness.table import as_table
from benchmarks.harness.words import lines
from keuzehulp.cli.verbs.maintain import MEASURED
from tools.harness.checkout import copied, verb


def test_it_measures_and_writes_it_down(tmp_path: Path, checkout: Path) -> None:
    root = copied(tmp_path / "checkout", of=checkout)
    done = verb("bench", "--quick", "--only", "compile", "--only", "typos", root=root)
    assert done.returncode == 0, done.stderr
    written = json.loads((root / "bench.json").read_text(encoding="utf-8"))
    assert written["date"] == "2026-11-28"
    assert written["quick"] is True
    rows = [Row(row["name"], row["value"], row["unit"], row["goal"]) for row in written["rows"]]
    assert all(row.value > 0 for row in rows if row.unit in ("s", "MB", "×"))
    figures = {row.name: row.value for row in rows}
    became = ("are told", "harm nothing", "should be told and are not", "crash")
    assert (
        figures["typos in the tree"] == sum(figures[f"typos that {each}"] for each in became) == 4
    )
    assert figures["typos that crash"] == 0
    assert done.stdout == f"{as_table(rows)}\n"


def test_a_page_made_by_hand_has_all_words_and_nothing_else() -> None:
    document = (
        b"<!doctype html><title>no</title><style>no</style><h1>One  <em>two</em></h1><p>\n three"
        b" &amp; four<script>no</script>"
    )
    assert lines(document) == ["One", "two", "three & four"]


def test_everything_that_is_measured_can_be_asked_for() -> None:
    assert tuple(KINDS) == MEASURED


@pytest.mark.parametrize(("seconds", "power"), [([2.0, 4.0, 8.0], 1), ([1.0, 4.0, 16.0], 2)])
def test_the_exponent_tells_linear_from_quadratic(seconds: list[float], power: int) -> None:
    assert slope([100, 200, 400], seconds) == pytest.approx(power)


def test_a_ratio_is_the_median_of_pairs() -> None:
    assert ratio("ours", [1.0, 9.0, 2.0], [1.0, 3.0, 1.0], goal=1.5) == Row("ours", 2.0, "×", 1.5)


def test_a_table_says_what_was_missed() -> None:
    rows = [Row("fast", 0.5, "s", 1), Row("slow", 1234.5, "ms", 1000), Row("known", 3, "")]
    assert as_table(rows).splitlines() == [
        "| what  | value    | goal       | met    |",
        "|-------|----------|------------|--------|",
        "| fast  | 0.5 s    | ≤ 1 s      | yes    |",
        "| slow  | 1,234 ms | ≤ 1,000 ms | **no** |",
        "| known | 3        |            |        |",
    ]

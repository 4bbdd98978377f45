"""Nothing that a file can hold makes the program stop halfway, or keeps it busy: what is too much
is refused, with its limit.

Each file is read by a program of its own, which may use so much of the processor and of the memory
and no more: so a file that would hang or take the whole machine fails here, and how busy this
machine is does not matter.
"""

import subprocess
from pathlib import Path

import pytest

from tests.samples.too_much import HEAD, IMPORTS, TREES, drawing, question
from tools.harness.checkout import ENVIRONMENT, ROOT
from tools.harness.warm import warm

SECONDS = 20
"""Of the processor; each takes far less, also on a slow machine."""
MEMORY = 1_200_000_000
"""Addresses a program may claim; it uses less than half of them."""


@pytest.mark.parametrize("name", TREES)
def test_a_tree_that_holds_too_much_is_refused_with_the_limit(name: str, tmp_path: Path) -> None:
    text, told = TREES[name]
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/a.yml").write_text(text, encoding="utf-8")
    done = bounded("check", "--tree", tmp_path / "tree")
    assert done.returncode == 1, done.stdout[-2_000:] + done.stderr[-2_000:]
    assert told in done.stdout or name == "marks", done.stdout[-2_000:]
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", IMPORTS)
def test_an_import_that_asks_too_much_is_refused_with_the_limit(name: str, tmp_path: Path) -> None:
    """What is only a condition, or a way, is left out with the reason, and the rest comes along."""
    kind, text, told = IMPORTS[name]
    (tmp_path / "file").write_text(text, encoding="utf-8")
    done = bounded("import", tmp_path / "file", "--from", kind, "-o", tmp_path / "out")
    assert told in done.stdout + done.stderr, done.stdout[-2_000:] + done.stderr[-2_000:]
    assert "Traceback" not in done.stderr
    assert (done.returncode == 1) is not (tmp_path / "out").exists()


def test_a_drawing_of_ten_thousand_blocks_comes_in(tmp_path: Path) -> None:
    blocks = "".join(
        f"<node id='n{n}'><data key='d'><NodeLabel>Blok {n}?</NodeLabel></data></node>"
        for n in range(10_000)
    )
    arrows = "".join(f"<edge source='n{(n - 1) // 3}' target='n{n}'/>" for n in range(1, 10_000))
    (tmp_path / "file").write_text(drawing(blocks + arrows), encoding="utf-8")
    done = bounded(
        "import",
        tmp_path / "file",
        "--from",
        "graphml",
        "-o",
        tmp_path / "out",
        seconds=6 * SECONDS,
    )
    assert done.returncode == 0, done.stderr[-2_000:]


def test_a_tree_of_ten_thousand_questions_and_outcomes_is_no_trouble(tmp_path: Path) -> None:
    questions = "".join(
        question(n, f"v{n + 1}" if n % 50 else f"u{n // 50}") for n in range(1, 9_801)
    )
    outcomes = "".join(
        f"  - {{id: u{n}, code: U{n}, title: Uitkomst {n}}}\n" for n in range(1, 197)
    )
    start = "".join(
        f"  - {{id: s{n}, code: S{n}, question: Waar?, answers: [{ways(n)}]}}\n"
        for n in range(1, 9)
    )
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/a.yml").write_text(
        f"{HEAD.replace('v1', 's1')}questions:\n{start}{questions}outcomes:\n{outcomes}",
        encoding="utf-8",
    )
    done = bounded("check", "--tree", tmp_path / "tree", seconds=6 * SECONDS, memory=2 * MEMORY)
    assert done.returncode == 0, done.stdout[-2_000:] + done.stderr[-2_000:]


def ways(number: int) -> str:
    """The answers of a question that spreads readers over the chains of questions, 25 for each."""
    ends = [
        f"v{50 * (25 * (number - 1) + at) + 1}" for at in range(25) if 25 * (number - 1) + at < 196
    ]
    ends += [f"s{number + 1}"] if number < 8 else []
    return ", ".join(
        f"{{id: a{at}, code: {chr(97 + at)}, label: Deel {at}, to: {to}}}"
        for at, to in enumerate(ends)
    )


def bounded(
    *arguments: str | Path, seconds: int = SECONDS, memory: int = MEMORY
) -> subprocess.CompletedProcess[str]:
    """A verb that may use so much of the processor, and claim so much memory."""
    return warm(ROOT, ENVIRONMENT).run(
        [*map(str, arguments)],
        seconds=10 * seconds,
        bounds={"RLIMIT_CPU": seconds, "RLIMIT_AS": memory},
    )

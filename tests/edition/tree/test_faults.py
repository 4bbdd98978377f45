"""Deliberate faults in a copy of the real tree: what `check` says about each, with the place and
the way to mend it.
"""

import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from keuzehulp.edition import edition_at
from keuzehulp.pipeline import gather
from keuzehulp.scaffold import fresh
from keuzehulp.source import read_text
from keuzehulp.source.report import has_errors, report
from tests.samples.faults import FACTS, FAULTS, HEAD, QUESTIONS, Fault
from tests.thorough import THOROUGH
from tools.harness.checkout import ROOT, TODAY, edition_of, verb


@pytest.fixture(scope="module")
def kept() -> Callable[..., Any]:
    """Reads a file that did not change once for all tests."""
    return cache(read_text)


@pytest.fixture
def once(kept: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keuzehulp.source.folder.read_text", kept)


@pytest.fixture
def tree(checkout: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(checkout / "tree", tmp_path / "tree"))


@pytest.fixture(scope="module")
def checked(checkout: Path) -> CompletedProcess[str]:
    """What `check` says about the tree as it is."""
    return verb("check", root=checkout)


@pytest.fixture(scope="module")
def usual(checked: CompletedProcess[str]) -> set[str]:
    """Warnings, which it says of other trees as well."""
    return told(checked.stdout)


def told(text: str) -> set[str]:
    """The problems in a report: each a place, a sentence and what to do."""
    *problems, _closing = text.strip().split("\n\n")
    return set(problems)


def change(tree: Path, fault: Fault) -> None:
    path = tree / fault.file
    text, count = re.subn(fault.old, lambda _: fault.new, path.read_text(encoding="utf-8"), count=1)
    assert count == 1, f"{fault.file} no longer holds {fault.old}"
    path.write_text(text, encoding="utf-8")


TOGETHER = (
    (
        "a misspelt target", "a key twice", "an id that is a number", "a misspelt key",
        "a hash in a text", "a fact that does not exist", "a start that does not exist",
        "a source that does not exist", "a fact past its review",
        "a step without a cell for a role",
    ),
    ("a tab", "a day that does not exist"),
    (
        "an answer without a label", "a key with nothing behind it", "an outcome nobody comes to",
        "a fact without a review date",
    ),
)  # fmt: skip
"""Mistakes that are not in the same place, and of which none keeps another from being seen."""
ALONE = [(name,) for name in FAULTS if THOROUGH or not any(name in names for names in TOGETHER)]


@pytest.mark.parametrize("names", [*TOGETHER, *ALONE], ids=lambda names: names[0])
@pytest.mark.usefixtures("once")
def test_the_editor_is_told(names: tuple[str, ...], tree: Path, usual: set[str]) -> None:
    """In a thorough run also of each mistake when it is the only one."""
    for name in names:
        change(tree, FAULTS[name])
    expected = {_expected(FAULTS[name], tree) for name in names}
    _, problems = gather(edition_at(ROOT, tree), today=date.fromisoformat(TODAY))
    assert told(report(problems, folder="tree")) - usual == expected, "each is told once"
    assert has_errors(problems), "and is no warning"


def _expected(fault: Fault, tree: Path) -> str:
    text = (tree / fault.file).read_text(encoding="utf-8")
    place = fault.place(text) if fault.at else _place_of_outcome(tree, "open-spreekuur")
    before = str(int(place.split(":")[1]) - 1)
    return f"{place}: {fault.message.replace('{line_before}', before)}\n    {fault.fix}"


def _place_of_outcome(tree: Path, outcome: str) -> str:
    for path in sorted(tree.rglob("outcomes-*.yml")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line == f"  - id: {outcome}":
                return f"tree/{path.relative_to(tree)}:{number}:9"
    raise AssertionError(outcome)


def test_a_file_that_is_not_utf8_is_told(tree: Path, checkout: Path) -> None:
    path = tree / "glossary.yml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    done = verb("check", "--tree", tree, root=checkout)
    assert done.returncode == 1
    assert (
        "tree/glossary.yml:1:1: Dit bestand is niet als UTF-8 bewaard.\n    Bewaar het opnieuw als"
        " UTF-8.\n" in done.stdout
    )
    assert "Traceback" not in done.stdout + done.stderr


def test_the_real_tree_has_no_errors(checked: CompletedProcess[str]) -> None:
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.splitlines()[-1].endswith(" in tree/")


def test_an_insert_in_a_hand_written_page_that_means_nothing_is_told(
    checkout: Path, tmp_path: Path
) -> None:
    root = edition_of(checkout, tmp_path / "edition")
    path = root / "content/over.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nEr zijn {{count.feiten}} feiten.\n", encoding="utf-8")
    done = verb("pages", tmp_path / "out", "--edition", root, root=checkout)
    assert done.returncode == 1
    line = text.count("\n") + 2
    expected = (
        f"content/over.md:{line}:9: ‘{{count.feiten}}’ vraagt iets dat er niet is.\n"
        "    Bedoelt u ‘{count.facts}’?"
    )
    assert expected in done.stderr
    assert not (tmp_path / "out").exists()


def test_all_problems_are_told_at_once_in_file_order_with_a_count(
    tree: Path, checkout: Path
) -> None:
    for name in ("a misspelt target", "a fact past its review", "a start that does not exist"):
        change(tree, FAULTS[name])
    lines = verb("check", "--tree", tree, root=checkout).stdout.splitlines()
    errors = [line for line in lines if line.startswith("tree/") and ": let op: " not in line]
    assert [line.split(":")[0] for line in errors] == [
        f"tree/{FACTS}",
        f"tree/{QUESTIONS}",
        f"tree/{HEAD}",
    ]
    assert re.fullmatch(r"3 fouten( en \d+ waarschuwing(en)?)? in tree/", lines[-1])


def test_the_example_in_the_editors_guide_is_what_check_says(tree: Path, tmp_path: Path) -> None:
    (example,) = re.findall(
        r"^```\n(tree/\S+: .*?)^```$",
        (tree / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    fresh(tmp_path / "edition", today=date.fromisoformat(TODAY))
    path = tmp_path / "edition/tree/keuzehulp/questions.yml"
    text = path.read_text(encoding="utf-8")
    assert "to: zelf-proberen\n" in text
    path.write_text(text.replace("to: zelf-proberen\n", "to: zelf-probere\n", 1), encoding="utf-8")
    _, problems = gather(edition_at(tmp_path / "edition"), today=date.fromisoformat(TODAY))
    assert (
        report([problem for problem in problems if problem.severity == "error"], folder="tree")
        + "\n"
        == example
    )


def test_programs_read_the_keys_of_the_contract(tree: Path, checkout: Path) -> None:
    change(tree, FAULTS["a misspelt target"])
    done = verb("check", "--tree", tree, "--format", "json", root=checkout)
    problems: list[dict[str, Any]] = json.loads(done.stdout)
    assert done.returncode == 1
    assert all(
        list(problem) == ["file", "line", "column", "code", "severity", "message", "fix"]
        for problem in problems
    )
    (error,) = (problem for problem in problems if problem["severity"] == "error")
    text = (tree / QUESTIONS).read_text(encoding="utf-8")
    assert error == {
        "file": (tree / QUESTIONS).as_posix(),
        "line": text[: text.index("over-bedrijfsart\n")].count("\n") + 1,
        "column": 13,
        "code": "unknown-target",
        "severity": "error",
        "message": FAULTS["a misspelt target"].message,
        "fix": FAULTS["a misspelt target"].fix,
    }


def test_a_code_host_reads_annotations(tree: Path, checkout: Path) -> None:
    change(tree, FAULTS["a start that does not exist"])
    lines = verb("check", "--tree", tree, "--format", "github", root=checkout).stdout.splitlines()
    assert all(
        re.match(
            r"::(error|warning) file=/[^,]+/tree/[^,]+,line=\d+,col=\d+,title=[a-z-]+::\S", line
        )
        for line in lines
    )
    assert any(
        line.startswith(f"::error file={(tree / HEAD).as_posix()},line=")
        and "title=unknown-start::De boom begint bij" in line
        for line in lines
    )


def test_a_tree_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    for asked in (["check"], ["stats"], ["paths"], ["pages", tmp_path / "out"]):
        done = verb(*asked, "--tree", tmp_path / "boom")
        assert done.returncode == 1
        assert (
            f"De map ‘{tmp_path / 'boom'}’ bestaat niet.\n    Controleer de naam van de map.\n"
            in done.stdout + done.stderr
        )
        assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ("chek", "‘chek’ kan hier niet. Kies uit: serve, test, build, check, "),
        ("", "er ontbreekt iets: VERB."),
        ("check --colour", "‘--colour’ bestaat niet."),
        ("check --format xml", "‘xml’ kan hier niet. Kies uit: text, json, github."),
        ("check --tree", "achter --tree hoort een waarde."),
        ("pages", "er ontbreekt iets: OUT."),
        ("facts --expiring 99999999999", "een aantal dagen is een getal van 0 tot en met 36525."),
        ("facts --expiring -5", "een aantal dagen is een getal van 0 tot en met 36525."),
        ("serve --port x", "‘x’ is geen heel getal."),
    ],
)
def test_what_is_not_understood_is_said_in_dutch(arguments: str, why: str) -> None:
    done = verb(*arguments.split())
    assert done.returncode == 2
    assert done.stderr.startswith(f"Dat begrijpt build_tree.py niet: {why}")
    assert done.stderr.endswith("\nVraag hulp met: python3 build_tree.py --help\n")


def test_help_names_every_verb() -> None:
    done = verb("--help")
    assert done.returncode == 0
    for name in ("serve", "test", "build", "check", "lint", "pages", "stats", "paths"):
        assert re.search(rf"^ +{name} +\S", done.stdout, re.MULTILINE)

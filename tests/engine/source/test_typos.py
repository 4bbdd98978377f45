"""A mistake anywhere in a tree folder is a sentence in Dutch in the right file, and never a
traceback.
"""

import re
import shutil
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from keuzehulp.edition import edition_at
from keuzehulp.pipeline import gather
from keuzehulp.source import Diagnostic, folder, read_text
from tests.thorough import THOROUGH, covering
from tools.harness.checkout import ROOT, TODAY
from tools.harness.typo import Typo
from tools.harness.typo_kinds import MAKE
from tools.harness.typos import COUNT, typos

ENGLISH = re.compile(r"\b(?:the|is not|expected|invalid|None|NoneType|Traceback)\b")


@pytest.fixture(scope="module")
def tree(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(checkout / "tree", tmp_path_factory.mktemp("typos") / "tree"))


@pytest.fixture(scope="module")
def made(tree: Path) -> list[Typo]:
    return list(typos(tree))


@pytest.fixture(scope="module")
def usual(tree: Path) -> frozenset[Diagnostic]:
    return frozenset(problems_in(tree))


@pytest.fixture(autouse=True)
def reading_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other files of the folder stay as they are; reading them again each time would double
    the time.
    """
    monkeypatch.setattr(folder, "read_text", read_once)


read_once = lru_cache(maxsize=100)(read_text)


def problems_in(tree: Path) -> list[Diagnostic]:
    return gather(edition_at(ROOT, tree), today=date.fromisoformat(TODAY))[1]


def told(typo: Typo, tree: Path) -> list[Diagnostic]:
    """What `check` says about the folder with this mistake in it."""
    with typo.made(tree):
        return problems_in(tree)


def kind(typo: Typo) -> str:
    return re.sub(r"\d+|‘[^’]*’", "", typo.what)


def some_of(made: list[Typo]) -> list[Typo]:
    """Of each way to make a mistake one, for these take turns; and one in a file that holds facts,
    questions, a tree.
    """
    held = [set(re.findall(r"^\w+:", typo.text, re.MULTILINE)) for typo in made]
    numbers = covering(range(len(made)), lambda number: {number % len(MAKE), *held[number]})
    return [made[number] for number in numbers]


def test_a_mistake_anywhere_is_told_in_dutch_where_it_is(
    tree: Path, made: list[Typo], usual: frozenset[Diagnostic]
) -> None:
    """Of each kind one, and one in a file of each kind; all of them in a thorough run."""
    for typo in made if THOROUGH else some_of(made):
        problems = [problem for problem in told(typo, tree) if problem not in usual]
        assert typo.is_told(problems) or not typo.must_be_told, (
            f"{typo.path}: {typo.what}: {problems}"
        )
        for problem in problems:
            assert problem.at.file.startswith(("tree/", "content/")), problem
            assert problem.message.endswith((".", "?")) and problem.fix.endswith((".", "?")), (
                problem
            )
            assert not ENGLISH.search(re.sub("‘[^’]*’", "", f"{problem.message} {problem.fix}")), (
                problem
            )


def test_the_mistakes_are_the_same_each_time_and_of_every_kind(
    tree: Path, made: list[Typo]
) -> None:
    assert len(made) == COUNT == 200
    assert made == list(typos(tree))
    assert made[:20] != list(typos(tree, count=20, seed=7))
    assert sum(typo.must_be_told for typo in made) > COUNT // 2
    assert len({kind(typo) for typo in made}) >= len(MAKE) // 2
    assert len({typo.path for typo in made}) > 15, "in all kinds of files"

"""Each file in `cases/` is a small tree folder with the exact text that its editor reads. Adding a
case is adding a file.

`files` maps a path in the folder to its text (no `files`: the folder does not exist), `templates`
does so for `overrides/` and `content` for `content/`, which has a front page unless `front: false`
says so. `settings` is `mkdocs.yml`, `today` the day of the check, `addresses` are those of the site
as if it was built, and `problems` is what `check` prints. In a text `⟨x×3⟩` stands for `xxx`.
"""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from keuzehulp.edition import edition_at
from keuzehulp.pipeline import gather
from keuzehulp.site import not_kept
from keuzehulp.site.look import Look
from keuzehulp.site.render import strings
from keuzehulp.source import Diagnostic
from keuzehulp.source.report import report
from tests.codes import codes_in
from tests.layers import LAYERS
from tools.harness.checkout import ROOT, TODAY

ELSEWHERE = {"more-problems", "link-outside", "no-file"}
"""Codes that no case can show: the first comes behind hundreds of others (`test_limits.py`), the
rest take links (`test_machines.py`).
"""
TIMES = re.compile(r"⟨(.+?)×(\d+)⟩", re.DOTALL)
CASES = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "tests/cases").glob("*.yml"))
}

SEEN: dict[str, list[Diagnostic]] = {}
"""What was told of each case that this worker has had, for who asks after the codes."""
ENGINE = {code for layer in LAYERS for code in codes_in(ROOT / "keuzehulp" / layer)}
"""The codes of all that `check` tells; the verbs have a few of their own."""


def problems_of(
    case: dict[str, Any], root: Path, monkeypatch: pytest.MonkeyPatch
) -> list[Diagnostic]:
    for place, files in (
        ("tree", case.get("files")),
        ("overrides", case.get("templates")),
        ("content", case.get("content")),
    ):
        for path, text in (files or {}).items():
            (root / place / path).parent.mkdir(parents=True, exist_ok=True)
            (root / place / path).write_bytes(
                text
                if isinstance(text, bytes)
                else TIMES.sub(lambda found: found[1] * int(found[2]), text).encode()
            )
        if files is not None:
            (root / place).mkdir(exist_ok=True)
    if case.get("front", True):
        (root / "content").mkdir(exist_ok=True)
        if not (root / "content/index.md").exists():
            (root / "content/index.md").write_text("# Begin\n", encoding="utf-8")
    if "settings" in case:
        (root / "mkdocs.yml").write_text(case["settings"], encoding="utf-8")
    monkeypatch.chdir(root)
    monkeypatch.setattr(strings, "IN_PYTHON", {})
    edition = replace(edition_at(root, Path("tree")), look=Look((root / "overrides",)))
    project, problems = gather(edition, today=date.fromisoformat(str(case.get("today", TODAY))))
    return [*problems, *(not_kept(project, case["addresses"]) if "addresses" in case else [])]


@pytest.mark.parametrize("name", CASES)
def test_the_editor_reads_exactly_this(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SEEN[name] = problems_of(CASES[name], tmp_path, monkeypatch)
    assert report(SEEN[name], folder="tree") + "\n" == CASES[name]["problems"]


def test_the_case_in_the_guide_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    case = yaml.safe_load(guide.split("```yaml\n")[1].split("```\n")[0])
    told = report(problems_of(case, tmp_path, monkeypatch), folder="tree")
    assert f"{told}\n" == case["problems"]


def test_every_code_has_a_case(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = ELSEWHERE | {
        problem.code
        for name, case in CASES.items()
        for problem in SEEN.get(name)
        or problems_of(case, tmp_path_factory.mktemp("case"), monkeypatch)
    }
    assert sorted(ENGINE - shown) == []
    assert sorted(shown - ENGINE) == []

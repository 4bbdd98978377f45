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
from keuzehulp.lint.style.rule_message import RuleMessage
from keuzehulp.pipeline import gather
from keuzehulp.site import not_kept
from keuzehulp.site.look import Look
from keuzehulp.site.render import strings
from keuzehulp.source import Diagnostic, Message, Where
from keuzehulp.source.nodes import LOADER
from keuzehulp.source.report import report
from tests.codes import catalogues, codes_in, words_in
from tests.layers import LAYERS
from tools.harness.checkout import ROOT, TODAY

ELSEWHERE = {"more-problems", "link-outside", "no-file"}
"""Codes that no case can show: the first comes behind hundreds of others (`test_limits.py`), the
rest take links (`test_machines.py`).
"""
TIMES = re.compile(r"⟨(.+?)×(\d+)⟩", re.DOTALL)
CASES = {
    path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)
    for path in sorted((ROOT / "tests/cases").glob("*.yml"))
}

WITHOUT_CASE = {
    "FILE_NAMED_AS_FOLDER": "a case has folders where they belong (`test_strays.py`)",
    "INDENTED_OTHERWISE": "said by PyYAML alone, where libyaml is missing",
    "LINK_OUTSIDE": "takes a link (`test_strays.py`)",
    "MORE_PROBLEMS": "comes behind hundreds of others (`test_limits.py`)",
    "NO_FILE": "takes a pipe (`test_strays.py`)",
    "NO_TEMPLATE": "comes up while a page is made (`test_template_errors.py`)",
    "OTHER_CAPITALS": "takes the look of the engine under that of an edition (`test_file_names.py`)",
    "STANDS_IN_FOR_NOTHING": "takes the look of the engine too (`test_file_names.py`)",
    "TOO_MANY_PARTS": "takes a large file (`test_limits.py`)",
}
"""Messages that no case can show, and why."""

SEEN: dict[str, list[Diagnostic]] = {}
"""What was told of each case that this worker has had, for who asks after the codes."""
SAID: set[tuple[str, str]] = set()
"""The words of every message that this worker has had told, before anything was filled in."""
ENGINE = {code for layer in LAYERS for code in codes_in(ROOT / "keuzehulp" / layer)}
"""The codes of all that `check` tells; the verbs have a few of their own."""
AT = Message.at


def heard(message: Message, where: Where, **values: Any) -> Diagnostic:
    """The message told as usual, and kept in `SAID`."""
    SAID.add((message.text, message.fix))
    return AT(message, where, **values)


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
    monkeypatch.setattr(Message, "at", heard)
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


def all_seen(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> dict[str, list[Diagnostic]]:
    for name, case in CASES.items():
        if name not in SEEN:
            SEEN[name] = problems_of(case, tmp_path_factory.mktemp("case"), monkeypatch)
    return SEEN


def test_every_code_has_a_case(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = all_seen(tmp_path_factory, monkeypatch)
    shown = ELSEWHERE | {problem.code for problems in seen.values() for problem in problems}
    assert sorted(ENGINE - shown) == []
    assert sorted(shown - ENGINE) == []


def test_every_message_has_a_case(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More of them have one code, and each has words of its own."""
    all_seen(tmp_path_factory, monkeypatch)
    messages = {
        name: words
        for layer in LAYERS
        for path in catalogues(ROOT / "keuzehulp" / layer)
        for name, words in words_in(path).items()
        if isinstance(words, Message | RuleMessage)
    }
    unheard = {name for name, words in messages.items() if (words.text, words.fix) not in SAID}
    assert sorted(unheard) == sorted(WITHOUT_CASE)

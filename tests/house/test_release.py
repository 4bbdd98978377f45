"""The road of a change to who uses it: workflows, hooks, forms, and the notes of a release."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from keuzehulp.package_data import VERSION
from tools.harness.checkout import ROOT
from tools.release import NotReady, notes

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
CHANGELOG = (
    "# Changelog\n\n## Unreleased\n\n- later\n\n## 1.2.0 (2027-01-31)\n\n- now\n\n## 1.1.0\n\n-"
    " before\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    return tmp_path


def test_the_notes_of_a_release_are_those_of_its_version(project: Path) -> None:
    assert notes("v1.2.0", project) == "- now\n"


@pytest.mark.parametrize("tag", ["v1.1.0", "1.2.0", "v1.2.0-rc1", ""])
def test_a_tag_of_another_version_is_no_release(tag: str, project: Path) -> None:
    with pytest.raises(NotReady, match=r"pyproject\.toml says 1\.2\.0"):
        notes(tag, project)


@pytest.mark.parametrize(
    "said",
    ["## Unreleased\n\n- now\n", "## 1.2.0\n\n## 1.1.0\n\n- before\n", "## 1.2.01\n\n- now\n"],
)
def test_a_version_that_the_changelog_does_not_tell_of_is_no_release(
    said: str, project: Path
) -> None:
    (project / "CHANGELOG.md").write_text(said, encoding="utf-8")
    with pytest.raises(NotReady, match=r'nothing under "## 1\.2\.0"'):
        notes("v1.2.0", project)


def test_the_version_of_now_can_be_released() -> None:
    version = re.search(
        r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert version
    assert notes(f"v{version[1]}")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_named_by_commit_and_keep_no_credentials(path: Path) -> None:
    steps = [
        step
        for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values()
        for step in job["steps"]
    ]
    used = [step["uses"] for step in steps if "uses" in step]
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action)] == []
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_the_tests_run_on_every_system_and_python_that_is_promised() -> None:
    matrix = yaml.safe_load((GITHUB / "workflows/test.yml").read_text(encoding="utf-8"))["jobs"][
        "elsewhere"
    ]["strategy"]["matrix"]
    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}
    (lowest,) = re.findall(
        r'^requires-python = ">=3\.(\d+)"$',
        (ROOT / "pyproject.toml").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert [int(version.removeprefix("3.")) for version in matrix["python"]] == list(
        range(int(lowest), 15)
    )


def test_every_command_of_the_workflows_is_there() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    files = set(re.findall(r"(?:bash|python3?) (\.?[\w./]+)", text))
    assert files == {".ci/machine", ".ci/run", "build_tree.py"}
    assert all((ROOT / file).is_file() for file in files)
    modules = re.findall(r"python3 -m ([\w.]+)", text)
    assert modules
    assert all((ROOT / module.replace(".", "/")).with_suffix(".py").is_file() for module in modules)


def test_the_hooks_before_a_commit_are_the_verbs() -> None:
    (repo,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))[
        "repos"
    ]
    assert repo["repo"] == "local", "nothing of others is fetched"
    assert [hook["entry"] for hook in repo["hooks"]] == [
        "python3 build_tree.py lint",
        "python3 build_tree.py check",
    ]


def test_renovate_looks_at_every_file_that_pins_something() -> None:
    settings: dict[str, Any] = json.loads((ROOT / "renovate.json").read_text(encoding="utf-8"))
    patterns = [
        pattern.strip("/")
        for part in ("github-actions", "dockerfile")
        for pattern in settings[part]["managerFilePatterns"]
    ]
    pinned = [*WORKFLOWS, ROOT / "deploy/github-pages.yml", ROOT / "deploy/Containerfile"]
    for path in pinned:
        assert any(re.search(pattern, path.relative_to(ROOT).as_posix()) for pattern in patterns), (
            path
        )


@pytest.mark.parametrize(
    "path", sorted((GITHUB / "ISSUE_TEMPLATE").glob("[!c]*.yml")), ids=lambda path: path.stem
)
def test_a_form_asks_in_dutch_and_warns_not_to_write_of_health(path: Path) -> None:
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert form["name"]
    first, *questions = form["body"]
    assert first["type"] == "markdown"
    assert re.search(r"gezondheid|antwoorden", first["attributes"]["value"])
    assert len({question["id"] for question in questions}) == len(questions)
    assert any(question.get("validations", {}).get("required") for question in questions)


def test_the_engine_says_the_version_that_is_released() -> None:
    assert f'version = "{VERSION}"\n' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")

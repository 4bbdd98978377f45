"""The files in `deploy/` that a publisher copies: they can't be tried here, but what they name
must be there.
"""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from keuzehulp.cli.parser import understood
from tools.harness.checkout import ROOT

DEPLOY = ROOT / "deploy"
CONTAINER = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
WORKFLOWS = ("github-pages.yml", "gitlab-pages.yml")


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_is_yaml_and_runs_commands_that_exist(name: str) -> None:
    workflow = yaml.safe_load((DEPLOY / name).read_text(encoding="utf-8"))
    commands = [command for command in _commands(workflow) if "build_tree.py" in command]
    assert len(commands) == 2
    for command in commands:
        arguments = shlex.split(command)
        assert arguments[:2] == ["python3", "build_tree.py"]
        assert understood(arguments[2:], home=ROOT).verb in ("check", "build")
    assert "SITE_URL" in str(workflow)


def _commands(value: Any) -> list[str]:
    """Every line that a workflow runs."""
    if isinstance(value, dict):
        own = [
            line
            for key, lines in value.items()
            if key in ("run", "script")
            for line in ([lines] if isinstance(lines, str) else lines)
        ]
        return own + [command for inner in value.values() for command in _commands(inner)]
    return (
        [command for inner in value for command in _commands(inner)]
        if isinstance(value, list)
        else []
    )


def test_what_others_made_is_known_by_what_is_in_it_and_not_by_its_name() -> None:
    used = [
        line
        for name in WORKFLOWS
        for line in re.findall(r"(?:uses|image): (.+)", (DEPLOY / name).read_text(encoding="utf-8"))
    ]
    used += re.findall(r"^FROM (\S+)", CONTAINER, re.MULTILINE)
    assert len(used) == 8
    for each in used:
        assert re.fullmatch(
            r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|docker\.io/[\w./:-]+@sha256:[0-9a-f]{64}", each
        ), each


def test_no_credentials_are_kept_after_checkout() -> None:
    steps = yaml.safe_load((DEPLOY / "github-pages.yml").read_text(encoding="utf-8"))["jobs"][
        "publish"
    ]["steps"]
    (checkout,) = (step for step in steps if step.get("uses", "").startswith("actions/checkout@"))
    assert checkout["with"] == {"persist-credentials": False}


def test_github_publishes_files_that_begin_with_a_dot() -> None:
    steps = yaml.safe_load((DEPLOY / "github-pages.yml").read_text(encoding="utf-8"))["jobs"][
        "publish"
    ]["steps"]
    (packed,) = (step["run"] for step in steps if step.get("run", "").startswith("tar "))
    assert "--directory site" in packed
    assert packed.endswith(" .")
    (sent,) = (
        step["with"]
        for step in steps
        if step.get("uses", "").startswith("actions/upload-artifact@")
    )
    assert (sent["name"], sent["path"]) == ("github-pages", "artifact.tar")


def test_the_container_copies_all_that_a_build_needs_and_nothing_that_is_not_there() -> None:
    copied = [
        name
        for line in re.findall(r"^COPY (?!--from)(.+)$", CONTAINER, re.MULTILINE)
        for name in line.split()[:-1]
    ]
    assert [name for name in copied if not (ROOT / name).exists()] == []
    needed = {
        "build_tree.py",
        "mkdocs.yml",
        "requirements.lock",
        "content",
        "deploy",
        "keuzehulp",
        "overrides",
        "tree",
    }
    assert needed <= set(copied)


def test_the_container_serves_as_somebody_without_rights() -> None:
    _, serving = CONTAINER.split("\nFROM ")[0], CONTAINER.split("\nFROM ")[-1]
    users = re.findall(r"^USER (\S+)$", serving, re.MULTILINE)
    assert users and users[-1] not in ("root", "0")
    assert all("docker.io/" in line for line in re.findall(r"^FROM (\S+)", CONTAINER, re.MULTILINE))
    settings = Path(DEPLOY / "templates/nginx.conf").read_text(encoding="utf-8")
    (port,) = re.findall(r"listen (\d+);", settings)
    assert int(port) > 1024
    assert re.findall(r"^EXPOSE (\d+)$", serving, re.MULTILINE) == [port]
    (folder,) = re.findall(r"set \$site (\S+);", settings)
    assert f"/site {folder}\n" in serving

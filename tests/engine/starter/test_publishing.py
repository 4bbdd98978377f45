"""The workflow that `new` lays down: its own commands, run one after the other as a runner does, give
the site that is put online.
"""

import re
import subprocess
import sys
import tarfile
from datetime import date
from pathlib import Path

import pytest
import yaml

from keuzehulp.scaffold import fresh
from tests.installed import engine, keuzehulp
from tools.harness.checkout import ENVIRONMENT, LONG_ENOUGH, TODAY

__all__ = ["engine"]

SITE_URL = "https://example.org/site"
RUNNER = {"steps.pages.outputs.base_url": SITE_URL}
FILLED_IN = re.compile(r"\$\{\{ *([\w.]+) *\}\}")


def run(workflow: Path, *, at: Path, engine: Path, tools: Path) -> None:
    """Every step of a workflow that is a command, in the folder that was checked out."""
    asked = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    installed = at / asked["env"]["PROGRAM"]
    installed.write_bytes(b"")
    for name, line in (
        ("keuzehulp", f'PYTHONPATH="{engine}" exec "{sys.executable}" -m keuzehulp "$@"'),
        ("pip", 'test "$1" = install && test -f "$2"'),
    ):
        (tools / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (tools / name).chmod(0o755)
    for step in asked["jobs"]["publish"]["steps"]:
        if "run" in step:
            told = {**asked["env"], **step.get("env", {})}
            named = {
                name: FILLED_IN.sub(lambda found: RUNNER[found[1]], value)
                for name, value in told.items()
            }
            done = subprocess.run(
                ["bash", "-e", "-c", step["run"]],
                cwd=at,
                env={**ENVIRONMENT, **named, "PATH": f"{tools}:{ENVIRONMENT['PATH']}"},
                capture_output=True,
                text=True,
                check=False,
                timeout=LONG_ENOUGH,
            )
            assert done.returncode == 0, (step["run"], done.stdout, done.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="the runner of this workflow is no Windows")
@pytest.mark.parametrize("folder", [".", "mijn"])
def test_its_commands_make_what_goes_online(folder: str, engine: Path, tmp_path: Path) -> None:
    """Where the site is all that a repository holds, and where it holds two of them."""
    repository = tmp_path / "repository"
    tools = tmp_path / "tools"
    tools.mkdir()
    repository.mkdir()
    if folder == ".":
        repository.rmdir()
        assert keuzehulp(engine, "new", "repository", at=tmp_path).returncode == 0
        workflow = repository / ".github/workflows/publish.yml"
    else:
        for each in ("ander", folder):
            fresh(repository / each, today=date.fromisoformat(TODAY))
        own = (repository / folder / ".github/workflows/publish.yml").read_text(encoding="utf-8")
        workflow = repository / "publish.yml"
        workflow.write_text(own.replace("EDITION: .", f"EDITION: {folder}"), encoding="utf-8")
    run(workflow, at=repository, engine=engine, tools=tools)
    with tarfile.open(repository / "artifact.tar") as online:
        names = online.getnames()
        sitemap = online.extractfile("./sitemap.xml")
        assert sitemap and f"<loc>{SITE_URL}/keuzehulp/</loc>" in sitemap.read().decode()
    assert {"./index.html", "./keuzehulp/index.html", "./assets/site.css"} <= set(names)
    assert not any(".keuzehulp" in name for name in names)

"""What others wrote to check with: packages of npm, installed once in `.cache/`, and Java. The
tests that use them are beside this.

What this machine lacks is said, and its tests are skipped. Under `.ci/run`, and wherever CI is set,
they fail instead.
"""

import hashlib
import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest
from playwright._impl._driver import compute_driver_executable

from keuzehulp.machine.commands import complaint_of
from keuzehulp.machine.file_lock import alone
from tools.harness.checkout import ROOT

HERE = Path(__file__).parent
PLACE = ROOT / ".cache/outside"
INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
LONG_ENOUGH = 300
MUST = any(
    os.environ.get(name, "").lower() not in ("", "0", "false") for name in ("CI", "KEUZEHULP_CI")
)


def lacking(what: str) -> NoReturn:
    """Skip the test for want of something, or fail it where nothing may be skipped."""
    if MUST:
        pytest.fail(what, pytrace=False)
    pytest.skip(what)


@cache
def installed() -> tuple[Path, str]:
    """The folder with the packages, and in one line what went wrong."""
    lock = HERE / "package-lock.json"
    folder = PLACE / hashlib.sha256(lock.read_bytes()).hexdigest()[:12]
    PLACE.mkdir(parents=True, exist_ok=True)
    with alone(PLACE):
        return folder, "" if folder.exists() else install(folder)


def install(folder: Path) -> str:
    """Put the packages of the lock in a new folder, which is there only once it is whole; gives
    what went wrong.
    """
    npm = shutil.which("npm")
    if not npm:
        return "npm is not on this machine"
    for old in PLACE.iterdir():
        shutil.rmtree(old) if old.is_dir() else None
    half = folder.with_suffix(".half")
    half.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, half)
    wrong = complaint_of([npm, *INSTALL, "--prefix", str(half)], seconds=LONG_ENOUGH)
    if not wrong:
        half.replace(folder)
    return wrong or ""


def package(name: str) -> Path:
    """The folder of an installed package."""
    folder, wrong = installed()
    return (
        lacking(f"{name}, of npm, could not be installed: {wrong}")
        if wrong
        else folder / "node_modules" / name
    )


def node(script: str, *arguments: Path | str) -> Any:
    """What a script beside this file prints as JSON. Playwright's own Node runs it, where the
    packages are.
    """
    here = package("").parent
    command = [compute_driver_executable()[0], "--input-type=module", "-", *map(str, arguments)]
    text = (HERE / script).read_text(encoding="utf-8")
    done = subprocess.run(
        command,
        cwd=here,
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=LONG_ENOUGH,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def java() -> str:
    """The path of Java."""
    return shutil.which("java") or lacking("java is not on this machine (default-jre-headless)")

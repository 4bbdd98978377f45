"""The Pythons of this machine, each with an environment of its own that is kept for the next run
of the tests.
"""

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tools.harness.checkout import ENVIRONMENT, ROOT, copied

KEPT = ROOT / ".cache/pythons"
TELLS = (
    "import sys, venv, ensurepip, json; print(json.dumps([list(sys.version_info[:3]),"
    " sys.executable]))"
)

READY = """
import pathlib, sys
sys.path.insert(0, sys.argv[1])
from keuzehulp.machine import bootstrap
bootstrap.ensure(pathlib.Path(sys.argv[2]), test=False)
"""


MINORS = (11, 12, 13, 14)


def oldest_and_newest() -> tuple[int, int]:
    """Of the Pythons that we support, the first, and the last that this machine has."""
    return MINORS[0], max((minor for minor in MINORS[1:] if found(minor)), default=MINORS[-1])


def python_of(minor: int) -> Path:
    """A Python 3.`minor` that can make environments. Without one the test is skipped, and says
    so.
    """
    return found(minor) or pytest.skip(f"Python 3.{minor} is er niet op deze computer")


@cache
def found(minor: int) -> Path | None:
    own = (
        getattr(sys, "_base_executable", sys.executable)
        if sys.version_info.minor == minor
        else None
    )
    for place in (
        own,
        shutil.which(f"python3.{minor}", path="/usr/bin:/usr/local/bin"),
        *_of_pyenv(minor),
    ):
        if place and minor_of(Path(place)) == minor:
            return Path(place)
    return None


def _of_pyenv(minor: int) -> list[Path]:
    return sorted(
        Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")).glob(
            f"versions/3.{minor}.*/bin/python"
        )
    )


def of_everybody() -> Path | None:
    """A Python that a user without rights may run as well, which only root can try."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    for place in (sys.executable, "/usr/bin/python3", "/usr/local/bin/python3"):
        command = [place, "-c", "import venv, ensurepip"]
        try:
            subprocess.run(command, user="nobody", group="nogroup", capture_output=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return Path(place)
    return None


def minor_of(python: Path) -> int:
    """Which Python 3 it is; 0 for one that cannot make environments."""
    done = subprocess.run(
        [python, "-c", TELLS], capture_output=True, text=True, check=False, timeout=60
    )
    return int(json.loads(done.stdout)[0][1]) if done.returncode == 0 else 0


def checkout_for(python: Path, to: Path, *, of: Path) -> Path:
    """A copy of a checkout in the new folder `to` whose `.venv` is that of this Python."""
    copy = copied(to, of=of)
    if Path(python).resolve() == Path(getattr(sys, "_base_executable", sys.executable)).resolve():
        return copy
    kept = KEPT / "-".join(python.resolve().parts[1:])
    kept.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "requirements.lock", kept / "requirements.lock")
    done = subprocess.run(
        [python, "-c", READY, ROOT, kept],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (copy / ".venv").unlink()
    (copy / ".venv").symlink_to(kept / ".venv", target_is_directory=True)
    return copy

"""Make the machine ready: one `.venv`, filled from a hash-only lock, and then the same command
again inside it.

Standard library only. The file keeps to syntax that an old Python can parse, or it could not say
that it is too old.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from keuzehulp.machine import messages
from keuzehulp.machine.environment import (
    NotReady,
    can_be_built_on,
    is_ready,
    lock_of,
    python_of,
    stamp_of,
    venv_of,
    write_stamp,
)
from keuzehulp.machine.file_lock import alone
from keuzehulp.machine.terminal import INTERRUPTED

OLDEST_PYTHON = (3, 11)
LINES_OF_PIP = 6
HANDED_OVER = "KEUZEHULP_HANDED_OVER"
"""In the environment of the Python that took over: it must be inside, and who is not may not
hand over once more.
"""


def run_inside(root: Path, *, test: bool) -> None:
    """Run the current command again with the `.venv`'s Python; returns only when that is the one
    already running.
    """
    try:
        python = ensure(root, test=test)
    except KeyboardInterrupt:
        print(messages.INTERRUPTED, file=sys.stderr)
        sys.exit(INTERRUPTED)
    if not is_inside(root):
        hand_over(python)
    os.environ.pop(HANDED_OVER, None)


def ensure(root: Path, *, test: bool) -> Path:
    """Give the Python of the `.venv` under `root`, which holds the lock's packages (with `test`
    also the tests').
    """
    refuse_old_python()
    if not is_ready(root, test=test):
        with alone(root):
            prepare(root, test=test)
    return python_of(root)


def refuse_old_python() -> None:
    """Stop when the running Python is older than the packages allow."""
    if tuple(sys.version_info[:2]) < OLDEST_PYTHON:
        wanted, running = (
            ".".join(map(str, version[:2])) for version in (OLDEST_PYTHON, sys.version_info)
        )
        raise NotReady(messages.OLD_PYTHON.format(wanted=wanted, running=running))


def is_inside(root: Path) -> bool:
    """Tell whether the running Python is that of the `.venv` under `root`."""
    return Path(sys.prefix).resolve() == venv_of(root).resolve()


def hand_over(python: Path) -> None:
    """Replace this process by the same command under `python`; Windows cannot replace, so there
    it waits and ends.
    """
    if os.environ.get(HANDED_OVER) == str(python):
        raise NotReady(messages.BROKEN)
    command = [str(python), *sys.orig_argv[1:]]
    # With PYTHONHOME the new Python would not see its own .venv, and would hand over for ever.
    os.environ.pop("PYTHONHOME", None)
    # Files and their names are UTF-8 on any machine, however old the settings of its language.
    os.environ.update({HANDED_OVER: str(python), "PYTHONUTF8": "1"})
    try:
        if sys.platform == "win32":
            sys.exit(subprocess.call(command))
        os.execv(python, command)
    except OSError:
        raise NotReady(messages.BROKEN) from None


def prepare(root: Path, *, test: bool) -> None:
    """Install the lock, in a new `.venv` when there is none to build on, and stamp it last."""
    if is_ready(root, test=test):
        return  # another process did it while this one waited
    lock = lock_of(root, test=test)
    print(messages.PREPARING.format(lock=lock.name), file=sys.stderr, flush=True)
    if not can_be_built_on(root):
        make_venv(root)
    stamp_of(root).unlink(missing_ok=True)
    install(root, lock)
    write_stamp(root, test=test)


def make_venv(root: Path) -> None:
    """Make an empty `.venv` with pip, in place of a missing or half-made one."""
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise NotReady(messages.NO_VENV_MODULE)
    # From inside a .venv, its own Python is about to be removed: use the one it was made from.
    base = getattr(sys, "_base_executable", sys.executable)
    run(
        [base, "-m", "venv", "--clear", str(venv_of(root))],
        complaint=messages.NO_VENV.format(folder=venv_of(root)),
    )


def install(root: Path, lock: Path) -> None:
    """Put the lock's packages, and nothing that it does not name, in the `.venv`."""
    pip = [
        str(python_of(root)),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--require-hashes",
        "-r",
        str(lock),
    ]
    run(pip, complaint=messages.PIP_FAILED.format(lock=lock.name))


def run(command: list[str], *, complaint: str) -> None:
    """Run a command without a word; when it fails, stop with the complaint and the last lines it
    wrote.
    """
    # A setting for the user's own folder is refused inside a .venv.
    quiet = {
        **os.environ,
        "PIP_USER": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
    }
    done = subprocess.run(
        command, env=quiet, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode != 0:
        last = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()][
            -LINES_OF_PIP:
        ]
        raise NotReady("\n    ".join([complaint, *last]))

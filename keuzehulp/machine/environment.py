"""The `.venv` of a project folder: what is where, and whether it holds what the lock says.

Standard library only, in syntax that an old Python can parse: see bootstrap.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from keuzehulp.machine import messages


class NotReady(SystemExit):
    """Says in one Dutch line why the machine cannot be made ready; uncaught, Python prints it
    and ends with 1.
    """


def venv_of(root: Path) -> Path:
    """Give the folder of the virtual environment."""
    return root / ".venv"


def python_of(root: Path) -> Path:
    """Give the path of the `.venv`'s Python, which need not exist yet."""
    return venv_of(root) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def lock_of(root: Path, *, test: bool) -> Path:
    """Give the lock with or without the packages for the tests."""
    return root / ("requirements-test.lock" if test else "requirements.lock")


def stamp_of(root: Path) -> Path:
    """Give the file that says which locks were installed whole: one fingerprint a line."""
    return venv_of(root) / "keuzehulp.stamp"


def fingerprint(lock: Path) -> str:
    """Give the Python and the lock's contents in one line."""
    try:
        return f"{sys.implementation.cache_tag} {hashlib.sha256(lock.read_bytes()).hexdigest()}"
    except OSError:
        raise NotReady(messages.NO_LOCK.format(lock=lock)) from None


def is_whole(root: Path) -> bool:
    """Tell whether the `.venv` has its Python and its settings; without these that Python would
    not know where it is.
    """
    return python_of(root).exists() and (venv_of(root) / "pyvenv.cfg").is_file()


def stamped(root: Path) -> list[str]:
    """Give the fingerprints of what was installed whole; none when the `.venv` is missing,
    broken or half made.
    """
    try:
        return stamp_of(root).read_text().splitlines() if is_whole(root) else []
    except OSError:
        return []


def is_ready(root: Path, *, test: bool) -> bool:
    """Tell whether the lock as it is now was installed whole, for this Python."""
    return fingerprint(lock_of(root, test=test)) in stamped(root)


def can_be_built_on(root: Path) -> bool:
    """Tell whether there is a whole `.venv` of this Python, to which another lock can be added."""
    return any(line.startswith(f"{sys.implementation.cache_tag} ") for line in stamped(root))


def write_stamp(root: Path, *, test: bool) -> None:
    """Say, in one step, which locks are installed: the lock for the tests holds the plain one."""
    half = stamp_of(root).with_suffix(".half")
    half.write_text("".join(fingerprint(lock_of(root, test=kind)) + "\n" for kind in {False, test}))
    half.replace(stamp_of(root))

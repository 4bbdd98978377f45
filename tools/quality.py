"""The verbs `test` and `lint`: other programs, started in the right place."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.browser import NoBrowser, find_or_install

CODE = ("build_tree.py", "compiler", "tools", "tests")


def test(root: Path, arguments: Sequence[str]) -> int:
    """Run the tests, with a browser that is found or installed first; 0 when all pass."""
    try:
        print(f"Browser voor de tests: {find_or_install(root).origin}", flush=True)
    except NoBrowser as error:
        print(error, file=sys.stderr)
        return 1
    # All of them at once on all cores; a chosen few start sooner without workers.
    chosen = list(arguments) or ["-n", "auto"]
    return subprocess.call([sys.executable, "-m", "pytest", *chosen], cwd=root)


def lint(root: Path) -> int:
    """Judge the code; 0 when there is nothing to say. All three speak, so that one run shows everything."""
    commands = (["ruff", "format", "--check", *CODE], ["ruff", "check", *CODE], ["mypy", *CODE])
    return max(subprocess.call([sys.executable, "-m", *command], cwd=root) for command in commands)

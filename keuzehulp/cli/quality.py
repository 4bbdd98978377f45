"""The verbs `test` and `lint`: other programs, started in the right place."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from keuzehulp.cli.messages import help as messages
from keuzehulp.machine.browser import NoBrowser, find_or_install

THOROUGH = "--thorough"
"""Take all of what the tests else sample."""
# One more than there are cores, for who tests a browser or a server waits for it much of the time.
# Files stay together, so that what their tests share is made once; who is done first takes over
# what is left.
ON_ALL_CORES = ("-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal")
CODE = ("build_tree.py", "keuzehulp", "tools", "benchmarks", "tests")


def test(root: Path, arguments: Sequence[str]) -> int:
    """Run the tests, with a browser that is found or installed first; 0 when all pass."""
    try:
        print(messages.TEST_BROWSER.say(browser=find_or_install(root).origin), flush=True)
    except NoBrowser as error:
        print(error, file=sys.stderr)
        return 1
    chosen = [
        argument for argument in arguments if argument != THOROUGH
    ] or ON_ALL_CORES  # a chosen few start sooner without workers
    environment = {**os.environ, "KEUZEHULP_THOROUGH": "1"} if THOROUGH in arguments else None
    return subprocess.call([sys.executable, "-m", "pytest", *chosen], cwd=root, env=environment)


def lint(root: Path) -> int:
    """Judge the code; 0 when there is nothing to say. All three speak, so that one run shows
    everything.
    """
    commands = (["ruff", "format", "--check", *CODE], ["ruff", "check", *CODE], ["mypy", *CODE])
    return max(subprocess.call([sys.executable, "-m", *command], cwd=root) for command in commands)

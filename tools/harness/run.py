"""One command in a process of its own, and what it took. On Unix only: elsewhere no system tells
it.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

TO_MB = 1024 * 1024 if sys.platform == "darwin" else 1024
"""Systems count the memory in units of their own."""


class Failed(Exception):
    """A command that was to be measured did not do its work; says what it wrote."""


@dataclass(frozen=True)
class Run:
    """Seconds on the clock and of the processor, and the most megabytes at any time."""

    wall: float
    cpu: float
    peak: float


def run(command: list[str], *, cwd: Path, env: Mapping[str, str]) -> Run:
    """Wait for a command, and tell what it took."""
    with tempfile.TemporaryFile() as said:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=cwd, env=env, stdout=subprocess.DEVNULL, stderr=said
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        if process.returncode:
            raise Failed(f"{' '.join(command)}\n{said.read().decode(errors='replace')}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / TO_MB)


def pairs(
    ours: Callable[[], Run], theirs: Callable[[], Run], *, times: int
) -> tuple[list[Run], list[Run]]:
    """Both in turn, so many times: what else the machine does then falls on both."""
    mine, other = list[Run](), list[Run]()
    for _ in range(times):
        mine.append(ours())
        other.append(theirs())
    return mine, other

"""The verb `serve` in a copy of the checkout, for as long as a test needs it; every wait is
bounded.
"""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.harness.checkout import ENVIRONMENT

PATIENCE = 60.0
"""Seconds after which it hangs, also on a machine that is busy with other tests. A save takes a
second or two.
"""
STARTING = 60.0


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(root: Path, *options: str, port: int) -> Iterator[str]:
    """The address where `serve` answers."""
    command = [sys.executable, "build_tree.py", "serve", *options]
    at_home = {**ENVIRONMENT, "SITE_URL": ""}
    process = subprocess.Popen(
        command,
        cwd=root,
        env=at_home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    address = f"http://127.0.0.1:{port}/"
    try:
        becomes(lambda: status(address) == 200, seconds=STARTING)
        yield address
        assert process.poll() is None, "serve ended by itself"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def becomes(holds: Callable[[], bool], *, seconds: float = PATIENCE) -> None:
    """Wait until it holds, and fail when it never does."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"not after {seconds:.0f} seconds"
        time.sleep(0.1)


def status(address: str) -> int:
    """What a server answers in a number; 0 while there is none."""
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0


def page(address: str) -> str:
    """What a reader gets, also where nothing stands; or nothing while the server is busy."""
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return str(answer.read().decode("utf-8"))
    except urllib.error.HTTPError as error:
        return str(error.read().decode("utf-8"))
    except OSError:
        return ""

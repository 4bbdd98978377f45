"""Two builds in one checkout take turns: they write the same folders."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from keuzehulp.publish import messages

NAME = ".build.lock"


@contextmanager
def one_build(root: Path) -> Iterator[None]:
    """Wait until no other build runs in this checkout, and keep others waiting. The lock ends
    with its process.
    """
    lock = FileLock(root / NAME)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        print(messages.WAITING, file=sys.stderr, flush=True)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()

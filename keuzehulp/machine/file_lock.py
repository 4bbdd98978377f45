"""One process at a time in a project folder, for whatever must not be done twice at once.

Standard library only, in syntax that an old Python can parse: see bootstrap.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from keuzehulp.machine.environment import NotReady
from keuzehulp.machine.system_errors import in_dutch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Let one process at a time in; the lock ends with its process, so a crash leaves none
    behind.
    """
    try:
        file = (root / ".venv.lock").open("a")
    except OSError as error:
        raise NotReady(in_dutch(error)) from None
    with file:
        wait_for(file)
        yield


if sys.platform == "win32":
    import msvcrt

    def wait_for(file: IO[Any]) -> None:
        """Wait until no other process holds the file."""
        while True:
            try:
                return msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:
                continue  # it gives up after ten seconds; an installation may take longer

else:
    import fcntl

    def wait_for(file: IO[Any]) -> None:
        """Wait until no other process holds the file."""
        fcntl.flock(file, fcntl.LOCK_EX)

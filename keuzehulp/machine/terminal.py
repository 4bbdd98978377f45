"""How the program speaks to a terminal, a pipe or a file, and how it is stopped.

Standard library only, in syntax that an old Python can parse: see bootstrap.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

STOPPED = 128
"""Added to the number of a signal, as shells do: 130 after Ctrl+C."""
INTERRUPTED = STOPPED + signal.SIGINT
_told: list[int] = []
"""The signals that came to end this program."""
PIPE_CLOSED = STOPPED + 13
"""As after SIGPIPE, which Windows has no number for."""


def speak_utf8() -> None:
    """Write UTF-8 wherever it goes, whatever the machine would have chosen; a name of a file
    that is no UTF-8 is shown in codes.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # there may be no stream at all, or one of a test
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def end_when_told() -> None:
    """Being ended or losing the terminal is an exception like any other, so that what is half
    done is cleaned up.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end)
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # Who starts us so that it goes on without a terminal (`nohup`) has said to ignore this one.
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _frame: Any) -> None:
    _told.append(number)
    end_if_told()


def end_if_told() -> None:
    """Raise once more what this program was told. Python drops what is raised while it tidies
    up, and then nobody has heard it.
    """
    if signal.SIGINT in _told:
        raise KeyboardInterrupt
    if _told:
        sys.exit(STOPPED + _told[-1])


def finish() -> None:
    """Write what is still waiting to be written, while an error in it can be told. There may be
    nowhere to write.
    """
    if sys.stdout is not None:
        sys.stdout.flush()


def close_quietly() -> int:
    """Stop writing to who no longer reads (`… | head`), and give the number to end with."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return PIPE_CLOSED

"""Run a command of another program for a bounded time, and say in one line what went wrong."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile

from keuzehulp.machine import messages


def complaint_of(command: list[str], *, seconds: int) -> str | None:
    """Run a command for at most so long; give None when it went well, else one line of what it
    said.
    """
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A file and no pipe: a helper that is left behind would keep a pipe open, and us waiting. In a
    # session of its own, so that `end` reaches all that it started.
    with tempfile.TemporaryFile("w+", errors="replace") as said:
        try:
            process = subprocess.Popen(
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
        except OSError as error:
            return f"{command[0]}: {error.strerror}"
        try:
            failed = process.wait(seconds) != 0
        except subprocess.TimeoutExpired:
            return messages.TOO_SLOW.format(seconds=seconds)
        finally:
            end(process)
        said.seek(0)
        return essence(said.read()) if failed else None


def end(process: subprocess.Popen[bytes]) -> None:
    """End a command with all that it started, for a downloader leaves its helpers behind;
    nothing when it is over.
    """
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def essence(output: str) -> str:
    """Give the last line that names an error, or else the last line."""
    lines = [line.strip() for line in output.splitlines() if line.strip()] or [
        messages.WITHOUT_WORDS
    ]
    # As apt, Playwright and npm begin theirs.
    return next(
        (line for line in reversed(lines) if re.match(r"E:|Error|npm error", line)), lines[-1]
    )

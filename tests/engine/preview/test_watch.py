"""`check --watch`: what is wrong, again at every save, until Ctrl+C."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import IO

import pytest

from keuzehulp.machine.messages import WAITING
from tools.harness.checkout import ENVIRONMENT, ROOT, verb

PATIENCE = 60


@pytest.fixture
def tree(checkout: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(checkout / "tree", tmp_path / "tree"))


@pytest.fixture
def watching(tree: Path) -> Iterator[tuple[subprocess.Popen[str], Queue[str]]]:
    """`check --watch` on a copy of the tree, and the lines that it prints."""
    command = [sys.executable, "build_tree.py", "check", "--watch", "--tree", str(tree)]
    pipe = subprocess.PIPE
    signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # or tests that run in the background pass on that Ctrl+C is not heeded
    with subprocess.Popen(
        command, cwd=ROOT, env=ENVIRONMENT, stdout=pipe, stderr=pipe, text=True, encoding="utf-8"
    ) as process:
        lines: Queue[str] = Queue()
        assert process.stdout
        Thread(target=put_lines, args=[process.stdout, lines], daemon=True).start()
        yield process, lines
        process.kill()


def put_lines(out: IO[str], lines: Queue[str]) -> None:
    for line in out:
        lines.put(line.rstrip("\n"))


def report_of(lines: Queue[str]) -> list[str]:
    """The lines of the next report, without the empty ones."""
    return [line for line in iter(lambda: lines.get(timeout=PATIENCE), WAITING) if line]


def test_every_save_is_checked_and_ctrl_c_ends_it_politely(
    watching: tuple[subprocess.Popen[str], Queue[str]], tree: Path
) -> None:
    process, lines = watching
    assert report_of(lines)[-1] == "1 waarschuwing in tree/"
    path = tree / "keuzehulp/tree.yml"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("start: situatie", "start: situaties"), encoding="utf-8")
    told = report_of(lines)
    assert "    Bedoelt u ‘situatie’?" in told
    assert told[-1] == "1 fout en 1 waarschuwing in tree/"
    path.write_text(good, encoding="utf-8")
    assert report_of(lines)[-1] == "1 waarschuwing in tree/"
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=PATIENCE) == 0
    assert list(iter(lambda: lines.get(timeout=PATIENCE), "Gestopt.")) == [""]
    assert process.stderr and process.stderr.read() == ""


def test_there_is_nothing_to_watch_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = verb("check", "--watch", "--tree", tmp_path / "boom")
    assert done.returncode == 1
    assert "bestaat niet.\n    Controleer de naam van de map.\n" in done.stdout

"""What the builder leaves alone, what it leaves behind, and what it says when the machine does
not let it.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from shlex import quote

import pytest
from filelock import FileLock

from keuzehulp.machine.system_errors import in_dutch
from keuzehulp.publish.build_lock import NAME
from keuzehulp.scaffold import fresh
from tests.folders import made
from tools.harness.checkout import ENVIRONMENT, LONG_ENOUGH, ROOT, TODAY, contents, copied, verb
from tools.harness.serving import becomes, free_port
from tools.harness.warm import warm

NOT_BUILT = "De site is niet gebouwd; de vorige staat er nog."
DROPPED = """
import os, signal, weakref
from keuzehulp.machine import terminal
class Thing: pass
signal.signal(signal.SIGINT, signal.default_int_handler)
terminal.end_when_told()
thing = Thing()
watched = weakref.ref(thing, lambda _: os.kill(os.getpid(), signal.SIGINT))
del thing
print("dropped", flush=True)
try:
    terminal.end_if_told()
except KeyboardInterrupt:
    print("heard")
"""
"""Is interrupted where Python does not let it out."""


@pytest.fixture(scope="module")
def root(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of our own without a site."""
    return copied(tmp_path_factory.mktemp("builder") / "checkout", of=checkout)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition without a site, which is built in no time."""
    folder = tmp_path_factory.mktemp("builder") / "mijn"
    fresh(folder, today=date.fromisoformat(TODAY))
    return folder


@contextmanager
def instead_of_site(root: Path, make: Callable[[Path], object]) -> Iterator[None]:
    site = root / "site"
    make(site)
    try:
        yield
    finally:
        site.unlink() if site.is_symlink() or site.is_file() else shutil.rmtree(site)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda site: site.symlink_to(site.parent / "content"), "is een link naar"),
        (lambda site: site.symlink_to(site.parent / "nergens"), "is een link naar"),
        (lambda site: site.write_text("van mij"), "is een bestand, en er moet een map komen"),
        (
            lambda site: shutil.copytree(site.parent / "content", site),
            "is niet leeg en niet door dit programma gemaakt",
        ),
    ],
    ids=["link", "dangling", "file", "theirs"],
)
def test_what_stands_in_the_place_of_the_site_is_told_and_stays(
    make: Callable[[Path], object], says: str, root: Path
) -> None:
    with instead_of_site(root, make):
        before = shown_in(root)
        done = verb("build", root=root)
        assert (done.returncode, says in done.stderr, "Traceback" in done.stderr) == (
            1,
            True,
            False,
        ), done.stderr
        assert done.stderr.endswith(f"{NOT_BUILT}\n")
        assert shown_in(root) == before
        assert contents(root / "content") == contents(ROOT / "content")


def shown_in(root: Path) -> list[tuple[Path, bool]]:
    """What stands in a folder, and which of it are links; but for the lock of the first build."""
    return [(path, path.is_symlink()) for path in sorted(root.glob("*")) if path.name != NAME]


def test_a_mistake_changes_no_file_of_the_site(small: Path, checkout: Path, tmp_path: Path) -> None:
    root = shutil.copytree(small, tmp_path / "mijn")
    made(root / "site", "eerst")
    before = contents(root / "site")
    questions = root / "tree/keuzehulp/questions.yml"
    text = questions.read_text(encoding="utf-8")
    questions.write_text(text.replace("to: fietsenmaker\n", "to: fietsemaker\n", 1), "utf-8")
    failed = verb("build", "--edition", root, root=checkout)
    assert failed.returncode == 1
    assert (
        "verwijst naar ‘fietsemaker’, maar die bestaat niet.\n    Bedoelt u ‘fietsenmaker’?"
        in failed.stderr
    )
    assert failed.stderr.strip().endswith(NOT_BUILT)
    assert "Traceback" not in failed.stderr
    assert contents(root / "site") == before
    assert [path.name for path in root.iterdir() if path.name.startswith("site")] == ["site"]


def test_a_full_disk_is_told_and_the_last_site_stands(small: Path, checkout: Path) -> None:
    """The system allows no file above 60 kB: as a full disk it fails half way, and any machine
    can do it.
    """
    with instead_of_site(small, lambda site: made(site, "eerst")):
        done = warm(checkout, ENVIRONMENT).run(
            ["build", "--offline", "--edition", str(small)],
            seconds=LONG_ENOUGH,
            bounds={"RLIMIT_FSIZE": 60_000},
        )
        assert done.returncode == 1, done.stderr
        assert done.stderr.endswith(f"{NOT_BUILT}\n")
        assert "Traceback" not in done.stderr
        assert contents(small / "site")["index.html"] == b"eerst"
        assert not list(small.rglob("*.keuzehulp-*"))


def test_what_the_system_refuses_is_told_in_dutch() -> None:
    assert (
        in_dutch(OSError(28, "No space left on device"))
        == "De schijf is vol. Maak ruimte vrij, en probeer het opnieuw."
    )
    assert (
        in_dutch(PermissionError(13, "Permission denied", "/x"))
        == "‘/x’: Dat mag u hier niet lezen of schrijven. Kijk van wie de map is."
    )
    assert in_dutch(OSError("eigen woorden")) == "Dat lukt op deze computer niet (eigen woorden)."


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_build_that_is_stopped_does_not_say_that_it_went_well(
    number: signal.Signals, code: int, root: Path
) -> None:
    with instead_of_site(root, lambda site: made(site, "eerst")):
        pipe = subprocess.PIPE
        # Tests in the background, or under nohup, would pass on that these are not heeded.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        with subprocess.Popen(
            [sys.executable, "build_tree.py", "build"],
            cwd=root,
            env=ENVIRONMENT,
            stdout=pipe,
            stderr=pipe,
        ) as process:
            becomes(lambda: any(root.glob(".site.keuzehulp-*/new")) or process.poll() is not None)
            process.send_signal(number)
            said = process.communicate(timeout=60)
        assert process.returncode == code, said
        assert b"Traceback" not in said[1]
        assert contents(root / "site")["index.html"] == b"eerst"
        assert not list(root.glob(".site.*"))


def test_what_python_drops_is_heard_later() -> None:
    """What is raised in a callback of a weak reference is written down and forgotten, a Ctrl+C
    as well.
    """
    done = subprocess.run(
        [sys.executable, "-c", DROPPED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout == "dropped\nheard\n", done.stderr


def test_who_no_longer_reads_is_no_success(root: Path) -> None:
    shell = [
        "/bin/bash",
        "-c",
        f"{quote(sys.executable)} build_tree.py paths | true; exit ${{PIPESTATUS[0]}}",
    ]
    done = subprocess.run(
        shell, cwd=root, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stderr) == (141, "")


def building(edition: Path) -> subprocess.Popen[str]:
    """A build that goes on beside the test."""
    return subprocess.Popen(
        [sys.executable, "build_tree.py", "build", "--edition", str(edition)],
        cwd=ROOT,
        env=ENVIRONMENT,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )


def test_two_builds_in_one_folder_take_turns(small: Path) -> None:
    with instead_of_site(small, lambda site: made(site, "eerst")):
        with FileLock(small / NAME):
            waiting = building(small)
            assert waiting.stderr
            assert "wordt al gebouwd; wachten" in waiting.stderr.readline()
            assert contents(small / "site")["index.html"] == b"eerst"
        said = waiting.communicate(timeout=120)[1]
        assert waiting.returncode == 0, said
        assert (small / "site/keuzehulp/index.html").is_file()


def test_two_builds_at_once_both_end_well_and_leave_one_site(small: Path) -> None:
    with instead_of_site(small, lambda site: made(site, "eerst")):
        both = [building(small) for _ in range(2)]
        said = [process.communicate(timeout=180) for process in both]
        assert [process.returncode for process in both] == [0, 0], said
        assert not list(small.glob(".site.*"))


@pytest.mark.parametrize("port", ["0", "-1", "65536", "99999999999999999999"])
def test_an_impossible_port_is_told(port: str, root: Path) -> None:
    done = verb("serve", "--port", port, root=root)
    assert (done.returncode, "een poort is een getal van 1 tot en met 65535" in done.stderr) == (
        2,
        True,
    ), done.stderr


def test_a_port_in_use_is_told_with_another(root: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = verb("serve", "--port", str(port), root=root)
    assert done.returncode == 1
    assert (
        done.stderr
        == f"Poort {port} is al in gebruik, misschien door ‘serve’ in een ander venster. "
        "Kies een andere: python3 build_tree.py serve --port 8000\n"
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_serving_leaves_no_folder_behind(
    number: signal.Signals, root: Path, tmp_path: Path
) -> None:
    """Killed it can't clean up; then the next one does."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    serve_until(number, root, tmp_path)
    if number == signal.SIGKILL:
        assert list(tmp_path.iterdir())
        serve_until(signal.SIGTERM, root, tmp_path)
    assert list(tmp_path.iterdir()) == []


def serve_until(number: signal.Signals, root: Path, scratch: Path) -> None:
    before = set(scratch.glob(".*/mkdocs_*"))
    command = [sys.executable, "build_tree.py", "serve", "--port", str(free_port())]
    process = subprocess.Popen(
        command,
        cwd=root,
        env={**ENVIRONMENT, "TMPDIR": str(scratch)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    becomes(lambda: bool(set(scratch.glob(".*/mkdocs_*")) - before) or process.poll() is not None)
    process.send_signal(number)
    assert process.wait(timeout=60) in (0, 130, 143, -9)


PYTHONS = """#!/bin/sh
exec {python} "$@"
"""


@pytest.fixture(scope="module")
def broken(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout whose environment each test breaks in its own way."""
    return copied(tmp_path_factory.mktemp("broken") / "checkout", of=checkout)


@pytest.mark.parametrize(
    "fault", ["no settings", "a Python from elsewhere", "no program", "a file"]
)
def test_a_broken_environment_is_told_once(fault: str, broken: Path) -> None:
    """Without a network, so that it can't be made anew either."""
    root = broken
    if (root / ".venv").is_symlink() or (root / ".venv").is_file():
        (root / ".venv").unlink()
    else:
        shutil.rmtree(root / ".venv")
    stamp = (ROOT / ".venv/keuzehulp.stamp").read_bytes()
    if fault == "a file":
        (root / ".venv").write_text("", encoding="utf-8")
    else:
        (root / ".venv/bin").mkdir(parents=True)
        (root / ".venv/keuzehulp.stamp").write_bytes(stamp)
        python = root / ".venv/bin/python"
        python.write_text(
            ""
            if fault == "no program"
            else PYTHONS.format(python=getattr(sys, "_base_executable", sys.executable))
        )
        python.chmod(0o755)
        if fault != "no settings":
            (root / ".venv/pyvenv.cfg").write_text("home = /usr/bin\n", encoding="utf-8")
    done = verb("check", root=root, PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    says = {
        "no settings": (
            "pip kon requirements.lock niet installeren. Kijk of de internetverbinding werkt"
        ),
        "a file": ".venv",
    }.get(fault, "De map .venv is kapot. Verwijder haar")
    assert says in done.stderr, done.stderr


def test_a_package_that_is_gone_is_told(checkout: Path, tmp_path: Path) -> None:
    done = verb("check", root=checkout, PYTHONPATH=str(_without(tmp_path, "yaml")))
    assert (
        done.returncode,
        "De map .venv is kapot" in done.stderr,
        "Traceback" in done.stderr,
    ) == (1, True, False), done.stderr


def _without(folder: Path, package: str) -> Path:
    """A folder to put first, in which a package seems not to be installed."""
    (folder / "hidden").mkdir()
    (folder / f"hidden/{package}.py").write_text(
        f"raise ModuleNotFoundError(name={package!r})", encoding="utf-8"
    )
    return folder / "hidden"

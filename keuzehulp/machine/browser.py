"""The browser that the tests drive: which one there is, and how to start it.

`find()` only looks. `find_or_install()` also gets one on a machine that has none, and never goes on
silently without.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from keuzehulp.machine import messages
from keuzehulp.machine.browser_install import ROUTES
from keuzehulp.machine.browser_npm import project_copy
from keuzehulp.machine.file_lock import alone

ROOT = Path(__file__).resolve().parents[2]
VARIABLE = "KEUZEHULP_BROWSER"
# The shell first: it shows the same pages in half the time, and is what Playwright itself starts
# without a window.
COMMANDS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
)
MAC_APPLICATIONS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_PROGRAMS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
# Without these a browser asks its maker's servers for updates, in a test that counts requests.
ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # letters as wide as their font says, on paper and on screens: not rounded to whole pixels
    "--font-render-hinting=none",
)


class NoBrowser(Exception):
    """There is no browser; its one Dutch sentence says what to do."""


@dataclass(frozen=True)
class Browser:
    """A browser that the tests can start, and who put it there."""

    executable: str | None
    """Its path; None for the one that Playwright downloaded and finds by itself."""
    origin: str
    """Where it was found, in Dutch, for the line above the tests."""


def find(root: Path = ROOT) -> Browser:
    """Give the browser to test with; raises NoBrowser when there is none."""
    if browser := existing(root):
        return browser
    raise NoBrowser(messages.NO_BROWSER.format(variable=VARIABLE))


def find_or_install(root: Path = ROOT) -> Browser:
    """Give the browser to test with, after installing one when there is none; raises NoBrowser
    when that fails too.
    """
    if browser := existing(root):
        return browser
    with alone(root):  # the tests run in several processes
        return existing(root) or install(root)


def launch_arguments() -> list[str]:
    """Give the arguments that every browser is started with."""
    as_root = sys.platform == "linux" and os.geteuid() == 0  # Chromium refuses its sandbox to root
    return [*ARGUMENTS, "--no-sandbox"] if as_root else [*ARGUMENTS]


def existing(root: Path) -> Browser | None:
    """Give the first browser there is, in the order in which we prefer them."""
    return of_the_variable() or of_playwright() or of_the_machine() or of_the_project(root)


def install(root: Path) -> Browser:
    """Try one way after another to get a browser, until there is one that starts."""
    say(messages.INSTALLING)
    for route in ROUTES:
        if route.fits():
            say(messages.INSTALLING_WITH.format(route=route.name))
            complaint = route.install(root)
            if browser := existing(root):
                return browser
            complaint = complaint or messages.DOES_NOT_START
            say(messages.DID_NOT_WORK.format(complaint=complaint))
    raise NoBrowser(messages.NO_BROWSER_INSTALLED.format(variable=VARIABLE))


def say(line: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(line, file=sys.stderr, flush=True)


def of_the_variable() -> Browser | None:
    """Give the browser that the environment names; a name that leads nowhere is a mistake, not a
    wish.
    """
    wish = os.environ.get(VARIABLE)
    if not wish:
        return None
    if program := shutil.which(wish):
        return Browser(program, messages.OF_VARIABLE.format(variable=VARIABLE))
    raise NoBrowser(messages.NO_PROGRAM.format(variable=VARIABLE, wish=wish))


def of_playwright() -> Browser | None:
    """Give Playwright's own download when it is whole and starts."""
    # Headless it starts the shell, which `chromium.executable_path` does not name; and asking that
    # would need an
    # event loop of its own, which is refused inside the tests.
    asked = [sys.executable, "-m", "playwright", "install", "--dry-run", "--only-shell", "chromium"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    place = re.search(r"Install location: +(.+)", answer)
    programs = Path(place[1].strip()).glob("*/*headless*shell*") if place else ()
    return (
        Browser(None, messages.OF_PLAYWRIGHT)
        if any(starts(str(program)) for program in programs)
        else None
    )


def of_the_machine() -> Browser | None:
    """Give the browser that the person or the system installed."""
    programs = (shutil.which(place) for place in (*COMMANDS, *usual_places()))
    return next(
        (
            Browser(program, messages.OF_MACHINE)
            for program in programs
            if program and starts(program)
        ),
        None,
    )


def usual_places() -> list[str]:
    """Give the paths where a browser stands on systems that do not put it on the PATH."""
    if platform.system() == "Darwin":
        return [f"/Applications/{name}.app/Contents/MacOS/{name}" for name in MAC_APPLICATIONS]
    bases = (os.environ.get(name) for name in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData"))
    return [str(Path(base, program)) for base in bases if base for program in WINDOWS_PROGRAMS]


def of_the_project(root: Path) -> Browser | None:
    """Give the copy that an earlier run put in the `.venv`."""
    program = str(project_copy(root))
    return Browser(program, messages.OF_PROJECT) if starts(program) else None


def starts(program: str) -> bool:
    """Tell whether the program is there and runs: a name can be a stub, and a browser can miss a
    library.
    """
    if os.name == "nt":
        return Path(program).exists()  # there, asking for the version opens a window
    try:
        return (
            subprocess.run(
                [program, "--version"], capture_output=True, timeout=60, check=False
            ).returncode
            == 0
        )
    except (OSError, subprocess.TimeoutExpired):
        return False

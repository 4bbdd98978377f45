"""The ways to get a browser on a machine that has none: Playwright's download, Debian's
packages, npm's.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from keuzehulp.machine.browser_npm import can_use_npm, with_npm
from keuzehulp.machine.commands import complaint_of


@dataclass(frozen=True)
class Route:
    """One way to get a browser."""

    name: str
    """What it uses, for the line that announces it."""
    fits: Callable[[], bool]
    """Whether this machine has what the route needs."""
    install: Callable[[Path], str | None]
    """Does it for the project in that folder; gives what went wrong, None for nothing."""


def with_playwright(_root: Path) -> str | None:
    """Let Playwright download the smallest browser that it knows."""
    return complaint_of(
        [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"], seconds=180
    )


def with_apt(_root: Path) -> str | None:
    """Install Debian's Chromium without a window, or the whole one where that is not a package;
    with an up-to-date list of packages.
    """
    # A source that cannot be reached fails the update, and need not be the one that has Chromium.
    complaint_of(["apt-get", "update"], seconds=180)
    install = ["apt-get", "install", "-y", "--no-install-recommends"]
    return complaint_of([*install, "chromium-headless-shell"], seconds=600) and complaint_of(
        [*install, "chromium"], seconds=600
    )


def can_use_apt() -> bool:
    """Tell whether this is a Debian kind of system on which we may install."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


ROUTES = (
    Route("Playwright", lambda: True, with_playwright),
    Route("apt-get", can_use_apt, with_apt),
    Route("npm", can_use_npm, with_npm),
)

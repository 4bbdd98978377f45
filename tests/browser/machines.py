"""Browsers as they run on machines with other fonts than this one: those with one family only,
and one with none but ours.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Browser, Playwright

from keuzehulp.machine.browser import find, launch_arguments
from tools.font.packages import DEJAVU, LIBERATION, NOTO, NoFont
from tools.harness.checkout import ROOT

MACHINES = {"DejaVu": DEJAVU, "Liberation": LIBERATION, "Noto": NOTO, "none but ours": None}
SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


@contextmanager
def browser_with(fonts: str, folder: Path, playwright: Playwright) -> Iterator[Browser]:
    """A browser on a machine with these fonts; without them on this machine the test is skipped
    and says so, but never in CI.
    """
    for path in _files(fonts):
        font = TTFont(path)
        font.flavor = None  # a system reads no fonts made small for the web
        font.save(folder / f"{path.stem}.ttf")
    settings = folder / "fonts.conf"
    settings.write_text(SETTINGS.format(folder=folder), encoding="utf-8")
    running = playwright.chromium.launch(
        executable_path=find().executable,
        args=launch_arguments(),
        env={**os.environ, "FONTCONFIG_FILE": str(settings)},
    )
    yield running
    running.close()


def _files(fonts: str) -> tuple[Path, ...]:
    package = MACHINES[fonts]
    if not package:
        return tuple((ROOT / "overrides/assets/fonts").glob("*.woff2"))
    try:
        return package.cuts(ROOT)
    except NoFont as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"The font {fonts} is not on this machine: {error}")

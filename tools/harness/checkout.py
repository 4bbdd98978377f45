"""This checkout, copies of it, and its verbs as somebody at a terminal runs them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tools.harness.warm import warm

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-28"
SITE_URL = "https://example.org/keuzehulp/"
AT_HOME = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Python keeps what it compiled, as it does at anybody's: some test machines tell it not to, and
then each verb compiles all of it anew.
"""
ENVIRONMENT = {**AT_HOME, "KEUZEHULP_TODAY": TODAY, "SITE_URL": SITE_URL, "NO_COLOR": "1"}
MADE_HERE = shutil.ignore_patterns("site", "site.*", "dist")
NOT_OURS = shutil.ignore_patterns(
    ".git", ".venv", ".venv.lock", ".cache", ".*_cache", ".hypothesis", "cases", "browser"
)
"""What Python compiled comes along: it is still right, and else each copy would compile all of it
anew. Half of the files are those of the tests in a browser and of cases, which no copy reads.
"""
MOVED = {"stappen/": "stappenplan/", "oud/adres/": "mogelijkheden/driegesprek/"}
"""Addresses that moved, in the checkout of somebody who publishes."""
BUILT = ("--compress", "--offline")
"""All that can be asked of a build without a browser."""
OLD_PLACE = {"oude-uitkomst": "bezwaar-uwv"}
"""What an outcome of that keuzehulp was once called, and is called now. A question in the middle
would lead to the first one.
"""
OF_THE_ENGINE = re.compile(r"^(?:theme:\n(?: .*\n)+|(?:hooks|watch): .*\n)", re.MULTILINE)
"""What only the settings of a checkout hold: where its templates and its hooks are."""
READ_LATER = {"KEUZEHULP_TODAY", "SITE_URL"}
"""What a verb reads when it runs, and no module when it is imported."""
LONG_ENOUGH = 120
"""Seconds after which a verb hangs; none takes more than a few."""


def copied(to: Path, *, of: Path = ROOT) -> Path:
    """A copy of the checkout `of` in the new folder `to`, with this checkout's packages."""

    def left_out(folder: str, names: list[str]) -> set[str]:
        return NOT_OURS(folder, names) | (MADE_HERE(folder, names) if Path(folder) == of else set())

    shutil.copytree(of, to, ignore=left_out)
    (to / ".venv").symlink_to(ROOT / ".venv", target_is_directory=True)
    return to


def edition_of(checkout: Path, to: Path) -> Path:
    """Our own edition alone, in the new folder `to`: its words and settings, for an engine
    elsewhere. What the settings say of where the engine is, that engine knows itself.
    """
    for folder in ("tree", "content"):
        shutil.copytree(checkout / folder, to / folder)
    settings = (checkout / "mkdocs.yml").read_text(encoding="utf-8")
    (to / "mkdocs.yml").write_text(OF_THE_ENGINE.sub("", settings), encoding="utf-8")
    return to


def verb(
    *arguments: str | Path, root: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """What `python3 build_tree.py …` does and says in the checkout `root`.

    In an environment of its own it is started from nothing. With no more than another day or
    address it comes out of a Python that is warm, and does and says the same: that takes half the
    time.
    """
    if environment.keys() <= READ_LATER and hasattr(os, "fork"):
        return warm(root, ENVIRONMENT).run(
            [*map(str, arguments)], seconds=LONG_ENOUGH, environment=environment
        )
    command = [sys.executable, str(root / "build_tree.py"), *map(str, arguments)]
    said = {**ENVIRONMENT, **environment}
    return subprocess.run(
        command,
        cwd=root,
        env=said,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=LONG_ENOUGH,
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

"""The tree in `tests/samples/planned/`, which has sentences to begin with and plans, as pages."""

import shutil
from pathlib import Path

from tools.harness.checkout import ROOT, verb


def built(folder: Path) -> Path:
    """The pages of the tree in `tests/samples/planned/`, with our own fixed words."""
    shutil.copytree(ROOT / "tests/samples/planned", folder / "tree")
    shutil.copy(ROOT / "tree/strings.yml", folder / "tree")
    done = verb("pages", folder / "pages", "--tree", folder / "tree")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "pages"

"""A tree of the size of the government's AI Act decision aid, which sends its readers a program
with the tree inside.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.harness.row import Row
from benchmarks.harness.workshop import Workshop
from tools.harness.trees import write_tree
from tools.harness.visit import gzipped

PEERS = "KEUZEHULP_PEER_DATA"
"""The variable that names a folder with the trees of other systems."""
QUESTIONS, OUTCOMES = 22, 50
THEIRS = 1_198_000
"""Bytes with gzip of a first visit to theirs."""
OF_THEIRS = 1 / 20


def rows(shop: Workshop) -> Iterator[Row]:
    """Their own tree when it is here, or else one with as many questions and outcomes."""
    folder, made = shop.empty("theirs"), shop.empty("of-theirs")
    peers = os.environ.get(PEERS, "")
    what = "the ministry’s tree" if peers else "a tree as large as the ministry’s"
    tree = folder / "tree" if peers else folder
    (
        _imported(shop, Path(peers) / "beslishulp", folder)
        if peers
        else write_tree(tree, QUESTIONS, OUTCOMES)
    )
    shutil.copy(shop.checkout / "tree/strings.yml", tree)
    shop.verb("pages", made, "--tree", tree)
    tool = next(
        path
        for path in sorted(made.glob("*/index.html"))
        if "data-now" in path.read_text(encoding="utf-8")
    )
    size = gzipped(tool.read_bytes())
    yield Row(f"{what}, gzip", size, "bytes")
    yield Row(f"{what}, of their own page", size / THEIRS, "×", OF_THEIRS)


def _imported(shop: Workshop, theirs: Path, folder: Path) -> None:
    shop.verb("import", theirs, "--from", "beslishulp", "-o", folder)

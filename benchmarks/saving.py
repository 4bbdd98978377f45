"""What an editor waits for: from a save while `serve` runs until the change is on the page."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.harness.row import Row
from benchmarks.harness.workshop import Workshop
from tools.harness.checkout import copied
from tools.harness.serving import PATIENCE, free_port, page, serving

QUESTION = re.compile(r"(?<=^    question: ).+$", re.MULTILINE)
ASKED = (
    "Wat is er op uw werk aan de hand?",
    "Hoe staat het op uw werk ervoor?",
    "Waar loopt u op uw werk tegenaan?",
)
LONGEST = 2


class NeverSeen(Exception):
    """The change did not appear."""


def rows(shop: Workshop) -> Iterator[Row]:
    """The text of a question changes, each time into another one."""
    root = copied(shop.empty("served"), of=shop.checkout)
    path, port = root / "tree/keuzehulp/questions.yml", free_port()
    with serving(root, "--port", str(port), port=port) as address:
        taken = [_shown(path, asked, f"{address}keuzehulp/") for asked in ASKED[: shop.times]]
    yield Row("from a save in serve until it shows", median(taken), "s", LONGEST)
    yield Row("the slowest of these saves", max(taken), "s", LONGEST)


def _shown(path: Path, asked: str, address: str) -> float:
    assert asked not in page(address)
    path.write_text(
        QUESTION.sub(asked, path.read_text(encoding="utf-8"), count=1), encoding="utf-8"
    )
    begin = time.perf_counter()
    while asked not in page(address):
        if time.perf_counter() - begin > PATIENCE:
            raise NeverSeen(asked)
        time.sleep(0.02)
    return time.perf_counter() - begin

"""Mistakes of editors by the thousand: how many are told, and whether any of them ends in a
crash.
"""

import os
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from pathlib import Path
from unittest.mock import patch

from benchmarks.harness.row import Row
from benchmarks.harness.workshop import Workshop
from keuzehulp.cli.verbs.check import checked
from keuzehulp.edition import edition_at
from keuzehulp.machine.today import VARIABLE, today
from keuzehulp.pipeline import gather
from keuzehulp.source import Diagnostic, folder, read_text
from tools.harness.checkout import TODAY
from tools.harness.typo import Typo
from tools.harness.typos import typos

ROOT = Path(__file__).resolve().parents[1]
COUNT = 2_000
PUBLISHED = "published.yml"


def rows(shop: Workshop) -> Iterator[Row]:
    """Each mistake by itself, in the tree as it is; every core has a share."""
    count, cores = 4 if shop.quick else COUNT, os.cpu_count() or 1
    begin = time.perf_counter()
    with ProcessPoolExecutor(cores) as pool:
        found = sum(
            pool.map(
                partial(_share, shop.checkout / "tree", shop.folder, count, cores), range(cores)
            ),
            Counter[str](),
        )
    yield Row("typos in the tree", found.total(), "")
    yield Row("typos that are told", found["told"], "")
    yield Row("typos that harm nothing", found["harmless"], "")
    yield Row("typos that should be told and are not", found["missed"], "", 0)
    yield Row("typos that crash", found["crashed"], "", 0)
    yield Row("typos, all of them", time.perf_counter() - begin, "s")


def _share(tree: Path, workshop: Path, count: int, cores: int, core: int) -> Counter[str]:
    """What became of every so manieth mistake; the files without it are read once."""
    own = Path(shutil.copytree(tree, workshop / f"typos-{core}/tree"))
    with (
        patch.object(folder, "read_text", lru_cache(maxsize=100)(read_text)),
        patch.dict(os.environ, {VARIABLE: TODAY}),
    ):
        usual = frozenset(_problems(own))
        return Counter(
            _became(typo, own, usual) for typo in list(typos(own, count=count))[core::cores]
        )


def _became(typo: Typo, tree: Path, usual: frozenset[Diagnostic]) -> str:
    with typo.made(tree):
        try:
            problems = set(_problems(tree, whole=typo.path == PUBLISHED)) - usual
        except Exception:
            return "crashed"
    if typo.must_be_told and not typo.is_told(problems):
        return "missed"
    return "told" if problems else "harmless"


def _problems(tree: Path, *, whole: bool = False) -> list[Diagnostic]:
    """What `check` tells; without the pages, which take longest to make, unless the mistake is
    about those.
    """
    edition = edition_at(ROOT, tree)
    return checked(edition) if whole else gather(edition, today=today())[1]

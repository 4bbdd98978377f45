"""Compiling trees of many sizes: whether it stays linear, and how it compares with only reading
the YAML.
"""

import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import linear_regression, median

from benchmarks.harness.row import Row, ratio
from benchmarks.harness.workshop import Workshop
from tools.harness.checkout import ENVIRONMENT
from tools.harness.run import Run, pairs, run
from tools.harness.trees import write_tree

LOAD = "import sys, yaml; yaml.load(open(sys.argv[1], encoding='utf-8'), Loader=yaml.CSafeLoader)"
"""The quickest that Python can do with the same file: read it with PyYAML's C loader."""
SIZES = (100, 316, 1_000, 3_162, 10_000)
EXPONENT = 1.1
OF_LOADING = 3
PEAK = 600


def rows(shop: Workshop) -> Iterator[Row]:
    """The verb `pages` on ever larger trees, as seconds of the processor in a process of its
    own.
    """
    counts = SIZES[:2] if shop.quick else SIZES
    taken = [_compiled_and_loaded(shop, nodes) for nodes in counts]
    seconds = [median(_cpu(ours)) for ours, _ in taken]
    for nodes, each in zip(counts, seconds, strict=True):
        yield Row(f"compiling {nodes:,} nodes", each, "s")
    neighbours = [slope(counts[at : at + 2], seconds[at : at + 2]) for at in range(len(counts) - 1)]
    yield Row("compiling, the steepest exponent between two sizes", max(neighbours), "", EXPONENT)
    ours, theirs = taken[-1]
    yield ratio(
        f"compiling {counts[-1]:,} nodes, of only loading it",
        _cpu(ours),
        _cpu(theirs),
        goal=OF_LOADING,
    )
    yield Row(
        f"compiling {counts[-1]:,} nodes, most memory", max(run.peak for run in ours), "MB", PEAK
    )


def slope(counts: Sequence[int], seconds: Sequence[float]) -> float:
    """The power of the size that the time grows with: 1 is linear, 2 quadratic."""
    # Of a power, the logarithms lie on a line, and the exponent is its slope.
    return linear_regression(list(map(math.log, counts)), list(map(math.log, seconds))).slope


def _compiled_and_loaded(shop: Workshop, nodes: int) -> tuple[list[Run], list[Run]]:
    folder = shop.empty("tree")
    file = write_tree(folder, nodes // 2, nodes // 2)
    (folder / "strings.yml").write_bytes((shop.checkout / "tree/strings.yml").read_bytes())
    return pairs(
        lambda: shop.verb("pages", shop.empty("made"), "--tree", folder),
        lambda: _loaded(file),
        times=shop.times,
    )


def _loaded(file: Path) -> Run:
    return run([sys.executable, "-c", LOAD, str(file)], cwd=file.parent, env=ENVIRONMENT)


def _cpu(runs: Sequence[Run]) -> list[float]:
    return [run.cpu for run in runs]

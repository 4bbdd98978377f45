"""The verb `bench`: how fast and how small, beside what comparable tools do in the same run."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import compile, mistakes, reader, site, sizes
from benchmarks.harness.row import Row
from benchmarks.harness.table import as_table, machine
from benchmarks.harness.workshop import Workshop, workshop
from keuzehulp.machine.today import today

KINDS: dict[str, Callable[[Workshop], Iterator[Row]]] = {
    "sizes": sizes.rows,
    "compile": compile.rows,
    "reader": reader.rows,
    "site": site.rows,
    "typos": mistakes.rows,
}
"""What can be measured, each by itself."""


def bench(only: list[str], *, quick: bool, to: Path) -> int:
    """Measure, print a table, and write `bench.json`. A goal that is missed is told, and is no
    error.
    """
    rows: list[Row] = []
    with workshop(quick=quick) as shop:
        for kind in only or KINDS:
            print(f"{kind} …", file=sys.stderr, flush=True)
            rows += KINDS[kind](shop)
    measured = {**machine(today()), "quick": quick, "rows": [row.as_dict() for row in rows]}
    to.write_text(json.dumps(measured, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(as_table(rows))
    return 0

"""The verbs `lint` and `bench`: for who works on the engine itself, in a checkout."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keuzehulp.cli.asked import refuse
from keuzehulp.cli.messages import help as messages
from keuzehulp.package_data import CHECKOUT

MEASURED = ("sizes", "compile", "reader", "site", "typos")
"""What `bench` can measure."""


def no_options(parser: ArgumentParser) -> None:
    """None of its own."""


def lint(_asked: Namespace) -> int:
    """Format, style and types of the code."""
    from keuzehulp.cli import quality

    return quality.lint(CHECKOUT) if CHECKOUT else refuse(messages.NO_CHECKOUT)


def add_measures(parser: ArgumentParser) -> None:
    """What to measure, and how thoroughly."""
    only = messages.BENCH_ONLY.say(known=MEASURED)
    parser.add_argument(
        "--only",
        action="append",
        choices=MEASURED,
        default=[],
        metavar=messages.BENCH_KIND,
        help=only,
    )
    parser.add_argument("--quick", action="store_true", help=messages.BENCH_QUICK)


def bench(asked: Namespace) -> int:
    """Measure how fast and how small it is, beside comparable tools."""
    return _measured(asked, CHECKOUT) if CHECKOUT else refuse(messages.NO_CHECKOUT)


def _measured(asked: Namespace, root: Path) -> int:
    from benchmarks import bench as measured

    return measured(asked.only, quick=asked.quick, to=root / "bench.json")

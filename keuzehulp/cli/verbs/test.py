"""The verb `test`: in the engine's own checkout every test of it, in any other edition its
checks and its journeys.
"""

from argparse import ArgumentParser, Namespace

from keuzehulp.cli.messages import help as messages
from keuzehulp.package_data import CHECKOUT


def add_options(parser: ArgumentParser) -> None:
    """What goes to pytest."""
    parser.add_argument("pytest", nargs="*", metavar="argument", help=messages.TEST_ARGUMENT)


def run(asked: Namespace) -> int:
    """Run them: 0 when all pass."""
    from keuzehulp.cli import quality
    from keuzehulp.cli.edition_test import test_edition

    if CHECKOUT and asked.at.root.resolve() == CHECKOUT:
        return quality.test(CHECKOUT, asked.pytest)
    return test_edition(asked.at)

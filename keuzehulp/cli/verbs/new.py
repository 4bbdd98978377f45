"""The verb `new`: a fresh folder to begin with."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keuzehulp.cli.asked import refuse
from keuzehulp.cli.messages import help as messages
from keuzehulp.machine.today import today
from keuzehulp.scaffold import NotEmpty, fresh


def add_options(parser: ArgumentParser) -> None:
    """Where to make it."""
    parser.add_argument("dir", type=Path, metavar="DIR", help=messages.NEW_DIR)


def run(asked: Namespace) -> int:
    """Make it, unless something stands there."""
    try:
        print(fresh(asked.dir, today=today()))
    except NotEmpty as error:
        return refuse(str(error))
    return 0

"""The verb `diff`: what differs between two tree folders, or revisions of one."""

from argparse import ArgumentParser, Namespace

from keuzehulp.cli.messages import help as messages


def add_options(parser: ArgumentParser) -> None:
    """Which two, and in which form to tell it."""
    parser.add_argument("old", metavar="OLD", help=messages.DIFF_OLD)
    parser.add_argument("new", metavar="NEW", help=messages.DIFF_NEW)
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")


def run(asked: Namespace) -> int:
    """Print it: 0 when they are the same, 1 when they differ, 2 when one of both can't be
    compared.
    """
    from keuzehulp.cli.diff import difference

    return difference(asked, root=asked.at.root)

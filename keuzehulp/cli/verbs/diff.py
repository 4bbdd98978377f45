"""The verb `diff`: what differs between two tree folders, or revisions of one."""

from argparse import ArgumentParser, Namespace

ABOUT = "welke wegen, teksten en feiten anders zijn dan in een andere map of versie"
READS_A_TREE = True


def add_options(parser: ArgumentParser) -> None:
    """Which two, and in which form to tell it."""
    parser.add_argument(
        "old", metavar="OLD", help="een map, of een versie van git: ‘main’, ‘HEAD~3’, ‘HEAD~3:map’"
    )
    parser.add_argument(
        "new", metavar="NEW", help="waarmee u die vergelijkt: ook een map of versie"
    )
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")


def run(asked: Namespace) -> int:
    """Print it: 0 when they are the same, 1 when they differ, 2 when one of both can't be
    compared.
    """
    from keuzehulp.cli.diff import difference

    return difference(asked, root=asked.at.root)

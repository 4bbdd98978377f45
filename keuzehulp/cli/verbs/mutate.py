"""The verb `mutate`: turn every answer once, in memory, and tell what nobody would notice."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keuzehulp.cli.asked import sound_project
from keuzehulp.cli.messages import help as messages


def add_options(parser: ArgumentParser) -> None:
    """Where the journeys are."""
    parser.add_argument(
        "--journeys",
        type=Path,
        metavar="DIR",
        help=messages.MUTATE_JOURNEYS,
    )


def run(asked: Namespace) -> int:
    """Print the score."""
    from keuzehulp.cli.mutate import mutation

    return mutation(sound_project(asked.at), asked.at.tree, asked.journeys)

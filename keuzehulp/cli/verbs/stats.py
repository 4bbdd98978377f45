"""The verb `stats`: what is in each tree, in numbers."""

import json
from argparse import ArgumentParser, Namespace

from keuzehulp.analysis import explore
from keuzehulp.analysis import stats as figures
from keuzehulp.cli.asked import sound_project


def add_options(parser: ArgumentParser) -> None:
    """How to tell it."""
    parser.add_argument("--json", action="store_true")


def run(asked: Namespace) -> int:
    """Print the figures of each tree."""
    project = sound_project(asked.at)
    counts = [figures(explore(tree), project).as_dict() for tree in project.trees]
    print(json.dumps(counts, indent=2) if asked.json else "\n\n".join(map(_lines, counts)))
    return 0


def _lines(counts: dict[str, str | int]) -> str:
    return "\n".join(f"{name:>13}: {value}" for name, value in counts.items())

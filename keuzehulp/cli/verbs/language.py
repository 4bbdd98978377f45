"""The verb `language`: how plain each text is, the hardest first."""

from argparse import ArgumentParser, Namespace

from keuzehulp.cli.asked import sound_project
from keuzehulp.machine.today import today


def add_options(parser: ArgumentParser) -> None:
    """None of its own."""


def run(asked: Namespace) -> int:
    """Print the report."""
    from keuzehulp.cli.language import report

    print(report(sound_project(asked.at, house_rules=False), today=today()))
    return 0

"""The verb `facts`: which must be looked at again soon, which nobody uses, or where one is used."""

import sys
from argparse import ArgumentParser, Namespace

from keuzehulp.cli.asked import sound_project
from keuzehulp.cli.messages import help as messages
from keuzehulp.cli.wrong_use import refuse
from keuzehulp.machine.today import today

LAST_DAY = 36_525
"""A century ahead."""
SOON = 90
"""Days ahead to look, when nobody says how many."""


def add_options(parser: ArgumentParser) -> None:
    """Which facts, and in which form."""
    which = parser.add_mutually_exclusive_group()
    about = messages.FACTS_EXPIRING.say(usual=SOON)
    which.add_argument(
        "--expiring", type=int, nargs="?", const=SOON, default=SOON, metavar="N", help=about
    )
    which.add_argument(
        "--unused",
        action="store_true",
        help=messages.FACTS_UNUSED,
    )
    which.add_argument("--where", metavar=messages.FACTS_WHICH, help=messages.FACTS_WHERE)
    parser.add_argument(
        "--format", choices=("text", "ics"), default="text", help=messages.FACTS_FORMAT
    )


def verify(asked: Namespace) -> None:
    """End the run when a calendar of undated facts is asked for, or days that no calendar has."""
    if not 0 <= asked.expiring <= LAST_DAY:
        refuse(messages.NO_DAYS.say(last=LAST_DAY))
    if (asked.unused or asked.where) and asked.format == "ics":
        refuse(messages.NO_CALENDAR)


def run(asked: Namespace) -> int:
    """Print them as bytes: a calendar has line ends of its own."""
    from keuzehulp.cli.facts import report, told_where

    project = sound_project(asked.at, house_rules=False)
    if asked.where:
        print(
            told_where(asked.where, project, content=asked.at.content, shown=asked.at.content.name)
        )
        return 0 if asked.where in project.fact else 1
    sys.stdout.buffer.write(
        report(project, asked, content=asked.at.content, today=today()).encode()
    )
    return 0

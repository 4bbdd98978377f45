"""The verb `check`: every problem of a tree folder, once or at every save."""

from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path

from keuzehulp.cli.asked import configured_site
from keuzehulp.cli.messages import help as messages
from keuzehulp.edition import Edition
from keuzehulp.machine.today import today
from keuzehulp.pipeline import gather, lost
from keuzehulp.site import names_addresses
from keuzehulp.source import Diagnostic
from keuzehulp.source.report import Format, has_errors, report


def add_options(parser: ArgumentParser) -> None:
    """How to tell them, and how often."""
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument("--watch", action="store_true", help=messages.CHECK_WATCH)


def run(asked: Namespace) -> int:
    """Tell them: 0 when none of them is an error."""
    if not asked.watch:
        return told(asked.at, asked.format)
    from keuzehulp.machine.watch import at_every_save  # only here: it loads what watches files

    return at_every_save(
        lambda: told(asked.at, asked.format), in_=(asked.at.tree, asked.at.content)
    )


def told(edition: Edition, form: Format = "text") -> int:
    """Print every problem."""
    problems = checked(edition)
    tree = edition.tree.resolve()
    print(
        report(
            problems, folder=tree.name, form=form, beside=tree.parent if tree.is_dir() else Path()
        )
    )
    return 1 if has_errors(problems) else 0


def checked(edition: Edition) -> list[Diagnostic]:
    """All that there is to tell of an edition."""
    day = today()
    project, problems = gather(edition, today=day)
    if has_errors(problems) or not names_addresses(project):
        return problems
    configured = partial(configured_site, edition)
    return [*problems, *lost(project, edition, today=day, configured=configured)]

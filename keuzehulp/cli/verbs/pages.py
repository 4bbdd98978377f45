"""The verb `pages`: every page into a folder, for Zensical or any other tool."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keuzehulp.cli.asked import configured_site, name_of, refuse
from keuzehulp.cli.messages import help as messages
from keuzehulp.machine import terminal
from keuzehulp.pipeline import build
from keuzehulp.publish.atomic_dir import NotOurs, replacing
from keuzehulp.publish.build_lock import one_build
from keuzehulp.source.report import has_errors, report


def add_options(parser: ArgumentParser) -> None:
    """Where to write them."""
    parser.add_argument("out", type=Path, metavar="OUT", help=messages.PAGES_OUT)


def run(asked: Namespace) -> int:
    """Write them, or tell what is wrong with the words."""
    problems, pages = build(asked.at, configured_site(asked.at))
    if has_errors(problems):
        return refuse(report(problems, folder=name_of(asked.at)))
    try:
        with one_build(asked.at.root), replacing(asked.out.resolve()) as new:
            for page in pages:
                (new / page.path).parent.mkdir(parents=True, exist_ok=True)
                (new / page.path).write_bytes(page.content)
            terminal.end_if_told()
    except NotOurs as error:
        return refuse(str(error))
    print(messages.PAGES_WRITTEN.say(count=len(pages), folder=asked.out))
    return 0

"""The verb `build`: the site into site/, strictly. A build that fails leaves the last good one
standing.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keuzehulp.cli.asked import refuse, sound_project
from keuzehulp.cli.messages import help as messages
from keuzehulp.edition import Edition
from keuzehulp.machine import terminal
from keuzehulp.machine.browser import Browser, NoBrowser, find
from keuzehulp.machine.system_errors import in_dutch
from keuzehulp.publish.atomic_dir import NotOurs, replacing
from keuzehulp.publish.build_lock import one_build
from keuzehulp.publish.finish import finish
from keuzehulp.publish.messages import NOT_BUILT


def add_options(parser: ArgumentParser) -> None:
    """What else to make of the site."""
    parser.add_argument(
        "--compress",
        action="store_true",
        help=messages.BUILD_COMPRESS,
    )
    parser.add_argument(
        "--offline",
        action="store_true",
        help=messages.BUILD_OFFLINE,
    )
    parser.add_argument("--pdf", action="store_true", help=messages.BUILD_PDF)


def run(asked: Namespace) -> int:
    """Build in a folder beside the site, and put it in its place when it is whole."""
    from mkdocs.exceptions import Abort, MkDocsException

    from keuzehulp.mkdocs.settings import told_of_template

    try:
        browser = find() if asked.pdf else None
        _build(asked.at, browser, asked)
    except (Abort, MkDocsException, NoBrowser, NotOurs) as error:
        return refuse(f"{error}\n{NOT_BUILT}")
    except OSError as error:
        return refuse(f"{in_dutch(error)}\n{NOT_BUILT}")
    except Exception as error:  # what goes wrong in a template can be any; ours goes on as it is
        return refuse(f"{told_of_template(error, asked.at)}\n{NOT_BUILT}")
    print(messages.BUILT.say(folder=_from_here(asked.at.root / "site")))
    return 0


def _from_here(folder: Path) -> str:
    """A folder as somebody who stands where the command was given would write it."""
    here = Path.cwd().resolve()
    return (folder.relative_to(here) if folder.is_relative_to(here) else folder).as_posix()


def _build(edition: Edition, browser: Browser | None, asked: Namespace) -> None:
    from keuzehulp.mkdocs.runs import build_into

    root = edition.root
    with (
        one_build(root),
        replacing(root / "site") as new,
        replacing(root / "dist/deploy") as deploy,
    ):
        pages, site = build_into(new, edition, pdf=asked.pdf)
        if browser:
            _print_pdfs(new, browser, edition, url=site.url)
        finish(new, deploy, pages=pages, site=site, asked=asked)
        terminal.end_if_told()


def _print_pdfs(new: Path, browser: Browser, edition: Edition, *, url: str) -> None:
    from keuzehulp.publish.pdf import print_all
    from keuzehulp.site import colophon_of

    print_all(new, browser, url=url, date=colophon_of(sound_project(edition)).date)

"""The verb `record`: write down what is on the site now, so that none of it is ever lost."""

from argparse import ArgumentParser, Namespace

from keuzehulp.cli.asked import configured_site, name_of, refuse, sound_project
from keuzehulp.cli.messages import help as messages
from keuzehulp.edition import Edition
from keuzehulp.model import Project
from keuzehulp.pipeline import render
from keuzehulp.publish.atomic_dir import write_whole
from keuzehulp.site import FILE, loader, recorded
from keuzehulp.source.report import has_errors, report

ABOUT = messages.RECORD
READS_A_TREE = True


def add_options(parser: ArgumentParser) -> None:
    """None of its own."""


def run(asked: Namespace) -> int:
    """Add to what was written down before."""
    project = sound_project(asked.at)
    lost, pages = render(project, configured_site(asked.at))
    if has_errors(lost):
        return refuse(f"{report(lost, folder=name_of(asked.at))}\n{messages.NOT_RECORDED}")
    write_whole(asked.at.tree / FILE, recorded(project, pages).encode())
    _keep_loader(project, asked.at)
    print(messages.RECORDED.say(file=f"{name_of(asked.at)}/{FILE}"))
    return 0


def _keep_loader(project: Project, edition: Edition) -> None:
    """The script for other websites as it is now: who asks for exactly this one gets it, also
    when the next one is another.
    """
    newest = loader(project, edition.look)
    place = edition.look.own / newest.path
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, newest.text.encode())

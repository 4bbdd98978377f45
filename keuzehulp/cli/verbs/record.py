"""The verb `record`: write down what is on the site now, so that none of it is ever lost; or take
back what was only just written down and never came on the site.
"""

from argparse import ArgumentParser, Namespace

from keuzehulp.cli.asked import configured_site, name_of, refuse, sound_project
from keuzehulp.cli.messages import help as messages
from keuzehulp.edition import Edition
from keuzehulp.machine.today import today
from keuzehulp.model import Project
from keuzehulp.pipeline import load, render
from keuzehulp.publish.atomic_dir import write_whole
from keuzehulp.site import FILE, loader, recorded, withdrawn
from keuzehulp.source.report import has_errors, report

ABOUT = messages.RECORD
READS_A_TREE = True


def add_options(parser: ArgumentParser) -> None:
    """What to do instead."""
    parser.add_argument("--withdraw", action="store_true", help=messages.WITHDRAW)


def run(asked: Namespace) -> int:
    """Add to what was written down before, or take back what was added last."""
    return _withdraw(asked.at) if asked.withdraw else _record(asked.at)


def _record(edition: Edition) -> int:
    project = sound_project(edition)
    lost, pages = render(project, configured_site(edition))
    if has_errors(lost):
        return refuse(f"{report(lost, folder=name_of(edition))}\n{messages.NOT_RECORDED}")
    new = recorded(project, pages, today=today())
    write_whole(edition.tree / FILE, new.text.encode())
    _keep_loader(project, edition)
    print(messages.RECORDED.say(file=f"{name_of(edition)}/{FILE}"))
    if new.addresses or new.codes:
        print(messages.RECORDED_NEW.say(addresses=new.addresses, codes=new.codes))
    return 0


def _withdraw(edition: Edition) -> int:
    """Whatever else is wrong with the tree: it may be for that that somebody takes this back."""
    published = load(edition)[0].published
    latest = published.latest if published else None
    if not (published and latest):
        file = f"{name_of(edition)}/{FILE}"
        return refuse(messages.NOTHING_TO_WITHDRAW.say(file=file))
    left = withdrawn(published, latest)
    if left.text:
        write_whole(edition.tree / FILE, left.text.encode())
    else:
        (edition.tree / FILE).unlink()
    print(messages.WITHDRAWN.say(day=latest.day, addresses=left.addresses, codes=left.codes))
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

"""The verb `record`: write down what is on the site now, so that none of it is ever lost; or take
back what was only just written down and never came on the site.
"""

import sys
from argparse import ArgumentParser, Namespace

from keuzehulp.cli.asked import configured_site, name_of, refuse, sound_project
from keuzehulp.cli.messages import help as messages
from keuzehulp.edition import Edition
from keuzehulp.machine.today import today
from keuzehulp.model import Project
from keuzehulp.pipeline import load, render
from keuzehulp.publish.atomic_dir import write_whole
from keuzehulp.site import FILE, loader, recorded, withdrawn
from keuzehulp.source import read_folder
from keuzehulp.source.report import has_errors, report


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
    file = _file(edition)
    new = recorded(project, pages, today=today())
    write_whole(edition.tree / file, new.text.encode())
    _keep_loader(project, edition)
    print(messages.RECORDED.say(file=f"{name_of(edition)}/{file}"))
    if new.addresses or new.codes:
        print(messages.RECORDED_NEW.say(addresses=new.addresses, codes=new.codes))
    return 0


def _withdraw(edition: Edition) -> int:
    """Whatever else is wrong with the tree: it may be for that that somebody takes this back."""
    published = load(edition)[0].published
    latest = published.latest if published else None
    file = _file(edition)
    if not (published and latest):
        return refuse(messages.NOTHING_TO_WITHDRAW.say(file=f"{name_of(edition)}/{file}"))
    left = withdrawn(published, latest)
    if left.text:
        write_whole(edition.tree / file, left.text.encode())
    else:
        (edition.tree / file).unlink()
    print(messages.WITHDRAWN.say(day=latest.day, addresses=left.addresses, codes=left.codes))
    return 0


def _file(edition: Edition) -> str:
    """Where the list is, or comes: under any name, but with nothing else beside it in that file,
    which would be lost.
    """
    files = {file.path: file.root.keys for file in read_folder(edition.tree).files}
    place = next((path for path, keys in files.items() if "published" in keys), FILE)
    if files.get(place, ("published",)) != ("published",):
        told = messages.NOT_BY_ITSELF.say(file=f"{name_of(edition)}/{place}")
        sys.exit(refuse(f"{told}\n{messages.NOT_RECORDED}"))
    return place


def _keep_loader(project: Project, edition: Edition) -> None:
    """The script for other websites as it is now: who asks for exactly this one gets it, also
    when the next one is another.
    """
    newest = loader(project, edition.look)
    place = edition.look.own / newest.path
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, newest.text.encode())

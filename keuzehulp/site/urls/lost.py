"""What was published and is gone: told once for each screen, on however many pages it stood."""

from collections.abc import Collection, Iterator

from keuzehulp.model import Place, Project, Published
from keuzehulp.site.messages import addresses as messages
from keuzehulp.site.urls.redirects import all_redirects, is_of, names_by_code
from keuzehulp.source import Diagnostic


def lost_addresses(
    project: Project, published: Published, there: Collection[str]
) -> Iterator[Diagnostic]:
    """Every address that is neither `there` nor leads on, each screen with the one line that
    brings all its places along.
    """
    written = {str(redirect.from_) for redirect in project.redirects}
    # One that an editor wrote is judged by itself, wherever it leads; one that follows from another
    # only counts where there is a page to lead to.
    moved = {
        str(redirect.from_)
        for redirect in all_redirects(project)
        if redirect.from_ in written or redirect.to.partition("#")[0] in there
    }
    gone = {
        str(address): address
        for address in published.addresses
        if address not in there and not moved & {address, address.partition("#")[0]}
    }
    screens: dict[str, int] = {}
    for address in gone:
        screen = _screen(address, project, published, gone)
        screens[screen] = screens.get(screen, 0) + 1
    for address, places in screens.items():
        yield _told(gone[address], places - 1, published)


def _told(address: Place, others: int, published: Published) -> Diagnostic:
    never = withdrawn(published, address)
    if others:
        return messages.LOST_SCREEN.at(address.at, address=address, count=others, never=never)
    return messages.LOST_ADDRESS.at(address.at, address=address, never=never)


def withdrawn(published: Published, name: str) -> str:
    """What else there is to do about an address or code that was only just written down: take
    that back, if it never was on the site.
    """
    latest = published.latest
    new = (*latest.addresses, *latest.codes, *latest.routes) if latest else ()
    return messages.NEVER_PUBLISHED.say(day=latest.day) if latest and name in new else ""


def _screen(address: str, project: Project, published: Published, gone: Collection[str]) -> str:
    """Where a screen stood in its tree, for an address of that screen on another page; else the
    address itself.
    """
    page, _, place = address.partition("#")
    for tree in (tree for tree in project.trees if place and is_of(page, tree, project)):
        for name in (place, names_by_code(published, tree.id).get(place, "")):
            if name and f"{tree.id}/#{name}" in gone:
                return f"{tree.id}/#{name}"
    return address

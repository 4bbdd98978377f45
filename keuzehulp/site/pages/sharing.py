"""What can be handed on: an address of this site, what it is called, and the name of the image
of its QR code.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from keuzehulp.model import Guide, Project, Tree
from keuzehulp.site.page import Page
from keuzehulp.site.render import qr

if TYPE_CHECKING:
    from keuzehulp.site.site import Site

FOLDER = "voor-artsen"
"""Where the images of the codes stand, beside the page that shows them."""


@dataclass(frozen=True)
class Shared:
    """One address to hand on; `address` is from the root of the site."""

    title: str
    address: str
    path: str
    """The page itself as the Markdown tool knows it, with the mode if any."""
    name: str

    @property
    def image(self) -> str:
        return f"{FOLDER}/qr-{self.name}.png"


def groups(project: Project) -> dict[str, list[Shared]]:
    """By group, what there is to hand on: `tree`, each tree in all its modes; `option`, each
    option; `guide`, each guide by role.
    """
    found = {
        "tree": [each for tree in project.trees for each in _trees(tree)],
        "option": [each for tree in project.trees for each in _options(tree, project.place(tree))],
        "guide": [each for guide in project.guides for each in _roles(guide)],
    }
    return {group: shared for group, shared in found.items() if shared}


def images(project: Project, site: Site) -> Iterator[Page]:
    """The QR code of each as an image; none as long as the site has no address."""
    for each in chain.from_iterable(groups(project).values()) if site.url else ():
        yield Page(each.image, partial(qr.png, f"{site.url}{each.address}"))


def _trees(tree: Tree) -> Iterator[Shared]:
    document = f"{tree.id}/index.html"
    yield Shared(tree.head.short_title or tree.head.title, f"{tree.id}/", document, tree.id)
    for mode in tree.head.modes[1:]:
        yield Shared(
            mode.label, f"{tree.id}/#{mode.id}", f"{document}#{mode.id}", f"{tree.id}-{mode.id}"
        )


def _options(tree: Tree, place: str) -> Iterator[Shared]:
    for option in tree.options:
        at = f"{place}mogelijkheden/{option.id}"
        yield Shared(option.title, f"{at}/", f"{at}.md", f"{place.replace('/', '-')}{option.id}")


def _roles(guide: Guide) -> Iterator[Shared]:
    for role in guide.head.roles:
        yield Shared(
            role.title,
            f"{guide.id}/{role.id}/",
            f"{guide.id}/{role.id}/index.md",
            f"{guide.id}-{role.id}",
        )

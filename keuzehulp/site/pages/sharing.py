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
from keuzehulp.site.urls.paths import PagePaths

if TYPE_CHECKING:
    from keuzehulp.site.site import Site


@dataclass(frozen=True)
class Shared:
    """One address to hand on; `address` is from the root of the site."""

    title: str
    address: str
    path: str
    """The page itself as the Markdown tool knows it, with the mode if any."""
    name: str
    folder: str
    """Where the image of its code stands."""

    @property
    def image(self) -> str:
        return f"{self.folder}/qr-{self.name}.png"


def groups(project: Project, paths: PagePaths) -> dict[str, list[Shared]]:
    """By group, what there is to hand on: `tree`, each tree in all its modes; `option`, each
    option; `guide`, each guide by role.
    """
    by_group: dict[str, list[Shared]] = {"tree": [], "option": [], "guide": []}
    for tree in project.trees:
        by_group["tree"] += _trees(tree, paths)
        by_group["option"] += _options(tree, project.place(tree), paths)
    for guide in project.guides:
        by_group["guide"] += _roles(guide, paths)
    return {group: shared for group, shared in by_group.items() if shared}


def images(project: Project, site: Site) -> Iterator[Page]:
    """The QR code of each as an image; none as long as the site has no address."""
    for shared in chain.from_iterable(groups(project, site.paths).values()) if site.url else ():
        yield Page(shared.image, partial(qr.png, f"{site.url}{shared.address}"))


def _trees(tree: Tree, paths: PagePaths) -> Iterator[Shared]:
    document = f"{tree.id}/index.html"
    yield Shared(
        tree.head.short_title or tree.head.title, f"{tree.id}/", document, tree.id, paths.codes
    )
    for mode in tree.head.modes[1:]:
        yield Shared(
            mode.label,
            f"{tree.id}/#{mode.id}",
            f"{document}#{mode.id}",
            f"{tree.id}-{mode.id}",
            paths.codes,
        )


def _options(tree: Tree, place: str, paths: PagePaths) -> Iterator[Shared]:
    for option in tree.options:
        at = f"{place}{paths.options}/{option.id}"
        name = f"{place.replace('/', '-')}{option.id}"
        yield Shared(option.title, f"{at}/", f"{at}.md", name, paths.codes)


def _roles(guide: Guide, paths: PagePaths) -> Iterator[Shared]:
    for role in guide.head.roles:
        yield Shared(
            role.title,
            f"{guide.id}/{role.id}/",
            f"{guide.id}/{role.id}/index.md",
            f"{guide.id}-{role.id}",
            paths.codes,
        )

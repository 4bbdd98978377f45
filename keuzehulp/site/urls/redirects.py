"""Where old addresses have gone: a page at each that sends its reader on, and the old names of
places on a page.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from keuzehulp.model import Project, Published, Redirect, Tree
from keuzehulp.model.scalars import Place
from keuzehulp.site.page import Page
from keuzehulp.site.render.templates import Templates

STYLES = ("prose", "path", "button")
ANY_WAS = re.compile(r'class="kh-was" id="[^"]*"')
"""An old name in a page, by the class that it has in its template: it is no place of its own."""

IN_HTML = re.compile(r'<[^>]*\sid="(?P<place>[\w-]+)"[^>]*>')
IN_MARKDOWN = re.compile(r"^(?P<marks>#+ )(?P<words>.*\{[^}\n]*#(?P<place>[\w-]+))", re.MULTILINE)

Places = dict[str, list[str]]
"""What to add at each place of a page: its old names, the latest first."""


@dataclass(frozen=True)
class Moved(Page):
    """A page that only says where another has gone. It works on any host, in any folder and from
    a disk.
    """

    to: str = ""


def all_redirects(project: Project) -> tuple[Redirect, ...]:
    """Those that an editor wrote; for a folder that moved, all that stood in it; and for a screen
    that got another name, wherever else it stood by that name or by its code.
    """
    known = {str(redirect.from_) for redirect in project.redirects}
    redirects = [*project.redirects]
    for redirect in (*_below(project), *_implied(project)):
        if redirect.from_ not in known:
            known.add(str(redirect.from_))
            redirects.append(redirect)
    return tuple(redirects)


def _below(project: Project) -> Iterator[Redirect]:
    """What was published below a folder that moved, to the same name below its new place."""
    folders = [
        folder for folder in project.redirects if _is_folder(folder.from_) and _is_folder(folder.to)
    ]
    for address in (project.published or Published()).addresses if folders else ():
        for folder in folders:
            below = address.removeprefix(folder.from_)
            if below != address and below and "#" not in below:
                to = Place(f"{folder.to}{below}", folder.to.at)
                yield Redirect(Place(address, folder.from_.at), to, at=folder.at)


def _is_folder(address: str) -> bool:
    return address.endswith("/")


def _implied(project: Project) -> Iterator[Redirect]:
    published = project.published or Published()
    for redirect in project.redirects:
        page, _, old = redirect.from_.partition("#")
        there, _, new = redirect.to.partition("#")
        tree = next((tree for tree in project.trees if f"{tree.id}/" == page == there), None)
        if not (tree and old):
            continue
        codes = names_by_code(published, tree.id)
        was = {code for code, name in codes.items() if name == old}
        # Where the screen was only renamed it kept its code, and a link by that still works.
        was -= {str(tree.nodes[new].code)} if new in tree.nodes else set()
        for address in published.addresses:
            beside, _, place = address.partition("#")
            if beside != page and place in {old, *was} and is_of(beside, tree, project):
                to = _beside(beside, new, tree, published, by_code=place != old)
                yield Redirect(
                    Place(address, redirect.from_.at), Place(to, redirect.to.at), at=redirect.at
                )


def _beside(page: str, new: str, tree: Tree, published: Published, *, by_code: bool) -> str:
    """Where a screen leads on another page than its own: to the question or outcome that took its
    place, to an option that stands there too, or else to that page.
    """
    if new in tree.nodes:
        return f"{page}#{tree.nodes[new].code if by_code else new}"
    same = f"{page}#{new}"
    return same if same in published.addresses and not by_code else page


def names_by_code(published: Published, tree: str) -> dict[str, str]:
    """What each code of a screen of this tree was recorded as; codes of answers are left out."""
    recorded = ((key.partition("."), str(name)) for key, name in (published.codes or {}).items())
    return {
        code: name for (inside, _, code), name in recorded if inside == tree and code[-1:].isdigit()
    }


def is_of(page: str, tree: Tree, project: Project) -> bool:
    """Whether this page is one of this tree: those of every tree but the first have its name in
    their address.
    """
    others = [known.id for known in project.trees if project.place(known) and known is not tree]
    inside = page.split("/")
    return not any(other in inside for other in others) and (
        not project.place(tree) or tree.id in inside
    )


def pages(project: Project, templates: Templates) -> Iterator[Moved]:
    """A page at each old address."""
    for redirect in all_redirects(project):
        if "#" not in redirect.from_:
            make = partial(
                templates.document,
                "verhuisd.html",
                address=redirect.from_,
                components=STYLES,
                to=redirect.to,
            )
            path = (
                f"{redirect.from_}index.html"
                if redirect.from_.endswith("/")
                else str(redirect.from_)
            )
            yield Moved(path, make, redirect.at.file, to=str(redirect.to))


def addresses(all_pages: Iterable[Page]) -> dict[str, str]:
    """The new address of each page that moved, by its old one."""
    return {page.address: page.to for page in all_pages if isinstance(page, Moved)}


def with_old_places(
    all_pages: Iterable[Page], project: Project, templates: Templates
) -> Iterator[Page]:
    """The pages, in which each place that got another name can still be found by its old one."""
    moved: dict[str, Places] = {}
    for redirect in all_redirects(project):
        address, sign, old = redirect.from_.partition("#")
        if sign:
            was = templates.component("was.html", name=old).strip()
            moved.setdefault(address, {}).setdefault(redirect.to.partition("#")[2], []).insert(
                0, was
            )
    for page in all_pages:
        here = moved.get(page.address) if page.path.endswith((".md", ".html")) else None
        yield replace(page, inside=partial(_renamed, page, here)) if here else page


def _renamed(page: Page, places: Places) -> str:
    return _named_again(page.text, places)


def _named_again(text: str, places: Places) -> str:
    """`text` with the old names of each place behind the start of its element, or in front of
    the words of its heading.
    """
    left = dict(places)
    # Taken out of `left` when used, since a name stands on a page once.
    text = IN_HTML.sub(lambda match: match[0] + "".join(left.pop(match["place"], ())), text)
    left = dict(places)
    return IN_MARKDOWN.sub(
        lambda match: match["marks"] + "".join(left.pop(match["place"], ())) + match["words"], text
    )

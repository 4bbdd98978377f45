"""Where old addresses have gone: a page at each that sends its reader on, and the old names of places on a page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from compiler.model import Project
from compiler.pages.page import Page
from compiler.pages.templates import Templates

STYLES = ("prose", "path", "button")
WAS = '<span class="kh-was" id="{}"></span>'
"""An old name of the place that it stands in."""
ANY_WAS = re.compile(r'<span class="kh-was" id="[^"]*"></span>')


@dataclass(frozen=True)
class Moved(Page):
    """A page that only says where another has gone. It works on any host, in any folder and from a disk."""

    to: str = ""


def pages(project: Project, templates: Templates) -> Iterator[Moved]:
    """A page at each old address."""
    for each in project.redirects:
        if "#" not in each.from_:
            html = templates.document("verhuisd.html", address=each.from_, components=STYLES, to=each.to)
            path = f"{each.from_}index.html" if each.from_.endswith("/") else str(each.from_)
            yield Moved(path, html, each.at.file, to=str(each.to))


def addresses(made: Iterable[Page]) -> dict[str, str]:
    """The new address of each page that moved, by its old one."""
    return {page.address: page.to for page in made if isinstance(page, Moved)}


def with_old_places(made: Iterable[Page], project: Project) -> Iterator[Page]:
    """The pages, in which each place that got another name can still be found by its old one."""
    moved = [(each.from_.partition("#"), each.to.partition("#")[2]) for each in project.redirects if "#" in each.from_]
    for page in made:
        here = [(old, new) for (address, _, old), new in moved if address == page.address]
        yield replace(page, text=_named_again(page.text, here)) if here and page.path.endswith((".md", ".html")) else page


def _named_again(text: str, places: Iterable[tuple[str, str]]) -> str:
    for old, new in places:
        was = WAS.format(old)
        text = re.sub(rf'(<[^>]*\sid="{new}"[^>]*>)', rf"\1{was}", text, count=1)
        text = re.sub(rf"^(#+ )(.*\{{[^}}\n]*#{new}\b)", rf"\1{was}\2", text, count=1, flags=re.MULTILINE)
    return text

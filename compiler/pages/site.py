"""All pages of a project, in one list."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from compiler.model import Project
from compiler.pages import (
    content,
    data,
    decision,
    embed,
    expected,
    fonts,
    guide,
    hosts,
    moved,
    options,
    paper,
    register,
    search,
    sharing,
    styles,
)
from compiler.pages.outline import every_written_link_leads_somewhere, no_two_pages_share_an_address, reachable
from compiler.pages.page import Page
from compiler.pages.templates import Templates
from compiler.reading import Problem


@dataclass(frozen=True)
class Site:
    """What pages need to know besides the project.

    `overrides`, `content` and `deploy` are folders, and `written` is how an editor knows the second. `name` and `extra` are the site's name
    and the `extra:` of `mkdocs.yml` (menu, shell words, policy); `pdf` is whether PDFs of the pages for paper will be made.
    """

    overrides: Path
    content: Path
    name: str
    today: date
    written: str = "content"
    url: str = ""
    pdf: bool = False
    deploy: Path = Path(__file__).parents[2] / "deploy"
    extra: Mapping[str, Any] = field(default_factory=dict)


def make_pages(project: Project, site: Site) -> list[Page]:
    """Every page, in the order of their paths. Menus lead only to pages that there are."""
    site = replace(site, extra=reachable(site.extra, outline(project, site)))
    templates = Templates(project, site)
    made = [styles.stylesheet(site.overrides), *fonts.pages(site.overrides), *embed.pages(site.overrides)]
    made += _finished(_pages(project, site, templates))
    made = [*made, *search.pages(made, project, templates)]
    made = [*moved.with_old_places(made, project, templates), *_finished(moved.pages(project, templates))]
    made += [*expected.pages(made, project, site), *hosts.pages(made, site)]
    return sorted(made, key=lambda page: page.path)


def _finished(pages: Iterable[Page]) -> Iterator[Page]:
    """These pages, each made before the next: what several share is kept no longer than it takes to make them."""
    return (page.finished for page in pages)


def outline(project: Project, site: Site) -> list[Page]:
    """Every page that readers can be sent to. What stands in them is not asked for, and so not made."""
    return [*_pages(project, site, Templates(project, site)), Page(search.PATH)]


def misplaced(project: Project, site: Site) -> Iterator[Problem]:
    """What is wrong with the places of pages, and with hand-written links to them."""
    pages = outline(project, site)
    yield from no_two_pages_share_an_address(pages)
    yield from every_written_link_leads_somewhere(site.content, pages, shown=site.written)


def _pages(project: Project, site: Site, templates: Templates) -> Iterator[Page]:
    yield from content.pages(project, site, templates)
    yield from register.pages(project, templates)
    yield from data.pages(project)
    yield from sharing.images(project, site)
    for tree in project.trees:
        yield from decision.pages(tree, project, templates)
        yield from options.pages(tree, project, templates)
        yield from paper.pages(tree, project, templates)
    for each in project.guides:
        yield from guide.pages(each, templates)

"""All pages of a project, in one list."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from keuzehulp.model import Project
from keuzehulp.site.assets import fonts, styles
from keuzehulp.site.hosting import server_config, well_known
from keuzehulp.site.messages import settings as messages
from keuzehulp.site.page import Page
from keuzehulp.site.pages import (
    content,
    decision,
    embed,
    guide,
    json_export,
    options,
    reference_pages,
    sharing,
    sheets,
)
from keuzehulp.site.render.templates import Templates
from keuzehulp.site.search import search_page
from keuzehulp.site.settings import menus_lead_somewhere
from keuzehulp.site.site import Site
from keuzehulp.site.urls import redirects
from keuzehulp.site.urls.addresses import (
    every_written_link_leads_somewhere,
    no_two_pages_share_an_address,
    reachable,
)
from keuzehulp.source import Diagnostic, Where


def make_pages(project: Project, site: Site) -> list[Page]:
    """Every page, in the order of their paths. Menus lead only to pages that there are."""
    return _everything(project, site, finish=lambda page: page.finished)


def plan_pages(project: Project, site: Site) -> list[Page]:
    """The same pages, each made when somebody asks what stands in it."""
    return _everything(project, site, finish=lambda page: page)


def _everything(project: Project, site: Site, finish: Callable[[Page], Page]) -> list[Page]:
    """Pages that were finished before the next one keep what they share no longer than needed."""
    site = replace(site, extra=reachable(site.extra, outline(project, site)))
    templates = Templates(project, site)
    finished = [
        styles.stylesheet(site.look),
        *fonts.pages(site.look),
        *embed.pages(project, site.look),
    ]
    # In the order in which they need each other: the index of the search holds the words of pages,
    # a redirect may not stand where a page does, and hosts are told the policy of all of them.
    finished += map(finish, _pages(project, site, templates))
    finished += map(finish, [*search_page.pages(finished, project, templates)])
    standing = {page.path for page in finished}
    moved = (page for page in redirects.pages(project, templates) if page.path not in standing)
    finished = [*redirects.with_old_places(finished, project, templates), *map(finish, moved)]
    finished += [*well_known.pages(finished, project, site), *server_config.pages(finished, site)]
    return sorted(map(finish, finished), key=lambda page: page.path)


def outline(project: Project, site: Site) -> list[Page]:
    """Every page that readers can be sent to. What stands in them is not asked for, and so not
    made.
    """
    return [*_pages(project, site, Templates(project, site)), Page(search_page.path_of(site))]


def misplaced(project: Project, site: Site, *, settings: Path) -> Iterator[Diagnostic]:
    """What is wrong with the places of pages, with hand-written links to them, and with the
    menus in these settings.
    """
    pages = outline(project, site)
    if not any(page.address == "" for page in pages):
        yield messages.NO_FRONT_PAGE.at(Where(f"{site.written}/index.md"))
    yield from no_two_pages_share_an_address(pages)
    yield from every_written_link_leads_somewhere(site.content, pages, shown=site.written)
    yield from menus_lead_somewhere(settings, pages)


def _pages(project: Project, site: Site, templates: Templates) -> Iterator[Page]:
    yield from content.pages(project, site, templates)
    yield from reference_pages.pages(project, templates)
    yield from json_export.pages(project)
    yield from sharing.images(project, site)
    for tree in project.trees:
        draw = cache(partial(decision.drawn, tree, project))
        yield from decision.pages(tree, project, templates, draw)
        yield from options.pages(tree, project, templates)
        yield from sheets.pages(tree, project, templates, draw)
    for step_guide in project.guides:
        yield from guide.pages(step_guide, templates)

"""All pages of a project, in one list."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from compiler.model import Project
from compiler.pages import content, data, decision, expected, guide, hosts, moved, options, paper, register, search, sharing, styles
from compiler.pages.page import Page
from compiler.pages.templates import Templates


@dataclass(frozen=True)
class Site:
    """What pages need to know besides the project.

    `overrides`, `content` and `deploy` are folders; `name` and `extra` are the site's name and the `extra:` of `mkdocs.yml` (menu, shell
    words, policy); `policies` is False only while serving, where a reload script must be let in; `pdf` is whether
    PDFs of the pages for paper will be made.
    """

    overrides: Path
    content: Path
    name: str
    today: date
    url: str = ""
    policies: bool = True
    pdf: bool = False
    deploy: Path = Path(__file__).parents[2] / "deploy"
    extra: Mapping[str, Any] = field(default_factory=dict)


def make_pages(project: Project, site: Site) -> list[Page]:
    """Every page, in the order of their paths."""
    templates = Templates(project, site)
    made = list(_pages(project, site, templates))
    made = [*made, *search.pages(made, project, templates)]
    made = [*moved.with_old_places(made, project), *moved.pages(project, templates)]
    made += [*expected.pages(made, project, site), *hosts.pages(made, site)]
    return sorted(made, key=lambda page: page.path)


def _pages(project: Project, site: Site, templates: Templates) -> Iterator[Page]:
    yield styles.stylesheet(site.overrides)
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

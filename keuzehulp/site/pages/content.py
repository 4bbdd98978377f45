"""The hand-written pages of `content/`, with figures and the publisher's own words filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from posixpath import dirname, relpath
from typing import TYPE_CHECKING, TypeVar

from markupsafe import Markup

from keuzehulp.analysis import Figures, first_asked
from keuzehulp.model import Guide, Project, Tree
from keuzehulp.model.interpolation import fill
from keuzehulp.site.assets import scripts
from keuzehulp.site.page import Page
from keuzehulp.site.pages import embed, sharing
from keuzehulp.site.pages.content_inserts import Inserts, figures_of
from keuzehulp.site.pages.guide import tasks_by_role
from keuzehulp.site.pages.reading_time import promise
from keuzehulp.site.render.escaping import for_markdown
from keuzehulp.site.render.templates import Templates
from keuzehulp.site.search.markdown_text import FRONT
from keuzehulp.source import files_in, text_of

if TYPE_CHECKING:
    from keuzehulp.site.site import Site

T = TypeVar("T", Tree, Guide)
INSERT = re.compile(r"\{([a-z]+)\.([a-z_-]+)\}")
# `{publisher.name}`, and `{F-A01}` for a link to the source of that fact.
FACT = re.compile(r"\{([A-Z][A-Za-z0-9-]*)\}")
LOADED = tuple(f"{scripts.FOLDER}/{name}.js" for name in ("entry", "ready-texts"))
"""What these pages may load: for sentences to begin with, and for texts to copy."""


def pages(project: Project, site: Site, templates: Templates) -> Iterator[Page]:
    """Every Markdown file of the folder, ready for the Markdown tool."""
    figures, measured = Figures(project), figures_of(project)
    for path in files_in(site.content, ".md"):
        inside = path.relative_to(site.content).as_posix()
        inserts = {**measured, **_pieces(inside, project, templates)}
        yield Page(
            inside,
            partial(_filled_in, path, inside, figures, inserts, f"{site.paths.sources}.md"),
            source=f"{site.written}/{inside}",
        )
    for script in LOADED:
        yield Page(script, partial(text_of, site.look.file(script)))


def _filled_in(file: Path, path: str, figures: Figures, inserts: Inserts, register: str) -> str:
    """What is in `file` with figures, values of facts and the publisher's words filled in, and a
    link behind every fact it names.

    What is filled in was typed as plain text, and stays that. In the front matter that are only
    figures.
    """
    project = figures.project

    def inserted(match: re.Match[str]) -> str:
        name, key = match.groups()
        return (
            for_markdown(inserts[name]().get(key, Markup(match.group(0))))
            if name in inserts
            else match.group(0)
        )

    text = text_of(file)
    front = front_matter.group(0) if (front_matter := FRONT.match(text)) else ""
    body, _ = figures.filled(text[len(front) :], written=for_markdown)
    linked = FACT.sub(
        lambda match: _source_link(match, path, project, register),
        fill(body, project.fact, for_markdown),
    )
    return figures.filled(front)[0] + INSERT.sub(inserted, linked)


def _trees(project: Project) -> set[str]:
    return {tree.id for tree in project.trees}


PIECES: dict[str, Callable[[Project], set[str]]] = {
    "share": lambda project: {"links"},
    "embed": lambda project: set(embed.INSERTS),
    "overdue": lambda project: {"note"},
    **dict.fromkeys(("tips", "begin", "entries", "options"), _trees),
    "roles": lambda project: {guide.id for guide in project.guides},
}
"""Longer pieces that can be inserted, with the keys they have."""


def _pieces(path: str, project: Project, templates: Templates) -> Inserts:
    """The longer pieces, for the page with this path: their links start from there."""

    def begin(template: str) -> Callable[[Tree], Markup]:
        return lambda tree: _begin(template, tree, path, project, templates)

    tips = partial(templates.markdown, "tips.md", path=path)
    return {
        "share": lambda: {
            "links": Markup(
                templates.markdown(
                    "delen.md", path=path, sharing=sharing.groups(project, templates.site.paths)
                )
            )
        },
        "embed": lambda: {
            key: Markup(value)
            for key, value in embed.inserts(project, templates, path=path).items()
        },
        "overdue": lambda: {"note": Markup(templates.markdown("overdue.md", path=path))},
        "tips": _by_id(project.trees, lambda tree: Markup(tips(tree=tree))),
        "begin": _by_id(project.trees, begin("begin.md")),
        "entries": _by_id(project.trees, begin("entries.md")),
        "options": _by_id(project.trees, lambda tree: _options(tree, path, project, templates)),
        "roles": _by_id(project.guides, lambda guide: _roles(guide, path, templates)),
    }


def _by_id(things: tuple[T, ...], piece: Callable[[T], Markup]) -> Callable[[], dict[str, str]]:
    """A piece for each tree or guide, when any of them is asked for."""
    return lambda: {thing.id: piece(thing) for thing in things}


def _begin(template: str, tree: Tree, path: str, project: Project, templates: Templates) -> Markup:
    """A way into a tree."""
    values = {
        "tree": tree,
        "promise": promise(tree, project),
        "first_asked": partial(first_asked, tree),
        "key": project.store_key(tree),
    }
    return Markup(templates.markdown(template, path=path, **values))


def _options(tree: Tree, path: str, project: Project, templates: Templates) -> Markup:
    """The options of a tree as cards."""
    return Markup(templates.markdown("options.md", path=path, tree=tree, place=project.place(tree)))


def _roles(guide: Guide, path: str, templates: Templates) -> Markup:
    """What a guide has for each role, as cards."""
    return Markup(
        templates.markdown("roles.md", path=path, guide=guide, tasks=tasks_by_role(guide))
    )


def _source_link(match: re.Match[str], path: str, project: Project, register: str) -> str:
    """`{F-A07}` as a link to the best source of that fact, on the page of sources."""
    fact = project.fact.get(match.group(1))
    sources = [ref.source for ref in fact.sources if ref.source in project.source] if fact else []
    if not sources:
        return match.group(0)
    there = relpath(register, dirname(path) or ".")
    return Markup("([bron: {}]({}#{}))").format(
        for_markdown(project.source[sources[0]].title), there, sources[0].lower()
    )

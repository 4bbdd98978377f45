"""The page to search on, its scripts, and the index: everything on the site that can be found.

Without script the page is a list of everything. The scripts load the index and the library when a reader first uses the field, as scripts
of this site: that also works from a disk, and under a policy that lets nothing else in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from compiler.checks.inserts import fill
from compiler.model import Option, Outcome, Project, Tree, texts_in
from compiler.pages.page import Page
from compiler.pages.plain import front_matter, sections
from compiler.pages.templates import Templates

PATH = "zoeken.md"
SCRIPTS = "assets/javascripts"
INDEX = "assets/search-index.js"
NOT_SHOWN = ("id", "title", "editorial")
"""Fields that are no running text of a screen; a title counts apart."""


@dataclass(frozen=True)
class Entry:
    """A place on the site that can be found: a page, or a part of one with an `anchor`.

    `group` is the part of the site it belongs to, `about` one line on what it is, and `keywords` are words that weigh more than its text.
    `same` is the address of a page of its own about the same thing, so that readers do not get both.
    """

    page: Page
    title: str
    group: str
    about: str
    keywords: str = ""
    text: str = ""
    anchor: str = ""
    same: str = ""

    @property
    def address(self) -> str:
        return self.page.address + self.fragment

    @property
    def path(self) -> str:
        """The way for the Markdown tool, which checks it."""
        return self.page.path + self.fragment

    @property
    def fragment(self) -> str:
        return f"#{self.anchor}" if self.anchor else ""


def pages(made: Iterable[Page], project: Project, templates: Templates) -> Iterator[Page]:
    """The search page and all that it loads; `made` are the other pages of the site."""
    found = entries(made, project)
    shown = [(group, list(each)) for group, each in groupby((each for each in found if not each.same), key=lambda each: each.group)]
    yield Page(PATH, templates.markdown(PATH, path=PATH, groups=shown))
    yield Page(INDEX, f"(window.kh = window.kh || {{}}).searchIndex = {_index(found, project)};\n")
    yield from _scripts(templates.site.overrides)


def entries(made: Iterable[Page], project: Project) -> list[Entry]:
    """Everything that can be found, by group, in the order of the groups and of the pages."""
    groups = _groups(project)
    by_path = {page.path: page for page in made}
    of_trees = [entry for tree in project.trees for entry in _of_tree(tree, by_path, project)]
    of_pages = [entry for page in by_path.values() if page.is_markdown for entry in _of_page(page, groups)]
    own = {entry.address for entry in of_pages}
    order = list(dict.fromkeys(groups.values()))
    return sorted((_with_same(entry, own) for entry in (*of_trees, *of_pages)), key=lambda entry: order.index(entry.group))


def _groups(project: Project) -> dict[str, str]:
    """The name of each part of the site by the address it begins with; the first that fits is right."""
    strings = project.strings
    return {
        **{f"{tree.id}/": tree.head.short_title or tree.head.title for tree in project.trees},
        "mogelijkheden/": strings["options_title"],
        "andere-wegen/": strings["routes_title"],
        **{f"{guide.id}/{role.id}/": f"{strings['guide_short']} {role.for_}" for guide in project.guides for role in guide.head.roles},
        **{f"{guide.id}/": strings["guide_short"] for guide in project.guides},
        "begrippen/": strings["glossary_title"],
        "": strings["search_rest"],
    }


def _of_page(page: Page, groups: Mapping[str, str]) -> Iterator[Entry]:
    """A Markdown page, and its sections that can be pointed at."""
    front = front_matter(page.text)
    group = next(name for start, name in groups.items() if page.address.startswith(start))
    for part in sections(page.text):
        about = part.text.partition("\n")[0] if part.anchor else front["description"]
        yield Entry(page, part.title or front["title"], group, about, " ".join(part.headings), part.text, part.anchor)


def _of_tree(tree: Tree, by_path: Mapping[str, Page], project: Project) -> Iterator[Entry]:
    """The keuzehulp as a whole, the overview, and every outcome and option."""
    page = by_path[f"{tree.id}/index.html"]
    head = tree.head
    group = str(head.short_title or head.title)
    questions = "\n".join(question.question for question in tree.questions)
    yield Entry(page, head.title, group, head.decision or "", project.strings["start"], questions)
    if overview := by_path.get("overzicht/index.html") if tree is project.trees[0] else None:
        yield Entry(overview, project.strings["tree"], group, project.strings["search_overview"])
    for outcome in tree.outcomes:
        labels = (answer.label for _, answer in tree.answers() if answer.to == outcome.id and not answer.is_unknown)
        about = outcome.conclusion.text if outcome.conclusion else ""
        keywords = " ".join([outcome.code, *dict.fromkeys(labels)])
        yield Entry(page, outcome.title, group, fill(about, project.fact), keywords, _text(outcome, project), outcome.id)
    for option in tree.options:
        about = option.short.text if option.short else ""
        yield Entry(page, option.title, group, fill(about, project.fact), text=_text(option, project), anchor=option.id)


def _text(value: Outcome | Option, project: Project) -> str:
    return "\n".join(fill(found.text, project.fact) for found in texts_in(value) if found.field not in NOT_SHOWN)


def _with_same(entry: Entry, own: set[str]) -> Entry:
    """An outcome or option with the address of its own page, if it has one."""
    others = (f"mogelijkheden/{entry.anchor}/", f"andere-wegen/#{entry.anchor}") if not entry.page.is_markdown and entry.anchor else ()
    return next((replace(entry, same=other) for other in others if other in own), entry)


def _index(found: Iterable[Entry], project: Project) -> str:
    """What the script looks in, as JSON. Addresses are from the root of the site."""
    content = {
        "entries": [_as_json(entry) for entry in found],
        "synonyms": [{"words": synonym.words, "means": synonym.means} for synonym in project.synonyms],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def _as_json(entry: Entry) -> dict[str, Any]:
    fields = ("address", "title", "group", "about", "keywords", "text", "same")
    return {name: value for name in fields if (value := getattr(entry, name))}


def _scripts(overrides: Path) -> Iterator[Page]:
    """The scripts of the search page and the library, under the address they have in `overrides/`."""
    for path in (*sorted((overrides / SCRIPTS).glob("search*.js")), overrides / SCRIPTS / "vendor/minisearch.js"):
        yield Page(path.relative_to(overrides).as_posix(), path.read_text(encoding="utf-8"))

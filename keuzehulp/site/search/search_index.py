"""Everything on the site that can be found by its words: each page, and each part of one with an
address of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from keuzehulp.model import Project, Tree, texts_in
from keuzehulp.model.interpolation import fill
from keuzehulp.site.page import Page
from keuzehulp.site.search.markdown_text import front_matter, sections
from keuzehulp.site.urls.paths import PagePaths

LESS = 0.6
"""What an outcome or option weighs that has a page of its own: it is easier to read there."""
NOT_SHOWN = ("id", "title", "editorial")
"""Fields that are no running text of a screen; a title counts apart."""


@dataclass(frozen=True)
class Entry:
    """A place on the site that can be found: a page, or a part of one with an `anchor`.

    `group` is the part of the site it belongs to, `about` one line on what it is, and `keywords`
    are words that weigh more than its text. `boost` is how much the place itself weighs. `same` is
    the address of a page of its own about the same thing: a reader gets one of them.
    """

    page: Page
    title: str
    group: str
    about: str
    keywords: str = ""
    text: str = ""
    anchor: str = ""
    same: str = ""
    boost: float = 1

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


def entries(pages: Iterable[Page], project: Project, paths: PagePaths) -> list[Entry]:
    """Everything that can be found, by group, in the order of the groups and of the pages."""
    groups = _groups(project, paths)
    by_path = {page.path: page for page in pages}
    of_trees = [
        (project.place(tree), entry)
        for tree in project.trees
        for entry in _of_tree(tree, by_path, project, paths)
    ]
    of_pages = [
        entry for page in by_path.values() if page.is_markdown for entry in _of_page(page, groups)
    ]
    order = {group: at for at, group in enumerate(dict.fromkeys(groups.values()))}
    return sorted(_paired(of_trees, of_pages, paths), key=lambda entry: order[entry.group])


def _groups(project: Project, paths: PagePaths) -> dict[str, str]:
    """The name of each part of the site by the address it begins with, in the order of the list.
    The longest that fits is right.
    """
    strings = project.strings
    groups = {
        f"{tree.id}/": str(tree.head.short_title or tree.head.title) for tree in project.trees
    }
    for path, title in ((paths.options, "options_title"), (paths.routes, "routes_title")):
        groups |= {f"{project.place(tree)}{path}/": strings[title] for tree in project.trees}
    for guide in project.guides:
        groups[f"{guide.id}/"] = strings["guide_short"]
    for guide in project.guides:
        for role in guide.head.roles:
            groups[f"{guide.id}/{role.id}/"] = f"{strings['guide_short']} {role.for_}"
    return groups | {
        f"{paths.glossary}/": strings["glossary_title"],
        "": strings["search_rest"],
    }


def _of_page(page: Page, groups: Mapping[str, str]) -> Iterator[Entry]:
    """A Markdown page, and its sections that can be pointed at."""
    front = front_matter(page.text)
    group = _group_of(page.address, groups)
    search = front.get("search", {})
    boost = search.get("boost", 1)
    for part in sections(page.text):
        title = part.title or front.get("title", page.path)
        about = part.text.partition("\n")[0] if part.anchor else front.get("description", "")
        keywords = [
            *part.headings,
            *([search["keywords"]] if "keywords" in search and not part.anchor else []),
        ]
        yield Entry(
            page, title, group, about, " ".join(keywords), part.text, part.anchor, boost=boost
        )


def _group_of(address: str, groups: Mapping[str, str]) -> str:
    """The group of the nearest folder that has one; that of the whole site is called nothing."""
    while address not in groups:
        # A folder less each time; that of the whole site has a group, so this ends.
        address = address[: address.rstrip("/").rfind("/") + 1]
    return groups[address]


def _of_tree(
    tree: Tree, by_path: Mapping[str, Page], project: Project, paths: PagePaths
) -> Iterator[Entry]:
    """The keuzehulp as a whole, the overview, and every outcome and option."""
    page = by_path[f"{tree.id}/index.html"]
    head, strings = tree.head, project.strings
    group = head.short_title or head.title
    questions = [question.question for question in tree.questions]
    text = "\n".join([*questions, _text((head.intro, head.helpers, head.always), project)])
    yield Entry(page, head.title, group, head.decision or "", strings["start"], text)
    overview = by_path.get(f"{project.place(tree)}{paths.overview}/index.html")
    if overview:
        yield Entry(overview, strings["tree"], group, strings["search_overview"])
    for name, kind in ((paths.handout, "card"), (paths.tree_sheet, "leaf")):
        sheet = by_path.get(f"{project.place(tree)}{name}/index.html")
        if sheet:
            yield Entry(sheet, strings[f"{kind}_title"], group, strings[f"{kind}_description"])
    yield from _of_nodes(tree, page, group, project)


def _of_nodes(tree: Tree, page: Page, group: str, project: Project) -> Iterator[Entry]:
    """Outcomes, with the answers that lead there as keywords, and options."""
    labels = _labels(tree)
    for outcome in tree.outcomes:
        about = next((claim.text for claim in (*outcome.why, outcome.conclusion) if claim), "")
        keywords = " ".join([outcome.code, *labels.get(outcome.id, ())])
        yield Entry(
            page,
            outcome.title,
            group,
            fill(about, project.fact),
            keywords,
            _text(outcome, project),
            outcome.id,
        )
    for option in tree.options:
        about = option.short.text if option.short else ""
        yield Entry(
            page,
            option.title,
            group,
            fill(about, project.fact),
            text=_text(option.without_card, project),
            anchor=option.id,
        )


def _labels(tree: Tree) -> dict[str, dict[str, None]]:
    """For each node, the answers that lead there, in the words of the editor."""
    labels: dict[str, dict[str, None]] = {}
    for question, answer in tree.answers():
        for route in () if answer.is_unknown else question.onward(answer):
            labels.setdefault(route.to, {})[answer.label] = None
    return labels


def _text(value: Any, project: Project) -> str:
    return "\n".join(
        fill(place.text, project.fact) for place in texts_in(value) if place.field not in NOT_SHOWN
    )


def _paired(
    of_trees: list[tuple[str, Entry]], of_pages: list[Entry], paths: PagePaths
) -> Iterator[Entry]:
    """All entries; an outcome or option that has a page of its own, in the place of its tree,
    knows it, and shares its keywords with it.
    """
    own = {entry.address: entry for entry in of_pages}
    for place, entry in of_trees:
        others = (
            f"{place}{paths.options}/{entry.anchor}/",
            f"{place}{paths.routes}/#{entry.anchor}",
        )
        same = next((address for address in others if entry.anchor and address in own), "")
        if same:
            own[same] = replace(
                own[same], keywords=f"{entry.keywords} {own[same].keywords}".strip()
            )
        yield replace(entry, same=same, boost=LESS) if same else entry
    yield from own.values()

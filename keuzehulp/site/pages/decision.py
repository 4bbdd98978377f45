"""The pages of a decision tree: the tree itself as one document, and the whole of it as a list."""

from collections.abc import Callable, Collection, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from keuzehulp.analysis import Reach, Space, explore, first_asked, reaches, stats
from keuzehulp.model import Option, Outcome, Project, Tree
from keuzehulp.site.assets import scripts
from keuzehulp.site.page import Page
from keuzehulp.site.pages import embed
from keuzehulp.site.pages.likeness import by_likeness
from keuzehulp.site.pages.reading_time import promised
from keuzehulp.site.render.citations import cited
from keuzehulp.site.render.templates import Templates
from keuzehulp.site.render.terms import finder
from keuzehulp.site.render.text_filters import plain_words

if TYPE_CHECKING:
    from keuzehulp.layout import Sheet

KEUZEHULP = (
    *(
        "prose",
        "path",
        "button",
        "tool/answers",
        "tool/claims",
        "tool/plan",
        "tool/folds",
        "tool/beside",
        "entries",
        "options",
        "sources",
    ),
    *(
        "tool/guided",
        "tool/choice",
        "tool/compact",
        "tool/notes",
        "tool/recap",
        "share",
        "qr",
        "tool/reminder",
    ),
    *("paper/prose", "paper/outcome", "paper/plan"),
)
"""The stylesheets of the keuzehulp: those of the document, and those of what only works with
script.
"""
FRAME = "embed.html"
FRAMED = (*KEUZEHULP, "tool/frame", "tool/measure")
OVERVIEW = ("prose", "path", "button", "tool/drawing", "tool/overview", "tool/route")

SHARED = ("screens", "register")
"""What the keuzehulp and its frame have inside, by the name of its template."""


Draw = Callable[[], "tuple[Sheet, ...]"]
"""The drawing of a tree, which more than one page shows."""


def pages(tree: Tree, project: Project, templates: Templates, draw: Draw) -> Iterator[Page]:
    """The pages of one tree: the tool, the same for frames, and the overview. A second tree has
    its own below its own address.
    """
    place = project.place(tree)
    overview = f"{place}{templates.site.paths.overview}/"
    # Once for all three, and only when what is in one of them is asked for.
    known = cache(partial(values, tree, project, templates, draw))

    def page(
        template: str,
        address: str,
        styles: tuple[str, ...],
        run: tuple[str, ...],
        names: Collection[str],
    ) -> Page:
        document = partial(
            templates.document,
            template,
            address=address,
            components=styles,
            run=run,
            framed=template == FRAME,
        )
        return Page(f"{address}index.html", lambda: document(**known()), tree.head.at.file, names)

    codes = {node.code for node in tree.all_nodes}
    names = {node.id for node in (*tree.all_nodes, *tree.options)}
    run, framed = scripts.keuzehulp(tree), scripts.framed(tree)
    yield page("keuzehulp.html", f"{tree.id}/", _styles(KEUZEHULP, tree), run, names)
    yield page(FRAME, f"{embed.FOLDER}{place}", FRAMED, framed, names)
    yield page("overzicht.html", overview, _styles(OVERVIEW, tree), scripts.overview(tree), codes)


def values(tree: Tree, project: Project, templates: Templates, draw: Draw) -> dict[str, Any]:
    """What the templates of these pages need to know, and what is written once for all of them."""
    space = explore(tree)
    outcomes = sorted(tree.outcomes, key=lambda outcome: outcome.code.number)
    citations = enumerate(cited(tree, project), 1)
    shown = {
        "tree": tree,
        "outcomes": outcomes,
        "screens": screens(outcomes, tree.options),
        "hard_words": finder(project)(tree, tree.head.explains),
        "numbered": {citation.source.id: number for number, citation in citations},
        "explained": list(map(project.term.__getitem__, tree.head.explains)),
        "stats": stats(space, project),
        "rest": rest(space),
        "promise": promised(space, project),
        "first_asked": partial(first_asked, tree),
        "overview": f"{project.place(tree)}{templates.site.paths.overview}/",
        "place": project.place(tree),
        "guide": project.guide.get(tree.head.guide or ""),
        "draw": draw,
    }
    return {
        **shown,
        "shared": {name: templates.part(f"{name}.html", **shown) for name in SHARED},
    }


def drawn(tree: Tree, project: Project) -> "tuple[Sheet, ...]":
    """The tree as sheets of its drawing; none when it is too large to draw."""
    from keuzehulp.layout import drawing  # only here: `check` plans pages, and draws none

    return drawing(tree, plain=plain_words(project), further=project.strings["drawing_further"])


def _styles(names: tuple[str, ...], tree: Tree) -> tuple[str, ...]:
    return (*names, "tool/ways") if tree.has_conditions else names


def rest(space: Space) -> dict[str, tuple[int, int]]:
    """The least and the most questions that can still come after each question."""
    by_node: dict[str, list[Reach]] = {}
    for state, reach in reaches(space).items():
        by_node.setdefault(state.node, []).append(reach)
    ahead: dict[str, tuple[int, int]] = {}
    for node, of_states in by_node.items():
        shortest = min(reach.shortest for reach in of_states)
        longest = max(reach.longest for reach in of_states)
        ahead[node] = (shortest - 1, longest - 1)  # a reach counts the question itself
    return ahead


def screens(
    outcomes: list[Outcome], options: tuple[Option, ...]
) -> list[tuple[list[Outcome], Option | None]]:
    """The order of the document: outcomes that are alike together, and each option behind the
    first outcome that leads to it.
    """
    named = {option.id: option for option in options}
    groups: list[tuple[list[Outcome], Option | None]] = [([], None)]
    for outcome in by_likeness(outcomes):
        groups[-1][0].append(outcome)
        if outcome.option and (option := named.pop(outcome.option, None)):
            groups[-1:] = [(groups[-1][0], option), ([], None)]
    return [*groups, *(([], option) for option in named.values())]

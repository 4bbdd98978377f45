"""The pages of a decision tree: the tree itself as one document, and the whole of it as a list."""

from collections.abc import Iterator
from typing import Any

from compiler.explore import Reach, Space, explore, reaches, stats
from compiler.model import Option, Outcome, Project, Tree
from compiler.pages import embed, scripts
from compiler.pages.drawing import drawing
from compiler.pages.page import Page
from compiler.pages.templates import Templates
from compiler.pages.words import plain_words

KEUZEHULP = (
    *("prose", "path", "button", "answers", "claims", "options", "sources"),
    *("guided", "choice", "compact", "notes", "recap", "share", "qr", "reminder"),
    "paper/outcome",
)
"""The stylesheets of the keuzehulp: those of the document, and those of what only works with script."""
FRAMED = (*KEUZEHULP, "frame")
OVERVIEW = ("prose", "path", "button", "drawing", "overview", "route")


def pages(tree: Tree, project: Project, templates: Templates) -> Iterator[Page]:
    """The pages of one tree: the tool, the same for frames, and the overview. A second tree has its own below its own address."""
    address = f"{tree.id}/"
    overview, framed = f"{project.place(tree)}overzicht/", f"{embed.FOLDER}{project.place(tree)}"
    space = explore(tree)
    values: dict[str, Any] = {
        "tree": tree,
        "outcomes": sorted(tree.outcomes, key=lambda outcome: outcome.code.number),
        "screens": screens(tree),
        "explained": [project.term[term] for term in tree.head.explains],
        "stats": stats(space, project),
        "rest": rest(space),
        "overview": overview,
        "place": project.place(tree),
        "guide": project.guide.get(tree.head.guide or ""),
        "others": {outcome.id: other_options(outcome, tree) for outcome in tree.outcomes},
    }
    source = tree.head.at.file
    tool = templates.document("keuzehulp.html", address=address, components=_styles(KEUZEHULP, tree), run=scripts.keuzehulp(tree), **values)
    yield Page(f"{address}index.html", tool, source)
    frame = templates.document("embed.html", address=framed, components=FRAMED, run=scripts.framed(tree), framed=True, **values)
    yield Page(f"{framed}index.html", frame, source)
    values["sheets"] = drawing(tree, plain=plain_words(project), further=project.strings["drawing_further"])
    whole = templates.document("overzicht.html", address=overview, components=_styles(OVERVIEW, tree), run=scripts.overview(tree), **values)
    yield Page(f"{overview}index.html", whole, source)


def _styles(names: tuple[str, ...], tree: Tree) -> tuple[str, ...]:
    return (*names, "ways") if tree.has_conditions else names


def rest(space: Space) -> dict[str, tuple[int, int]]:
    """The least and the most questions that can still come after each question."""
    found: dict[str, list[Reach]] = {}
    for state, reach in reaches(space).items():
        found.setdefault(state.node, []).append(reach)
    return {node: (min(each.shortest for each in all_) - 1, max(each.longest for each in all_) - 1) for node, all_ in found.items()}


def screens(tree: Tree) -> list[tuple[list[Outcome], Option | None]]:
    """The outcomes by code, those that lead to an option right before it, so that what belongs together stands together."""
    outcomes = sorted(tree.outcomes, key=lambda outcome: outcome.code.number)
    options = [option.id for option in tree.options]
    of = {id: [outcome for outcome in outcomes if outcome.option == id] for id in options}
    rest = [outcome for outcome in outcomes if outcome.option not in options]
    return [*((of[option.id], option) for option in tree.options), (rest, None)]


def other_options(outcome: Outcome, tree: Tree) -> list[Option]:
    """The options that an outcome does not lead to: they stand beside it in equal detail."""
    return [option for option in tree.options if option.id != outcome.option]

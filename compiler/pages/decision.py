"""The pages of a decision tree: the tree itself as one document, and the whole of it as a list."""

from collections.abc import Iterator

from compiler.explore import explore, stats
from compiler.model import Option, Outcome, Project, Tree
from compiler.pages.page import Page
from compiler.pages.templates import Templates

KEUZEHULP = ("prose", "path", "button", "answers", "claims", "options", "sources")
OVERVIEW = ("prose", "path", "button", "overview")


def pages(tree: Tree, project: Project, templates: Templates) -> Iterator[Page]:
    """Both pages of one tree. A second tree has its overview below its own address."""
    address = f"{tree.id}/"
    overview = "overzicht/" if tree is project.trees[0] else f"{address}overzicht/"
    values = {
        "tree": tree,
        "outcomes": sorted(tree.outcomes, key=lambda outcome: outcome.code.number),
        "explained": [project.term[term] for term in tree.head.explains],
        "stats": stats(explore(tree), project),
        "overview": overview,
        "guide": project.guide.get(tree.head.guide or ""),
        "others": {outcome.id: other_options(outcome, tree) for outcome in tree.outcomes},
    }
    source = tree.head.at.file
    yield Page(f"{address}index.html", templates.document("keuzehulp.html", address=address, components=KEUZEHULP, **values), source)
    yield Page(f"{overview}index.html", templates.document("overzicht.html", address=overview, components=OVERVIEW, **values), source)


def other_options(outcome: Outcome, tree: Tree) -> list[Option]:
    """The options that an outcome does not lead to: they stand beside it in equal detail."""
    return [option for option in tree.options if option.id != outcome.option]

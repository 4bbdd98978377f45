"""The options side by side and one by one, and the routes beside them."""

from collections.abc import Iterator
from functools import partial

from keuzehulp.model import Outcome, Project, Tree
from keuzehulp.site.page import Page
from keuzehulp.site.render.templates import Templates


def pages(tree: Tree, project: Project, templates: Templates) -> Iterator[Page]:
    """The pages of a tree's options; nothing when it has none."""
    if not tree.options:
        return
    source = tree.options[0].at.file
    place, paths = project.place(tree), templates.site.paths
    values = {"tree": tree, "guide": project.guide.get(tree.head.guide or ""), "place": place}
    path = f"{place}{paths.options}/index.md"
    yield Page(path, partial(templates.markdown, "mogelijkheden.md", path=path, **values), source)
    for option in tree.options:
        path = f"{place}{paths.options}/{option.id}.md"
        leading = [outcome for outcome in tree.outcomes if outcome.option == option.id]
        yield Page(
            path,
            partial(
                templates.markdown,
                "mogelijkheid.md",
                path=path,
                option=option,
                leading=leading,
                **values,
            ),
            source,
        )
    routes = neighbouring_routes(tree)
    if routes:
        path = f"{place}{paths.routes}.md"
        yield Page(
            path,
            partial(templates.markdown, "andere-wegen.md", path=path, routes=routes, **values),
            source,
            {outcome.id for outcome in routes},
        )


def neighbouring_routes(tree: Tree) -> list[Outcome]:
    """Outcomes that lead to none of the options: other ways, findable on a page of their own."""
    return [
        outcome
        for outcome in tree.outcomes
        if not outcome.option and outcome.id != tree.head.unsure_outcome
    ]

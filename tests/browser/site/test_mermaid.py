"""Mermaid itself reads and draws our trees in its words. It needs a page to draw in."""

from playwright.sync_api import Page

from keuzehulp.formats import EXPORTS
from keuzehulp.model import Project, Tree
from tests.outside import package
from tests.outside.figures import Tell
from tests.samples import conditional

DRAWN = """async (text) => {
  mermaid.initialize({startOnLoad: false, maxEdges: 5000, maxTextSize: 500000});
  const {diagramType} = await mermaid.parse(text);
  const {svg} = await mermaid.render("drawn", text);
  const made = new DOMParser().parseFromString(svg, "image/svg+xml");
  return [diagramType, made.querySelectorAll(".node").length, made.querySelectorAll(".flowchart-link").length];
}"""


def test_mermaid_draws_every_question_outcome_and_arrow(
    page: Page, project: Project, tell: Tell
) -> None:
    page.add_script_tag(path=package("@mermaid-js/tiny") / "dist/mermaid.tiny.js")
    for name, tree in (("ours", project.trees[0]), ("with conditions", conditional.tree())):
        kind, nodes, arrows = page.evaluate(DRAWN, EXPORTS["mermaid"](tree))
        assert (kind, nodes, arrows) == (
            "flowchart-v2",
            len(tree.questions) + len(tree.outcomes),
            arrows_of(tree),
        ), name
        tell(f"mermaid, {name}: parsed and drawn, {nodes} shapes and {arrows} arrows")


def arrows_of(tree: Tree) -> int:
    return sum(len(routes) for _, _, routes in tree.branches())

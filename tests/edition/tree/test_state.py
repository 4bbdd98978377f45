"""The scripts that know nothing of a page: from answers to screens, and to a link and back. Node
runs them, on the real tree.
"""

from pathlib import Path

from keuzehulp.analysis import Path as Way
from keuzehulp.analysis import explore, paths
from keuzehulp.model import Outcome, Project, Tree
from keuzehulp.site.assets import scripts
from keuzehulp.site.assets.csp import inside
from keuzehulp.site.look import look_of
from keuzehulp.site.pages import sheets
from tests.node import FOLDER, run
from tests.samples import conditional
from tools.harness.checkout import ROOT

Given = dict[str, str]


def test_the_pure_scripts_do_what_the_compiler_says(project: Project, tmp_path: Path) -> None:
    (tree,) = project.trees
    known = {
        "tree": conditional.as_data(tree),
        "paths": [as_row(path, tree) for path in paths(explore(tree))],
    }
    run(ROOT / "tests/js", (*scripts.PURE, scripts.CONDITIONS[0]), known, tmp_path)


def as_row(path: Way, tree: Tree) -> dict[str, object]:
    """One path, with what every other answer would have done, found by trying."""
    given = {str(question.id): str(answer.id) for question, answer in path.steps}
    tried = [
        (
            question.id,
            [
                (other.id, end_of(tree, {**given, question.id: other.id}))
                for other in question.answers
                if other is not answer
            ],
        )
        for question, answer in path.steps
    ]
    decided = [
        question for question, ends in tried if any(is_another(tree, end, path) for _, end in ends)
    ]
    return {
        "steps": list(given.items()),
        "outcome": path.outcome.id,
        "whatIf": tried,
        "decided": decided,
    }


def end_of(tree: Tree, given: Given) -> str:
    """Where these answers lead, found by following them."""
    node, known = tree.nodes[tree.head.start], frozenset[str]()
    while not isinstance(node, Outcome) and node.id in given:
        answer = next(answer for answer in node.answers if answer.id == given[node.id])
        known |= answer.sets
        node = tree.nodes[
            next(route.to for route in node.onward(answer) if route.when.holds(known))
        ]
    return node.id


def is_another(tree: Tree, end: str, path: Way) -> bool:
    return isinstance(tree.nodes[end], Outcome) and end != path.outcome.id


def test_every_script_is_in_the_document_once(site: Path, project: Project) -> None:
    (tree,) = project.trees
    html = (site / "keuzehulp" / "index.html").read_text(encoding="utf-8")
    assert inside(html, "script") == [scripts.together(look_of(ROOT), scripts.keuzehulp(tree))]
    of_other_pages = {"search", "search-core", "embed", "snippets", "entry", "ready-texts"}
    assert {path.stem for path in FOLDER.glob("*.js")} - of_other_pages == {
        *scripts.FRAME,
        *scripts.KEUZEHULP,
        *scripts.OVERVIEW,
        *scripts.SEVERAL,
        *sheets.SCRIPTS,
    }


def test_no_script_can_tell_anybody_anything() -> None:
    script = scripts.together(
        look_of(ROOT), (*scripts.KEUZEHULP, *scripts.OVERVIEW, *scripts.SEVERAL, *scripts.FRAME)
    )
    for word in (
        "fetch(",
        "XMLHttpRequest",
        "sendBeacon",
        "WebSocket",
        "EventSource",
        "new Image",
        "import(",
        "localStorage",
        "cookie",
    ):
        assert word not in script, word

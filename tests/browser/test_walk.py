"""Without script: every path through every tree, walked with a finger on a phone, by its links only."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, TimeoutError
from pytest_playwright.pytest_playwright import CreateContextCallback

from compiler.explore import Path, explore, paths
from compiler.model import Project, Tree
from tests.browser.pages import PHONE

PARTS = 4
"""So that several workers can share the work."""
LONG_ENOUGH = 5_000
"""Milliseconds after which a screen does not come any more; it takes a few."""

# The screen that the address names, once its heading stands whole in the window: what kind it is, and where its link can be
# pressed after scrolling to it, if it can: it may be hidden, or under something else.
SCREEN = """([id, selector]) => {
  const screen = document.getElementById(id);
  const heading = screen?.querySelector("h2").getBoundingClientRect();
  if (!heading?.height || heading.top < 0 || heading.bottom > innerHeight || (location.hash || "#begin") !== `#${id}`) return null;
  const link = screen.querySelector(selector);
  link?.scrollIntoView({block: "nearest"});
  const box = link?.getBoundingClientRect() ?? {x: -1, y: -1, width: 0, height: 0};
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  const pressed = link?.contains(document.elementFromPoint(...middle)) && link.checkVisibility({opacityProperty: true});
  return {kind: screen.dataset.kind, place: pressed ? middle : null};
}"""


@pytest.mark.parametrize("part", range(PARTS))
def test_every_path_can_be_walked_without_script(part: int, new_context: CreateContextCallback, project: Project) -> None:
    page = new_context(java_script_enabled=False, viewport=PHONE, has_touch=True).new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    for tree in project.trees:
        page.goto(f"{tree.id}/")
        requests.clear()
        for path in list(paths(explore(tree)))[part::PARTS]:
            for at, kind, link in _screens(path, tree):
                _press(page, path.id, at, kind, link)
        assert requests == [], "the server must not be able to count the answers"


def _screens(path: Path, tree: Tree) -> Iterator[tuple[str, str, str]]:
    """What a reader of this path sees, in the compiler's words: each screen, its kind, and the link that is pressed there."""
    yield "begin", "start", f'[href="#{tree.head.start}"]'
    for question, answer in path.steps:
        yield question.id, "question", f'[data-answer="{answer.id}"]'
    yield path.outcome.id, "outcome", '[href="#begin"]'


def _press(page: Page, path: str, at: str, kind: str, link: str) -> None:
    """Press a link on the screen that is in sight."""
    try:
        seen = page.evaluate(SCREEN, [at, link]) or page.wait_for_function(SCREEN, arg=[at, link], timeout=LONG_ENOUGH).json_value()
    except TimeoutError:
        pytest.fail(f"{path}: the reader does not come to see {at}")
    assert seen["kind"] == kind, path
    assert seen["place"], f"{path}: on {at} the link {link} cannot be pressed"
    page.touchscreen.tap(*seen["place"])

"""Without script: every tree walked by its links only, and every link pressed with a finger on a
phone.
"""

from collections.abc import Iterator

from playwright.sync_api import Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.analysis import Path, explore, paths
from keuzehulp.model import Project, Tree
from tests.browser.pages import PHONE
from tests.browser.steps import INSIDE
from tests.thorough import THOROUGH, covering

# Follow the links of every path from the start and back to it. At each screen: is its heading whole
# in the window, is it the kind that the
# compiler says, and would a finger on the link press it?
FOLLOW = """(ways) => {
  const faults = [];
  const at = (id) => {
    const screen = document.getElementById(id);
    const {height, top, bottom} = screen.querySelector("h2").getBoundingClientRect();
    const isThere = height > 0 && top >= 0 && bottom <= innerHeight && (location.hash || "#begin") === `#${id}`;
    return {screen, isThere};
  };
  for (const [name, links] of ways) {
    for (const [id, kind, selector] of links) {
      const {screen, isThere} = at(id);
      if (!isThere) faults.push(`${name}: the reader does not come to see ${id}`);
      if (screen.dataset.kind !== kind) faults.push(`${name}: ${id} is a ${screen.dataset.kind}`);
      const middle = inside.place(screen.querySelector(selector));
      if (!middle) return [...faults, `${name}: on ${id} the link ${selector} cannot be pressed`];
      document.elementFromPoint(...middle).click();
    }
  }
  return faults;
}"""
Link = tuple[str, str, str]
"""A screen in the compiler's words: its id, its kind, and the link that is pressed there."""


def test_every_link_leads_on_without_script(
    new_context: CreateContextCallback, project: Project
) -> None:
    """A link knows nothing of the way to it: paths that together have them all are as good as
    all paths.
    """
    page = new_context(java_script_enabled=False, viewport=PHONE, has_touch=True).new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    for tree in project.trees:
        page.goto(f"{tree.id}/")
        page.evaluate(INSIDE.read_text(encoding="utf-8"))
        requests.clear()
        every = [(path.id, list(_links(path, tree))) for path in paths(explore(tree))]
        ways = every if THOROUGH else covering(every, lambda way: way[1])
        assert page.evaluate(FOLLOW, ways) == []
        _tap(page, ways)
        assert requests == [], "the server must not be able to count the answers"


def _links(path: Path, tree: Tree) -> Iterator[Link]:
    yield "begin", "start", f'[href="#{tree.head.start}"]'
    ends = [*(question.id for question, _ in path.steps[1:]), path.outcome.id]
    for (question, answer), end in zip(path.steps, ends, strict=True):
        told = f'[data-answer="{answer.id}"]'
        yield question.id, "question", f'{told}:is(a), {told} a[href="#{end}"]'
    yield path.outcome.id, "outcome", '[href="#begin"]'


def _tap(page: Page, ways: list[tuple[str, list[Link]]]) -> None:
    """Press every link once with a real finger, wherever it is on the page, and see that it
    leads where the next screen is.
    """
    pressed: dict[Link, str] = {
        link: after[0]
        for _, links in ways
        for link, after in zip(links, [*links[1:], links[0]], strict=True)
    }
    for (here, _, selector), there in pressed.items():
        place = (
            "([id, selector]) => { location.hash = id; return"
            " inside.place(document.getElementById(id).querySelector(selector)); }"
        )
        page.touchscreen.tap(*page.evaluate(place, [here, selector]))
        page.wait_for_function("(id) => location.hash === `#${id}`", arg=there)

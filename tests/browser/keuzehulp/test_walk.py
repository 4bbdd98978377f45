"""Without script: every link of every tree pressed on a phone, and one of each kind with a finger.

A link knows nothing of the way to it: where each leads alone, all paths lead too.
"""

from collections.abc import Iterator

from playwright.sync_api import Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.analysis import Path, explore, paths
from keuzehulp.model import Project, Tree
from tests.browser.pages import PHONE
from tests.browser.steps import INSIDE
from tests.thorough import THOROUGH, covering

# Press every link on its own screen. Would a finger on it press it, is its screen the kind that the
# compiler says, and is the heading that it leads to whole in the window? And of what each link is
# made, with all around it.
PRESS = """(links) => links.map(([id, kind, selector, end]) => {
  location.hash = id;
  const screen = document.getElementById(id);
  if (screen.dataset.kind !== kind) return {fault: `${id} is a ${screen.dataset.kind}`};
  const middle = inside.place(screen.querySelector(selector));
  if (!middle) return {fault: `on ${id} the link ${selector} cannot be pressed`};
  const pressed = document.elementFromPoint(...middle);
  pressed.click();
  const {height, top, bottom} = document.getElementById(end).querySelector("h2").getBoundingClientRect();
  const isThere = height > 0 && top >= 0 && bottom <= innerHeight && location.hash === `#${end}`;
  if (!isThere) return {fault: `from ${id} by ${selector} the reader does not come to see ${end}`};
  const made = [];
  for (let each = pressed; each !== document.body; each = each.parentElement) made.push(each.localName, each.className);
  return {fault: "", made: made.join(" ")};
})"""
PLACE = """([id, selector]) => {
  location.hash = id;
  return inside.place(document.getElementById(id).querySelector(selector));
}"""
Link = tuple[str, str, str, str]
"""A screen in the compiler's words: its id, its kind, the link that is pressed there, and the id
of the screen that it leads to.
"""


def test_every_link_leads_on_without_script(
    new_context: CreateContextCallback, project: Project
) -> None:
    page = new_context(java_script_enabled=False, viewport=PHONE, has_touch=True).new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    for tree in project.trees:
        page.goto(f"{tree.id}/")
        page.evaluate(INSIDE.read_text(encoding="utf-8"))
        requests.clear()
        links = list(
            dict.fromkeys(link for path in paths(explore(tree)) for link in _links(path, tree))
        )
        pressed = page.evaluate(PRESS, links)
        assert [each["fault"] for each in pressed if each["fault"]] == []
        made = {link: [each["made"]] for link, each in zip(links, pressed, strict=True)}
        for link in links if THOROUGH else covering(links, made.__getitem__):
            _tap(page, link)
        assert requests == [], "the server must not be able to count the answers"


def _links(path: Path, tree: Tree) -> Iterator[Link]:
    yield "begin", "start", f'[href="#{tree.head.start}"]', tree.head.start
    ends = [*(question.id for question, _ in path.steps[1:]), path.outcome.id]
    for (question, answer), end in zip(path.steps, ends, strict=True):
        told = f'[data-answer="{answer.id}"]'
        yield question.id, "question", f'{told}:is(a), {told} a[href="#{end}"]', end
    yield path.outcome.id, "outcome", '[href="#begin"]', "begin"


def _tap(page: Page, link: Link) -> None:
    """Press it with a real finger, wherever it is on the page, and see that it leads where the
    next screen is.
    """
    here, _, selector, there = link
    page.touchscreen.tap(*page.evaluate(PLACE, [here, selector]))
    page.wait_for_function("(id) => location.hash === `#${id}`", arg=there)

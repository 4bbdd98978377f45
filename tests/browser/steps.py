"""The keuzehulp with script, as a reader meets it: what is on the screen, and the ways to go on."""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from compiler.explore import Path, explore, paths
from compiler.model import Outcome, Project, Question, Tree

# What a reader meets: the one screen in sight, what has the focus, what is chosen, and what the window and the address say.
SCREEN = """() => {
  const seen = (each) => each.checkVisibility({visibilityProperty: true});
  const [screen, ...more] = [...document.querySelectorAll("[data-node]")].filter(seen);
  const heading = screen.querySelector("h2");
  return {
    node: screen.dataset.node,
    alone: more.length === 0,
    focused: document.activeElement === heading,
    nothing: document.activeElement === document.body,
    heading: heading.innerText,
    sight: heading.getBoundingClientRect().top >= 0 && heading.getBoundingClientRect().bottom <= innerHeight,
    progress: [...screen.querySelectorAll(".kh-progress")].filter(seen).map((each) => each.innerText).join(" "),
    chosen: [...document.querySelectorAll("input:checked")].filter(seen).map((each) => each.value),
    title: document.title,
    address: location.href,
    html: screen.innerText,
  };
}"""
# Where to press: on the row of an answer, and on a button that says this. In sight first, as a reader would bring it.
PLACE = """([selector, text]) => {
  const seen = (each) => each.checkVisibility({visibilityProperty: true}) && (!text || each.textContent.trim() === text);
  const one = [...document.querySelectorAll(selector)].find(seen);
  if (!one) return null;
  one.scrollIntoView({block: "nearest"});
  const box = one.getBoundingClientRect();
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  return one.contains(document.elementFromPoint(...middle)) ? middle : null;
}"""
STORED = "() => [...Object.entries(sessionStorage), ...Object.entries(localStorage)]"
TOOL = "Keuzehulp bedrijfsarts"
READY = "() => 'ready' in document.documentElement.dataset"


def opened(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_function(READY)


def press(page: Page, selector: str, text: str = "") -> None:
    place = page.evaluate(PLACE, [selector, text])
    assert place, f"“{text or selector}” cannot be seen and pressed"
    page.mouse.click(*place)


def begin(page: Page) -> None:
    press(page, "#begin a", "Begin met de vragen")


def choose(page: Page, question: str, answer: str) -> None:
    """Choose and go on, with the pointer."""
    press(page, f"label:has(input[name='{question}'][value='{answer}'])")
    press(page, "button", "Verder")


def screen(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(SCREEN)
    return found


def arrived(page: Page, node: str) -> dict[str, Any]:
    """The screen, once it is the one of `node`: the browser's Back and Forward take their time."""
    page.wait_for_function("(node) => document.querySelector('[data-now]')?.dataset.node === node", arg=node, timeout=5_000)
    return screen(page)


class Progress:
    """What should stand above each question, counted anew by following every answer."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.rest = cache(self._rest)

    def _rest(self, node: str) -> tuple[int, int]:
        """The least and most questions from this node on, itself included."""
        here = self.tree.nodes[node]
        if isinstance(here, Outcome):
            return 0, 0
        ends = [self.rest(answer.to) for answer in here.answers]
        return 1 + min(least for least, _ in ends), 1 + max(most for _, most in ends)

    def text(self, question: Question, number: int) -> str:
        least, most = (count - 1 for count in self.rest(question.id))
        if most == 0:
            return f"Vraag {number}. Dit is de laatste vraag."
        if most == 1:
            return f"Vraag {number}. Hierna nog {'hoogstens ' if least == 0 else ''}1 vraag."
        if least == 0:
            return f"Vraag {number}. Hierna nog hoogstens {most} vragen."
        if least == most:
            return f"Vraag {number}. Hierna nog {most} vragen."
        return f"Vraag {number}. Hierna nog {least} tot {most} vragen."


def the_tree(project: Project) -> Tree:
    (tree,) = project.trees
    return tree


def all_paths(project: Project) -> list[Path]:
    return list(paths(explore(the_tree(project))))

"""The keuzehulp with script, as a reader meets it: what is on the screen, and the ways to go on."""

from functools import cache
from pathlib import Path as File
from typing import Any

from playwright.sync_api import Page

from keuzehulp.analysis import Path, explore, paths
from keuzehulp.model import Answer, Outcome, Project, Question, Tree

INSIDE = File(__file__).with_name("inside.js")
STORED = "() => [...Object.entries(sessionStorage), ...Object.entries(localStorage)]"
TOOL = "Keuzehulp bedrijfsarts"
# What each question and outcome is made of, by its name.
PARTS = """() => Object.fromEntries([...document.querySelectorAll("[data-kind=question], [data-kind=outcome]")].map((section) =>
  [section.id, [...new Set([...section.querySelectorAll("*")].map((each) => `${each.localName} ${each.className} ${each.dataset.module}`))]]))"""
READY = "() => 'ready' in document.documentElement.dataset"


def linked(project: Project, answers: str) -> str:
    """The address of a link with these answers, of the tree as it is now."""
    return f"keuzehulp/#k={the_tree(project).head.version}.{answers}"


def opened(page: Page, address: str) -> None:
    page.add_init_script(path=INSIDE)
    page.goto(address)
    page.wait_for_function(READY)


def press(page: Page, selector: str, text: str = "") -> None:
    page.mouse.click(
        *page.evaluate("([selector, text]) => inside.spot(selector, text)", [selector, text])
    )


def begin(page: Page) -> None:
    press(page, "#begin a", "Begin met de vragen")


def at(page: Page, path: Path, number: int) -> None:
    """Go to this step of a path, counted from 0: the answers before it are given at once."""
    page.evaluate(
        "([given, question]) => inside.at(given, question)",
        [as_steps(path)[:number], path.steps[number][0].id],
    )


def unfold(page: Page, title: str) -> None:
    """Open what is folded below an outcome's plan."""
    press(page, "[data-now] .kh-fold > summary", title)


def choose(page: Page, question: str, answer: str) -> None:
    """Choose and go on, with the pointer."""
    press(page, f"label:has(input[name='{question}'][value='{answer}'])")
    press(page, "button", "Verder")


def screen(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("() => inside.words()")
    return found


def arrived(page: Page, node: str) -> dict[str, Any]:
    """The screen, once it is the one of `node`: the browser's Back and Forward take their time."""
    page.wait_for_function(
        "(node) => document.querySelector('[data-now]')?.dataset.node === node", arg=node
    )
    return screen(page)


class Progress:
    """What should stand above each question, counted anew by following every answer in every
    situation.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.most: dict[str, int] = {}
        """The most questions from each one on, itself included, whoever comes there."""
        self.longest = cache(self._longest)
        self.longest(tree.head.start, frozenset())

    def _longest(self, node: str, known: frozenset[str]) -> int:
        here = self.tree.nodes[node]
        if isinstance(here, Outcome):
            return 0
        found = 1 + max(self._after(here, answer, known | answer.sets) for answer in here.answers)
        self.most[node] = max(found, self.most.get(node, 0))
        return found

    def _after(self, here: Question, answer: Answer, known: frozenset[str]) -> int:
        return self.longest(
            next(route.to for route in here.onward(answer) if route.when.holds(known)), known
        )

    def text(self, question: Question, number: int) -> str:
        most = self.most[question.id] - 1
        if most == 0:
            return f"Vraag {number}. Dit is de laatste vraag."
        if most > 3:
            return f"Vraag {number}."
        return (
            f"Vraag {number}. Hierna nog hoogstens {'1 vraag' if most == 1 else f'{most} vragen'}."
        )


def the_tree(project: Project) -> Tree:
    (tree,) = project.trees
    return tree


def all_paths(project: Project) -> list[Path]:
    return list(paths(explore(the_tree(project))))


def as_steps(path: Path) -> list[list[str]]:
    """The questions and answers of a path, as `inside.js` takes them."""
    return [[question.id, answer.id] for question, answer in path.steps]

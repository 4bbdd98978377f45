"""Every answer, given as a reader gives it: with the keyboard or a pointer, on a telephone or a desktop; in Chromium, and in Firefox."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from pytest_playwright.pytest_playwright import CreateContextCallback

from compiler.explore import Path
from compiler.model import Answer, Project, Question
from tests.browser.pages import DESKTOP, PHONE
from tests.browser.steps import TOOL, Progress, all_paths, as_steps, opened, press, the_tree

Edge = tuple[Path, int]
"""An answer as a step of a path: the path, and which step."""
# To the question, with the answers before it.
PREPARE = """(steps) => {
  if (document.documentElement.dataset.screen !== "start") inside.restart();
  inside.press("#begin a", "Begin met de vragen");
  for (const [question, answer] of steps) inside.choose(question, answer);
}"""


def edges(project: Project) -> list[Edge]:
    """Every answer once, as a step of the first path that has it."""
    found: dict[tuple[str, str], Edge] = {}
    for path in all_paths(project):
        for number, (question, answer) in enumerate(path.steps):
            found.setdefault((question.id, answer.id), (path, number))
    return list(found.values())


def give(page: Page, question: Question, answer: Answer, how: str) -> None:
    if how == "pointer":
        press(page, f"label:has(input[name='{question.id}'][value='{answer.id}'])")
        press(page, "button", "Verder")
        return
    number = question.answers.index(answer)
    page.keyboard.press("Tab")  # from the heading, which has the focus, to the first answer
    for key in ["ArrowDown"] * number or ["Space"]:
        page.keyboard.press(key)
    for key in ["Enter"] if number % 2 else ["Tab", "Enter"]:  # on the answer itself, or on "Verder"
        page.keyboard.press(key)


def is_where_it_leads(page: Page, edge: Edge, address: str, progress: Progress) -> None:
    path, number = edge
    found = page.evaluate("() => inside.screen()")
    question, answer = path.steps[number]
    where = f"{question.id}, {answer.id}"
    assert (found["focused"], found["sight"], found["alone"], found["address"]) == (True, True, True, address), where
    if number + 1 == len(path.steps):
        assert (found["node"], found["title"]) == (path.outcome.id, f"Mijn plan – {TOOL}"), where
        assert found["heading"] == path.outcome.title
        return
    following = path.steps[number + 1][0]
    assert (found["node"], found["heading"], found["chosen"]) == (following.id, following.question, []), where
    assert found["title"] == f"Vraag {number + 2} – {TOOL}", where
    assert found["progress"] == progress.text(following, number + 2), where


def walk_all(page: Page, project: Project, how: str) -> None:
    opened(page, "keuzehulp/")
    address, progress = page.url, Progress(the_tree(project))
    for path, number in edges(project):
        page.evaluate(PREPARE, as_steps(path)[:number])
        give(page, *path.steps[number], how)
        is_where_it_leads(page, (path, number), address, progress)


def test_the_edges_are_all_answers_of_the_tree(project: Project) -> None:
    given = {(path.steps[number][0].id, path.steps[number][1].id) for path, number in edges(project)}
    assert given == {(question.id, answer.id) for question, answer in the_tree(project).answers()}


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("how", ["keyboard", "pointer"])
def test_every_answer_leads_on(how: str, size: ViewportSize, new_context: CreateContextCallback, project: Project) -> None:
    walk_all(new_context(viewport=size).new_page(), project, how)


@pytest.mark.parametrize("how", ["keyboard", "pointer"])
def test_every_answer_leads_on_in_firefox(how: str, firefox: Browser, base_url: str, project: Project) -> None:
    page = firefox.new_context(viewport=PHONE, base_url=base_url).new_page()
    walk_all(page, project, how)

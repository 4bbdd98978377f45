"""Every question, answered as a reader does: with the keyboard or a pointer, on a telephone or a
desktop; in Chromium, and in Firefox.

Where an answer leads does not hang on what pressed it: `test_steps.py` proves that for all. `test
--thorough` gives every answer by hand.
"""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.analysis import Path
from keuzehulp.model import Answer, Project, Question
from tests.browser.covering import each_question_once, giving_every_answer, past_every_question
from tests.browser.pages import DESKTOP, PHONE
from tests.browser.steps import TOOL, Progress, at, opened, press, the_tree
from tests.thorough import THOROUGH

WAYS = [("keyboard", PHONE), ("pointer", PHONE), ("pointer", DESKTOP)]


def give(page: Page, question: Question, answer: Answer, how: str) -> None:
    if how == "pointer":
        press(page, f"label:has(input[name='{question.id}'][value='{answer.id}'])")
        press(page, "button", "Verder")
        return
    number = question.answers.index(answer)
    page.keyboard.press("Tab")  # from the heading, which has the focus, to the first answer
    for key in ["ArrowDown"] * number or ["Space"]:
        page.keyboard.press(key)
    for key in (
        ["Enter"] if number % 2 else ["Tab", "Enter"]
    ):  # on the answer itself, or on "Verder"
        page.keyboard.press(key)


def is_where_it_leads(
    page: Page, path: Path, number: int, address: str, progress: Progress
) -> None:
    found = page.evaluate("() => inside.screen()")
    question, answer = path.steps[number]
    where = f"{question.id}, {answer.id}"
    assert (found["focused"], found["sight"], found["alone"], found["address"]) == (
        True,
        True,
        True,
        address,
    ), where
    if number + 1 == len(path.steps):
        assert (found["node"], found["title"]) == (path.outcome.id, f"Mijn plan – {TOOL}"), where
        assert found["heading"] == path.outcome.title
        return
    following = path.steps[number + 1][0]
    assert (found["node"], found["heading"], found["chosen"]) == (
        following.id,
        following.question,
        [],
    ), where
    assert found["title"] == f"Vraag {number + 2} – {TOOL}", where
    assert found["progress"] == progress.text(following, number + 2), where


def walk_all(page: Page, project: Project, how: str, ways: list[tuple[Path, int]]) -> None:
    opened(page, "keuzehulp/")
    address, progress = page.url, Progress(the_tree(project))
    for path, start in ways:
        at(page, path, start)
        for number, step in enumerate(path.steps[start:], start):
            give(page, *step, how)
            is_where_it_leads(page, path, number, address, progress)


def test_the_paths_ask_every_question(project: Project) -> None:
    """What the others in this file rest on."""
    asked = {question.id for path in past_every_question(project) for question, _ in path.steps}
    assert asked == {question.id for question in the_tree(project).questions}
    given = {
        (question.id, answer.id)
        for path in giving_every_answer(project)
        for question, answer in path.steps
    }
    assert given == {(question.id, answer.id) for question, answer in the_tree(project).answers()}


@pytest.mark.parametrize(
    ("how", "size"), WAYS, ids=lambda each: each if isinstance(each, str) else str(each["width"])
)
def test_every_question_can_be_answered(
    how: str, size: ViewportSize, new_context: CreateContextCallback, project: Project
) -> None:
    """By hand. A keyboard does not see how wide the window is."""
    page = new_context(viewport=size).new_page()
    walk_all(page, project, how, each_question_once(project))


def test_every_question_can_be_answered_in_firefox(
    firefox: Browser, base_url: str, project: Project
) -> None:
    """By keyboard all of them; with the pointer the longest of the paths, for that every question
    can be pressed there is proved by `test_gestures.py`, which presses twice.
    """
    ways = each_question_once(project)
    page = firefox.new_context(viewport=PHONE, base_url=base_url).new_page()
    walk_all(page, project, "keyboard", ways)
    walk_all(page, project, "pointer", ways if THOROUGH else ways[:1])

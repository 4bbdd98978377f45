"""A question on a phone: the question and the first answers are in sight at once, and nothing
leads away from it.
"""

from playwright.sync_api import Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project
from tests.browser.pages import PHONE

LINKS = """(id) => [...document.getElementById(id).querySelectorAll("a[href]")].map((link) => link.getAttribute("href"))"""
BOXES = """(id) => {
  const screen = document.getElementById(id);
  return [screen.querySelector("h2"), ...[...screen.querySelectorAll("[data-answer]")].slice(0, 2)]
    .map((each) => each.getBoundingClientRect()).flatMap((box) => [box.top, box.bottom]);
}"""


def test_a_question_links_to_its_answers_and_the_start_only(page: Page, project: Project) -> None:
    for tree in project.trees:
        page.goto(f"{tree.id}/")
        for question in tree.questions:
            answers = [f"#{route.to}" for answer in question.answers for route in answer.routes]
            assert page.evaluate(LINKS, question.id) == [*answers, "#begin"], question.id


def test_a_question_shows_its_first_answers_at_once(
    new_context: CreateContextCallback, project: Project
) -> None:
    page = new_context(viewport=PHONE).new_page()
    found: list[str] = []
    for tree in project.trees:
        page.goto(f"{tree.id}/")
        for question in tree.questions:
            page.goto(f"{tree.id}/#{question.id}")
            edges = page.evaluate(BOXES, question.id)
            if not 0 <= min(edges) <= max(edges) <= PHONE["height"]:
                found.append(
                    f"{question.id}: heading and two answers go from {min(edges):.0f} to"
                    f" {max(edges):.0f}"
                )
    assert not found, found

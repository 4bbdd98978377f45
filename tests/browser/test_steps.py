"""With script: every path, one question at a time, and what Back, Forward and reload show."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from compiler.explore import Path
from compiler.model import Project, Question
from tests.browser.pages import PHONE
from tests.browser.steps import TOOL, Progress, all_paths, arrived, begin, choose, opened, press, screen, the_tree

PARTS = 4


def one_per_sequence(project: Project) -> list[Path]:
    """One path for each distinct sequence of questions, and outcome."""
    found = {(*(question.id for question, _ in path.steps), path.outcome.id): path for path in all_paths(project)}
    return list(found.values())


def is_question(found: dict[str, Any], question: Question, number: int, progress: Progress) -> None:
    assert (found["node"], found["alone"]) == (question.id, True)
    assert found["heading"] == question.question
    assert found["progress"] == progress.text(question, number)
    assert found["title"] == f"Vraag {number}: {question.short_title} – {TOOL}"
    assert found["focused"] and found["sight"]


@pytest.mark.parametrize("part", range(PARTS))
def test_every_path_leads_where_the_compiler_says(part: int, new_context: CreateContextCallback, project: Project) -> None:
    page = new_context(viewport=PHONE).new_page()
    opened(page, "keuzehulp/")
    address, progress = page.url, Progress(the_tree(project))
    assert screen(page)["nothing"]
    requests: list[str] = []
    page.context.set_offline(True)
    page.on("request", lambda request: requests.append(request.url))
    for path in all_paths(project)[part::PARTS]:
        begin(page)
        for number, (question, answer) in enumerate(path.steps, start=1):
            found = screen(page)
            is_question(found, question, number, progress)
            assert found["chosen"] == []
            choose(page, question.id, answer.id)
        found = screen(page)
        assert (found["node"], found["alone"], found["focused"]) == (path.outcome.id, True, True), path.id
        assert (found["title"], found["address"]) == (f"Uitkomst – {TOOL}", address)
        assert page.locator(".kh-recap__row").count() == len(path.steps)
        press(page, f"#{path.outcome.id} a", "Begin opnieuw")
    assert requests == []


@pytest.mark.parametrize("part", range(PARTS))
def test_back_forward_and_reload_show_the_same(part: int, new_context: CreateContextCallback, project: Project) -> None:
    context = new_context(viewport=PHONE)
    for path in one_per_sequence(project)[part::PARTS]:
        page = context.new_page()
        opened(page, "keuzehulp/")
        _back_and_forth(page, path)
        page.close()


def _back_and_forth(page: Page, path: Path) -> None:
    begin(page)
    for question, answer in path.steps:
        choose(page, question.id, answer.id)
    nodes = [*(question.id for question, _ in path.steps), path.outcome.id]
    chosen = [*([answer.id] for _, answer in path.steps), []]
    seen = {path.outcome.id: screen(page)}
    for node, values in list(zip(nodes, chosen, strict=True))[-2::-1]:
        page.evaluate("() => history.back()")
        found = seen[node] = arrived(page, node)
        assert (found["chosen"], found["focused"]) == (values, True), path.id
    page.evaluate("() => history.back()")
    assert arrived(page, "begin")["focused"]
    for node in nodes:
        page.evaluate("() => history.forward()")
        assert arrived(page, node) == seen[node], path.id
        page.reload()
        assert arrived(page, node) == {**seen[node], "focused": False, "nothing": True}, path.id


def test_the_link_back_goes_one_question_back(page: Page) -> None:
    opened(page, "keuzehulp/")
    expect(page.get_by_role("button", name="Terug naar vorige vraag")).to_be_hidden()
    begin(page)
    choose(page, "situatie", "in-dienst")
    press(page, "button", "Terug naar vorige vraag")
    assert arrived(page, "situatie")["chosen"] == ["in-dienst"]
    press(page, "button", "Terug naar vorige vraag")
    assert arrived(page, "begin")["focused"]

"""With script: every answer, one question at a time, and what Back, Forward and reload show."""

from typing import Any

from playwright.sync_api import Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.analysis import Path
from keuzehulp.model import Project, Question
from tests.browser.covering import (
    from_what_is_new,
    giving_every_answer,
    past_every_screen,
    screens,
)
from tests.browser.pages import PHONE
from tests.browser.steps import (
    PARTS,
    TOOL,
    Progress,
    all_paths,
    arrived,
    as_steps,
    at,
    begin,
    choose,
    opened,
    press,
    screen,
    the_tree,
)
from tests.thorough import THOROUGH, covering

WALK = """(ways) => ways.map(([steps, start]) => {
  inside.at(steps.slice(0, start), steps[start][0]);
  return inside.onward(steps.slice(start));
})"""
# What is kept, anywhere: keys, cookies, and the addresses in the browser's history.
KEPT = """() => ({
  session: Object.keys(sessionStorage).length,
  others: Object.keys(localStorage).length + document.cookie.length,
  addresses: [...new Set(navigation.entries().map((each) => each.url))],
})"""

RADIOS = (
    "() => [...document.querySelectorAll('input[type=radio]')].map((each) => [each.name,"
    " each.autocomplete])"
)


def is_question(found: dict[str, Any], question: Question, number: int, progress: Progress) -> None:
    assert (found["node"], found["alone"]) == (question.id, True)
    assert found["heading"] == question.question
    assert found["progress"] == progress.text(question, number)
    assert found["title"] == f"Vraag {number} – {TOOL}"
    assert found["focused"] and found["sight"]
    assert found["chosen"] == []


def test_every_answer_leads_where_the_compiler_says(
    new_context: CreateContextCallback, project: Project
) -> None:
    """And on the way the page asks for nothing, complains of nothing, and keeps no more than one
    key.

    Paths that together give every answer and end at every outcome, each from its first answer
    that is new; on every path the same script does the same with each (`tests/js/path.test.mjs`
    walks them all without a page, and `test --thorough` on it).
    """
    page = new_context(viewport=PHONE).new_page()
    opened(page, "keuzehulp/")
    heard: list[str] = []
    page.on("request", lambda request: heard.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    address, progress = page.url, Progress(the_tree(project))
    assert screen(page)["nothing"]
    page.context.set_offline(True)
    ways = from_what_is_new(
        all_paths(project) if THOROUGH else giving_every_answer(project),
        lambda question, answer: (question.id, answer.id),
    )
    for (path, start), walked in zip(
        ways,
        page.evaluate(WALK, [[as_steps(path), start] for path, start in ways]),
        strict=True,
    ):
        for number, ((question, _), found) in enumerate(
            zip(path.steps[start:], walked, strict=False), start=start + 1
        ):
            is_question(found, question, number, progress)
        end = walked[-1]
        assert (end["node"], end["alone"], end["focused"], end["sight"]) == (
            path.outcome.id,
            True,
            True,
            True,
        ), path.id
        assert (end["title"], end["rows"]) == (f"Mijn plan – {TOOL}", len(path.steps))
        assert {found["address"] for found in walked} == {address}
    assert heard == []
    assert page.evaluate(KEPT) == {"session": 1, "others": 0, "addresses": [address]}
    assert page.context.cookies() == []


def test_back_forward_and_reload_show_the_same(
    new_context: CreateContextCallback, project: Project
) -> None:
    """For every screen, and a reload of each once, or else of screens that together have all that
    any of them has: an entry of the history names its screen, and not how a reader came there.
    """
    page = new_context(viewport=PHONE).new_page()
    opened(page, "keuzehulp/")
    ways = from_what_is_new(past_every_screen(project), lambda question, _: question.id)
    parts = page.evaluate(PARTS)
    reloaded: set[tuple[str, ...]] = set()
    reloads = set(parts if THOROUGH else covering(parts, parts.__getitem__))
    for path, start in ways:
        seen = _back(page, path, start)
        nodes = screens(path)
        for end, node in enumerate(nodes[start:], start + 1):
            assert page.evaluate("() => inside.turned('forward')") == seen[node], path.id
            way = nodes[:end] if THOROUGH else (node,)
            if node not in reloads or way in reloaded:
                continue
            reloaded.add(way)
            page.reload()
            assert arrived(page, node) == {**seen[node], "focused": False, "nothing": True}, path.id
    assert {way[-1] for way in reloaded} == reloads


def _back(page: Page, path: Path, start: int) -> dict[str, Any]:
    """Walk to the end and back; what every screen was on the way back, which is what it was on the
    way there.
    """
    came_from = screen(page)["node"] if start else "begin"
    at(page, path, start)
    walked = page.evaluate("(steps) => inside.onward(steps)", as_steps(path)[start:])
    seen: dict[str, Any] = {path.outcome.id: screen(page)}
    for (question, answer), there in reversed(list(zip(path.steps[start:], walked, strict=False))):
        found = seen[question.id] = page.evaluate("() => inside.turned('back')")
        assert {**found, "chosen": [], "words": ""} == {**there, "words": ""}, path.id
        assert found["chosen"] == [answer.id], path.id
    before = page.evaluate("() => inside.turned('back')")
    assert (before["node"], before["focused"]) == (came_from, True)
    return seen


def test_a_step_is_about_its_own_question_alone(page: Page) -> None:
    """So it takes as long in a large tree as in a small one; and a browser that keeps what is
    chosen, to fill it in, keeps nothing.
    """
    opened(page, "keuzehulp/")
    assert page.evaluate(RADIOS) == []
    begin(page)
    found = page.evaluate(RADIOS)
    assert len(found) > 1
    assert {(name, keeps) for name, keeps in found} == {("situatie", "off")}


def test_the_link_back_goes_one_question_back(page: Page) -> None:
    opened(page, "keuzehulp/")
    expect(page.get_by_role("button", name="Terug naar vorige vraag")).to_be_hidden()
    begin(page)
    choose(page, "situatie", "in-dienst")
    press(page, "button", "Terug naar vorige vraag")
    assert arrived(page, "situatie")["chosen"] == ["in-dienst"]
    press(page, "button", "Terug naar het begin")
    assert arrived(page, "begin")["focused"]

"""Filled in together, at one screen: the plan for both without scrolling, a code to take it
along, and what one keeps for oneself.
"""

import io
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, ViewportSize, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.analysis import Path
from keuzehulp.model import Project
from tests.browser.pages import DESKTOP
from tests.browser.steps import all_paths, as_steps, begin, choose, opened, press, the_tree

LEAST = 240
"""Pixels of a code that a telephone reads from a screen on a desk."""
TABLET: ViewportSize = {"width": 768, "height": 1024}
# Where these stand, of what is seen on the screen of now.
BOXES = """(selectors) => selectors.map((selector) => [...document.querySelectorAll(`[data-now] ${selector}`)]
  .filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().toJSON()))"""
SHOWN = [".kh-plan", ".kh-beside[open]", ".kh-along .kh-qr__code", "[data-module=print]"]
# All words that are seen on each of these screens, with what is folded at a question.
WORDS = """(screens) => screens.map((screen) => {
  kh.history.go({...kh.beginning(), from: screen, screen});
  return [screen, document.querySelector("main").innerText];
})"""
GO = "([given, screen]) => kh.history.go({...kh.beginning(), given, screen})"


# Of each of these screens whether it sticks out, and where the elements stand that are seen.
EACH = f"""([screens, selector]) => screens.map((screen) => {{
  kh.history.go({{given: {{}}, from: screen, screen}});
  return [screen, document.documentElement.scrollWidth > innerWidth, ({BOXES})([selector])[0]];
}})"""


@pytest.fixture
def table(new_context: CreateContextCallback) -> Iterator[Page]:
    page = new_context(viewport=DESKTOP).new_page()
    opened(page, "keuzehulp/#samen")
    yield page
    page.close()


def code_in(code: Locator) -> str:
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(code.screenshot())))
    return str(found.text)


def ends(project: Project) -> list[Path]:
    """One path to each outcome, the one with most answers."""
    found = sorted(all_paths(project), key=lambda path: len(path.steps))
    return list({path.outcome.id: path for path in found}.values())


def test_the_plan_for_both_its_code_and_print_stand_on_one_screen(
    table: Page, project: Project
) -> None:
    found = ends(project)
    assert len(found) == len(the_tree(project).outcomes)
    asked, code = (
        table.locator("[data-now] .kh-along [data-part=show]"),
        table.locator("[data-now] .kh-along .kh-qr__code"),
    )
    wrong: list[str] = []
    for path in found:
        table.evaluate(GO, [dict(as_steps(path)), path.outcome.id])
        if path is found[0]:
            expect(code).to_be_hidden()
            assert (
                asked.evaluate("(each) => each.getBoundingClientRect().bottom") <= DESKTOP["height"]
            )
            asked.click()
        plans, parts, codes, prints = table.evaluate(BOXES, SHOWN)
        assert len(parts) == min(2, len(path.outcome.roles or {})), path.outcome.id
        beside = all(one["right"] <= other["left"] for one, other in pairwise(parts))
        seen = all(
            box["bottom"] <= DESKTOP["height"] for box in (*plans, *parts, *codes, prints[0])
        )
        large = [box for box in codes if min(box["width"], box["height"]) >= LEAST]
        wrong += (
            []
            if beside and seen and len(large) == 1
            else [f"{path.outcome.id}: {plans} {parts} {codes}"]
        )
    assert wrong == []


def test_who_takes_the_plan_along_is_warned_once_in_a_talk(table: Page, project: Project) -> None:
    first, second, *_ = ends(project)
    along = table.locator("[data-now] .kh-along")
    code, show = (
        along.locator(".kh-qr__code"),
        along.get_by_role("button", name="Laat de code zien"),
    )
    table.evaluate(GO, [dict(as_steps(first)), first.outcome.id])
    expect(along).to_contain_text("Wie deze code leest, ziet uw antwoorden.")
    expect(code).to_be_hidden()
    show.focus()
    table.keyboard.press("Enter")
    expect(code).to_be_focused()
    codes = "".join(f"{question.code.number}{answer.code}" for question, answer in first.steps)
    assert code_in(code).endswith(f"/keuzehulp/#k={the_tree(project).head.version}.{codes}")
    table.evaluate(GO, [dict(as_steps(second)), second.outcome.id])
    expect(code).to_be_visible()
    expect(show).to_be_hidden()
    press(table, "button", "Nieuw gesprek")
    table.evaluate(GO, [dict(as_steps(first)), first.outcome.id])
    expect(show).to_be_visible()
    expect(code).to_be_hidden()


def test_a_plan_without_answers_has_its_code_at_once_and_tells_none(table: Page) -> None:
    table.evaluate("() => kh.history.go({given: {}, from: 'loon-gestopt', screen: 'loon-gestopt'})")
    assert code_in(table.locator("[data-now] .kh-along .kh-qr__code")).endswith(
        "/keuzehulp/#loon-gestopt"
    )


def test_any_question_can_be_kept_for_oneself_and_answers_go_along_only_when_asked(
    table: Page, project: Project
) -> None:
    address = table.url.split("#")[0]
    begin(table)
    press(table, "[data-now] summary", "Dit vul ik liever zelf in")
    expect(table.get_by_role("button", name="Neem mijn antwoorden van nu toch mee")).to_be_hidden()
    choose(table, "situatie", "in-dienst")
    code = table.locator("[data-now] .kh-alone .kh-qr__code")
    expect(code).to_be_hidden()
    press(table, "[data-now] summary", "Dit vul ik liever zelf in")
    box = code.bounding_box()
    assert box and min(box["width"], box["height"]) >= LEAST
    assert code_in(code) == address, "no answers go along, and no way of filling in"
    press(table, "button", "Neem mijn antwoorden van nu toch mee")
    expect(table.get_by_role("status")).to_have_text("De code neemt uw antwoorden nu mee.")
    assert code_in(code) == f"{address}#k={the_tree(project).head.version}.1a"
    choose(table, "loon", "nee")
    expect(table.locator("[data-now] .kh-alone")).to_have_count(1)
    expect(code).to_be_hidden()


def test_no_screen_says_ik_beside_de_werknemer(table: Page, project: Project) -> None:
    screens = ["begin", *the_tree(project).nodes]
    wrong = [
        name
        for name, words in table.evaluate(WORDS, screens)
        if re.search(r"\bik\b", words, re.I) and "de werknemer" in words.lower()
    ]
    assert wrong == []


def test_on_a_tablet_nothing_sticks_out_and_the_code_is_as_large(
    new_context: CreateContextCallback, project: Project
) -> None:
    page = new_context(viewport=TABLET).new_page()
    opened(page, "keuzehulp/#samen")
    for node, wide, codes in page.evaluate(
        EACH, [[outcome.id for outcome in the_tree(project).outcomes], ".kh-along .kh-qr__code"]
    ):
        assert not wide, node
        (code,) = codes
        assert code["width"] >= LEAST, node

"""One gesture, one effect: whoever presses twice, or holds a key down, goes one screen further
and chooses nothing there.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project
from tests.browser.covering import each_question_once, screens
from tests.browser.pages import DESKTOP
from tests.browser.steps import arrived, at, begin, choose, opened, press

SMALL: ViewportSize = {"width": 375, "height": 667}
SIZES: list[ViewportSize] = [SMALL, {"width": 320, "height": 568}, DESKTOP]
FOUND = """() => ({
  node: document.querySelector("[data-now]").dataset.node,
  chosen: document.querySelectorAll("[data-now] input:checked").length,
  told: [...document.querySelectorAll(".kh-errors, .kh-error")].filter((each) => each.checkVisibility()).length,
})"""
SPOT = "([selector, text]) => inside.spot(selector, text)"
# On what the next press there falls.
BENEATH = """([x, y]) => {
  const found = document.elementFromPoint(x, y)?.closest("label, a, button, summary");
  return found?.matches(".kh-choice, label") ? "an answer" : found?.localName ?? "nothing";
}"""
Twice = Callable[[Page, float, float], None]


def click(page: Page, x: float, y: float) -> None:
    page.mouse.click(x, y)


def tap(page: Page, x: float, y: float) -> None:
    page.touchscreen.tap(x, y)


def double_click(page: Page, x: float, y: float) -> None:
    page.mouse.dblclick(x, y)


def triple_click(page: Page, x: float, y: float) -> None:
    page.mouse.click(x, y, click_count=3)


def double_tap(page: Page, x: float, y: float) -> None:
    page.touchscreen.tap(x, y)
    page.touchscreen.tap(x + 3, y - 2)


KINDS = [(double_click, size) for size in SIZES] + [
    (gesture, SMALL) for gesture in (triple_click, double_tap)
]


def walk_all(page: Page, project: Project, twice: Twice, once: Twice) -> tuple[list[str], set[str]]:
    """Past every question, with "Verder" pressed twice: what that did besides going on, and on
    what the second press may fall.
    """
    opened(page, "keuzehulp/")
    wrong, beneath = [], set()
    for path, start in each_question_once(project):
        at(page, path, start)
        nodes = screens(path)[start + 1 :]
        for (question, answer), following in zip(path.steps[start:], nodes, strict=True):
            once(
                page,
                *page.evaluate(
                    "([question, choice]) => inside.spot(inside.answer(question, choice))",
                    [question.id, answer.id],
                ),
            )
            place = page.evaluate(SPOT, ["button", "Verder"])
            twice(page, *place)
            found = page.evaluate(FOUND)
            if found != {"node": following, "chosen": 0, "told": 0}:
                wrong.append(f"{question.id}, {answer.id}: {found}")
            beneath.add(page.evaluate(BENEATH, place))
    return wrong, beneath


@pytest.fixture(scope="module")
def tab(browser: Browser, base_url: str) -> Iterator[Page]:
    """One for every gesture with a mouse, in windows of every size."""
    context = browser.new_context(base_url=base_url)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("twice", "size"),
    KINDS,
    ids=lambda each: str(each["width"]) if isinstance(each, dict) else each.__name__,
)
def test_pressing_twice_goes_one_screen_further(
    twice: Twice,
    size: ViewportSize,
    tab: Page,
    new_context: CreateContextCallback,
    project: Project,
) -> None:
    """Every gesture on the window of a telephone, and one in every window. What a second press may
    do hangs on what it falls on: at least once that is an answer of the next question, or this
    would prove nothing. `test --thorough` does it at every answer.
    """
    page = new_context(has_touch=True).new_page() if twice is double_tap else tab
    page.set_viewport_size(size)
    wrong, beneath = walk_all(page, project, twice, tap if twice is double_tap else click)
    assert wrong == []
    assert "an answer" in beneath


def test_pressing_twice_goes_one_screen_further_in_firefox(
    firefox: Browser, base_url: str, project: Project
) -> None:
    page = firefox.new_context(viewport=SMALL, base_url=base_url).new_page()
    assert walk_all(page, project, double_click, click)[0] == []


@pytest.mark.parametrize("twice", [double_click, double_tap])
def test_other_ways_on_take_one_step_too(twice: Twice, new_context: CreateContextCallback) -> None:
    page = new_context(viewport=SMALL, has_touch=True).new_page()
    opened(page, "keuzehulp/")
    blank = {"chosen": 0, "told": 0}
    twice(page, *page.evaluate(SPOT, ["#begin a", "Begin met de vragen"]))
    assert page.evaluate(FOUND) == {"node": "situatie", **blank}
    choose(page, "situatie", "in-dienst")
    choose(page, "loon", "nee")
    assert arrived(page, "onderwerp")
    twice(page, *page.evaluate(SPOT, ["button", "Terug naar vorige vraag"]))
    assert arrived(page, "loon")["chosen"] == ["nee"]
    twice(page, *page.evaluate(SPOT, ["[data-now] .kh-screen__foot a", "Begin opnieuw"]))
    assert page.evaluate(FOUND) == {"node": "begin", **blank}


def test_an_error_moves_no_answer_under_the_second_press(page: Page) -> None:
    opened(page, "keuzehulp/")
    begin(page)
    page.mouse.dblclick(*page.evaluate(SPOT, ["button", "Verder"]))
    assert page.evaluate(FOUND) == {"node": "situatie", "chosen": 0, "told": 2}


def held(page: Page, key: str) -> None:
    """As a keyboard does: the key goes down again and again before it comes up."""
    for _ in range(8):
        page.keyboard.down(key)
    page.keyboard.up(key)


def test_a_key_that_is_held_down_takes_one_step(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("privacy/")
    opened(page, "keuzehulp/")
    begin(page)
    choose(page, "situatie", "in-dienst")
    choose(page, "loon", "nee")
    page.locator("#onderwerp input").first.focus()
    page.keyboard.press("Space")
    held(page, "Enter")
    assert page.evaluate(FOUND)["told"] == 0
    page.get_by_role("button", name="Terug naar vorige vraag").focus()
    held(page, "Enter")
    assert arrived(page, "onderwerp")
    held(page, "Enter")
    page.get_by_role("button", name="Terug naar vorige vraag").focus()
    held(page, "Space")
    assert arrived(page, "loon")["chosen"] == ["nee"]
    page.locator("#loon [data-part=next]").focus()
    held(page, "Enter")
    assert page.evaluate(FOUND) == {"node": "onderwerp", "chosen": 1, "told": 0}


def test_two_presses_in_different_places_are_two_gestures(
    new_context: CreateContextCallback,
) -> None:
    page = new_context(viewport=SMALL, has_touch=True).new_page()
    opened(page, "keuzehulp/")
    begin(page)
    page.touchscreen.tap(*page.evaluate(SPOT, ["label:has(input[value='in-dienst'])", ""]))
    page.touchscreen.tap(*page.evaluate(SPOT, ["button", "Verder"]))
    assert page.evaluate(FOUND)["node"] == "loon"
    press(page, "button", "Terug naar vorige vraag")
    assert arrived(page, "situatie")["chosen"] == ["in-dienst"]

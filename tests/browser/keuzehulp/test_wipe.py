"""What was wiped stays away, in whatever order pages are left and come back: also those that a
browser keeps behind Back and Forward.
"""

import shutil
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.machine.browser import COMMANDS, launch_arguments
from tests.browser.steps import STORED, arrived, begin, choose, opened, press, screen, unfold
from tests.outside import lacking
from tests.thorough import THOROUGH

# Each time that a document comes into sight, or another screen of it: when, and whether it is new,
# kept, or the same one.
TELL = """addEventListener("pageshow", ({persisted}) => console.log("arrived", Date.now(), persisted ? "kept" : "new"));
addEventListener("popstate", () => console.log("arrived", Date.now(), "same"));"""
# As if this page had written it, and had shown what stands there first.
STORE = """(text) => {
  sessionStorage.setItem("keuzehulp", text);
  history.replaceState({run: "r", step: 0}, "");
}"""
WHOLE = [command for command in COMMANDS if not command.endswith("shell")]
# Why a page that was not kept was not, as Chromium tells it.
WHY_NOT = "() => JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons)"
ANSWERED = "#k=2.1a2b3a4a5b7a"
OTHER = "#k=2.1a2a12b"
NOTHING = """() => {
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility()).length;
  return {
    route: seen("[data-module=route], .kh-overview__own, [class*='--own']"),
    answers: seen(".kh-recap__row, [data-module=resume]") + document.querySelectorAll("input:checked").length,
    hidden: document.querySelectorAll(".kh-recap__row").length + document.querySelectorAll(".kh-overview__own").length,
    screen: document.querySelector("[data-now]")?.dataset.node ?? "begin",
    sight: getComputedStyle(document.body).visibility,
  };
}"""
SCREEN = "() => document.querySelector('[data-now]').dataset.node"
ROWS = 6
"""How many answers `ANSWERED` has."""
BLANK = {"route": 0, "answers": 0, "hidden": 0, "screen": "begin", "sight": "visible"}


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A whole Chromium that keeps pages: Playwright asks it not to, and the headless shell never
    does.
    """
    program = next(filter(None, map(shutil.which, WHOLE)), None)
    if not program:
        lacking(f"There is no whole Chromium on this machine ({', '.join(WHOLE)}).")
    kept = ["--disable-back-forward-cache"]
    browser = playwright.chromium.launch(
        executable_path=program, args=launch_arguments(), ignore_default_args=kept
    )
    yield browser
    browser.close()


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def profile(request: pytest.FixtureRequest, base_url: str) -> Iterator[BrowserContext]:
    context = request.getfixturevalue(request.param).new_context(base_url=base_url)
    context.add_init_script(TELL)
    yield context
    context.close()


@pytest.fixture
def tab(profile: BrowserContext) -> Iterator[Page]:
    """A new one, in which nothing was visited or kept yet."""
    page = profile.new_page()
    yield page
    page.close()


def turn(page: Page, how: str) -> str:
    """Take one step in the browser's history, and give what came: a page that is `new`, one that
    was `kept`, or the `same`.
    """
    left = page.evaluate("() => Date.now()")

    def is_now(message: ConsoleMessage) -> bool:
        """Of a page that was kept, Playwright repeats what it said before."""
        word, *when = message.text.split()
        return word == "arrived" and int(when[0]) > left

    with page.expect_console_message(is_now) as arrival:
        page.evaluate(f"() => {{ setTimeout(() => history.{how}()); }}")
    page.wait_for_function("() => 'ready' in document.documentElement.dataset")
    return arrival.value.text.split()[-1]


def visit(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")  # a page that still fetches something is not kept
    page.wait_for_function("() => 'ready' in document.documentElement.dataset")


def wipe(page: Page) -> None:
    page.locator("button:visible", has_text="Wis mijn antwoorden").last.click()


STEPS: dict[str, Callable[[Page], object]] = {
    "answer": partial(visit, address=f"keuzehulp/{ANSWERED}"),
    "overview": partial(visit, address="overzicht/"),
    "tool": partial(visit, address="keuzehulp/"),
    "back": partial(turn, how="back"),
    "forward": partial(turn, how="forward"),
    "reload": lambda page: page.reload(),
    "wipe": wipe,
}


def walk(tab: Page, way: str) -> list[object]:
    """Take these steps, of which everything before "wipe" shows what was answered and everything
    after it nothing; gives how every page came.
    """
    before, _, after = way.partition(" wipe")
    came = []
    for step in before.split():
        came.append(STEPS[step](tab))
        seen = tab.evaluate(NOTHING)
        assert seen["route"] or seen["answers"] or seen["hidden"] >= ROWS, step
    wipe(tab)
    for step in after.split():
        came.append(STEPS[step](tab))
        assert (tab.evaluate(NOTHING), tab.evaluate(STORED)) == (BLANK, []), step
    return came


def test_no_page_shows_what_was_wiped_on_the_whole_tree(tab: Page, profile: BrowserContext) -> None:
    """Neither those ahead nor those behind; and until then every page shows what was answered."""
    came = walk(
        tab,
        "answer overview tool overview back back back forward"
        " wipe back forward forward forward reload",
    )
    turns = {each for each in came if isinstance(each, str)} - {"same"}
    if profile.browser and profile.browser.browser_type.name == "chromium" and turns != {"kept"}:
        lacking(
            "This Chromium keeps no pages now, so this way says nothing of pages that are kept:"
            f" {tab.evaluate(WHY_NOT)}"
        )


def test_no_page_shows_what_was_wiped_in_the_keuzehulp_also_when_others_were_given_since(
    tab: Page,
) -> None:
    walk(tab, "answer overview tool overview back wipe forward reload back")
    tab.evaluate("(fragment) => { location.hash = fragment; }", OTHER)
    tab.wait_for_function(f"{SCREEN.removeprefix('() => ')} === 'loon-gestopt'")
    for place in ("keuzehulp", "overzicht", "keuzehulp"):
        turn(tab, "back")
        assert place in tab.url
    assert tab.evaluate(SCREEN) == "begin"
    assert tab.locator(".kh-recap__row, input:checked").count() == 0


@pytest.mark.parametrize("where", ["keuzehulp/", "overzicht/"])
def test_a_wipe_holds_in_every_tab(where: str, context: BrowserContext) -> None:
    one, other = context.new_page(), context.new_page()
    for page in (one, other):
        opened(page, f"keuzehulp/{ANSWERED}")
    if where == "overzicht/":
        visit(one, where)
    wipe(one)
    expect(other.locator("#begin h2")).to_be_visible()
    for page in (one, other):
        assert page.evaluate(STORED) == []
        assert page.evaluate(NOTHING) == BLANK


def test_a_wipe_takes_the_keys_of_all_trees_and_the_day_of_the_reminder(
    new_context: CreateContextCallback,
) -> None:
    page = new_context().new_page()
    opened(page, f"keuzehulp/{ANSWERED}")
    page.evaluate("() => { sessionStorage.setItem('keuzehulp-fiets', '{}'); }")
    unfold(page, "Een herinnering in uw agenda")
    page.locator("input[type=date]").fill("2026-11-20")
    wipe(page)
    assert page.evaluate(STORED) == []
    assert page.evaluate("() => document.querySelector('input[type=date]').value") == ""
    begin(page)
    choose(page, "situatie", "in-dienst")
    assert screen(page)["chosen"] == []


def test_a_corrupt_store_is_no_store(page: Page) -> None:
    """The forms that a store can have are tried without a browser (`tests/js/store.test.mjs`, with
    those that only a thorough run tries here); these few prove that every page reads it the same
    way.
    """
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "console", lambda message: errors.append(message.text) if message.type == "error" else None
    )
    opened(page, "keuzehulp/")
    entry = '{"from": "situatie", "screen": "loon", "given": {"situatie": "in-dienst"}}'
    version = page.evaluate("() => kh.tree.version")
    whole = f'{{"version": {version}, "run": "r", "at": 0, "past": 0, "log": [%s]}}'
    bad = ["nee", "{}", whole % "null", whole % entry.replace("situatie", "bestaat-niet", 1)]
    if THOROUGH:
        bad += ["", "null", "[]", whole % "", whole % entry.replace('"loon"', "7")]
        bad += [whole % entry.replace('{"situatie": "in-dienst"}', "null")]
    for text in bad:
        page.evaluate(STORE, text)
        page.reload()
        assert arrived(page, "begin")["alone"], text
        expect(page.locator("[data-module=resume]")).to_be_hidden()
    page.goto("overzicht/")
    for text in bad:
        page.evaluate(STORE, text)
        page.reload()
        expect(page.locator("[data-module=route]")).to_be_hidden()
    page.evaluate(STORE, whole % entry)
    page.reload()
    expect(page.locator("[data-module=route]")).to_be_visible()
    opened(page, "keuzehulp/")
    page.evaluate(STORE, whole % entry)
    page.reload()
    assert arrived(page, "loon")
    press(page, "button", "Terug naar vorige vraag")
    assert arrived(page, "situatie")["chosen"] == ["in-dienst"]
    assert errors == []

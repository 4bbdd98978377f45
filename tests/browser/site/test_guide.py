"""The step guide in a browser: from the first step to the last and back, with all steps in view;
and from an outcome and back.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project, Role, Step
from tests.browser.conftest import FOLDER
from tests.browser.flows import (
    FROM_TOOL,
    goes_from_a_plan_to_its_step_and_back,
    opens_the_list_of_steps,
)
from tests.browser.pages import DESKTOP, PHONE, TELEPHONE, kinds
from tests.browser.server import served
from tests.browser.steps import opened, screen
from tests.samples.guides import SHAPES
from tests.thorough import THOROUGH, covering

ROLES = ("werknemer", "bedrijfsarts", "second-opinion-bedrijfsarts")
STEPS = [f"stappenplan/{role}/stap-{number}/" for role in ROLES for number in range(1, 11)]
DESK: ViewportSize = {"width": 1280, "height": 900}
LOW: ViewportSize = {"width": 1280, "height": 720}
FLAT: ViewportSize = {"width": 1280, "height": 400}

# The ways that are not whole in the window, before anybody scrolls.
OUT_OF_SIGHT = """() => ["prev", "next"].filter((rel) => ![...document.querySelectorAll(`a[rel=${rel}]`)].some((link) => {
  const {left, top, right, bottom, width} = link.getBoundingClientRect();
  return link.checkVisibility() && width > 0 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
}))"""
BAR = """() => {
  const bar = document.querySelector(".kh-bar");
  const {top, bottom} = bar.getBoundingClientRect();
  const steps = [...bar.querySelectorAll("ol a")].filter((link) => link.checkVisibility());
  return {shown: bar.checkVisibility(), top, bottom, steps: steps.length, here: steps.filter((link) => link.ariaCurrent === "step").length,
          scrolls: bar.scrollHeight > bar.clientHeight, wide: document.documentElement.scrollWidth > innerWidth};
}"""
FITS = "() => document.documentElement.scrollWidth <= innerWidth"
# Whether what has the focus can be seen where it is: nothing lies over its middle.
COVERED = """() => {
  const {left, top, width, height} = document.activeElement.getBoundingClientRect();
  return !document.activeElement.contains(document.elementFromPoint(left + Math.min(width, 40) / 2, top + height / 2));
}"""


class Look(NamedTuple):
    """What shows of the page of a step before anybody scrolls: the ways that are not whole in the
    window, and the bar with all steps.
    """

    address: str
    size: ViewportSize
    lost: list[str]
    bar: dict[str, Any]


@pytest.fixture(scope="module")
def looks(browser: Browser, base_url: str, project: Project) -> Iterator[list[Look]]:
    """Pages of steps in low windows, for a higher one shows more, all in one visit."""
    context = browser.new_context(base_url=base_url)
    page = context.new_page()
    found: list[Look] = []
    for address in STEPS if THOROUGH else telling(project, base_url):
        page.goto(address)
        for size in (PHONE, LOW):
            page.set_viewport_size(size)
            found.append(Look(address, size, page.evaluate(OUT_OF_SIGHT), page.evaluate(BAR)))
    context.close()
    yield found


def telling(project: Project, base_url: str) -> list[str]:
    """The steps of which no other takes more room: those with every part; of each role one in
    which it acts and one in which it does not; and of the role with the longest name those with
    the longest title as their own, before it and after it.
    """
    (guide,) = project.guides
    widest = max(guide.head.roles, key=lambda role: len(role.short))
    longest = max(guide.steps, key=lambda step: len(step.heading)).number

    def parts(place: tuple[Role, Step]) -> set[tuple[str, int]]:
        role, step = place
        beside = step.number - longest
        near = {("beside", beside)} if role is widest and abs(beside) < 2 else set()
        return {(role.id, role.id in step.actors), *near}

    places = [(role, step) for role in guide.head.roles for step in guide.steps]
    chosen = (
        f"{base_url}{guide.id}/{role.id}/stap-{step.number}/"
        for role, step in covering(places, parts)
    )
    return sorted({*chosen, *kinds(f"{base_url}{address}" for address in STEPS)})


@pytest.fixture(scope="module")
def shapes(guides: Path) -> Iterator[str]:
    """The address of a site with step guides of many shapes."""
    with served(guides / "site", (FOLDER,)) as address:
        yield f"{address}{FOLDER}"


@pytest.fixture
def bare(new_context: CreateContextCallback) -> Page:
    """A page of a browser that runs no script."""
    return new_context(viewport=PHONE, java_script_enabled=False).new_page()


@pytest.mark.parametrize("role", ROLES)
def test_a_reader_walks_all_steps_forth_and_back(role: str, bare: Page, project: Project) -> None:
    """The steps of one role in a browser, of the others the first two: where all links of every
    role lead is looked up in the files, by `edition/site/test_guide.py`.
    """
    (guide,) = project.guides
    last = 10 if THOROUGH or role == ROLES[0] else 2
    bare.goto("")
    bare.get_by_role(
        "link",
        name=re.compile(f"^{next(each.title for each in guide.head.roles if each.id == role)}$"),
    ).click()
    bare.get_by_role("link", name="Begin bij stap 1").click()
    for number in range(1, last + 1):
        expect(bare).to_have_url(re.compile(rf"/stappenplan/{role}/stap-{number}/$"))
        expect(bare.locator("h1")).to_have_text(guide.steps[number - 1].heading)
        expect(bare).to_have_title(re.compile(rf"^Stap {number} van 10: "))
        if number < last:
            bare.get_by_role("link", name=re.compile(rf"^volgende stap {number + 1} – ")).click()
    for number in range(last, 1, -1):
        bare.get_by_role("link", name=re.compile(rf"^Vorige: stap {number - 1} – ")).click()
        expect(bare).to_have_url(re.compile(rf"/stappenplan/{role}/stap-{number - 1}/$"))


def test_the_ends_lead_to_the_page_of_the_role_and_to_all_steps(tab: Page) -> None:
    tab.goto(STEPS[0])
    tab.locator("a[rel=prev]").first.click()
    expect(tab).to_have_url(re.compile("/stappenplan/werknemer/$"))
    tab.goto(STEPS[9])
    tab.locator("a[rel=next]").first.click()
    expect(tab).to_have_url(re.compile("/stappenplan/werknemer/alles/$"))


def test_the_steps_before_and_after_are_in_sight_on_every_page_without_scrolling(
    looks: list[Look],
) -> None:
    assert [(look.address, look.size, look.lost) for look in looks if look.lost] == []


def test_beside_every_step_stand_all_steps_and_fit(looks: list[Look]) -> None:
    for address, size, _, bar in looks:
        if size is LOW:
            told = (bar["shown"], bar["steps"], bar["here"], bar["wide"])
            assert told == (True, 10, 1, False), address
            assert bar["bottom"] <= LOW["height"] and not bar["scrolls"], (address, bar)
        elif size is PHONE:
            assert bar["shown"] is False, address


def test_the_bar_stays_while_one_reads_and_scrolls_by_itself_in_a_low_window(tab: Page) -> None:
    tab.set_viewport_size(FLAT)
    tab.goto(STEPS[2])
    tab.evaluate("() => scrollTo(0, 900)")
    bar = tab.evaluate(BAR)
    assert bar["top"] >= 0 and bar["bottom"] <= FLAT["height"] and bar["scrolls"]
    tab.locator(".kh-bar ol a").last.focus()
    assert tab.evaluate(COVERED) is False
    expect(tab.locator(".kh-bar ol a").last).to_be_in_viewport(ratio=0.9)


def test_the_line_opens_the_list_by_keyboard_and_without_script(bare: Page) -> None:
    bare.set_viewport_size(TELEPHONE)
    opens_the_list_of_steps(bare)


def test_a_reader_looks_at_another_role_and_comes_back_in_the_same_step(tab: Page) -> None:
    tab.goto("stappenplan/werknemer/stap-7/")
    tab.get_by_role("link", name="Wat doet de bedrijfsarts in stap 7?").click()
    expect(tab.get_by_text("U hoeft in deze stap niets te doen.")).to_be_visible()
    tab.get_by_role("navigation", name="Stappenplan").get_by_role("link", name="Werknemer").click()
    expect(tab).to_have_url(re.compile("/stappenplan/werknemer/stap-7/$"))


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_cell_of_the_matrix_is_reached_with_tab_and_not_under_the_row_that_stays(
    size: ViewportSize, tab: Page
) -> None:
    tab.set_viewport_size(size)
    tab.goto("stappenplan/")
    tab.locator(".kh-matrix td a").first.focus()
    walked = []
    for _ in range(30):
        walked.append(tab.evaluate("() => document.activeElement.getAttribute('href')"))
        tab.keyboard.press("Tab")
    assert walked == [f"{role}/stap-{number}/" for number in range(1, 11) for role in ROLES]
    for _ in range(30):
        tab.keyboard.press("Shift+Tab")
        assert tab.evaluate(COVERED) is False, tab.evaluate("() => document.activeElement.href")


def test_on_a_wide_screen_the_matrix_is_a_table_whose_roles_stay_in_sight(tab: Page) -> None:
    tab.set_viewport_size(DESK)
    tab.goto("stappenplan/")
    rows = tab.locator(".kh-matrix tbody tr:has(th)")
    assert rows.count() == 10
    tops = rows.first.evaluate(
        "(row) => [...row.cells].map((cell) => cell.getBoundingClientRect().top)"
    )
    assert len(tops) == 4 and len(set(tops)) == 1
    rows.nth(6).evaluate("(row) => row.scrollIntoView()")
    assert (
        tab.evaluate(
            "() => [...document.querySelectorAll('.kh-matrix thead th')].map((each) =>"
            " each.getBoundingClientRect().top)"
        )
        == [0] * 4
    )
    assert (
        tab.evaluate("() => document.querySelector('.kh-matrix').getBoundingClientRect().width")
        == 1120
    )


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.id)
def test_a_guide_of_any_shape_shows_the_same(
    shape: tuple[int, int, int], shapes: str, tab: Page
) -> None:
    steps, roles, phases = shape
    place = f"{shapes}gids-{steps}-{roles}-{phases}/"
    for number in sorted({1, 1 + steps // 2, steps}):
        tab.goto(f"{place}rol-{roles}/stap-{number}/")
        for size in (DESK, TELEPHONE):
            tab.set_viewport_size(size)
            bar = tab.evaluate(BAR)
            assert (tab.evaluate(OUT_OF_SIGHT), bar["wide"]) == ([], False), (tab.url, size)
            assert size is TELEPHONE or (bar["steps"], bar["here"]) == (steps, 1), tab.url
    for address in (place, f"{place}rol-1/", f"{place}rol-1/alles/"):
        tab.goto(address)
        for size in (DESK, TELEPHONE):
            tab.set_viewport_size(size)
            assert tab.evaluate(FITS), (address, size)


def test_who_comes_from_an_outcome_is_told_so_and_goes_back_to_the_plan(
    new_context: CreateContextCallback, base_url: str, project: Project
) -> None:
    page = new_context(viewport=TELEPHONE).new_page()
    goes_from_a_plan_to_its_step_and_back(page, base_url, project)


def test_who_does_not_come_from_an_outcome_is_told_nothing_of_it(tab: Page) -> None:
    tab.goto(STEPS[0])
    expect(tab.get_by_text(FROM_TOOL)).to_be_hidden()
    tab.goto(f"{STEPS[0]}#van_keuzehulp")
    tab.locator("a[rel=next]").first.click()
    expect(tab.get_by_text(FROM_TOOL)).to_be_hidden()


def test_who_comes_without_script_is_promised_no_plan(bare: Page) -> None:
    """Nothing is kept then: the page is as it is for everybody."""
    bare.goto(f"{STEPS[0]}#van_keuzehulp")
    expect(bare.get_by_role("heading", level=1)).to_be_visible()
    expect(bare.get_by_text(FROM_TOOL)).to_be_hidden()


def test_where_nothing_is_known_any_more_the_way_back_begins_anew(page: Page) -> None:
    opened(page, "keuzehulp/#kh_verder")
    assert screen(page)["node"] == "begin"
    assert page.url.endswith("/keuzehulp/")


def test_a_frame_offers_no_way_back_that_is_not_there(tab: Page) -> None:
    tab.goto("embed/v1/")
    assert tab.locator("a[href*='/stap-']").count() > 10
    assert tab.locator("a[href*='#van_']").count() == 0

"""The step guide in a browser: from the first step to the last and back, with all steps in view;
and from an outcome and back.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Outcome, Project
from tests.browser.conftest import FOLDER
from tests.browser.pages import DESKTOP, PHONE, TELEPHONE
from tests.browser.server import served
from tests.browser.steps import all_paths, arrived, as_steps, opened, screen
from tests.samples.guides import SHAPES

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
# Whether what has the focus can be seen where it is: nothing lies over its middle.
COVERED = """() => {
  const {left, top, width, height} = document.activeElement.getBoundingClientRect();
  return !document.activeElement.contains(document.elementFromPoint(left + Math.min(width, 40) / 2, top + height / 2));
}"""


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
    (guide,) = project.guides
    bare.goto("")
    bare.get_by_role(
        "link",
        name=re.compile(f"^{next(each.title for each in guide.head.roles if each.id == role)}$"),
    ).click()
    bare.get_by_role("link", name="Begin bij stap 1").click()
    for number in range(1, 11):
        expect(bare).to_have_url(re.compile(rf"/stappenplan/{role}/stap-{number}/$"))
        expect(bare.locator("h1")).to_have_text(guide.steps[number - 1].heading)
        expect(bare).to_have_title(re.compile(rf"^Stap {number} van 10: "))
        if number < 10:
            bare.get_by_role("link", name=re.compile(rf"^volgende stap {number + 1} – ")).click()
    for number in range(10, 1, -1):
        bare.get_by_role("link", name=re.compile(rf"^Vorige: stap {number - 1} – ")).click()
        expect(bare).to_have_url(re.compile(rf"/stappenplan/{role}/stap-{number - 1}/$"))


def test_the_ends_lead_to_the_page_of_the_role_and_to_all_steps(bare: Page) -> None:
    bare.goto(STEPS[0])
    bare.locator("a[rel=prev]").first.click()
    expect(bare).to_have_url(re.compile("/stappenplan/werknemer/$"))
    bare.goto(STEPS[9])
    bare.locator("a[rel=next]").first.click()
    expect(bare).to_have_url(re.compile("/stappenplan/werknemer/alles/$"))


def test_the_steps_before_and_after_are_in_sight_on_every_page_without_scrolling(
    page: Page,
) -> None:
    found: list[tuple[str, int, int, str]] = []
    for address in STEPS:
        page.goto(address)
        for size in (TELEPHONE, PHONE, DESK):
            page.set_viewport_size(size)
            found += [
                (address, size["width"], size["height"], rel) for rel in page.evaluate(OUT_OF_SIGHT)
            ]
    assert found == []


def test_beside_every_step_stand_all_steps_and_fit(page: Page) -> None:
    for address in STEPS:
        page.goto(address)
        page.set_viewport_size(LOW)
        bar = page.evaluate(BAR)
        assert (bar["shown"], bar["steps"], bar["here"], bar["wide"]) == (
            True,
            10,
            1,
            False,
        ), address
        assert bar["bottom"] <= LOW["height"] and not bar["scrolls"], (address, bar)
        page.set_viewport_size(PHONE)
        assert page.evaluate(BAR)["shown"] is False


def test_the_bar_stays_while_one_reads_and_scrolls_by_itself_in_a_low_window(page: Page) -> None:
    page.set_viewport_size(FLAT)
    page.goto(STEPS[2])
    page.evaluate("() => scrollTo(0, 900)")
    bar = page.evaluate(BAR)
    assert bar["top"] >= 0 and bar["bottom"] <= FLAT["height"] and bar["scrolls"]
    page.locator(".kh-bar ol a").last.focus()
    assert page.evaluate(COVERED) is False
    expect(page.locator(".kh-bar ol a").last).to_be_in_viewport(ratio=0.9)


@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_the_line_opens_the_list_by_keyboard_and_without_script(
    name: str, request: pytest.FixtureRequest, base_url: str
) -> None:
    browser: Browser = request.getfixturevalue("browser" if name == "chromium" else name)
    context = browser.new_context(viewport=TELEPHONE, base_url=base_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(STEPS[3])
    fold = page.locator("details", has_text="Stap 4 van 10").first
    fold.locator("summary").focus()
    assert not fold.locator("a").first.is_visible()
    page.keyboard.press("Enter")
    expect(fold.locator("ol a[href]")).to_have_count(10)
    expect(fold.locator("a[aria-current=step]")).to_have_text(re.compile("^4 "))
    for link in fold.locator("a").all():
        expect(link).to_be_visible()
        box = link.bounding_box()
        assert box and box["height"] >= 44 and box["x"] + box["width"] <= TELEPHONE["width"]
    fold.get_by_role("link", name="10 De rekening").click()
    expect(page).to_have_url(re.compile("/stappenplan/werknemer/stap-10/$"))
    context.close()


def test_a_reader_looks_at_another_role_and_comes_back_in_the_same_step(page: Page) -> None:
    page.goto("stappenplan/werknemer/stap-7/")
    page.get_by_role("link", name="Wat doet de bedrijfsarts in stap 7?").click()
    expect(page.get_by_text("U hoeft in deze stap niets te doen.")).to_be_visible()
    page.get_by_role("navigation", name="Stappenplan").get_by_role("link", name="Werknemer").click()
    expect(page).to_have_url(re.compile("/stappenplan/werknemer/stap-7/$"))


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_cell_of_the_matrix_is_reached_with_tab_and_not_under_the_row_that_stays(
    size: ViewportSize, page: Page
) -> None:
    page.set_viewport_size(size)
    page.goto("stappenplan/")
    page.locator(".kh-matrix td a").first.focus()
    walked = []
    for _ in range(30):
        walked.append(page.evaluate("() => document.activeElement.getAttribute('href')"))
        page.keyboard.press("Tab")
    assert walked == [f"{role}/stap-{number}/" for number in range(1, 11) for role in ROLES]
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(COVERED) is False, page.evaluate("() => document.activeElement.href")


def test_on_a_wide_screen_the_matrix_is_a_table_whose_roles_stay_in_sight(page: Page) -> None:
    page.set_viewport_size(DESK)
    page.goto("stappenplan/")
    rows = page.locator(".kh-matrix tbody tr:has(th)")
    assert rows.count() == 10
    tops = rows.first.evaluate(
        "(row) => [...row.cells].map((cell) => cell.getBoundingClientRect().top)"
    )
    assert len(tops) == 4 and len(set(tops)) == 1
    rows.nth(6).evaluate("(row) => row.scrollIntoView()")
    assert (
        page.evaluate(
            "() => [...document.querySelectorAll('.kh-matrix thead th')].map((each) =>"
            " each.getBoundingClientRect().top)"
        )
        == [0] * 4
    )
    assert (
        page.evaluate("() => document.querySelector('.kh-matrix').getBoundingClientRect().width")
        == 1120
    )


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.id)
def test_a_guide_of_any_shape_shows_the_same(
    shape: tuple[int, int, int], shapes: str, page: Page
) -> None:
    steps, roles, phases = shape
    place = f"{shapes}gids-{steps}-{roles}-{phases}/"
    for number in {1, 1 + steps // 2, steps}:
        page.goto(f"{place}rol-{roles}/stap-{number}/")
        page.set_viewport_size(DESK)
        bar = page.evaluate(BAR)
        assert (page.evaluate(OUT_OF_SIGHT), bar["steps"], bar["here"], bar["wide"]) == (
            [],
            steps,
            1,
            False,
        )
        page.set_viewport_size(TELEPHONE)
        assert (page.evaluate(OUT_OF_SIGHT), page.evaluate(BAR)["wide"]) == ([], False)
    for size in (TELEPHONE, DESK):
        page.set_viewport_size(size)
        for address in (place, f"{place}rol-1/", f"{place}rol-1/alles/"):
            page.goto(address)
            assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), (
                address
            )


FROM_TOOL = "U komt uit de keuzehulp."


def leads_to_a_step(outcome: Outcome) -> bool:
    return any(
        action.do and action.do.step for action in (outcome.plan.actions if outcome.plan else ())
    )


@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_who_comes_from_an_outcome_is_told_so_and_goes_back_to_the_plan(
    name: str, request: pytest.FixtureRequest, base_url: str, project: Project
) -> None:
    """The plan is the one with all its answers, and no address holds any of them."""
    browser: Browser = request.getfixturevalue("browser" if name == "chromium" else name)
    context = browser.new_context(viewport=TELEPHONE, base_url=base_url)
    page = context.new_page()
    path = next(each for each in all_paths(project) if leads_to_a_step(each.outcome))
    node = path.outcome.id
    opened(page, "keuzehulp/")
    page.evaluate("(steps) => inside.walk(steps)", as_steps(path))
    before = screen(page)
    page.locator(f"#{node} [data-part=plan] a[href*='#van_']").first.click()
    expect(page).to_have_url(re.compile(r"/stappenplan/[a-z-]+/stap-\d+/#van_keuzehulp$"))
    expect(page.get_by_text(FROM_TOOL)).to_be_in_viewport(ratio=1)
    heard: list[str] = []
    page.on("request", lambda each: heard.append(each.url))
    page.get_by_role("link", name="Terug naar uw plan").click()
    after = arrived(page, node)
    asleep = {"focused": False, "nothing": True}  # a page that opens gives the focus to nothing
    assert after == {**before, **asleep}
    assert page.url == f"{base_url}keuzehulp/"
    assert all(each.split("#")[0].split("/")[-2] in ("keuzehulp", "fonts") for each in heard), heard
    context.close()


def test_who_does_not_come_from_an_outcome_is_told_nothing_of_it(page: Page) -> None:
    page.goto(STEPS[0])
    expect(page.get_by_text(FROM_TOOL)).to_be_hidden()
    page.goto(f"{STEPS[0]}#van_keuzehulp")
    page.locator("a[rel=next]").first.click()
    expect(page.get_by_text(FROM_TOOL)).to_be_hidden()


def test_who_comes_without_script_is_promised_no_plan(bare: Page) -> None:
    """Nothing is kept then: the page is as it is for everybody."""
    bare.goto(f"{STEPS[0]}#van_keuzehulp")
    expect(bare.get_by_role("heading", level=1)).to_be_visible()
    expect(bare.get_by_text(FROM_TOOL)).to_be_hidden()


def test_where_nothing_is_known_any_more_the_way_back_begins_anew(page: Page) -> None:
    opened(page, "keuzehulp/#kh_verder")
    assert screen(page)["node"] == "begin"
    assert page.url.endswith("/keuzehulp/")


def test_a_frame_offers_no_way_back_that_is_not_there(page: Page) -> None:
    page.goto("embed/v1/")
    assert page.locator("a[href*='/stap-']").count() > 10
    assert page.locator("a[href*='#van_']").count() == 0

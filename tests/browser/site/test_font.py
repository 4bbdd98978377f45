"""Our font where it comes late or not at all: text is there at once, in letters as wide, and
nothing moves.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Playwright, Route
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.layout.text_metrics import SIZE, width_of
from tests.browser.machines import MACHINES, browser_with
from tests.browser.pages import DESKTOP, PHONE, each, kinds

FONT = "**/*.woff2"
# How far anything moved in a page that was read to its end. A slow machine paints a page while it
# is still being read, and then half a line becomes a whole one: no page can help that.
MOVED = """const shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({type: "layout-shift", buffered: true});
Object.defineProperty(window, "moved", {get() {
  const [{domInteractive}] = performance.getEntriesByType("navigation");
  return shifts.filter((shift) => shift.startTime >= domInteractive).reduce((sum, shift) => sum + shift.value, 0);
}});"""
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
# In how many thousandths of its size a family of the stylesheet writes this text; and how high its
# lines are.
MEASURED = """async (families) => {
  await document.fonts.ready;
  return families.map((family) => {
    const line = document.createElement("span");
    line.textContent = "Wat kunt u doen als u het niet eens bent met uw bedrijfsarts?";
    line.style.cssText = `position: absolute; white-space: nowrap; line-height: normal; font: 100px ${family}`;
    document.body.append(line);
    const {width, height} = line.getBoundingClientRect();
    line.remove();
    return [width, height];
  });
}"""
TEXTS = """() => [...document.querySelectorAll(".kh-drawing__sheet text")].map((each) => [
  each.textContent, each.getComputedTextLength(), each.classList.contains("kh-drawing__cell"), Boolean(each.querySelector("tspan"))])"""


@pytest.fixture(scope="module")
def still(addresses: list[str]) -> list[str]:
    """A page of each kind, but for the one that shows a frame: that gets its height when it is
    there.
    """
    return [address for address in kinds(addresses) if not address.endswith("/insluiten/")]


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(request: pytest.FixtureRequest, new_context: CreateContextCallback) -> Page:
    page = new_context(viewport=request.param).new_page()
    page.add_init_script(MOVED)
    return page


def test_nothing_moves_when_it_comes_late(page: Page, still: list[str]) -> None:
    held: list[Route] = []
    page.route(FONT, lambda route: held.append(route))
    found: dict[str, float] = {}
    for address in still:
        page.goto(address, wait_until="domcontentloaded")
        page.evaluate(PAINTED)
        assert page.locator("h1:visible, h2:visible").first.inner_text()
        for route in held:
            with page.expect_request_finished(lambda request: request.url.endswith(".woff2")):
                route.continue_()
        held.clear()
        page.wait_for_load_state()
        page.evaluate("() => document.fonts.ready.then(() => true)")
        page.evaluate(PAINTED)
        found |= {address: moved} if (moved := page.evaluate("() => window.moved")) else {}
    assert found == {}


@pytest.mark.parametrize(
    "place",
    ["zoeken/", "voor-artsen/", "gespreksblad/", "beslisboom-blad/", "keuzehulp/", "overzicht/"],
)
def test_nothing_moves_when_script_comes_late(
    place: str, new_context: CreateContextCallback, base_url: str
) -> None:
    """On a slow telephone what script adds comes after the first paint: its room must be there
    before.
    """
    context = new_context(viewport=PHONE)
    page = context.new_page()
    page.add_init_script(MOVED)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 10})
    page.goto(f"{base_url}{place}")
    page.evaluate(PAINTED)
    assert page.evaluate("() => window.moved") == 0


def test_a_page_without_it_reads_and_throws_nothing(page: Page, still: list[str]) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.route(FONT, lambda route: route.abort())
    for address in each(page, still):
        page.evaluate(PAINTED)
        assert page.locator("h1:visible, h2:visible").first.inner_text(), address
        assert page.evaluate("() => document.scripts.length ? 0 : window.moved") == 0, (
            address
        )  # what a script moves is its own matter
    assert faults == []


@pytest.mark.parametrize("fonts", [name for name in MACHINES if name != "none but ours"])
def test_what_stands_in_is_as_wide_and_as_high(
    fonts: str, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory, base_url: str
) -> None:
    with browser_with(fonts, tmp_path_factory.mktemp("fonts"), playwright) as browser:
        page = browser.new_context(bypass_csp=True).new_page()
        page.goto(base_url)
        usual = "kh-arial, kh-roboto, kh-noto, kh-dejavu"
        (width, height), (theirs, high) = page.evaluate(
            MEASURED, ["'Atkinson Hyperlegible Next'", usual]
        )
        assert theirs == pytest.approx(width, rel=0.03)
        assert high == pytest.approx(height, abs=2)


def test_words_of_the_drawing_are_as_wide_as_was_measured(page: Page) -> None:
    page.goto("overzicht/")
    page.evaluate("() => document.fonts.ready.then(() => true)")
    for text, width, is_cell, has_code in page.evaluate(TEXTS):
        code, _, rest = text.partition(" ")
        measured = (
            width_of(code, bold=True) + width_of(f" {rest}")
            if has_code
            else width_of(text, bold=is_cell)
        )
        assert width == pytest.approx(measured, abs=SIZE * 0.4), text


def test_it_is_what_a_reader_sees(page: Page, base_url: str) -> None:
    for address in ("", "keuzehulp/", "embed/v1/", "stappenplan/werknemer/stap-3/"):
        page.goto(f"{base_url}{address}")
        assert list(seen(page)) == ["Atkinson Hyperlegible Next"], address


def seen(page: Page) -> Iterator[str]:
    """The families that draw the first heading."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    heading = tools.send("DOM.querySelector", {"nodeId": root, "selector": "main :is(h1, h2)"})[
        "nodeId"
    ]
    yield from (
        font["familyName"]
        for font in tools.send("CSS.getPlatformFontsForNode", {"nodeId": heading})["fonts"]
    )

"""Our font where it comes late or not at all: text is there at once, in letters as wide, and
nothing moves.
"""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize

from keuzehulp.layout.text_metrics import SIZE, width_of
from tests.browser.conftest import FOLDER
from tests.browser.pages import DESKTOP, PHONE, getting, kinds
from tests.browser.server import served
from tests.html import Html, read
from tests.thorough import covering

FONT = "**/*.woff2"
WITH_FONTS = ("link", "style")
"""What a page gets a font by."""
# How far anything moved in a page that was read to its end. A slow machine paints a page while it
# is still being read, and then half a line becomes a whole one: no page can help that.
MOVED = """window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({type: "layout-shift", buffered: true});
Object.defineProperty(window, "moved", {get() {
  const [{domInteractive}] = performance.getEntriesByType("navigation");
  return shifts.filter((shift) => shift.startTime >= domInteractive).reduce((sum, shift) => sum + shift.value, 0);
}});"""
# What moved from this moment on.
SINCE = """(since) => shifts.filter((shift) => shift.startTime >= since)
  .flatMap((shift) => shift.sources.map(({node}) => `${node?.localName}.${node?.className}`))"""
SHOWN = "() => performance.getEntriesByName('first-contentful-paint').length > 0"
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
TEXTS = """() => [...document.querySelectorAll(".kh-drawing__sheet text")].map((each) => [
  each.textContent, each.getComputedTextLength(), each.classList.contains("kh-drawing__cell"), Boolean(each.querySelector("tspan"))])"""


class Visit(NamedTuple):
    """A page in a window of this size whose font came late: what stood first on it before, and how
    much had moved before and after.
    """

    address: str
    size: ViewportSize
    words: str
    before: float
    after: float
    has_script: bool


@pytest.fixture(scope="module")
def still(addresses: list[str]) -> list[str]:
    """A page of each kind, but for the one that shows a frame: that gets its height when it is
    there.
    """
    return [address for address in kinds(addresses) if not address.endswith("/insluiten/")]


@pytest.fixture(scope="module")
def visits(browser: Browser, still: list[str]) -> list[Visit]:
    """Each kind of page on a telephone. On a desk those that together have every way to get a
    font and a style: a thorough run takes all there too.
    """
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(MOVED)
    held: list[Route] = []
    page.route(FONT, lambda route: held.append(route))
    found = [
        _visit(page, held, address, size)
        for size, places in ((PHONE, still), (DESKTOP, getting(still, WITH_FONTS)))
        for address in places
    ]
    context.close()
    return found


def _visit(page: Page, held: list[Route], address: str, size: ViewportSize) -> Visit:
    """One page, whose fonts are held until it is painted."""
    page.set_viewport_size(size)
    page.goto(address, wait_until="domcontentloaded")
    page.evaluate(PAINTED)
    words = page.locator("h1:visible, h2:visible").first.inner_text()
    before = page.evaluate("() => window.moved")
    for route in held:
        with page.expect_request_finished(lambda request: request.url.endswith(".woff2")):
            route.continue_()
    held.clear()
    page.wait_for_load_state()
    page.evaluate("() => document.fonts.ready.then(() => true)")
    page.evaluate(PAINTED)
    after = page.evaluate("() => window.moved")
    return Visit(address, size, words, before, after, page.locator("script").count() > 0)


def test_nothing_moves_when_it_comes_late(visits: list[Visit]) -> None:
    assert [visit for visit in visits if visit.after] == []
    assert {visit.size["width"] for visit in visits} == {PHONE["width"], DESKTOP["width"]}


def test_a_page_without_it_reads(visits: list[Visit]) -> None:
    assert [visit.address for visit in visits if not visit.words] == []
    # what a script moves is its own matter
    assert [visit for visit in visits if visit.before and not visit.has_script] == []


class SlowVisit(NamedTuple):
    """A page that never got its font and whose scripts came when it was painted: what stood first
    on it, what moved from then on, and what its scripts threw.
    """

    path: str
    words: str
    moved: list[str]
    thrown: list[str]


@pytest.fixture(scope="module")
def slow_visits(browser: Browser, site: Path) -> Iterator[list[SlowVisit]]:
    """Pages that together have every script, on a telephone and over a slow line."""
    scripts, thrown = Event(), list[str]()
    pages = (page for page in read(site).values() if page.path != "insluiten/index.html")
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.add_init_script(MOVED)
    page.route(FONT, lambda route: route.abort())
    page.on("pageerror", lambda error: thrown.append(str(error)))
    found: list[SlowVisit] = []
    with served(site, (FOLDER,), scripts=scripts) as origin:
        for place in covering(pages, _scripts):
            scripts.clear()
            page.goto(
                f"{origin}{FOLDER}{place.path.removesuffix('index.html')}", wait_until="commit"
            )
            page.wait_for_function(SHOWN)
            page.evaluate(PAINTED)
            since = page.evaluate("() => performance.now()")
            scripts.set()
            page.wait_for_load_state()
            page.evaluate(PAINTED)
            words = page.locator("h1:visible, h2:visible").first.inner_text()
            found.append(SlowVisit(place.path, words, page.evaluate(SINCE, since), [*thrown]))
            thrown.clear()
        yield found
        scripts.set()
    context.close()


def _scripts(page: Html) -> set[str]:
    """The scripts of a page: those in it, and the addresses of others."""
    files = {tag.attributes.get("src", "") for tag in page.all("script")} - {""}
    return {*files, *filter(None, page.raw["script"])}


def test_nothing_moves_when_script_comes_late(slow_visits: list[SlowVisit]) -> None:
    """On a slow telephone what script adds comes after the first paint: its room must be there
    before.
    """
    assert len(slow_visits) > 5
    assert [visit for visit in slow_visits if visit.moved] == []


def test_a_page_that_never_gets_it_reads_and_throws_nothing(slow_visits: list[SlowVisit]) -> None:
    assert [visit for visit in slow_visits if visit.thrown or not visit.words] == []


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

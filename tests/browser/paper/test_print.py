"""On paper: what one reads, without what one presses, and without anything folded away."""

from typing import NamedTuple

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project
from tests.browser.pages import Fault, each, enough, told
from tests.browser.sheet import Sheet, letters
from tests.browser.steps import READY

# The words that are printed; what stands in a closed `<details>` is not, unless the page unfolds
# it.
PRINTED = """(selector) => {
  const shown = (node) => node.parentElement.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
  return [...document.querySelectorAll(selector)].map((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const words = [];
    while (walker.nextNode()) if (shown(walker.currentNode)) words.push(walker.currentNode.data);
    return words.join(" ").replace(/\\s+/g, " ").trim();
  });
}"""
FOLDED = """() => [...document.querySelectorAll("details:not([hidden], [hidden] *, nav *) > :not(summary)")]
  .filter((each) => !each.checkVisibility()).map((each) => `“${each.textContent.trim().slice(0, 60)}” stays folded`)"""

# What one can press or fill in, as far as it would be printed. The circle of an answer is one to
# tick, on paper too.
PRESSED = """() => [...document.querySelectorAll("button, input:not([type=radio]), select, textarea, nav, .kh-button, .kh-second")]
  .filter((each) => each.type !== "checkbox")
  .filter((each) => each.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) && each.getClientRects().length > 0)
  .map((each) => `${each.localName}.${each.className} “${(each.textContent || each.type || "").trim().slice(0, 40)}” is printed`)"""
HEADINGS = "h1, .kh-drawing__name"
FIRST = 60
"""The least letters on the first sheet of any page."""


class Visit(NamedTuple):
    """A page as it is printed: the words of its menus, what stays folded, its heading, whether it
    has script; and with that what one can press, and all words of its first sheet.
    """

    address: str
    menus: list[str]
    folded: list[str]
    heading: str
    has_script: bool
    pressed: list[str]
    first: str


@pytest.fixture(scope="module")
def visits(browser: Browser, addresses: list[str]) -> list[Visit]:
    """Each kind of page once, as readers have it: with script."""
    context = browser.new_context()
    page = context.new_page()
    found: list[Visit] = []
    for address in each(page, enough(addresses)):
        page.emulate_media(media="print")
        visit = look(page, address)
        found.append(visit._replace(pressed=page.evaluate(PRESSED), first=first_sheet(page)))
        page.emulate_media(media="screen")
    context.close()
    return found


def first_sheet(page: Page) -> str:
    (sheet,) = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, page_ranges="1"))
    return Sheet(sheet).text


@pytest.fixture(scope="module")
def bare_visits(browser: Browser, visits: list[Visit]) -> list[Visit]:
    """Those pages as they are without script: of the keuzehulp all screens are printed then. A page
    that has none is the same.
    """
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.emulate_media(media="print")
    with_script = [visit.address for visit in visits if visit.has_script]
    bare = [look(page, address) for address in each(page, with_script)]
    context.close()
    return [*bare, *(visit for visit in visits if not visit.has_script)]


def look(page: Page, address: str) -> Visit:
    # The overview begins with its drawing, which has a title of its own.
    menus, headings = (page.evaluate(PRINTED, each) for each in ("nav, .kh-skip", HEADINGS))
    has_script = page.locator("script").count() > 0
    shown = [*filter(None, menus)], page.evaluate(FOLDED), "".join(headings[-1:]), has_script
    return Visit(address, *shown, pressed=[], first="")


@pytest.fixture
def page(new_context: CreateContextCallback) -> Page:
    """A page without script: with it the keuzehulp prints one screen, and here all of them are
    looked at.
    """
    return new_context(java_script_enabled=False).new_page()


def test_no_menu_is_printed_and_nothing_stays_folded(bare_visits: list[Visit]) -> None:
    found: list[Fault] = []
    for visit in bare_visits:
        found += [(visit.address, f"“{words}” is printed") for words in visit.menus]
        found += [(visit.address, fold) for fold in visit.folded]
        assert visit.heading, visit.address
    assert not found, told(found)


def test_every_outcome_is_printed_whole(page: Page, project: Project) -> None:
    page.emulate_media(media="print")
    for tree in project.trees:
        page.goto(f"{tree.id}/")
        for outcome in tree.outcomes:
            inside = "h2, h3, dt, dd, li, p"
            left_out = ".kh-do, .kh-screen__foot *, .kh-hidden, [hidden], [hidden] *, :empty"
            parts = page.evaluate(PRINTED, f"[id='{outcome.id}'] :is({inside}):not({left_out})")
            assert letters(outcome.title) in map(letters, parts)
            assert all(parts), f"of {outcome.id} something is not printed"


def test_no_page_begins_with_an_empty_sheet_or_prints_what_one_presses(visits: list[Visit]) -> None:
    found: list[Fault] = []
    for visit in visits:
        found += [(visit.address, fault) for fault in visit.pressed]
        if len(visit.first) < FIRST:
            found.append((visit.address, f"the first sheet says no more than “{visit.first}”"))
    assert not found, told(found)


def test_nor_does_a_question(tab: Page) -> None:
    tab.goto("keuzehulp/#situatie")
    tab.wait_for_function(READY)
    tab.emulate_media(media="print")
    assert tab.evaluate(PRESSED) == []
    assert len(first_sheet(tab)) >= FIRST

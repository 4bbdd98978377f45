"""On paper: what one reads, without what one presses, and without anything folded away."""

from typing import NamedTuple

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project
from tests.browser.pages import Fault, each, enough, hearing, told
from tests.browser.sheet import Sheet, letters

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
    """A page as it is printed: what one cannot press there, what stays folded, how it begins, and
    all words of its first sheet.
    """

    address: str
    menus: list[str]
    folded: list[str]
    heading: str
    pressed: list[str]
    first: str


@pytest.fixture(scope="module")
def visits(browser: Browser, base_url: str, addresses: list[str]) -> list[Visit]:
    """As readers have it, with script: each kind of page once, the start and a question of the
    keuzehulp among them.
    """
    context = browser.new_context()
    page = context.new_page()
    found: list[Visit] = []
    for address in each(page, [*enough(addresses), f"{base_url}keuzehulp/#situatie"]):
        page.emulate_media(media="print")
        visit = look(page, address)
        printed = page.pdf(prefer_css_page_size=True, page_ranges="1")
        (first,) = pypdfium2.PdfDocument(printed)
        found.append(visit._replace(pressed=page.evaluate(PRESSED), first=Sheet(first).text))
        page.emulate_media(media="screen")
    context.close()
    return found


@pytest.fixture(scope="module")
def bare_visits(browser: Browser, addresses: list[str]) -> list[Visit]:
    """Pages that together have every script, in a browser that runs none: of the keuzehulp all
    screens are printed then.
    """
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.emulate_media(media="print")
    found = [look(page, address) for address in each(page, hearing(addresses))]
    context.close()
    return found


def look(page: Page, address: str) -> Visit:
    # The overview begins with its drawing, which has a title of its own.
    menus, headings = (page.evaluate(PRINTED, each) for each in ("nav, .kh-skip", HEADINGS))
    folded = page.evaluate(FOLDED)
    return Visit(address, [*filter(None, menus)], folded, "".join(headings[-1:]), [], "")


@pytest.fixture
def page(new_context: CreateContextCallback) -> Page:
    """A page without script: with it the keuzehulp prints one screen, and here all of them are
    looked at.
    """
    return new_context(java_script_enabled=False).new_page()


def test_no_menu_is_printed_and_nothing_stays_folded(
    visits: list[Visit], bare_visits: list[Visit]
) -> None:
    found: list[Fault] = []
    for visit in (*visits, *bare_visits):
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

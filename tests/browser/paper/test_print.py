"""On paper: what one reads, without what one presses, and without anything folded away."""

import pypdfium2
import pytest
from playwright.sync_api import Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project
from tests.browser.pages import Fault, each, enough, kinds, told
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
FIRST = 60
"""The least letters on the first sheet of any page."""


@pytest.fixture
def page(new_context: CreateContextCallback) -> Page:
    """A page without script: with it the keuzehulp prints one screen, and here all of them are
    looked at.
    """
    return new_context(java_script_enabled=False).new_page()


def test_no_menu_is_printed_and_nothing_stays_folded(page: Page, addresses: list[str]) -> None:
    page.emulate_media(media="print")
    found: list[Fault] = []
    for address in each(page, enough(addresses)):
        found += [
            (address, f"“{words}” is printed")
            for words in page.evaluate(PRINTED, "nav, .kh-skip")
            if words
        ]
        found += [(address, fold) for fold in page.evaluate(FOLDED)]
        # The overview begins with its drawing, which has a title of its own.
        assert all(page.evaluate(PRINTED, "h1, .kh-drawing__name")[-1:]), address
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


def test_no_page_begins_with_an_empty_sheet_or_prints_what_one_presses(
    new_context: CreateContextCallback, addresses: list[str]
) -> None:
    """As readers have it, with script: each kind of page once, the start and a question of the
    keuzehulp among them.
    """
    page = new_context().new_page()
    found: list[Fault] = []
    for address in each(page, [*kinds(addresses), "keuzehulp/#situatie"]):
        page.emulate_media(media="print")
        found += [(address, fault) for fault in page.evaluate(PRESSED)]
        printed = page.pdf(prefer_css_page_size=True, page_ranges="1")
        first = Sheet(pypdfium2.PdfDocument(printed)[0])
        found += (
            [(address, f"the first sheet says no more than “{first.text}”")]
            if len(first.text) < FIRST
            else []
        )
        page.emulate_media(media="screen")
    assert not found, told(found)

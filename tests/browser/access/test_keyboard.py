"""With the keyboard alone: everything can be reached, in order and in sight, and no letter does
anything by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import DESKTOP, PHONE, Fault, each, hearing, kinds, pass_over, told

TYPED = "abcdefghijklmnopqrstuvwxyz.,/"

# At every Tab, and at the end, look at what has the focus: which of all that can be used it is, and
# how a reader sees that: by a line
# around it, around the card that it makes to be pressed, or around its words. Of radio buttons Tab
# visits the one that is chosen.
WATCH = """() => {
  const usable = [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")]
    .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({visibilityProperty: true}))
    .filter((each) => each.type !== "radio" || each.checked || !document.querySelector(`input[name="${each.name}"]:checked`));
  const outlined = (each) => {
    const {outlineStyle, outlineWidth} = getComputedStyle(each);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 3;
  };
  const shadows = new Map(usable.map((each) => [each, getComputedStyle(each).boxShadow]));
  const walked = [];
  removeEventListener("keydown", window.look, true);
  window.look = () => {
    const one = document.activeElement;
    if (one === document.body) return walked;
    const box = one.getClientRects()[0];
    const style = getComputedStyle(one);
    const across = one.localName === "summary" ? box.width / 2 : Math.min(box.width / 2, 8);
    const [top, bottom] = [Math.max(0, box.top), Math.min(box.bottom, innerHeight)];
    const over = document.elementFromPoint(Math.max(0, box.x) + across, (top + bottom) / 2);
    const isRoom = one.matches("[tabindex='0']");  // a drawing that scrolls by itself may be higher than the window
    walked.push({
      number: usable.indexOf(one),
      name: (one.ariaLabel ?? one.textContent).trim().slice(0, 60),
      marked: [one, one.closest("li"), one.querySelector("span")].some((each) => each && outlined(each))
        || style.boxShadow !== shadows.get(one),
      seen: box.width > 0 && bottom - top > (isRoom ? Math.min(200, box.height) : box.height) - 1 && one.contains(over),
    });
    return walked;
  };
  addEventListener("keydown", window.look, true);
  return usable.length;
}"""
# What shows in the header, as one reads it: from top to bottom, and from left to right. On a
# telephone a button opens the menu.
MENU = """() => [...document.querySelectorAll("body > header :is(a:not(.kh-skip), button)")]
  .filter((each) => each.checkVisibility())
  .map((link) => [link.textContent.trim(), link.getBoundingClientRect()])
  .sort(([, one], [, other]) => Math.round((one.top - other.top) / 24) || one.left - other.left)
  .map(([name]) => name)"""
# Put the focus somewhere, let the scrolling that follows from it end, and tell every event from
# then on.
LISTEN = """async (place) => {
  [...document.querySelectorAll(place)].at(-1)?.focus();
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  window.happened = [];
  for (const kind of ["focusin", "focusout", "scroll", "hashchange", "popstate", "click", "input", "beforeunload"]) {
    addEventListener(kind, () => window.happened.push(kind), true);
  }
}"""
HAPPENED = "() => window.happened ?? ['a page was loaded']"


# As on a page that was just opened: nothing has the focus, and Tab begins where that was last, at
# the top.
FROM_THE_TOP = """() => {
  const top = document.createElement("span");
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
}"""
# Whether the focus lies in the header, and whether a heading of the page can be seen inside it.
PLACE = """() => {
  const one = document.activeElement;
  return {header: one.closest("body > header") !== null, heading: Boolean(one.querySelector("h1")?.checkVisibility())};
}"""


@dataclass(frozen=True)
class Walk:
    """What shows in the header of a page, as one reads it; and what has the focus after each Tab,
    of how much that can be used.
    """

    header: list[str]
    usable: int
    walked: list[dict[str, Any]]


@dataclass(frozen=True)
class Walks:
    """A page on a desktop to the end of its header, where the focus is after its first link and
    after one Tab more, and the whole page on a phone.
    """

    address: str
    desktop: Walk
    passed: list[dict[str, bool]]
    phone: Walk


def _walk(page: Page, times: int | None = None) -> Walk:
    """As many times Tab as there are things to use."""
    header = page.evaluate(MENU)
    usable = page.evaluate(WATCH)
    for _ in range(usable if times is None else times):
        page.keyboard.press("Tab")
    return Walk(header, usable, page.evaluate("() => window.look()"))


@pytest.fixture(scope="module")
def walks(browser: Browser, addresses: list[str]) -> list[Walks]:
    """Every kind of page, in one visit. Of what in a long row is like what was before, Tab passes
    over.
    """
    page = browser.new_page()
    walks: list[Walks] = []
    for address in each(page, kinds(addresses)):
        page.set_viewport_size(DESKTOP)
        desktop = _walk(page, 1 + len(page.evaluate(MENU)))
        passed = list(_passed(page)) if desktop.header else []
        page.set_viewport_size(PHONE)
        pass_over(page)
        page.evaluate(FROM_THE_TOP)
        walks.append(Walks(address, desktop, passed, _walk(page)))
    page.close()
    return walks


def _passed(page: Page) -> Iterator[dict[str, bool]]:
    page.focus(".kh-skip")
    for key in ("Enter", "Tab"):
        page.keyboard.press(key)
        yield page.evaluate(PLACE)


def test_the_first_tab_on_a_page_is_a_link_to_the_content(walks: list[Walks]) -> None:
    """A page for a frame has no header, so there is nothing to pass over."""
    headed = [page for page in walks if "/embed/" not in page.address]
    assert headed
    for page in headed:
        first = page.desktop.walked[0]
        assert (first["number"], first["seen"]) == (0, True), page.address
        assert first["name"].startswith("Direct naar "), page.address
        there, then = page.passed
        assert there["heading"], page.address
        assert not then["header"], page.address


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_tab_goes_through_the_menu_as_one_reads_it(size: str, walks: list[Walks]) -> None:
    for page in walks:
        walk = page.phone if size == "phone" else page.desktop
        names = [one["name"] for one in walk.walked[1 : 1 + len(walk.header)]]
        assert names == walk.header, page.address


def test_tab_reaches_everything_in_order_and_in_sight(walks: list[Walks]) -> None:
    found: list[Fault] = []
    for page in walks:
        walked = page.phone.walked
        found += [
            (page.address, f"the focus on “{one['name']}” does not show")
            for one in walked
            if not one["marked"]
        ]
        found += [
            (page.address, f"“{one['name']}” has the focus out of sight")
            for one in walked
            if not one["seen"]
        ]
        if [one["number"] for one in walked] != list(range(page.phone.usable)):
            found.append((page.address, f"Tab walks {[one['name'] for one in walked]}"))
    assert not found, told(found)


def test_a_letter_alone_does_nothing(page: Page, addresses: list[str]) -> None:
    """On pages that together have every script and every key to press; without those, a page hears
    no key.
    """
    found: list[Fault] = []
    for address in each(page, hearing(addresses)):
        for place in ("body", "main a"):
            page.evaluate(LISTEN, place)
            page.keyboard.type(TYPED)
            found += [
                (address, f"with the focus on {place} a key gave {event}")
                for event in page.evaluate(HAPPENED)
            ]
    assert not found, told(found)

"""With the keyboard alone: everything can be reached, in order and in sight, and no letter does
anything by itself.
"""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.pages import DESKTOP, PHONE, Fault, each, faults, kinds, told
from tests.thorough import THOROUGH

MOST = 150
"""How often Tab is pressed on a page: what comes after that, in a list of sources, is more of
the same.
"""
TYPED = "abcdefghijklmnopqrstuvwxyz.,/"

# At every Tab, and at the end, look at what has the focus: which of all that can be used it is, and
# how a reader sees that: by a line
# around it, around the card that it makes to be pressed, or around its words. Of radio buttons Tab
# visits the one that is chosen.
WATCH = """() => {
  const usable = [...document.querySelectorAll("a[href]:not([tabindex='-1']), button, summary, input, select, textarea, [tabindex='0']")]
    .filter((each) => !each.disabled && each.checkVisibility({visibilityProperty: true}))
    .filter((each) => each.type !== "radio" || each.checked || !document.querySelector(`input[name="${each.name}"]:checked`));
  const outlined = (each) => {
    const {outlineStyle, outlineWidth} = getComputedStyle(each);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 3;
  };
  const shadows = new Map(usable.map((each) => [each, getComputedStyle(each).boxShadow]));
  const walked = [];
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


def _walked(page: Page, times: int | None = None) -> tuple[int, list[dict[str, Any]]]:
    """How much on the page can be used, and what has the focus after each Tab: as many times as
    there are things to use.
    """
    usable = page.evaluate(WATCH)
    for _ in range(min(times or usable, usable)):
        page.keyboard.press("Tab")
    return usable, page.evaluate("() => window.look()")


def test_the_first_tab_on_a_page_is_a_link_to_the_content(page: Page, addresses: list[str]) -> None:
    """A page for a frame has no header, so there is nothing to pass over."""
    for address in each(page, kinds(address for address in addresses if "/embed/" not in address)):
        page.keyboard.press("Tab")
        focus = page.locator(":focus")
        expect(focus).to_have_text(re.compile("^Direct naar "))
        expect(focus).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")
        expect(focus.locator("h1")).to_be_visible()
        page.keyboard.press("Tab")
        expect(page.locator("body > header :focus"), address).to_have_count(0)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_tab_goes_through_the_menu_as_one_reads_it(
    size: ViewportSize, new_context: CreateContextCallback, addresses: list[str]
) -> None:
    page = new_context(viewport=size).new_page()
    for address in each(page, kinds(addresses)):
        as_read = page.evaluate(MENU)
        _, walked = _walked(page, 1 + len(as_read))
        assert [one["name"] for one in walked[1:]] == as_read, address


def test_tab_reaches_everything_in_order_and_in_sight(
    new_context: CreateContextCallback, addresses: list[str]
) -> None:
    page = new_context(viewport=PHONE).new_page()
    found: list[Fault] = []
    for address in each(page, kinds(addresses)):
        usable, walked = _walked(page, None if THOROUGH else MOST)
        found += [
            (address, f"the focus on “{one['name']}” does not show")
            for one in walked
            if not one["marked"]
        ]
        found += [
            (address, f"“{one['name']}” has the focus out of sight")
            for one in walked
            if not one["seen"]
        ]
        if [one["number"] for one in walked] != list(range(len(walked))) or len(walked) != (
            usable if THOROUGH else min(usable, MOST)
        ):
            found.append((address, f"Tab walks {[one['name'] for one in walked]}"))
    assert not found, told(found)


def test_a_letter_alone_does_nothing(page: Page, addresses: list[str]) -> None:
    found: list[Fault] = []
    for address in each(page, kinds(addresses)):
        for place in ("body", "main a"):
            page.evaluate(LISTEN, place)
            page.keyboard.type(TYPED)
            found += [
                (address, f"with the focus on {place} a key gave {event}")
                for event in page.evaluate(HAPPENED)
            ]
    assert not found, told(found)


def test_nothing_sticks_or_moves(page: Page, addresses: list[str]) -> None:
    """So nobody gets dizzy. What stays in sight on purpose is beside the text, or the names of rows
    and columns; the test above sees that it lies over nothing that has the focus.
    """
    script = """() => [...document.querySelectorAll("body *")].flatMap((each) => {
      const style = getComputedStyle(each);
      return [
        ...(/sticky|fixed/.test(style.position) && !each.matches("nav.kh-bar, table :is(th, td)") ? ["sticks"] : []),
        ...(/[1-9]/.test(style.transitionDuration + style.animationDuration) ? ["moves"] : []),
        ...(style.scrollBehavior === "smooth" ? ["scrolls slowly"] : []),
      ].map((fault) => `${each.localName}.${each.className} ${fault}`);
    })"""
    found = faults(page, kinds(addresses), script)
    assert not found, told(found)

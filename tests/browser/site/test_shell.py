"""What stands around every page: one line above it, a menu that needs no script, the width of a
desk, and a foot in groups.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen
from xml.etree.ElementTree import Element

import html5lib
import pytest
from playwright.sync_api import Page, ViewportSize, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.flows import opens_and_closes_the_menu
from tests.browser.pages import DESKTOP, NARROW, PHONE, Fault, each, faults, kinds, told
from tests.html import words_of
from tests.thorough import THOROUGH, covering

WIDE = 1120
"""The most that a page takes of a wide window, in pixels."""
ACROSS = {
    "overzicht/": ".kh-drawing",
    "gespreksblad/": ".kh-sheet",
    "beslisboom-blad/": ".kh-sheet",
}
"""What needs the whole width, by its page."""

# All begins at the edge of the site's name, and ends where the header does.
EDGES = """(wide) => {
  const edge = (each) => Math.round(each.getBoundingClientRect().left);
  const from = edge(document.querySelector(".kh-header__name"));
  const shown = [...document.querySelectorAll(".kh-path, main > *")].filter((each) => each.checkVisibility() && each.offsetHeight > 1);
  return shown.flatMap((each) => {
    const {width, left} = each.getBoundingClientRect();
    const inner = left + parseFloat(getComputedStyle(each).paddingLeft) * each.matches(".kh-path");
    return [
      ...(Math.abs(inner - from) > 1 ? [`${each.localName}.${each.className} begins at ${inner}, the name at ${from}`] : []),
      ...(width > wide + 33 ? [`${each.localName}.${each.className} is ${width} wide`] : []),
    ];
  });
}"""


@pytest.fixture(scope="module")
def around(addresses: list[str]) -> list[str]:
    """The pages that have something around them: a frame has nothing."""
    return [address for address in addresses if "/embed/" not in address]


def test_all_begins_at_one_edge(tab: Page, around: list[str]) -> None:
    tab.set_viewport_size(DESKTOP)
    found = faults(tab, kinds(around), EDGES, WIDE)
    assert not found, told(found)


def test_what_needs_the_width_has_it(tab: Page) -> None:
    tab.set_viewport_size(DESKTOP)
    for address in each(tab, ACROSS):
        assert (
            tab.locator(ACROSS[address]).first.evaluate(
                "(each) => Math.round(each.getBoundingClientRect().width)"
            )
            == WIDE
        ), address


LINE = 56
"""The most that the header takes of a telephone, in pixels."""
ZOOMED: ViewportSize = {"width": 320, "height": 256}
"""A window of 1280 by 1024 at 400 %, of which the header takes a fifth at most."""
HERE = {
    "": None,
    "over/": None,
    "keuzehulp/": "Keuzehulp",
    "mogelijkheden/": "Mogelijkheden",
    "mogelijkheden/second-opinion/": "Mogelijkheden",
    "stappenplan/bedrijfsarts/": "Stappenplan",
    "stappenplan/werknemer/stap-3/": "Stappenplan",
    "voor-artsen/": "Voor artsen",
}
"""What the menu marks, by the address of a page."""


FOLD = {"what it is": "main h1", "for whom": "main .kh-lead", "button": "main .kh-button"}
"""What one sees of the first page without scrolling."""


def test_the_header_is_one_line(tab: Page, around: list[str]) -> None:
    """On a page with each header that there is."""
    found: list[Fault] = []
    for address in each(tab, around if THOROUGH else covering(around, _header)):
        for size, most in ((PHONE, LINE), (ZOOMED, ZOOMED["height"] / 5)):
            tab.set_viewport_size(size)
            height = tab.locator("body > header").evaluate(
                "(each) => each.getBoundingClientRect().height"
            )
            found += (
                [(address, f"the header is {height} high at {size}")]
                if not 40 <= height <= most
                else []
            )
    assert not found, told(found)


def _header(address: str) -> set[str]:
    """The header of a page, wherever its links lead and whichever it marks, and how the page gets
    its style.
    """
    with urlopen(address) as answer:
        page = answer.read().decode("utf-8")
    header = page[page.index("<header") : page.index("</header>")]
    alike, marks = re.subn(r' aria-current="\w+"', "", re.sub(r'href="[^"]*"', "", header))
    return {alike, f"marks {marks}", f"has its style in it: {'<style>' in page}"}


@pytest.mark.parametrize("address", ["over/", "keuzehulp/"])
def test_the_menu_opens_and_closes_without_script(
    address: str, new_context: CreateContextCallback
) -> None:
    page = new_context(viewport=NARROW, java_script_enabled=False).new_page()
    page.goto(address)
    opens_and_closes_the_menu(page)


def test_on_a_desk_the_menu_lies_open_in_one_line(new_context: CreateContextCallback) -> None:
    page = new_context(viewport=DESKTOP, java_script_enabled=False).new_page()
    page.goto("over/")
    expect(page.get_by_role("button", name="Menu", exact=True)).to_be_hidden()
    boxes = [link.bounding_box() for link in page.locator(".kh-menu a").all()]
    assert len(boxes) == 5
    assert len({box["y"] for box in boxes if box}) == 1, "and none is hidden"


def test_the_menu_tells_where_one_is(site: Path) -> None:
    marked = {
        address: [words_of(link) for link in _menu(site / address) if "aria-current" in link.attrib]
        for address in HERE
    }
    assert marked == {address: [title] if title else [] for address, title in HERE.items()}


def _menu(folder: Path) -> Iterator[Element]:
    page = html5lib.parse(
        (folder / "index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False
    )
    (menu,) = (each for each in page.iter() if "kh-menu" in each.get("class", "").split())
    yield from menu.iter()


def test_the_foot_stands_in_groups_under_headings(tab: Page) -> None:
    tab.set_viewport_size(DESKTOP)
    for address in each(tab, ["over/", "keuzehulp/"]):
        groups = tab.locator("footer").get_by_role("heading", level=2)
        assert groups.all_inner_texts() == [
            "Alles op een rij",
            "Meer lezen",
            "Over deze site",
        ], address
        assert (
            len({round(box["y"]) for group in groups.all() if (box := group.bounding_box())}) == 1
        ), "beside each other"
        assert tab.locator("footer li").count() == 10


def test_the_first_page_says_what_it_is_and_shows_the_button_above_the_fold(tab: Page) -> None:
    """On a small telephone whose browser keeps 80 pixels for itself; the button leads to the
    first question.
    """
    tab.set_viewport_size({"width": 360, "height": 560})
    tab.goto("")
    fold = {name: tab.locator(place).first.bounding_box() for name, place in FOLD.items()}
    assert {
        name for name, box in fold.items() if not box or box["y"] + box["height"] > 560
    } == set()
    expect(tab.locator("main .kh-lead")).to_contain_text("Voor werknemers")
    tab.locator(FOLD["button"]).click()
    expect(tab.locator("[data-now]")).to_have_attribute("data-number", "1")
    expect(tab.get_by_role("radio").first).to_be_visible()


def test_the_first_page_uses_a_wide_window(tab: Page) -> None:
    tab.set_viewport_size(DESKTOP)
    tab.goto("")
    for place, columns in {
        ".kh-entries li": 4,
        ".kh-cards__card": 3,
        ".kh-pair h2": 2,
        ".kh-footer__group": 3,
    }.items():
        boxes = [box for each in tab.locator(place).all() if (box := each.bounding_box())]
        assert len({round(box["x"]) for box in boxes}) == columns, place
        assert max(box["x"] + box["width"] for box in boxes) > 1150, place


def test_the_start_shows_its_button_at_once_and_going_on_above_it(tab: Page) -> None:
    tab.set_viewport_size(PHONE)
    tab.goto("keuzehulp/#situatie")
    tab.get_by_role("radio").first.check()
    tab.get_by_role("button", name="Verder").click()
    expect(tab.locator("[data-now]")).to_have_attribute("data-number", "2")
    tab.goto("over/")
    tab.goto("keuzehulp/")
    go_on, begin = (
        tab.get_by_role("button", name="Ga verder waar u was").bounding_box(),
        tab.locator(".kh-start__go a").bounding_box(),
    )
    assert go_on and begin
    assert go_on["y"] < begin["y"] and begin["y"] + begin["height"] < 560


def test_back_and_a_reload_lead_to_the_place_on_a_long_screen(
    new_context: CreateContextCallback,
) -> None:
    """From one screen to the next each still begins at its top."""
    page = new_context(viewport=PHONE).new_page()
    page.goto("keuzehulp/#loon-gestopt")
    expect(page.locator("html")).to_have_attribute("data-screen", "outcome")
    page.evaluate("scrollTo(0, 700)")
    page.wait_for_function(
        "() => Math.abs(scrollY - 700) < 2 && history.scrollRestoration === 'manual'"
    )
    page.reload()
    page.wait_for_function("() => Math.abs(scrollY - 700) < 2")
    page.locator("footer").get_by_role("link", name="Bronnen").click()
    page.wait_for_url("**/bronnen/")
    page.go_back()
    expect(page.locator("html")).to_have_attribute("data-screen", "outcome")
    page.wait_for_function("() => scrollY > 690")
    page.get_by_role("link", name="Begin opnieuw").locator("visible=true").click()
    expect(page.locator("html")).to_have_attribute("data-screen", "start")
    page.wait_for_function("() => scrollY === 0")

"""What stands around every page: it uses the width of a desk."""

from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.pages import DESKTOP, each, faults, kinds, told

WIDE = 1120
"""The most that a page takes of a wide window, in pixels."""
ACROSS = {"overzicht/": ".kh-drawing", "gespreksblad/": ".kh-sheet", "beslisboom-blad/": ".kh-sheet"}
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


def test_all_begins_at_one_edge(new_context: CreateContextCallback, addresses: list[str]) -> None:
    page = new_context(viewport=DESKTOP).new_page()
    found = faults(page, kinds(address for address in addresses if "/embed/" not in address), EDGES, WIDE)
    assert not found, told(found)


def test_what_needs_the_width_has_it(new_context: CreateContextCallback) -> None:
    page = new_context(viewport=DESKTOP).new_page()
    for address in each(page, ACROSS):
        assert page.locator(ACROSS[address]).first.evaluate("(each) => Math.round(each.getBoundingClientRect().width)") == WIDE, address

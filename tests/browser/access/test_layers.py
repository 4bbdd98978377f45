"""What holds whatever a component says about its looks: hidden is hidden, and who asks for more
contrast sees every link underlined.
"""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import each

HIDDEN = """() => {
  const all = [...document.querySelectorAll("body *")].filter((each) => !each.closest("svg, template, script"));
  for (const each of all) each.hidden = true;
  return [all.length, all.filter((each) => getComputedStyle(each).display !== "none").map((each) => each.outerHTML.slice(0, 100))];
}"""
PLAIN = """() => [...document.querySelectorAll("a[href], summary")]
  .filter((each) => each.namespaceURI.endsWith("xhtml") && !getComputedStyle(each).textDecorationLine.includes("underline"))
  .map((each) => each.outerHTML.slice(0, 100))"""
PAGES = ("keuzehulp/", "embed/v1/", "mogelijkheden/", "stappenplan/werknemer/stap-2/", "zoeken/")

Looked = dict[str, tuple[list[str], int, list[str]]]


@pytest.fixture(scope="module")
def looked(browser: Browser, base_url: str) -> Looked:
    """Of each page, visited once: what is not underlined for who asks for more contrast; how much
    there is; and what of it still shows when all of it is hidden.
    """
    page = browser.new_page(base_url=base_url)
    page.emulate_media(contrast="more")
    looked = {
        address: (page.evaluate(PLAIN), *page.evaluate(HIDDEN)) for address in each(page, PAGES)
    }
    page.close()
    return looked


@pytest.mark.parametrize("address", PAGES)
def test_what_is_hidden_shows_nowhere(address: str, looked: Looked) -> None:
    _, number, shown = looked[address]
    assert number > 100
    assert shown == []


@pytest.mark.parametrize("address", PAGES)
def test_who_asks_for_contrast_gets_every_link_underlined(address: str, looked: Looked) -> None:
    plain, _, _ = looked[address]
    assert plain == []


@pytest.mark.parametrize("address", ["keuzehulp/", "embed/v1/"])
def test_a_browser_that_knows_no_layers_shows_all_of_it(page: Page, address: str) -> None:
    """It has none of the styles by which script would leave one screen in sight."""
    page.add_init_script("delete window.CSSLayerBlockRule")
    page.goto(address)
    assert page.locator("[data-node]:visible").count() > 20
    assert "kh-guided" not in (page.locator("html").get_attribute("class") or "")

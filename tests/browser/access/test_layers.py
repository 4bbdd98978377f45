"""What holds whatever a component says about its looks: hidden is hidden, and who asks for more
contrast sees every link underlined.
"""

import pytest
from playwright.sync_api import Page

HIDDEN = """() => {
  const all = [...document.querySelectorAll("body *")].filter((each) => !each.closest("svg, template, script"));
  for (const each of all) each.hidden = true;
  return [all.length, all.filter((each) => getComputedStyle(each).display !== "none").map((each) => each.outerHTML.slice(0, 100))];
}"""
PLAIN = """() => [...document.querySelectorAll("a[href], summary")]
  .filter((each) => each.namespaceURI.endsWith("xhtml") && !getComputedStyle(each).textDecorationLine.includes("underline"))
  .map((each) => each.outerHTML.slice(0, 100))"""
PAGES = ("keuzehulp/", "embed/v1/", "mogelijkheden/", "stappenplan/werknemer/stap-2/", "zoeken/")


@pytest.mark.parametrize("address", PAGES)
def test_what_is_hidden_shows_nowhere(page: Page, address: str) -> None:
    page.goto(address)
    number, shown = page.evaluate(HIDDEN)
    assert number > 100
    assert shown == []


@pytest.mark.parametrize("address", PAGES)
def test_who_asks_for_contrast_gets_every_link_underlined(page: Page, address: str) -> None:
    page.emulate_media(contrast="more")
    page.goto(address)
    assert page.evaluate(PLAIN) == []


@pytest.mark.parametrize("address", ["keuzehulp/", "embed/v1/"])
def test_a_browser_that_knows_no_layers_shows_all_of_it(page: Page, address: str) -> None:
    """It has none of the styles by which script would leave one screen in sight."""
    page.add_init_script("delete window.CSSLayerBlockRule")
    page.goto(address)
    assert page.locator("[data-node]:visible").count() > 20
    assert "kh-guided" not in (page.locator("html").get_attribute("class") or "")

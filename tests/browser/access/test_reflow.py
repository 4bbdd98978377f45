"""On the narrowest screen, and with text as large and as wide as readers may set it, nothing
falls off the page.
"""

from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.pages import NARROW, faults, told
from tests.browser.probes import BEYOND, TEXT


def test_no_page_scrolls_sideways(new_context: CreateContextCallback, addresses: list[str]) -> None:
    page = new_context(viewport=NARROW).new_page()
    found = faults(page, addresses, BEYOND, TEXT)
    assert not found, told(found)

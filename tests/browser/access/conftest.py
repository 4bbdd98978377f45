"""What the tests here share: each page as it was seen in one visit."""

import pytest
from playwright.sync_api import Browser

from tests.browser.access.sights import Seen, visited
from tests.browser.pages import fullest


@pytest.fixture(scope="session")
def seen(browser: Browser, addresses: list[str]) -> list[Seen]:
    """Pages that together have every part of all, and the longest words."""
    page = browser.new_page()
    seen = list(visited(page, fullest(addresses)))
    page.close()
    return seen

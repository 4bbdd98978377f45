"""On the narrowest screen, and with text as large and as wide as readers may set it, nothing
falls off the page.
"""

from tests.browser.access.sights import Seen
from tests.browser.pages import told


def test_no_page_scrolls_sideways(seen: list[Seen]) -> None:
    found = [(page.address, fault) for page in seen for fault in page.beyond]
    assert not found, told(found)

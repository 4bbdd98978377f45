"""What several tests look for on each page, in one visit to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from tests.browser.pages import DESKTOP, NARROW, PHONE, each, open_all
from tests.browser.probes import BASE, BEYOND, RESTLESS, TARGETS, TEXT, TEXTS

ON_A_PHONE = f"() => ({{base: ({BASE})(), texts: ({TEXTS})(), targets: ({TARGETS})()}})"
ON_A_DESKTOP = f"() => ({{base: ({BASE})(), texts: ({TEXTS})(), restless: ({RESTLESS})()}})"


@dataclass(frozen=True)
class Seen:
    """A page with everything unfolded, as the scripts of `probes.py` see it."""

    address: str
    phone: dict[str, Any]
    desktop: dict[str, Any]
    beyond: list[str]
    """What is cut off or falls off the page in the narrowest window, with text as wide and as large
    as readers may set it.
    """


def visited(page: Page, addresses: Iterable[str]) -> Iterator[Seen]:
    """Every page in three windows."""
    for address in each(page, addresses):
        open_all(page)
        page.set_viewport_size(PHONE)
        phone = page.evaluate(ON_A_PHONE)
        page.set_viewport_size(DESKTOP)
        desktop = page.evaluate(ON_A_DESKTOP)
        page.set_viewport_size(NARROW)
        yield Seen(address, phone, desktop, page.evaluate(BEYOND, TEXT))

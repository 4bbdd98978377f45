"""No page has a fault that axe can find: on a phone or a desktop, light or dark."""

import pytest
from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser import axe
from tests.browser.pages import DESKTOP, PHONE, Fault, each, kinds, open_all, told

PARTS = 2
"""So that two workers can share the work."""


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_a_phone(
    part: int, new_context: CreateContextCallback, addresses: list[str]
) -> None:
    """Every page; colours on every kind of them."""
    page = new_context(viewport=PHONE).new_page()
    found: list[Fault] = []
    those = kinds(addresses)
    for address in each(page, addresses[part::PARTS]):
        open_all(page)
        page.evaluate(axe.script())
        found += [
            (address, fault)
            for fault in axe.violations(page, axe.ALL if address in those else axe.STRUCTURE)
        ]
    assert not found, told(found)


def test_axe_finds_nothing_on_a_desktop_in_the_dark(
    new_context: CreateContextCallback, addresses: list[str]
) -> None:
    """Every kind of page, in a window in which things stand elsewhere, and in the other colours."""
    page = new_context(viewport=DESKTOP, color_scheme="dark").new_page()
    found: list[Fault] = []
    for address in each(page, kinds(addresses)):
        open_all(page)
        page.evaluate(axe.script())
        found += [(address, fault) for fault in axe.violations(page, axe.ALL)]
    assert not found, told(found)

"""No page has a fault that axe can find: on a phone or a desktop, light or dark."""

import pytest
from playwright.sync_api import Browser

from tests.browser import axe
from tests.browser.pages import (
    DESKTOP,
    PHONE,
    Fault,
    counted,
    each,
    enough,
    open_all,
    thin_out,
    told,
)
from tests.outside.figures import Tell

Found = dict[str, list[Fault]]


@pytest.fixture(scope="module")
def found(browser: Browser, addresses: list[str]) -> Found:
    """What axe finds, by the window. Each page is visited once: on a phone, and then in a window in
    which things stand elsewhere, in the other colours.
    """
    page = browser.new_page()
    found: Found = {"phone": [], "desktop in the dark": []}
    for address in each(page, enough(addresses)):
        page.set_viewport_size(PHONE)
        page.emulate_media(color_scheme="light")
        open_all(page)
        thin_out(page)
        page.evaluate(axe.script())
        found["phone"] += [(address, fault) for fault in axe.violations(page, axe.ALL)]
        page.set_viewport_size(DESKTOP)
        page.emulate_media(color_scheme="dark")
        found["desktop in the dark"] += [
            (address, fault) for fault in axe.violations(page, axe.ALL)
        ]
    page.close()
    return found


def test_axe_finds_nothing_on_a_phone(found: Found, addresses: list[str], tell: Tell) -> None:
    assert not found["phone"], told(found["phone"])
    looked = counted(len(enough(addresses)), len(addresses), "pages")
    tell(f"axe-core: {looked}, 0 violations, light and dark")


def test_axe_finds_nothing_on_a_desktop_in_the_dark(found: Found) -> None:
    assert not found["desktop in the dark"], told(found["desktop in the dark"])

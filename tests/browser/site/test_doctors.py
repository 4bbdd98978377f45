"""The page for doctors: three ways to begin, codes that a telephone reads from where one sits,
and texts with a button that copies them.
"""

import io

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.pages import DESKTOP, PHONE
from tests.browser.steps import READY
from tools.harness.checkout import SITE_URL

HERE = "voor-artsen/"
BUTTONS = ".kh-launch a"
LEAST = 240
"""Pixels of a code that a telephone reads from a screen on a desk."""
BOXES = """(selector) => [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect().toJSON())"""
SELECTED = "() => getSelection().toString()"


@pytest.mark.parametrize("mode", ["samen", "voorbereiden"])
def test_the_first_buttons_open_the_keuzehulp_in_their_way(mode: str, tab: Page) -> None:
    tab.goto(HERE)
    tab.locator(BUTTONS).nth(["samen", "voorbereiden"].index(mode)).click()
    tab.wait_for_function(READY)
    assert tab.evaluate("() => document.documentElement.dataset.mode") == mode


def test_three_large_buttons_come_before_all_else(new_context: CreateContextCallback) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(HERE)
    for viewport in (DESKTOP, PHONE):
        page.set_viewport_size(viewport)
        boxes = page.evaluate(BOXES, ".kh-launch li")
        assert len(boxes) == 3
        assert boxes[0]["bottom"] <= viewport["height"]
        assert min(box["height"] for box in boxes) >= 64
    page.locator(".kh-launch li").nth(2).click(position={"x": 8, "y": 8})
    page.wait_for_url("**/gespreksblad/")


def test_a_code_is_read_from_a_screen_on_a_desk(tab: Page) -> None:
    tab.set_viewport_size(DESKTOP)
    tab.goto(HERE)
    codes = tab.locator(".kh-codes .kh-qr__code")
    boxes = tab.evaluate(BOXES, ".kh-codes .kh-qr__code")
    assert boxes and min(min(box["width"], box["height"]) for box in boxes) >= LEAST
    assert len({box["top"] for box in boxes}) < len(boxes), "codes stand beside each other"
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(codes.nth(1).screenshot())))
    assert found.text == f"{SITE_URL}keuzehulp/#samen"


def test_every_ready_text_is_copied_with_the_keyboard(new_context: CreateContextCallback) -> None:
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(HERE)
    page.wait_for_function(READY)
    for text in page.locator("[data-module=copy]").all():
        text.locator("button").focus()
        page.keyboard.press("Enter")
        expect(text.locator("[data-part=done]")).to_have_text("Het bericht is gekopieerd.")
        assert (
            page.evaluate("() => navigator.clipboard.readText()")
            == text.locator("[data-part=text]").inner_text()
        )
    expect(page.get_by_role("status")).to_have_text("Het bericht is gekopieerd.")


def test_where_nothing_may_be_copied_the_text_is_selected(page: Page) -> None:
    page.add_init_script(
        "delete Navigator.prototype.clipboard; document.execCommand = () => false;"
    )
    page.goto(HERE)
    page.wait_for_function(READY)
    text = page.locator("[data-module=copy]").first
    text.locator("button").click()
    expect(text.locator("[data-part=done]")).to_have_text(
        "De tekst is geselecteerd. U kunt die nu kopiëren."
    )
    assert page.evaluate(SELECTED).strip() == text.locator("[data-part=text]").inner_text().strip()


def test_without_script_the_texts_stand_there_and_no_button_does(
    new_context: CreateContextCallback,
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(HERE)
    expect(page.locator("[data-module=copy] [data-part=text]").first).to_be_visible()
    assert [
        each for each in page.locator("[data-module=copy] button").all() if each.is_visible()
    ] == []

"""What browsers differ in most, in the other one: layers, folds, columns that come and go, and
what is kept of a page. All in one place, for a browser takes long to start.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from keuzehulp.model import Project
from tests.browser.compared import ADDRESS, ASTRAY, SHOWN, titles
from tests.browser.flows import (
    goes_from_a_plan_to_its_step_and_back,
    opens_and_closes_the_menu,
    opens_the_list_of_steps,
)
from tests.browser.pages import DESKTOP, NARROW, PHONE, TELEPHONE


@pytest.fixture(scope="module")
def window(firefox: Browser, base_url: str) -> Iterator[Page]:
    context = firefox.new_context(base_url=base_url)
    yield context.new_page()
    context.close()


def test_the_menu_opens_and_closes(window: Page) -> None:
    window.set_viewport_size(NARROW)
    window.goto("over/")
    opens_and_closes_the_menu(window)


def test_the_options_stand_two_by_two_and_on_a_desk_all_of_them(
    window: Page, project: Project
) -> None:
    window.set_viewport_size(PHONE)
    window.goto(ADDRESS)
    window.locator(".kh-compare__second label").nth(3).click()
    assert window.evaluate(SHOWN) == [titles(project)[0], titles(project)[3]]
    assert window.evaluate(ASTRAY) == []
    window.set_viewport_size(DESKTOP)
    assert window.evaluate(SHOWN) == titles(project)


def test_who_comes_from_an_outcome_is_told_so_and_goes_back_to_the_plan(
    window: Page, base_url: str, project: Project
) -> None:
    window.set_viewport_size(TELEPHONE)
    goes_from_a_plan_to_its_step_and_back(window, base_url, project)


def test_the_line_opens_the_list_by_keyboard_and_without_script(
    firefox: Browser, base_url: str
) -> None:
    context = firefox.new_context(base_url=base_url, viewport=TELEPHONE, java_script_enabled=False)
    opens_the_list_of_steps(context.new_page())
    context.close()

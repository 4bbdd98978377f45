"""What browsers differ in most, in the other one: layers, folds, columns that come and go, and
what is kept of a page. All in one place, for a browser takes long to start.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from keuzehulp.model import Project
from tests.browser.compared import ADDRESS, ASTRAY, SHOWN, titles
from tests.browser.flows import (
    goes_from_a_plan_to_its_step_and_back,
    opens_and_closes_the_menu,
    opens_the_list_of_steps,
)
from tests.browser.pages import DESKTOP, NARROW, PHONE, TELEPHONE


@pytest.fixture
def new_page(firefox: Browser, base_url: str) -> Iterator[Callable[..., Page]]:
    """Opens a page with these settings."""
    opened: list[BrowserContext] = []

    def new(**settings: Any) -> Page:
        opened.append(firefox.new_context(base_url=base_url, **settings))
        return opened[-1].new_page()

    yield new
    for context in opened:
        context.close()


def test_the_menu_opens_and_closes(new_page: Callable[..., Page]) -> None:
    page = new_page(viewport=NARROW)
    page.goto("over/")
    opens_and_closes_the_menu(page)


def test_the_line_opens_the_list_by_keyboard_and_without_script(
    new_page: Callable[..., Page],
) -> None:
    opens_the_list_of_steps(new_page(viewport=TELEPHONE, java_script_enabled=False))


def test_who_comes_from_an_outcome_is_told_so_and_goes_back_to_the_plan(
    new_page: Callable[..., Page], base_url: str, project: Project
) -> None:
    goes_from_a_plan_to_its_step_and_back(new_page(viewport=TELEPHONE), base_url, project)


def test_the_options_stand_two_by_two_and_on_a_desk_all_of_them(
    new_page: Callable[..., Page], project: Project
) -> None:
    page = new_page(viewport=PHONE)
    page.goto(ADDRESS)
    page.locator(".kh-compare__second label").nth(3).click()
    assert page.evaluate(SHOWN) == [titles(project)[0], titles(project)[3]]
    assert page.evaluate(ASTRAY) == []
    page.set_viewport_size(DESKTOP)
    assert page.evaluate(SHOWN) == titles(project)

"""What a reader does from one page to the next, in whichever browser."""

import re

from playwright.sync_api import Page, expect

from keuzehulp.model import Outcome, Project
from tests.browser.pages import TELEPHONE
from tests.browser.steps import all_paths, arrived, as_steps, opened, screen

FROM_TOOL = "U komt uit de keuzehulp."


def opens_and_closes_the_menu(page: Page) -> None:
    """By a finger and by the keyboard; the focus is never lost."""
    button, link = (
        page.get_by_role("button", name="Menu", exact=True),
        page.locator("header").get_by_role("link", name="Voor artsen"),
    )
    expect(link).to_be_hidden()
    button.click()
    expect(link).to_be_visible()
    page.mouse.click(160, 620)
    expect(link).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(link).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("header").get_by_role("link", name="Keuzehulp", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()
    expect(button).to_be_focused()
    button.click()
    link.click()
    expect(page).to_have_url(re.compile("/voor-artsen/$"))


def opens_the_list_of_steps(page: Page) -> None:
    """With the keyboard, on a telephone, from the line above the fourth step to the tenth."""
    page.goto("stappenplan/werknemer/stap-4/")
    fold = page.locator("details", has_text="Stap 4 van 10").first
    fold.locator("summary").focus()
    assert not fold.locator("a").first.is_visible()
    page.keyboard.press("Enter")
    expect(fold.locator("ol a[href]")).to_have_count(10)
    expect(fold.locator("a[aria-current=step]")).to_have_text(re.compile("^4 "))
    for link in fold.locator("a").all():
        expect(link).to_be_visible()
        box = link.bounding_box()
        assert box and box["height"] >= 44 and box["x"] + box["width"] <= TELEPHONE["width"]
    fold.get_by_role("link", name="10 De rekening").click()
    expect(page).to_have_url(re.compile("/stappenplan/werknemer/stap-10/$"))


def goes_from_a_plan_to_its_step_and_back(page: Page, base_url: str, project: Project) -> None:
    """On a telephone. The plan is the one with all its answers, and no address holds any of
    them.
    """
    path = next(each for each in all_paths(project) if _leads_to_a_step(each.outcome))
    node = path.outcome.id
    opened(page, "keuzehulp/")
    page.evaluate("(steps) => inside.walk(steps)", as_steps(path))
    before = screen(page)
    page.locator(f"#{node} [data-part=plan] a[href*='#van_']").first.click()
    expect(page).to_have_url(re.compile(r"/stappenplan/[a-z-]+/stap-\d+/#van_keuzehulp$"))
    expect(page.get_by_text(FROM_TOOL)).to_be_in_viewport(ratio=1)
    heard: list[str] = []
    page.on("request", lambda each: heard.append(each.url))
    page.get_by_role("link", name="Terug naar uw plan").click()
    after = arrived(page, node)
    asleep = {"focused": False, "nothing": True}  # a page that opens gives the focus to nothing
    assert after == {**before, **asleep}
    assert page.url == f"{base_url}keuzehulp/"
    assert all(each.split("#")[0].split("/")[-2] in ("keuzehulp", "fonts") for each in heard), heard


def _leads_to_a_step(outcome: Outcome) -> bool:
    return any(
        action.do and action.do.step for action in (outcome.plan.actions if outcome.plan else ())
    )

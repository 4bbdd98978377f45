"""The step guide in a browser: from the first step to the last and back, as one role, and on paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project
from tests.browser.pages import DESKTOP, PHONE
from tests.browser.steps import opened, unfold

ROLES = ("werknemer", "bedrijfsarts", "second-opinion-bedrijfsarts")
PAGE_OF_PDF = re.compile(rb"/Type\s*/Page[^s]")
A4 = re.compile(rb"/MediaBox\s*\[\s*0 0 (59[4-6][.0-9]*) (84[1-2][.0-9]*)\s*\]")


@pytest.mark.parametrize("role", ROLES)
def test_a_reader_walks_all_steps_forth_and_back(role: str, new_context: CreateContextCallback, project: Project) -> None:
    page = new_context(viewport=PHONE, java_script_enabled=False).new_page()
    (guide,) = project.guides
    page.goto("")
    page.get_by_role("link", name=re.compile(f"^{next(each.title for each in guide.head.roles if each.id == role)}$")).click()
    page.get_by_role("link", name="Begin bij stap 1").click()
    for number in range(1, 11):
        expect(page).to_have_url(re.compile(rf"/stappenplan/{role}/stap-{number}/$"))
        expect(page.locator("h1")).to_have_text(guide.steps[number - 1].heading)
        expect(page).to_have_title(re.compile(rf"^Stap {number} van 10: "))
        if number < 10:
            page.get_by_role("link", name=re.compile(rf"^Volgende: stap {number + 1} – ")).click()
    for number in range(10, 1, -1):
        page.get_by_role("link", name=re.compile(rf"^Vorige: stap {number - 1} – ")).click()
        expect(page).to_have_url(re.compile(rf"/stappenplan/{role}/stap-{number - 1}/$"))


def test_a_reader_looks_at_another_role_and_comes_back_in_the_same_step(page: Page) -> None:
    page.goto("stappenplan/werknemer/stap-7/")
    page.get_by_role("link", name="Wat doet de bedrijfsarts in stap 7?").click()
    expect(page.get_by_text("U hoeft in deze stap niets te doen.")).to_be_visible()
    page.get_by_role("link", name="Wat doet de werknemer in stap 7?").click()
    expect(page).to_have_url(re.compile("/stappenplan/werknemer/stap-7/$"))


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_cell_of_the_matrix_is_reached_with_tab_in_the_order_of_the_steps(size: dict[str, int], page: Page) -> None:
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.goto("stappenplan/")
    first = page.locator(".kh-matrix a").first
    first.focus()
    walked = []
    for _ in range(30):
        walked.append(page.evaluate("() => document.activeElement.getAttribute('href')"))
        page.keyboard.press("Tab")
    assert walked == [f"{role}/stap-{number}/" for number in range(1, 11) for role in ROLES]


def test_an_outcome_brings_its_reader_to_the_right_step(page: Page, project: Project) -> None:
    opened(page, "keuzehulp/#na-second-opinion")
    unfold(page, project.strings["follow_guide"])
    page.locator("#na-second-opinion").get_by_role("link", name="Naar stap 9, voor werknemers").click()
    expect(page).to_have_url(re.compile("/stappenplan/werknemer/stap-9/$"))
    page.get_by_role("link", name=re.compile("Ga terug naar de keuzehulp")).click()
    expect(page).to_have_url(re.compile("/keuzehulp/$"))


@pytest.mark.parametrize("role", ROLES)
def test_all_steps_of_a_role_fit_on_three_sheets_without_menus(role: str, page: Page, tmp_path: Path) -> None:
    page.goto(f"stappenplan/{role}/alles/")
    paper = page.pdf(path=tmp_path / "steps.pdf", prefer_css_page_size=True)
    assert 1 <= len(PAGE_OF_PDF.findall(paper)) <= 3
    assert A4.search(paper)
    page.emulate_media(media="print")
    expect(page.locator("main h2")).to_have_count(10)
    for menu in page.locator("nav").all():
        expect(menu).not_to_be_visible()

"""The step guide on paper: no step is cut in two, and what one presses is not printed."""

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from keuzehulp.model import Guide, Project, Slug, Step
from tests.browser.pages import Fault
from tests.browser.sheet import A4, Sheet, letters

ROLES = ("werknemer", "bedrijfsarts", "second-opinion-bedrijfsarts")
LONGER = """(times) => {
  const blocks = document.querySelector("#stap-2 .kh-all__blocks");
  const words = [...blocks.childNodes];
  for (let time = 1; time < times; time++) blocks.append(...words.map((each) => each.cloneNode(true)));
}"""
PRESSED = """() => [...document.querySelectorAll("nav, button, summary:not(.kh-sources *), .kh-button, .kh-bar, .kh-turn, .kh-choices")]
  .filter((each) => each.checkVisibility()).map((each) => each.textContent.trim().slice(0, 40))"""


@pytest.fixture(scope="module")
def guide(project: Project) -> Guide:
    (guide,) = project.guides
    return guide


def printed(page: Page) -> list[Sheet]:
    return [Sheet(sheet) for sheet in pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))]


def sheet_of(words: str, sheets: list[str]) -> int:
    (found,) = (number for number, text in enumerate(sheets) if letters(words) in text)
    return found


def claims_of(step: Step, role: str) -> list[str]:
    return [claim.text for claim in step.cells[Slug(role)].long if "{" not in claim.text]


@pytest.mark.parametrize("role", ROLES)
def test_all_steps_of_a_role_stand_on_three_sheets_and_none_is_cut_in_two(
    role: str, page: Page, guide: Guide
) -> None:
    page.goto(f"stappenplan/{role}/alles/")
    sheets = printed(page)
    assert 1 <= len(sheets) <= 3
    assert {sheet.size for sheet in sheets} == {A4}
    texts = [letters(sheet.text) for sheet in sheets]
    for step in guide.steps:
        here = sheet_of(f"{step.number}. {step.heading}", texts)
        assert [
            claim for claim in claims_of(step, role) if letters(claim) not in texts[here]
        ] == [], step.number


def test_a_step_that_is_longer_than_a_sheet_begins_on_a_new_one(page: Page, guide: Guide) -> None:
    page.goto("stappenplan/werknemer/alles/")
    page.evaluate(LONGER, 9)
    texts = [letters(sheet.text) for sheet in printed(page)]
    here = sheet_of(f"2. {guide.steps[1].heading}", texts)
    assert texts[here].startswith(letters(f"2. {guide.steps[1].heading}"))
    assert len(texts) > here + 1


def test_the_steps_of_a_role_are_on_one_sheet_and_the_whole_matrix_is(
    page: Page, guide: Guide
) -> None:
    page.goto("stappenplan/werknemer/")
    assert len(printed(page)) == 1
    page.goto("stappenplan/")
    first = letters(printed(page)[0].text)
    for step in guide.steps:
        for cell in step.cells.values():
            assert cell.short and letters(cell.short.text) in first, step.number


def test_no_way_through_the_guide_is_printed(page: Page) -> None:
    page.emulate_media(media="print")
    found: list[Fault] = []
    for address in (
        "",
        "werknemer/",
        "bedrijfsarts/stap-5/",
        "werknemer/stap-1/#van_keuzehulp",
        "second-opinion-bedrijfsarts/alles/",
    ):
        page.goto(f"stappenplan/{address}")
        found += [(address, words) for words in page.evaluate(PRESSED)]
        expect(page.get_by_text("U komt uit de keuzehulp.")).not_to_be_visible()
    assert found == []
    expect(page.get_by_text("In het officiële stappenplan").first).not_to_be_visible()


def test_paper_says_which_step_it_is(page: Page) -> None:
    page.goto("stappenplan/werknemer/stap-3/")
    assert "Stap 3 van 10 · Aanvraagfase · voor werknemers" in printed(page)[0].text

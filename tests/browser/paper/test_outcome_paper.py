"""An outcome on paper: at most two sheets, with all that is folded away on a screen, and nothing
that is pressed or tells who it is of.
"""

import re

import pypdfium2
import pytest
from playwright.sync_api import Page

from keuzehulp.analysis import Path
from keuzehulp.model import Project
from tests.browser.sheet import A4, Sheet, letters, says
from tests.browser.steps import all_paths, opened
from tools.harness.checkout import SITE_URL

PRESSED = (
    "Lees en kopieer",
    "Print met",
    "Wis mijn",
    "Wijzig",
    "Kopieer",
    "Maak een link",
    "Verder\n",
    "Wat als u iets anders kiest",
)


@pytest.fixture
def longest(project: Project) -> list[Path]:
    """For each outcome the path that asks most, so that most answers are printed."""
    found = sorted(all_paths(project), key=lambda path: len(path.steps))
    return list({path.outcome.id: path for path in found}.values())


def printed(page: Page, path: Path) -> list[Sheet]:
    """The outcome as it is printed after these answers, in the keuzehulp that is open."""
    given = {str(question.id): str(answer.id) for question, answer in path.steps}
    page.evaluate(
        "([given, screen]) => kh.history.go({...kh.beginning(), given, screen})",
        [given, path.outcome.id],
    )
    return sheets(page)


def sheets(page: Page, paper: str | None = None) -> list[Sheet]:
    return [
        Sheet(sheet)
        for sheet in pypdfium2.PdfDocument(
            page.pdf(prefer_css_page_size=paper is None, format=paper)
        )
    ]


def test_every_outcome_with_its_answers_is_one_sheet(
    page: Page, longest: list[Path], project: Project
) -> None:
    """The plan, the message, the answers, and a code that leads to all else: what it rests on
    too.
    """
    tree = project.trees[0]
    assert {path.outcome.id for path in longest} == {outcome.id for outcome in tree.outcomes}
    opened(page, "keuzehulp/")
    for path in longest:
        outcome, pages = path.outcome, printed(page, path)
        assert len(pages) == 1, f"{outcome.id} takes {len(pages)}"
        (sheet,) = pages
        text = sheet.text
        assert sheet.size == A4
        assert text.startswith(f"Gespreksblad Mijn plan {outcome.title}"), text[:100]
        assert not [words for words in PRESSED if words in text], outcome.id
        assert (
            f"Code van dit scherm: {outcome.code}" in text
            and f"{outcome.code} Begin opnieuw" not in text
        )
        assert not re.search(r"\b(naam|geboren|geboortedatum)\b:?\s*_", text, re.IGNORECASE)
        assert f"{SITE_URL}keuzehulp/" in text and "#k=" not in text
        assert sheet.code().text.endswith(f"keuzehulp/#{outcome.id}")
        assert all(
            letters(f"{question.question} {answer.label}") in letters(text)
            for question, answer in path.steps
        ), outcome.id
        claims = outcome.plan.claims if outcome.plan else outcome.actions
        assert [
            claim.text
            for claim in (*claims, *filter(None, [outcome.message]))
            if not says(text, claim.text)
        ] == [], outcome.id


def test_together_the_sheet_says_who_does_what_and_is_still_one(
    page: Page, longest: list[Path], project: Project
) -> None:
    opened(page, "keuzehulp/#samen")
    for path in longest:
        pages = printed(page, path)
        assert len(pages) == len(sheets(page, "Letter")) == 1, path.outcome.id
        text = pages[0].text
        parts = list((path.outcome.roles or {}).values())[:2]
        assert [
            claim.text for part in parts for claim in part if not says(text, claim.text)
        ] == [], path.outcome.id
        assert "Wij spreken elkaar weer op" in text


def test_who_asks_for_all_of_it_gets_all_of_it_on_paper(
    page: Page, longest: list[Path], project: Project
) -> None:
    opened(page, "keuzehulp/")
    for path in longest[:3]:
        printed(page, path)
        page.evaluate("() => document.documentElement.toggleAttribute('data-print-whole', true)")
        text = "\n".join(sheet.text for sheet in sheets(page))
        claims = [
            *path.outcome.why,
            *path.outcome.avoid,
            *path.outcome.unsure,
            *(each for own in (path.outcome.roles or {}).values() for each in own),
        ]
        assert [claim.text for claim in claims if not says(text, claim.text)] == [], path.outcome.id


def test_without_answers_none_is_printed(page: Page, longest: list[Path], project: Project) -> None:
    path = max(longest, key=lambda each: len(each.steps))
    opened(page, "keuzehulp/")
    printed(page, path)
    page.evaluate("() => document.documentElement.toggleAttribute('data-print-bare', true)")
    text = letters("".join(sheet.text for sheet in sheets(page)))
    assert letters(path.outcome.title) in text
    assert not [
        answer.label
        for question, answer in path.steps
        if letters(f"{question.question} {answer.label}") in text
    ]
    assert letters(project.strings["decided"]) not in text

"""An outcome on paper: at most two sheets, with all that is folded away on a screen, and nothing that is pressed or tells who it is of."""

import re

import pypdfium2
import pytest
from playwright.sync_api import Page

from compiler.explore import Path
from compiler.model import Project
from tests.browser.sheet import A4, Sheet
from tests.browser.steps import all_paths, opened
from tests.browser.test_paper import letters
from tests.checkout import SITE_URL

PRESSED = ("Print of bewaar", "Wis mijn", "Wijzig", "Kopieer", "Maak een link", "Begin opnieuw", "Verder\n", "Wat als u iets anders kiest")


@pytest.fixture
def longest(project: Project) -> list[Path]:
    """For each outcome the path that asks most, so that most answers are printed."""
    found = sorted(all_paths(project), key=lambda path: len(path.steps))
    return list({path.outcome.id: path for path in found}.values())


def printed(page: Page, path: Path, project: Project) -> list[Sheet]:
    answers = "".join(f"{question.code.number}{answer.code}" for question, answer in path.steps)
    page.goto("about:blank")
    opened(page, f"keuzehulp/#k={project.trees[0].head.version}.{answers}")
    return sheets(page)


def sheets(page: Page) -> list[Sheet]:
    return [Sheet(sheet) for sheet in pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))]


def test_every_outcome_with_its_answers_takes_at_most_two_sheets(page: Page, longest: list[Path], project: Project) -> None:
    tree = project.trees[0]
    assert {path.outcome.id for path in longest} == {outcome.id for outcome in tree.outcomes}
    for path in longest:
        outcome, pages = path.outcome, printed(page, path, project)
        assert len(pages) <= 2, f"{outcome.id} takes {len(pages)}"
        assert {sheet.size for sheet in pages} == {A4}
        text = "\n".join(sheet.text for sheet in pages)
        assert text.startswith(f"Gespreksblad Uitkomst {outcome.title}"), text[:100]
        assert not [words for words in PRESSED if words in text], outcome.id
        assert f"Code van dit scherm: {outcome.code}" in text
        assert not re.search(r"\b(naam|geboren|geboortedatum)\b:?\s*_", text, re.IGNORECASE)
        assert f"{SITE_URL}keuzehulp/" in text and "#k=" not in text
        assert all(letters(f"{question.question} {answer.label}") in letters(text) for question, answer in path.steps), outcome.id
        for claims in (outcome.roles or {}).values():
            assert all(letters(part) in letters(text) for claim in claims for part in re.split(r"\{.*?\}", claim.text)), outcome.id
        for action in outcome.actions:
            parts = [letters(part) for part in re.split(r"\{.*?\}", action.text)]
            assert any(all(part in letters(sheet.text) for part in parts) for sheet in pages), f"{outcome.id}: {action.text} is broken off"
        addresses = [link.url or project.source[link.source or ""].url or "" for link in outcome.links]
        assert all(letters(address) in letters(text) for address in addresses), outcome.id


def test_without_answers_none_is_printed(page: Page, longest: list[Path], project: Project) -> None:
    path = max(longest, key=lambda each: len(each.steps))
    printed(page, path, project)
    page.evaluate("() => document.documentElement.toggleAttribute('data-print-bare', true)")
    text = letters("".join(sheet.text for sheet in sheets(page)))
    assert letters(path.outcome.title) in text
    assert not [answer.label for question, answer in path.steps if letters(f"{question.question} {answer.label}") in text]
    assert letters(project.strings["decided"]) not in text

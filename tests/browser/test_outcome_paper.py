"""An outcome on paper, with the answers or without."""

import pypdfium2
import pytest
from playwright.sync_api import Page

from compiler.explore import Path
from compiler.model import Project
from tests.browser.sheet import Sheet
from tests.browser.steps import all_paths, opened
from tests.browser.test_paper import letters


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


def test_without_answers_none_is_printed(page: Page, longest: list[Path], project: Project) -> None:
    path = max(longest, key=lambda each: len(each.steps))
    printed(page, path, project)
    page.evaluate("() => document.documentElement.toggleAttribute('data-print-bare', true)")
    text = letters("".join(sheet.text for sheet in sheets(page)))
    assert letters(path.outcome.title) in text
    assert not [answer.label for question, answer in path.steps if letters(f"{question.question} {answer.label}") in text]
    assert letters(project.strings["decided"]) not in text

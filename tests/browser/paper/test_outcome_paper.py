"""An outcome on paper: at most two sheets, with all that is folded away on a screen, and nothing
that is pressed or tells who it is of.

Every outcome is laid out as for paper, with all its words and how high it is. Printed are those
that are highest and those that together have every part; in a thorough run all.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from keuzehulp.analysis import Path
from keuzehulp.model import Claim, Project
from tests.browser.sheet import A4, INCH, Sheet, letters, says
from tests.browser.steps import all_paths, opened
from tests.thorough import THOROUGH, covering
from tools.harness.checkout import SITE_URL

MARGINS = (12, 10)
"""Millimetres beside and above what is printed."""
ROOM = [round((size - 2 * margin) / INCH * 96) for size, margin in zip(A4, MARGINS, strict=True)]
"""Pixels of a sheet within its margins."""
HIGHEST = 3
# Of every outcome after these answers: its words, how high it is, and what it is made of.
LAID_OUT = """(all) => all.map(([given, screen]) => {
  kh.history.go({...kh.beginning(), given, screen});
  const shown = [...document.body.querySelectorAll("*")].filter((each) => each.checkVisibility());
  const part = (each, style = getComputedStyle(each)) =>
    [each.localName, each.getAttribute("class"), each.dataset.part, style.breakBefore, style.breakAfter, style.breakInside].join(" ");
  return [document.body.innerText, document.documentElement.scrollHeight, [...new Set(shown.map((each) => part(each)))]];
})"""
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


class Laid(NamedTuple):
    """An outcome as it is laid out for paper."""

    words: str
    height: int
    parts: list[str]


class Tool(NamedTuple):
    """The keuzehulp, open in one of its ways of filling in, and each outcome as it lays it out."""

    page: Page
    laid: dict[str, Laid]

    def highest(self) -> list[str]:
        return sorted(self.laid, key=lambda outcome: self.laid[outcome].height)[-HIGHEST:]

    def to_print(self) -> set[str]:
        if THOROUGH:
            return {*self.laid}
        return {*self.highest(), *covering(self.laid, lambda outcome: self.laid[outcome].parts)}


@pytest.fixture(scope="module")
def longest(project: Project) -> list[Path]:
    """For each outcome the path that asks most, so that most answers are printed."""
    found = sorted(all_paths(project), key=lambda path: len(path.steps))
    return list({path.outcome.id: path for path in found}.values())


@pytest.fixture(scope="module")
def alone(browser: Browser, base_url: str, longest: list[Path]) -> Iterator[Tool]:
    yield from tool(browser, f"{base_url}keuzehulp/", longest)


@pytest.fixture(scope="module")
def together(browser: Browser, base_url: str, longest: list[Path]) -> Iterator[Tool]:
    yield from tool(browser, f"{base_url}keuzehulp/#samen", longest)


def tool(browser: Browser, address: str, longest: list[Path]) -> Iterator[Tool]:
    context = browser.new_context(viewport={"width": ROOM[0], "height": 100})
    page = context.new_page()
    opened(page, address)
    page.emulate_media(media="print")
    laid = page.evaluate(LAID_OUT, [[given(path), path.outcome.id] for path in longest])
    page.emulate_media(media="null")
    found = (Laid(*each) for each in laid)
    yield Tool(page, {path.outcome.id: each for path, each in zip(longest, found, strict=True)})
    context.close()


def given(path: Path) -> dict[str, str]:
    return {str(question.id): str(answer.id) for question, answer in path.steps}


def unsaid(words: str, claims: Iterable[Claim]) -> list[str]:
    return [claim.text for claim in claims if not says(words, claim.text)]


def printed(page: Page, path: Path) -> list[Sheet]:
    """The outcome as it is printed after these answers, in the keuzehulp that is open."""
    page.evaluate(
        "([given, screen]) => kh.history.go({...kh.beginning(), given, screen})",
        [given(path), path.outcome.id],
    )
    return sheets(page)


def sheets(page: Page, paper: str | None = None) -> list[Sheet]:
    return [
        Sheet(sheet)
        for sheet in pypdfium2.PdfDocument(
            page.pdf(prefer_css_page_size=paper is None, format=paper)
        )
    ]


def test_every_outcome_with_its_answers_is_one_sheet(alone: Tool, longest: list[Path]) -> None:
    for path in longest:
        if path.outcome.id in alone.to_print():
            (sheet,) = printed(alone.page, path)
            assert sheet.size == A4
            says_all_but_what_is_pressed(sheet.text, path)
            assert sheet.code().text.endswith(f"keuzehulp/#{path.outcome.id}")


def test_every_outcome_is_laid_out_on_one_sheet(
    alone: Tool, longest: list[Path], project: Project
) -> None:
    assert {*alone.laid} == {outcome.id for outcome in project.trees[0].outcomes}
    for path in longest:
        laid = alone.laid[path.outcome.id]
        assert laid.height <= ROOM[1], path.outcome.id
        says_all_but_what_is_pressed(" ".join(laid.words.split()), path)


def says_all_but_what_is_pressed(text: str, path: Path) -> None:
    """The plan, the message, the answers, and a code that leads to all else: what it rests on
    too.
    """
    outcome = path.outcome
    assert text.startswith(f"Gespreksblad Mijn plan {outcome.title}"), text[:100]
    assert not [words for words in PRESSED if words in text], outcome.id
    assert (
        f"Code van dit scherm: {outcome.code}" in text
        and f"{outcome.code} Begin opnieuw" not in text
    )
    assert not re.search(r"\b(naam|geboren|geboortedatum)\b:?\s*_", text, re.IGNORECASE)
    assert f"{SITE_URL}keuzehulp/" in text and "#k=" not in text
    assert all(
        letters(f"{question.question} {answer.label}") in letters(text)
        for question, answer in path.steps
    ), outcome.id
    claims = outcome.plan.claims if outcome.plan else outcome.actions
    assert unsaid(text, (*claims, *filter(None, [outcome.message]))) == [], outcome.id


def test_together_the_sheet_says_who_does_what_and_is_still_one(
    together: Tool, longest: list[Path]
) -> None:
    for path in longest:
        laid = together.laid[path.outcome.id]
        assert laid.height <= ROOM[1], path.outcome.id
        says_who_does_what(laid.words, path)


def test_together_it_is_one_sheet_on_paper_of_any_land(together: Tool, longest: list[Path]) -> None:
    for path in longest:
        if path.outcome.id in together.to_print():
            (sheet,) = printed(together.page, path)
            says_who_does_what(sheet.text, path)
        if THOROUGH or path.outcome.id in together.highest():
            assert len(sheets(together.page, "Letter")) == 1, path.outcome.id


def says_who_does_what(text: str, path: Path) -> None:
    for part in list((path.outcome.roles or {}).values())[:2]:
        assert unsaid(text, part) == [], path.outcome.id
    assert letters("Wij spreken elkaar weer op") in letters(text)


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
        assert unsaid(text, claims) == [], path.outcome.id


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

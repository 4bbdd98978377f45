"""A finished document works alone: one file, opened from a disk, without a network."""

import re
import shutil
from pathlib import Path

from playwright.sync_api import Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.analysis import explore, paths
from keuzehulp.model import Project

OF_THE_FONT = re.compile(r"/assets/fonts/[\w-]+\.woff2")
"""The one file that a document may do without, as it does here: only the browser's console tells
of it.
"""
NOWHERE = """() => [...document.querySelectorAll('a[href^="#"]')]
  .filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
  .map((link) => `the link “${link.textContent.trim()}” goes to ${link.hash}, which is not there`)"""


def _alone(new_context: CreateContextCallback, complaints: list[str]) -> Page:
    """A browser without a network, that tells what it asks for and what goes wrong."""
    page = new_context(offline=True, java_script_enabled=False).new_page()
    page.on("request", lambda request: complaints.append(f"asks {request.url}"))
    page.on(
        "console",
        lambda message: (
            complaints.append(f"{message.text} {message.location['url']}")
            if message.type == "error"
            else None
        ),
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page


def _open(page: Page, document: Path, tmp_path: Path, complaints: list[str]) -> None:
    """Open a copy of the document, alone in a folder."""
    folder = tmp_path / document.parent.name
    folder.mkdir(exist_ok=True)
    page.goto(Path(shutil.copy(document, folder / "document.html")).as_uri())
    complaints[:] = [
        each for each in complaints if each != f"asks {page.url}" and not OF_THE_FONT.search(each)
    ]


def test_every_finished_document_looks_and_links_the_same(
    site: Path, tmp_path: Path, new_context: CreateContextCallback
) -> None:
    documents = [
        path
        for path in sorted(site.rglob("*.html"))
        if "<style>" in path.read_text(encoding="utf-8")
    ]
    assert {"keuzehulp", "overzicht", "gespreksblad", "beslisboom-blad"} <= {
        document.parent.name for document in documents
    }
    found: list[str] = []
    page = _alone(new_context, found)
    for document in documents:
        _open(page, document, tmp_path, found)
        found += page.evaluate(NOWHERE)
        assert page.evaluate("() => getComputedStyle(document.body).fontSize") == "20px", document
        link = page.locator('main a[href^="#"]').first
        if link.count() == 0:  # the handout leads nowhere: it is for paper
            continue
        target = page.locator(f"[id='{(link.get_attribute('href') or '')[1:]}']")
        link.click()
        expect(target).to_be_in_viewport()
    assert not found, found


def test_the_questions_can_be_answered_from_a_disk(
    site: Path, tmp_path: Path, new_context: CreateContextCallback, project: Project
) -> None:
    for tree in project.trees:
        found: list[str] = []
        page = _alone(new_context, found)
        _open(page, site / tree.id / "index.html", tmp_path, found)
        longest = max(paths(explore(tree)), key=lambda path: len(path.steps))
        page.locator("#begin .kh-button").click()
        for question, answer in longest.steps:
            page.locator(f'#{question.id} [data-answer="{answer.id}"]').click()
        expect(page.locator(f"#{longest.outcome.id} h2")).to_be_in_viewport()
        assert not found, found

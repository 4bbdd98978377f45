"""The rules of axe: the WCAG 2.2 levels A and AA, and its own best practices."""

from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize
from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.pages import DESKTOP, PHONE, Fault, each, open_all, told

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that look at colours: the only thing that differs in the dark."""
# Without `preload`: axe would fetch the stylesheets again, which the policy of the pages forbids.
RUN = """(only) => axe.run(document, {runOnly: only, resultTypes: ["violations"], preload: false}).then((found) => found.violations)"""


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing(size: ViewportSize, new_context: CreateContextCallback, addresses: list[str]) -> None:
    page = new_context(viewport=size).new_page()
    found: list[Fault] = []
    for address in each(page, addresses):
        open_all(page)
        page.evaluate(AXE)
        page.emulate_media(color_scheme="light")
        found += [(address, fault) for fault in _violations(page, {"type": "tag", "values": list(RULES)})]
        page.emulate_media(color_scheme="dark")
        found += [(address, f"in the dark: {fault}") for fault in _violations(page, {"type": "rule", "values": list(COLOURS)})]
    assert not found, told(found)


def _violations(page: Page, only: dict[str, Any]) -> list[str]:
    return [_in_words(rule, place) for rule in page.evaluate(RUN, only) for place in rule["nodes"]]


def _in_words(rule: dict[str, Any], place: dict[str, Any]) -> str:
    return f"{rule['id']} ({rule['impact']}) at {' '.join(map(str, place['target']))}: {place['failureSummary']}"

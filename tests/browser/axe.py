"""axe: the WCAG 2.2 levels A and AA, and its own best practices."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

from tests.outside import MUST, installed, lacking


@cache
def script() -> str:
    """The newest axe-core, of npm. Accessibility is tested on any machine, so without npm it is
    the one that a package of PyPI carries.
    """
    folder, wrong = installed()
    newest = folder / "node_modules/axe-core/axe.min.js"
    if wrong and MUST:
        lacking(f"axe-core, of npm, could not be installed: {wrong}")
    of_pypi = files("axe_playwright_python").joinpath("axe.min.js")
    return of_pypi.read_text(encoding="utf-8") if wrong else newest.read_text(encoding="utf-8")


ALL = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules that look at colours: the only thing that differs in the dark."""
STRUCTURE = {**ALL, "without": COLOURS["values"]}
"""All the others."""
# Without `preload`: axe would fetch the stylesheets again, which the policy of the pages forbids.
RUN = """(only, where) => axe.run(where ?? document, {
  runOnly: only, resultTypes: ["violations"], preload: false,
  rules: Object.fromEntries((only.without ?? []).map((rule) => [rule, {enabled: false}])),
}).then((found) => found.violations)"""


def violations(page: Page, only: dict[str, Any]) -> Iterator[str]:
    """What axe finds wrong on a page that has its script, in words."""
    for rule in page.evaluate(RUN, only):
        yield from in_words(rule)


def in_words(rule: dict[str, Any]) -> Iterator[str]:
    for place in rule["nodes"]:
        yield (
            f"{rule['id']} ({rule['impact']}) at {' '.join(map(str, place['target']))}:"
            f" {place['failureSummary']}"
        )

"""Paper is the same on every machine: whatever fonts it has, on A4 and Letter, with the
browser's own head and foot, and wide margins.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, Playwright

from keuzehulp.model import Outcome, Project
from tests.browser.machines import MACHINES, browser_with
from tests.browser.sheet import A4, Sheet
from tests.thorough import THOROUGH
from tools.harness.checkout import SITE_URL, verb

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Only fontconfig can hide the fonts of a machine."
)

WIDE = A4[::-1]
ROWS = 60
ROUNDED = 0.02
OWN_HEAD = 7.9
"""Points: the letters that a browser gives its own head and foot."""
WITH_WIDE_MARGINS = "@page { margin: 25mm !important }"
"""What a browser does with a page when a reader asks for these."""
# The words that are shown, of each element by itself.
WORDS = """(where) => [...document.querySelectorAll(`:is(${where}, :is(${where}) *):not(.kh-hidden, [hidden])`)]
  .filter((each) => each.checkVisibility()).flatMap((each) => [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
  .flatMap((node) => node.data.split(/\\s+/))"""


@dataclass(frozen=True)
class Paper:
    """A page for paper: where its words are, its size, the most sheets, the smallest letter in
    points, and whether it has a QR code.

    `roomy` are the most sheets and the smallest letter where a reader asks for wide margins.
    """

    address: str
    words: str
    size: tuple[int, ...]
    most: int
    letters: float
    roomy: tuple[int, float]
    has_code: bool = False


SHEETS = (
    Paper("gespreksblad/", ".kh-sheet", WIDE, 1, 10, (1, 8), has_code=True),
    Paper("gespreksblad/#achterkant", ".kh-sheet", WIDE, 2, 10, (2, 8), has_code=True),
    Paper("beslisboom-blad/", ".kh-sheet", WIDE, 1, 7.5, (1, 6), has_code=True),
    Paper("beslisboom-blad/#achterkant", ".kh-sheet", WIDE, 2, 7.5, (2, 6), has_code=True),
)
WAYS: dict[str, dict[str, Any]] = {
    "as it is": {"prefer_css_page_size": True},
    "on Letter": {"format": "Letter"},
    "with the browser's head and foot": {
        "prefer_css_page_size": True,
        "display_header_footer": True,
    },
    "with wide margins": {"prefer_css_page_size": True},
}


@pytest.fixture(scope="module")
def papers(project: Project) -> list[Paper]:
    """Every page that is made to be printed, and of the outcomes the shortest and the longest. A
    new kind is a line here.
    """
    guides = [
        Paper(f"{guide.id}/{role.id}/alles/", "main", A4, 3, 8, (4, 8))
        for guide in project.guides
        for role in guide.head.roles
    ]
    ends = [
        (tree, outcome)
        for tree in project.trees
        for outcome in (min(tree.outcomes, key=_length), max(tree.outcomes, key=_length))
    ]
    outcomes = [
        Paper(f"{tree.id}/#{outcome.id}", f"[id='{outcome.id}'] :is(h1, h2)", A4, 2, 7, (3, 7))
        for tree, outcome in ends
    ]
    return [*SHEETS, *guides, *outcomes]


def _length(outcome: Outcome) -> int:
    return len(str(outcome))


def printed(page: Page, paper: Paper, way: str, base_url: str) -> list[Sheet]:
    page.goto("about:blank")
    page.goto(f"{base_url}{paper.address}")
    if way == "with wide margins":
        page.add_style_tag(content=WITH_WIDE_MARGINS)
    return [Sheet(sheet) for sheet in pypdfium2.PdfDocument(page.pdf(**WAYS[way]))]


@pytest.fixture(scope="module", params=MACHINES if THOROUGH else ["none but ours"])
def machine(
    request: pytest.FixtureRequest, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Browser]:
    """The browser of a machine; `test_lines_break_at_the_same_places_everywhere` proves that one
    speaks for all.
    """
    with browser_with(request.param, tmp_path_factory.mktemp("fonts"), playwright) as browser:
        yield browser


@pytest.fixture
def on_it(machine: Browser) -> Iterator[Page]:
    with new_page(machine) as page:
        yield page


@contextmanager
def new_page(machine: Browser) -> Iterator[Page]:
    """A page on that machine. Its policy is no matter here, and would not let the test ask for
    margins.
    """
    context = machine.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("way", WAYS)
def test_every_sheet_stays_whole(way: str, on_it: Page, papers: list[Paper], base_url: str) -> None:
    for paper in papers:
        sheets = printed(on_it, paper, way, base_url)
        most, least = paper.roomy if way == "with wide margins" else (paper.most, paper.letters)
        least = {
            "on Letter": least * 0.94,
            "with the browser's head and foot": min(least, OWN_HEAD),
        }.get(way, least)
        assert len(sheets) <= most, f"{paper.address} takes {len(sheets)} sheets {way}"
        assert min(sheet.smallest() for sheet in sheets) >= least - ROUNDED, paper.address
        assert [sheet.overlaps() for sheet in sheets if paper.has_code] == [[]] * len(
            sheets
        ) * paper.has_code
        if way != "on Letter":
            assert {sheet.size for sheet in sheets} == {paper.size}
        if paper.has_code:
            code = sheets[0].code()
            assert code.text.startswith(SITE_URL)
            assert code.width >= (25 if way != "on Letter" else 24.9), f"{paper.address} {way}"


def test_no_word_is_broken(on_it: Page, papers: list[Paper], base_url: str) -> None:
    for paper in papers:
        text = " ".join(sheet.text for sheet in printed(on_it, paper, "as it is", base_url)).split()
        on_it.emulate_media(media="print")
        words = {word for word in on_it.evaluate(WORDS, paper.words) if word.isalpha()}
        on_it.emulate_media()
        assert words, paper.address
        assert sorted(words - {word.strip(".,:;?!‘’()") for word in text}) == [], paper.address


Lines = dict[str, list[str]]
"""What stands on every sheet, line by line, by the address of the paper."""


@pytest.fixture(scope="module")
def lines(papers: list[Paper], checkout: Path, base_url: str) -> Callable[[Page], Lines]:
    """Prints every paper, and of the dossier the head and the first rows: on its other sheets
    are more of the same.
    """
    dossier = "<tr".join(
        verb("paths", "--format", "html", root=checkout).stdout.split("<tr")[:ROWS]
    )

    def read(page: Page) -> Lines:
        sheets = {paper.address: printed(page, paper, "as it is", base_url) for paper in papers}
        page.set_content(dossier)
        sheets["dossier"] = [
            Sheet(sheet) for sheet in pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
        ]
        return {
            address: [sheet.words.get_text_range() for sheet in each]
            for address, each in sheets.items()
        }

    return read


@pytest.fixture(scope="module")
def ours(lines: Callable[[Page], Lines], machine: Browser) -> Lines:
    with new_page(machine) as page:
        return lines(page)


@pytest.mark.parametrize("fonts", [fonts for fonts, package in MACHINES.items() if package])
def test_lines_break_at_the_same_places_everywhere(
    fonts: str, ours: Lines, lines: Callable[[Page], Lines], playwright: Playwright, tmp_path: Path
) -> None:
    with browser_with(fonts, tmp_path, playwright) as browser, new_page(browser) as page:
        assert lines(page) == ours
    assert len(ours["dossier"]) > 1

"""Every machine shows the same, whatever fonts it has: paper, on A4 and Letter, with the browser's
own head and foot, and wide margins; and letters that stand in for ours are as wide.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, Playwright

from keuzehulp.model import Outcome, Project, Tree
from tests.browser.machines import MACHINES, browser_with
from tests.browser.sheet import A4, Sheet
from tests.thorough import THOROUGH
from tools.harness.checkout import SITE_URL

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Only fontconfig can hide the fonts of a machine."
)

WIDE = A4[::-1]
ROWS = 60
OURS = "none but ours"
OTHERS = [fonts for fonts in MACHINES if fonts != OURS]
LOOKED_AT = list(MACHINES) if THOROUGH else [OURS]
"""One machine speaks for all, as `test_lines_break_at_the_same_places_everywhere` proves."""
ROUNDED = 0.02
OWN_HEAD = 7.9
"""Points: the letters that a browser gives its own head and foot."""
OUR_FONT, STANDS_IN = "'Atkinson Hyperlegible Next'", "kh-arial, kh-roboto, kh-noto, kh-dejavu"
WITH_WIDE_MARGINS = "@page { margin: 25mm !important }"
"""What a browser does with a page when a reader asks for these."""
# The words that are shown, of each element by itself.
WORDS = """(where) => [...document.querySelectorAll(`:is(${where}, :is(${where}) *):not(.kh-hidden, [hidden])`)]
  .filter((each) => each.checkVisibility()).flatMap((each) => [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
  .flatMap((node) => node.data.split(/\\s+/))"""


# In how many thousandths of its size a family of the stylesheet writes this text; and how high its
# lines are.
MEASURED = """async (families) => {
  await document.fonts.ready;
  return families.map((family) => {
    const line = document.createElement("span");
    line.textContent = "Wat kunt u doen als u het niet eens bent met uw bedrijfsarts?";
    line.style.cssText = `position: absolute; white-space: nowrap; line-height: normal; font: 100px ${family}`;
    document.body.append(line);
    const {width, height} = line.getBoundingClientRect();
    line.remove();
    return [width, height];
  });
}"""


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
    tells_most: bool = True
    """Whether it has all that others of its kind have: lines break on it as on those."""


SHEETS = (
    Paper("gespreksblad/", ".kh-sheet", WIDE, 1, 10, (1, 8), has_code=True, tells_most=False),
    Paper("gespreksblad/#achterkant", ".kh-sheet", WIDE, 2, 10, (2, 8), has_code=True),
    Paper("beslisboom-blad/", ".kh-sheet", WIDE, 1, 7.5, (1, 6), has_code=True, tells_most=False),
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
        Paper(
            f"{guide.id}/{role.id}/alles/",
            "main",
            A4,
            3,
            8,
            (4, 8),
            tells_most=role == guide.head.roles[0],
        )
        for guide in project.guides
        for role in guide.head.roles
    ]
    outcomes = [
        Paper(
            f"{tree.id}/#{outcome.id}",
            f"[id='{outcome.id}'] :is(h1, h2)",
            A4,
            2,
            7,
            (3, 7),
            tells_most=place == "longest",
        )
        for tree in project.trees
        for place, outcome in _ends(tree)
    ]
    return [*SHEETS, *guides, *outcomes]


def _ends(tree: Tree) -> list[tuple[str, Outcome]]:
    by_length = sorted(tree.outcomes, key=lambda outcome: len(str(outcome)))
    return [("shortest", by_length[0]), ("longest", by_length[-1])]


@dataclass
class Machine:
    """What came out of a machine: the sheets of each paper in each way, the words that its page
    shows, and how wide and high our letters are and those that stand in for them.
    """

    sheets: dict[tuple[str, str], list[Sheet]] = field(default_factory=dict)
    words: dict[str, set[str]] = field(default_factory=dict)
    letters: list[list[float]] = field(default_factory=list)

    def lines(self, address: str) -> list[str]:
        """What stands on every sheet, line by line."""
        return [sheet.words.get_text_range() for sheet in self.sheets[address, "as it is"]]


@pytest.fixture(scope="module")
def machine(
    papers: list[Paper],
    dossier: str,
    base_url: str,
    playwright: Playwright,
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str], Machine]:
    """What comes out of the machine with these fonts, in one visit to each page: what is looked
    at of every machine, and of those that are looked at closely all else.
    """

    @cache
    def visited(fonts: str) -> Machine:
        found = Machine()
        with browser_with(fonts, tmp_path_factory.mktemp("fonts"), playwright) as browser:
            page = new_page(browser)
            for paper in papers:
                if fonts in LOOKED_AT:
                    look_closely(page, paper, base_url, found)
                elif paper.tells_most:
                    opened(page, paper, base_url)
                    found.sheets[paper.address, "as it is"] = printed(page, "as it is")
            found.letters = page.evaluate(MEASURED, [OUR_FONT, STANDS_IN])
            page.set_content("<tr".join(dossier.split("<tr")[:ROWS]))
            found.sheets["dossier", "as it is"] = printed(page, "as it is")
        return found

    return visited


def new_page(machine: Browser) -> Page:
    """A page on that machine. Its policy is no matter here, and would not let the test ask for
    margins.
    """
    return machine.new_context(bypass_csp=True).new_page()


def opened(page: Page, paper: Paper, base_url: str) -> None:
    """A page anew, also where only the place on it differs."""
    page.goto("about:blank")
    page.goto(f"{base_url}{paper.address}")


def look_closely(page: Page, paper: Paper, base_url: str, found: Machine) -> None:
    """Print the paper in every way, and read the words that its page shows."""
    opened(page, paper, base_url)
    for way in WAYS:
        if way == "with wide margins":
            page.add_style_tag(content=WITH_WIDE_MARGINS)
        found.sheets[paper.address, way] = printed(page, way)
    page.emulate_media(media="print")
    found.words[paper.address] = set(page.evaluate(WORDS, paper.words))
    page.emulate_media(media="null")


def printed(page: Page, way: str) -> list[Sheet]:
    return [Sheet(sheet) for sheet in pypdfium2.PdfDocument(page.pdf(**WAYS[way]))]


@pytest.mark.parametrize("fonts", LOOKED_AT)
@pytest.mark.parametrize("way", WAYS)
def test_every_sheet_stays_whole(
    way: str, fonts: str, machine: Callable[[str], Machine], papers: list[Paper]
) -> None:
    for paper in papers:
        sheets = machine(fonts).sheets[paper.address, way]
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


@pytest.mark.parametrize("fonts", LOOKED_AT)
def test_no_word_is_broken(
    fonts: str, machine: Callable[[str], Machine], papers: list[Paper]
) -> None:
    for paper in papers:
        sheets = machine(fonts).sheets[paper.address, "as it is"]
        text = " ".join(sheet.text for sheet in sheets).split()
        words = {word for word in machine(fonts).words[paper.address] if word.isalpha()}
        assert words, paper.address
        assert sorted(words - {word.strip(".,:;?!‘’()") for word in text}) == [], paper.address


@pytest.mark.parametrize("fonts", OTHERS)
def test_lines_break_at_the_same_places_everywhere(
    fonts: str, machine: Callable[[str], Machine], papers: list[Paper]
) -> None:
    """Of the dossier the head and the first rows: on its other sheets are more of the same."""
    compared = [paper.address for paper in papers if THOROUGH or paper.tells_most]
    for address in (*compared, "dossier"):
        assert machine(fonts).lines(address) == machine(OURS).lines(address)
    assert len(machine(OURS).lines("dossier")) > 1


@pytest.mark.parametrize("fonts", OTHERS)
def test_what_stands_in_is_as_wide_and_as_high(
    fonts: str, machine: Callable[[str], Machine]
) -> None:
    (width, height), (theirs, high) = machine(fonts).letters
    assert theirs == pytest.approx(width, rel=0.03)
    assert high == pytest.approx(height, abs=2)

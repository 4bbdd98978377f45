"""Our own font: it holds what our pages say, is as wide as the drawing thinks, and can be made
again from where it came.
"""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from keuzehulp.layout.text_metrics import OTHER, SIZE, WIDTHS, width_of
from tools.font.__main__ import made
from tools.font.packages import NoFont
from tools.harness.checkout import ROOT

FONT = next((ROOT / "overrides/assets/fonts").glob("*.woff2"))
LARGEST = 40_000
DUTCH = "áéíóúàèëïöüÁÉËÏÖÜçñêâôû€§½°²³×÷≤≥–—‘’“”„…•·‹›«»→←✓▾"
LATIN = "ßÄÖÜæøåÆØÅœŒąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽőűŐŰğışİŞĞășțĂȘȚāēģīķļņūāėįųūđĐñÑãõÃÕýÿĳĲẞ"
NOT_SHOWN = {"script", "style", "template"}
WRITTEN = re.compile(r'content: "([^"]+)"')


@cache
def held() -> set[str]:
    return {chr(code) for code in TTFont(FONT).getBestCmap()}


def test_it_is_small_and_holds_the_letters_of_dutch_and_other_latin_languages() -> None:
    assert FONT.stat().st_size <= LARGEST
    assert sorted(set(DUTCH + LATIN) - held()) == []


def test_every_sign_that_our_pages_show_is_in_it(site: Path) -> None:
    missing: dict[str, str] = {}
    for path in sorted(site.rglob("*.html")):
        document = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        missing |= {
            sign: path.parent.name
            for text in shown(document)
            for sign in set(text) - held()
            if sign.isprintable() and sign != " "
        }
    for style in sorted((ROOT / "overrides/assets/stylesheets").rglob("*.css")):
        missing |= {
            sign: style.name
            for text in WRITTEN.findall(style.read_text(encoding="utf-8"))
            for sign in set(text) - held()
        }
    assert missing == {}, "add it to tools/font/signs.py, or write it in another way"


def shown(element: Element) -> Iterator[str]:
    """The texts in an element, also those that a screen reader says."""
    if element.tag in NOT_SHOWN:
        return
    yield from filter(None, (element.text, element.tail))
    for each in element:
        yield from shown(each)
        yield each.tail or ""


@pytest.mark.parametrize(("cut", "weight"), [("regular", 400), ("bold", 700)])
def test_the_drawing_knows_the_width_of_every_letter_in_every_weight(cut: str, weight: int) -> None:
    font = instancer.instantiateVariableFont(TTFont(FONT), {"wght": weight})
    advance, unit = font["hmtx"], font["head"].unitsPerEm
    drawn = {
        chr(code): advance[name][0] * 1000 / unit
        for code, name in font.getBestCmap().items()
        if code > 31
    }
    assert drawn.keys() == WIDTHS[cut].keys()
    assert all(abs(width - WIDTHS[cut][letter]) <= 1 for letter, width in drawn.items())
    assert width_of("ij", bold=cut == "bold") == pytest.approx(
        (drawn["i"] + drawn["j"]) * SIZE / 1000, abs=0.05
    )
    assert width_of("漢") == OTHER * SIZE / 1000


def test_the_tool_makes_the_same_font_of_the_package_that_it_came_from() -> None:
    try:
        files = made()
    except NoFont as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))
    assert [path for path, content in files.items() if (ROOT / path).read_bytes() != content] == []
    assert json.loads(files["keuzehulp/layout/widths.json"]) == WIDTHS


def test_its_licence_goes_with_it(site: Path) -> None:
    assert "SIL OPEN FONT LICENSE" in (site / "assets/fonts/OFL.txt").read_text(encoding="utf-8")

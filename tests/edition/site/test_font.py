"""Our own font: it holds what our pages say, is as wide as the drawing thinks, and can be made
again from where it came.
"""

import json
import os
import re
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from keuzehulp.layout.text_metrics import OTHER, SIZE, WIDTHS, width_of
from tests.html import read
from tools.font.__main__ import made
from tools.font.packages import NoFont
from tools.harness.checkout import ROOT

FONT = next((ROOT / "overrides/assets/fonts").glob("*.woff2"))
LARGEST = 40_000
DUTCH = "áéíóúàèëïöüÁÉËÏÖÜçñêâôû€§½°²³×÷≤≥–—‘’“”„…•·‹›«»→←✓▾"
LATIN = "ßÄÖÜæøåÆØÅœŒąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽőűŐŰğışİŞĞășțĂȘȚāēģīķļņūāėįųūđĐñÑãõÃÕýÿĳĲẞ"
WRITTEN = re.compile(r'content: "([^"]+)"')


@cache
def held() -> set[str]:
    return {chr(code) for code in TTFont(FONT).getBestCmap()}


def test_it_is_small_and_holds_the_letters_of_dutch_and_other_latin_languages() -> None:
    assert FONT.stat().st_size <= LARGEST
    assert sorted(set(DUTCH + LATIN) - held()) == []


def test_every_sign_that_our_pages_show_is_in_it(site: Path) -> None:
    """Also what a screen reader says, and what a script shows later."""
    missing: dict[str, str] = {}
    for path, page in read(site).items():
        missing |= {
            sign: path
            for sign in set().union(*page.words) - held()
            if sign.isprintable() and sign != " "
        }
    for style in sorted((ROOT / "overrides/assets/stylesheets").rglob("*.css")):
        missing |= {
            sign: style.name
            for text in WRITTEN.findall(style.read_text(encoding="utf-8"))
            for sign in set(text) - held()
        }
    assert missing == {}, "add it to tools/font/signs.py, or write it in another way"


@pytest.mark.parametrize(("cut", "weight"), [("regular", 400), ("bold", 700)])
def test_the_drawing_knows_the_width_of_every_letter_in_every_weight(cut: str, weight: int) -> None:
    font = TTFont(FONT)
    glyphs, unit = font.getGlyphSet(location={"wght": weight}), font["head"].unitsPerEm
    drawn = {
        chr(code): glyphs[name].width * 1000 / unit
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

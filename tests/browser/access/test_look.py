"""Text that anyone can read: large, with room between the lines, in short lines, and dark on
light or light on dark.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.access.sights import Seen
from tests.browser.pages import DESKTOP, Fault, Scheme, told

TEXT = 7.0
SHAPE = 3.0
"""The least contrast of all text, and of lines and controls that mean something: what tokens.css
promises.
"""

BASE_LETTERS = 18
LETTERS = 16
LEADING = 1.5
CHARACTERS = 70
"""The least size of the page's own letters and of any, in pixels; the least height of a line, in
letters; the most on a line.
"""

GROUNDS = ("ground", "surface", "tint")
PAIRS: dict[tuple[str, str], float] = {
    **{
        (text, ground): TEXT
        for text in ("ink", "muted", "accent", "accent-deep")
        for ground in (*GROUNDS, "warning-ground")
    },
    **{("on-accent", ground): TEXT for ground in ("accent", "accent-deep")},
    ("warning", "warning-ground"): TEXT,
    **{("edge", ground): SHAPE for ground in GROUNDS},
    ("focus-ink", "focus"): SHAPE,
}
"""Each colour with every colour it stands on."""
ORNAMENT = {"line"}
"""Lines between things that are apart without them."""

TOKEN = re.compile(r"--kh-([a-z-]+): ?#[0-9a-f]{3,8}")
VALUES = """(names) => names.map((name) => getComputedStyle(document.documentElement).getPropertyValue(`--kh-${name}`).trim())"""


def test_text_is_large_and_airy_and_starts_at_the_left(seen: list[Seen]) -> None:
    bases = {page.address: min(page.phone["base"], page.desktop["base"]) for page in seen}
    assert {address for address, base in bases.items() if base < BASE_LETTERS} == set()
    found = [
        (page.address, f"{fault} at “{text['start']}”")
        for page in seen
        for text in page.phone["texts"]
        for fault in _hard_to_read(text)
    ]
    assert not found, told(found)


def _hard_to_read(text: dict[str, Any]) -> Iterator[str]:
    if text["letters"] < LETTERS:
        yield f"letters of {text['letters']} pixels"
    if len(text["lines"]) > 1 and text["leading"] < LEADING * text["letters"]:
        yield f"lines of {text['leading']} pixels for letters of {text['letters']}"
    if len(text["lines"]) > 1 and text["slant"] != "normal":
        yield "slanted letters"
    if text["align"] not in ("start", "left"):
        yield f"lines that do not start at the left but {text['align']}"
    if text["transform"] != "none":
        yield "capitals"


def test_no_line_is_too_long_to_follow(seen: list[Seen]) -> None:
    found: list[Fault] = []
    for page in seen:
        for text in page.desktop["texts"]:
            full = text["lines"][:-1]  # the last line of a text is shorter, and says nothing
            if len(full) > 1 and mean(full) > CHARACTERS:
                fault = f"lines of {mean(full):.0f} characters at “{text['start']}”"
                found.append((page.address, fault))
    assert not found, told(found)


def test_nothing_sticks_or_moves(seen: list[Seen]) -> None:
    """So nobody gets dizzy. `test_keyboard.py` sees that what stays in sight lies over nothing that
    has the focus.
    """
    found = [(page.address, fault) for page in seen for fault in page.desktop["restless"]]
    assert not found, told(found)


@pytest.fixture(scope="module")
def about(browser: Browser, base_url: str) -> Iterator[Page]:
    """A page with all that stands on every page, for the colours of each scheme."""
    page = browser.new_page(viewport=DESKTOP, base_url=base_url)
    page.goto("over/")
    yield page
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_that_stand_together_differ_enough(scheme: Scheme, about: Page, site: Path) -> None:
    names = sorted(set(TOKEN.findall((site / "assets" / "site.css").read_text(encoding="utf-8"))))
    colour = _colours(about, scheme, names)
    assert {name for pair in PAIRS for name in pair} | ORNAMENT == set(names), (
        "every colour has its pairs"
    )
    found = [
        f"{front} on {back} is {ratio:.2f}, less than {least}"
        for (front, back), least in PAIRS.items()
        if (ratio := contrast(colour[front], colour[back])) < least
    ]
    assert not found, found
    assert (luminance(colour["ground"]) < luminance(colour["ink"])) is (scheme == "dark")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_who_asks_for_more_contrast_gets_it(scheme: Scheme, about: Page) -> None:
    """Text that was soft is as dark as any, a line is as clear as text, and every link is
    underlined, those of the menu too.
    """
    about.emulate_media(color_scheme=scheme, contrast="more")
    looks = """() => {
      const style = (place) => getComputedStyle(document.querySelector(place));
      const hex = (colour) => `#${colour.match(/\\d+/g).slice(0, 3).map((each) => (+each).toString(16).padStart(2, "0")).join("")}`;
      return {
        ground: hex(style("body").backgroundColor), muted: hex(style(".kh-footer__status").color), ink: hex(style("body").color),
        line: hex(style(".kh-header").borderBottomColor), link: hex(style("main a").color),
        menu: style(".kh-menu__link").textDecorationLine,
      };
    }"""
    found = about.evaluate(looks)
    assert found["muted"] == found["ink"] and found["menu"] == "underline"
    assert {
        name: contrast(found[name], found["ground"]) >= 10 for name in ("muted", "line", "link")
    } == dict.fromkeys(("muted", "line", "link"), True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_stands_out_wherever_it_is(scheme: Scheme, about: Page) -> None:
    """It has two colours that differ, so that one of them differs from the ground it is on."""
    colour = _colours(about, scheme, ["focus", "focus-ink", *GROUNDS])
    for ground in GROUNDS:
        assert (
            max(contrast(colour[ring], colour[ground]) for ring in ("focus", "focus-ink")) >= SHAPE
        ), ground


def _colours(page: Page, scheme: Scheme, names: list[str]) -> dict[str, str]:
    """The colours as they hold in this scheme."""
    page.emulate_media(color_scheme=scheme, contrast="no-preference")
    return dict(zip(names, page.evaluate(VALUES, names), strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG between two colours such as `#1f2a2e`."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of WCAG: 0 for black, 1 for white."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

"""Every screen of the keuzehulp with script: what axe finds, whether it fits, whether it can be pressed, and what is chosen shows."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from compiler.model import Project
from tests.browser import axe
from tests.browser.pages import NARROW, told
from tests.browser.scenes import Scene, leave_halfway, play, scenes, thinned
from tests.browser.steps import begin, opened, press, the_tree
from tests.browser.test_reflow import BEYOND, TEXT
from tests.browser.test_targets import TARGETS

FLOW = 44
OTHER = 24
"""The least size of what is pressed on the way, and of a link in a text, in pixels."""
MEDIA: dict[str, dict[str, Any]] = {"dark": {"color_scheme": "dark"}, "forced colours": {"forced_colors": "active"}}
NODE = "() => [document.querySelector('[data-now]').dataset.node]"
AXE = f"""async (only) => (await inside.alone(() => ({axe.RUN})(only))).flatMap((rule) => rule.nodes.map((place) =>
  `${{rule.id}} (${{rule.impact}}) at ${{place.target.join(" ")}}: ${{place.failureSummary}}`))"""
FITS = f"(texts) => inside.alone(() => ({BEYOND})(texts))"
SMALL = f"""([flow, other]) => ({TARGETS})().map((one) => ({{...one, least: one.flow ? flow : other}}))
  .filter(({{width, height, least}}) => Math.min(width, height) < least)
  .map(({{width, height, least, name}}) => `“${{name}}” is ${{width.toFixed(1)}} × ${{height.toFixed(1)}}, less than ${{least}}`)"""
DIFFERENT = 64
PART = 0.1
"""By how much a pixel differs when one can see it, of 255, and over which part of a radio that is, at least."""


@pytest.fixture
def narrow(new_context: CreateContextCallback) -> Page:
    page = new_context(viewport=NARROW).new_page()
    opened(page, "keuzehulp/")
    return page


@pytest.fixture
def staged(project: Project) -> list[Scene]:
    return scenes(project)


def test_together_the_scenes_show_every_node(narrow: Page, staged: list[Scene], project: Project) -> None:
    """What the others in this file rest on: every scene is on the screen that it names."""
    tree = the_tree(project)
    assert [scene.node for scene in staged] == [node for _, node in play(narrow, staged, NODE)]
    assert {scene.node for scene in thinned(staged)} == {"begin", *tree.nodes, *tree.option}
    assert {scene.way for scene in thinned(staged)} == {"", *(mode.id for mode in tree.head.modes[1:])}


def test_axe_finds_nothing_on_the_narrowest_window(narrow: Page, staged: list[Scene], project: Project) -> None:
    narrow.evaluate(axe.script())
    few = thinned(staged)
    found = play(narrow, [scene for scene in staged if not scene.way or scene in few], AXE, axe.ALL)
    again = leave_halfway(narrow, project)
    narrow.evaluate(axe.script())
    found += play(narrow, [again], AXE, axe.ALL)
    assert not found, told(found)


@pytest.mark.parametrize("media", MEDIA)
def test_axe_finds_nothing_in_other_colours(media: str, narrow: Page, staged: list[Scene]) -> None:
    narrow.emulate_media(**MEDIA[media])
    narrow.evaluate(axe.script())
    found = play(narrow, thinned(staged), AXE, axe.COLOURS)
    assert not found, told(found)


def test_no_screen_scrolls_sideways(narrow: Page, staged: list[Scene], project: Project) -> None:
    found = play(narrow, staged, FITS, TEXT)
    found += play(narrow, [leave_halfway(narrow, project)], FITS, TEXT)
    assert not found, told(found)


def test_everything_to_press_is_large_enough(narrow: Page, staged: list[Scene], project: Project) -> None:
    found = play(narrow, staged, SMALL, [FLOW, OTHER])
    found += play(narrow, [leave_halfway(narrow, project)], SMALL, [FLOW, OTHER])
    assert not found, told(found)


@pytest.mark.parametrize("colours", ["light", *MEDIA])
def test_what_is_chosen_looks_different(colours: str, narrow: Page) -> None:
    narrow.emulate_media(**MEDIA.get(colours, {}))
    begin(narrow)
    press(narrow, "[data-now] .kh-choice")
    narrow.mouse.move(0, 0)
    radios = narrow.locator("[data-now] .kh-choice input")
    chosen, other = (_pixels(radios.nth(number).screenshot()) for number in (0, 1))
    different = ImageChops.difference(chosen, other).point(lambda value: 255 if value > DIFFERENT else 0).getbbox()
    assert different, "one cannot see what is chosen"
    width, height = different[2] - different[0], different[3] - different[1]
    assert width * height >= PART * chosen.width * chosen.height


def _pixels(picture: bytes) -> Image.Image:
    return Image.open(BytesIO(picture)).convert("L")

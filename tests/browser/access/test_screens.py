"""Every screen of the keuzehulp with script: what axe finds, whether it fits, whether it can be
pressed, and what is chosen shows.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from keuzehulp.model import Project
from tests.browser import axe
from tests.browser.access.scenes import HALFWAY, Scene, leave_halfway, play, scenes, thinned
from tests.browser.pages import NARROW, Fault, counted, told
from tests.browser.parts import PART
from tests.browser.probes import BEYOND, TARGETS, TEXT
from tests.browser.steps import begin, opened, press, the_tree
from tests.outside.figures import Tell
from tests.thorough import THOROUGH, covering

FLOW = 44
OTHER = 24
"""The least size of what is pressed on the way, and of a link in a text, in pixels."""
MEDIA: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}
USUAL, *OTHER_COLOURS = MEDIA
AXE = f"""async (only) => (await inside.alone(() => ({axe.RUN})(only, "[data-now]"))).flatMap((rule) => rule.nodes.map((place) =>
  `${{rule.id}} (${{rule.impact}}) at ${{place.target.join(" ")}}: ${{place.failureSummary}}`))"""
SMALL = f"""([flow, other]) => ({TARGETS})().map((one) => ({{...one, least: one.flow ? flow : other}}))
  .filter(({{width, height, least}}) => Math.min(width, height) < least)
  .map(({{width, height, least, name}}) => `“${{name}}” is ${{width.toFixed(1)}} × ${{height.toFixed(1)}}, less than ${{least}}`)"""
# What shows is made of these parts. The larger text of `BEYOND` is taken away again.
PARTS = f"""() => {{
  const seen = [...document.querySelectorAll("[data-now], [data-now] *")].filter(inside.isSeen);
  return [...new Set(seen.map({PART}))];
}}"""
SEE = f"""async ({{sizes, texts}}) => {{
  const seen = await inside.alone(() => ({{
    node: document.querySelector("[data-now]").dataset.node,
    small: ({SMALL})(sizes),
    parts: ({PARTS})(),
    beyond: ({BEYOND})(texts),
  }}));
  document.adoptedStyleSheets = [];
  return seen;
}}"""
DIFFERENT = 64
SHARE = 0.1
"""By how much a pixel differs when one can see it, of 255, and over which part of a radio that
is, at least.
"""
Looked = list[tuple[Scene, dict[str, Any]]]


@dataclass
class Judged:
    """The scenes that axe looked at, and what it found there in each of `MEDIA`."""

    scenes: list[Scene] = field(default_factory=list)
    faults: dict[str, list[Fault]] = field(default_factory=lambda: {medium: [] for medium in MEDIA})

    def take(self, page: Page, scene: Scene, *, colours: bool) -> None:
        """Bring the page to a scene, and have it judged; in other colours only if asked."""
        self.scenes.append(scene)
        for medium in MEDIA if colours else (USUAL,):
            page.emulate_media(**MEDIA[medium])
            if medium == USUAL:
                (faults,) = play(page, [scene], AXE, axe.ALL)
            else:
                faults = page.evaluate(AXE, axe.COLOURS)
            self.faults[medium] += [(scene.name, fault) for fault in faults]


@pytest.fixture(scope="module")
def looked(browser: Browser, base_url: str, project: Project) -> Looked:
    """Scenes in the narrowest window, with what was seen there."""
    page = browser.new_context(viewport=NARROW, base_url=base_url).new_page()
    opened(page, "keuzehulp/")
    staged = chosen(project)
    asked = {"sizes": [FLOW, OTHER], "texts": TEXT}
    seen = play(page, staged, SEE, asked)
    again = leave_halfway(page, project)
    seen += play(page, [again], SEE, asked)
    page.context.close()
    return list(zip([*staged, again], seen, strict=True))


def chosen(project: Project) -> list[Scene]:
    """Every node once, and every state and way once; in a thorough run every node in every state
    and way.
    """
    return scenes(project) if THOROUGH else thinned(scenes(project))


@pytest.fixture(scope="module")
def judged(browser: Browser, base_url: str, project: Project, looked: Looked) -> Judged:
    """What axe finds on scenes that together show every part, in every state and way of filling
    in; what is around them is on every page (`test_axe.py`). Other colours need only every part,
    and only the rules about colours. `test --thorough` looks at every node.
    """
    page = browser.new_page(viewport=NARROW, base_url=base_url)
    opened(page, "keuzehulp/")
    page.evaluate(axe.script())
    before = [each for each in looked if each[0].state != HALFWAY]
    few = before if THOROUGH else covering(before, parts_and_state)
    coloured = few if THOROUGH else covering(few, lambda each: each[1]["parts"])
    judged = Judged()
    for each in few:
        judged.take(page, each[0], colours=each in coloured)
    again = leave_halfway(page, project)
    page.evaluate(axe.script())
    judged.take(page, again, colours=True)
    page.close()
    return judged


def parts_and_state(each: tuple[Scene, dict[str, Any]]) -> set[tuple[str, ...]]:
    scene, seen = each
    return {("state", scene.state), ("way", scene.way), *((part,) for part in seen["parts"])}


def faults(looked: Looked, kind: str) -> list[Fault]:
    return [(scene.name, fault) for scene, seen in looked for fault in seen[kind]]


def test_together_the_scenes_show_every_node(looked: Looked, project: Project) -> None:
    """What the others in this file rest on: every scene is on the screen that it names."""
    tree = the_tree(project)
    assert [scene.node for scene, _ in looked] == [seen["node"] for _, seen in looked]
    few = thinned([scene for scene, _ in looked])
    assert {scene.node for scene in few} == {"begin", *tree.nodes, *tree.option}
    assert {scene.way for scene in few} == {"", *(mode.id for mode in tree.head.modes[1:])}


def test_no_screen_scrolls_sideways(looked: Looked) -> None:
    assert not faults(looked, "beyond"), told(faults(looked, "beyond"))


def test_everything_to_press_is_large_enough(looked: Looked) -> None:
    assert not faults(looked, "small"), told(faults(looked, "small"))


def test_axe_finds_nothing_on_the_narrowest_window(
    judged: Judged, looked: Looked, tell: Tell
) -> None:
    assert not judged.faults[USUAL], told(judged.faults[USUAL])
    seen = counted(len(judged.scenes), len(looked), "screens of the keuzehulp")
    tell(f"axe-core: {seen}, 0 violations, light, dark and in forced colours")


@pytest.mark.parametrize("media", OTHER_COLOURS)
def test_axe_finds_nothing_in_other_colours(media: str, judged: Judged) -> None:
    assert not judged.faults[media], told(judged.faults[media])


@pytest.fixture(scope="module")
def answered(browser: Browser, base_url: str) -> Iterator[Page]:
    """The first question, with its first answer chosen."""
    page = browser.new_page(viewport=NARROW, base_url=base_url)
    opened(page, "keuzehulp/")
    begin(page)
    press(page, "[data-now] .kh-choice")
    page.mouse.move(0, 0)
    yield page
    page.close()


@pytest.mark.parametrize("colours", MEDIA)
def test_what_is_chosen_looks_different(colours: str, answered: Page) -> None:
    answered.emulate_media(**MEDIA[colours])
    radios = answered.locator("[data-now] .kh-choice input")
    chosen, other = (_pixels(radios.nth(number).screenshot()) for number in (0, 1))
    different = (
        ImageChops.difference(chosen, other)
        .point(lambda value: 255 if value > DIFFERENT else 0)
        .getbbox()
    )
    assert different, "one cannot see what is chosen"
    width, height = different[2] - different[0], different[3] - different[1]
    assert width * height >= SHARE * chosen.width * chosen.height


def _pixels(picture: bytes) -> Image.Image:
    return Image.open(BytesIO(picture)).convert("L")

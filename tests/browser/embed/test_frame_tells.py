"""What a host learns of the answers in its frame: it has driven a copy through all paths, and
now looks at a real visitor.
"""

from collections import defaultdict
from typing import Any

import pytest
from playwright.sync_api import Frame, Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.analysis import Path as Way
from keuzehulp.model import Project
from tests.browser.hosts import Host, framed
from tests.browser.steps import all_paths, as_steps
from tests.thorough import THOROUGH, covering

# All that the page around is told or can see by itself, as it happens.
WATCH = """window.seen = [];
addEventListener("message", ({data}) => window.seen.push(["told", data]));
addEventListener("scroll", () => window.seen.push(["scrolled to", scrollY]));
addEventListener("resize", () => window.seen.push(["resized"]));
addEventListener("focus", () => window.seen.push(["focus"]));
addEventListener("blur", () => window.seen.push(["blur"]));
addEventListener("hashchange", () => window.seen.push(["hashchange"]));
addEventListener("popstate", () => window.seen.push(["popstate"]));"""
# What it sees when nothing moves any more, and since when the answers began.
LOOK = """async () => {
  const turn = () => new Promise(requestAnimationFrame);
  for (let times = 0; times < 4; times += 1) await turn();
  const {height, width, y} = document.querySelector("iframe").getBoundingClientRect();
  const [frame] = document.querySelectorAll("iframe");
  const seen = [...window.seen.splice(0), height, width, y + scrollY, frame.contentWindow.length, document.activeElement.localName];
  return [JSON.stringify(seen), history.length];
}"""
# Without a pointer: where a reader scrolls to reach a button, the page around sees for itself.
WALK = """(steps) => {
  const press = (selector) => document.querySelector(selector).click();
  press("#begin .kh-button");
  for (const [question, choice] of steps) {
    press(`#${question} input[value="${choice}"]`);
    press(`#${question} [data-part="next"]`);
  }
  for (const fold of document.querySelectorAll("[data-now] details")) fold.open = true;
}"""
# The host moves the frame to a place in it that is there or not: an element that can have the focus
# would take it from the page around.
PROBE = """async (ids) => {
  const input = document.body.appendChild(document.createElement("input"));
  const frame = document.querySelector("iframe");
  const found = {};
  for (const id of ids) {
    input.focus();
    frame.contentWindow.location.replace(`${frame.src.split("#")[0]}#${id}`);
    found[id] = document.activeElement.localName;
  }
  input.remove();
  return found;
}"""


@pytest.fixture
def address(host: Host, base_url: str) -> str:
    above = (
        '<style>body { margin: 0 } header { height: 300px }</style><div style="height:'
        ' 200px"></div>'
    )
    return host(
        f'{above}<a href="{base_url}keuzehulp/" data-keuzehulp>Open</a><script'
        f' src="{base_url}embed.js"></script>'
    )


def visited(page: Page, address: str) -> Frame:
    page.add_init_script(WATCH)
    page.goto(address)
    frame = framed(page)
    page.wait_for_function("() => window.seen.length > 0")
    page.evaluate(LOOK)
    return frame


def walked(page: Page, frame: Frame, path: Way) -> tuple[str, int]:
    """One path from the start, with every fold at its end opened: what the host saw, and how
    many entries the history has.
    """
    page.evaluate("() => scrollTo(0, 150)")
    page.evaluate(LOOK)
    frame.evaluate(WALK, as_steps(path))
    seen, length = page.evaluate(LOOK)
    frame.evaluate("() => document.querySelector('[data-now] .kh-screen__foot a').click()")
    page.evaluate(LOOK)
    return seen, length


def told_apart(project: Project) -> list[Way]:
    """Every outcome, by each answer that leads to one, and after each number of questions; in a
    thorough run each with each.
    """
    ways = all_paths(project)
    if THOROUGH:
        return list(
            {
                (path.outcome.id, len(path.steps), path.steps[-1][1].id): path for path in ways
            }.values()
        )
    return covering(
        ways,
        lambda path: [
            path.outcome.id,
            len(path.steps),
            (path.steps[-1][0].id, path.steps[-1][1].id),
        ],
    )


@pytest.mark.parametrize("width", [360, 1280])
def test_every_outcome_looks_the_same_from_outside(
    width: int, new_context: CreateContextCallback, address: str, project: Project
) -> None:
    """So whoever names the outcome by what is told, by heights, by scrolling or by focus does no
    better than chance.

    In a wide frame each outcome once: on the way to it the same screens come by.
    """
    page = new_context(viewport={"width": width, "height": 740}).new_page()
    frame = visited(page, address)
    walked(page, frame, all_paths(project)[0])  # a frame takes the focus once, at its first screen
    seen: dict[str, set[str]] = defaultdict(set)
    ways = (
        told_apart(project)
        if width < 600
        else covering(all_paths(project), lambda path: [path.outcome.id])
    )
    for path in ways:
        seen[walked(page, frame, path)[0]].add(path.outcome.id)
    assert len(seen) == 1, dict(seen)


def test_the_history_tells_no_more_than_how_many_questions_were_answered(
    page: Page, address: str, project: Project
) -> None:
    lengths: dict[int, set[int]] = defaultdict(set)
    for count in {len(path.steps): path for path in all_paths(project)}.values():
        frame = visited(page, address)
        before = page.evaluate("() => history.length")
        frame.evaluate(WALK, as_steps(count))
        lengths[len(count.steps)].add(page.evaluate("() => history.length") - before)
    assert lengths == {count: {count + 1} for count in lengths}


@pytest.mark.parametrize("kind", ["question", "outcome"])
def test_another_width_tells_the_same_whatever_was_seen_before(
    kind: str, page: Page, address: str, project: Project
) -> None:
    page.set_viewport_size({"width": 400, "height": 740})
    frame = visited(page, address)
    for path in {path.outcome.id: path for path in all_paths(project)}.values():
        frame.evaluate(WALK, as_steps(path))
        frame.evaluate("() => document.querySelector('[data-now] .kh-screen__foot a').click()")
    heights = []
    for path in (all_paths(project)[0], all_paths(project)[-1]):
        steps = as_steps(path) if kind == "outcome" else as_steps(path)[:1]
        frame.evaluate(WALK, steps)
        page.set_viewport_size({"width": 700, "height": 740})
        page.wait_for_function("() => document.querySelector('iframe').clientWidth > 600")
        heights.append(told_height(page))
        page = page.context.new_page()
        page.set_viewport_size({"width": 400, "height": 740})
        frame = visited(page, address)
    assert heights[0] == heights[1]


def told_height(page: Page) -> Any:
    """The height that was told last, once the frame has it."""
    told = "window.seen.filter(([what]) => what === 'told').at(-1)[1].height"
    page.wait_for_function(
        f"() => window.seen.length > 0 && document.querySelector('iframe').clientHeight === {told}"
    )
    return page.evaluate(f"() => {told}")


def test_no_place_in_the_frame_tells_whether_it_shows(
    page: Page, address: str, project: Project
) -> None:
    found = []
    for path in (None, all_paths(project)[0], all_paths(project)[-1]):
        frame = visited(page, address)
        ids = frame.evaluate("() => [...document.querySelectorAll('[id]')].map((each) => each.id)")
        if path:
            frame.evaluate(WALK, as_steps(path))
        ids += frame.evaluate("() => [...document.querySelectorAll('[id]')].map((each) => each.id)")
        found.append(page.evaluate(PROBE, sorted(set(ids))))
    assert found[0] == found[1] == found[2]

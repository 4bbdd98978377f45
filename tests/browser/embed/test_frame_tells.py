"""What a host learns of the answers in its frame: it has driven a copy through all paths, and
now looks at a real visitor.
"""

from collections import defaultdict
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, ViewportSize
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.analysis import Path as Way
from keuzehulp.model import Project
from tests.browser.covering import from_what_is_new
from tests.browser.hosts import Host, framed
from tests.browser.steps import PARTS, all_paths, as_steps, the_tree
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
# What it sees when nothing moves any more, since it looked before.
LOOK = """async () => {
  const turn = () => new Promise(requestAnimationFrame);
  for (let times = 0; times < 4; times += 1) await turn();
  const {height, width, y} = document.querySelector("iframe").getBoundingClientRect();
  const [frame] = document.querySelectorAll("iframe");
  const seen = [...window.seen.splice(0), height, width, y + scrollY, frame.contentWindow.length, document.activeElement.localName];
  return JSON.stringify(seen);
}"""
# A path from this step on, counted from 0, with the answers before it given at once. Without a
# pointer: where a reader scrolls to reach a button, the page around sees for itself. How long the
# history is after each answer.
WALK = """([steps, start]) => {
  const press = (selector) => document.querySelector(selector).click();
  const given = Object.fromEntries(steps.slice(0, start));
  const lengths = [];
  if (start > 0) kh.history.go({...kh.beginning(), given, screen: steps[start][0]});
  else press("#begin .kh-button");
  for (const [question, choice] of steps.slice(start)) {
    press(`#${question} input[value="${choice}"]`);
    press(`#${question} [data-part="next"]`);
    lengths.push(history.length);
  }
  for (const fold of document.querySelectorAll("[data-now] details")) fold.open = true;
  return lengths;
}"""
RESTART = "() => document.querySelector('[data-now] .kh-screen__foot a').click()"
NARROW: ViewportSize = {"width": 400, "height": 740}
# The host moves the frame to a place in it that is there or not: an element that can have the focus
# would take it from the page around.
PROBE = """async (ids) => {
  const turn = () => new Promise(requestAnimationFrame);
  const input = document.body.appendChild(document.createElement("input"));
  const frame = document.querySelector("iframe");
  const found = {};
  for (const id of ids) {
    input.focus();
    let isThere = false;
    addEventListener("message", ({data}) => { isThere ||= data === "moved"; });
    frame.contentWindow.location.replace(`${frame.src.split("#")[0]}#${id}`);
    for (let times = 0; times < 30 && !isThere; times += 1) await turn(); // a place where it is already moves nothing
    for (let times = 0; times < 2; times += 1) await turn();
    found[id] = document.activeElement.localName;
  }
  input.remove();
  return found;
}"""
# What this test adds to a frame: the host hears that it was moved, and there is a place that takes
# the focus, always in sight.
HEARD = """() => {
  addEventListener("hashchange", () => parent.postMessage("moved", "*"));
  document.body.insertAdjacentHTML("afterbegin", '<p id="takes-focus" tabindex="-1">.</p>');
}"""
# Every place with a name that can have the focus (HTML, 6.6.2), whether it shows or not.
IDS = """() => [...document.querySelectorAll("[id]")]
  .filter((each) => each.matches("[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]"))
  .map((each) => each.id)"""


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


def looked(page: Page, frame: Frame, path: Way, start: int) -> str:
    """What the host saw of one path from this step to the end, with every fold there opened."""
    page.evaluate("() => scrollTo(0, 150)")
    page.evaluate(LOOK)
    frame.evaluate(WALK, [as_steps(path), start])
    seen: str = page.evaluate(LOOK)
    frame.evaluate(RESTART)
    return seen


def told_apart(project: Project) -> list[Way]:
    """Every outcome, after each number of questions, and with each note that an answer brings
    along; in a thorough run each outcome after each number, by each answer that leads to it.
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
            *(str(answer) for _, answer in path.steps if answer.note),
        ],
    )


def unlike(frame: Frame, ways: list[Way]) -> list[Way]:
    """Paths after each number of questions, to outcomes that together have all that any of them
    has; in a thorough run to every outcome.
    """
    parts = frame.evaluate(PARTS)
    return covering(
        ways,
        lambda path: [path.outcome.id] if THOROUGH else [len(path.steps), *parts[path.outcome.id]],
    )


@pytest.mark.parametrize("width", [360, 1280])
def test_every_outcome_looks_the_same_from_outside(
    width: int, new_context: CreateContextCallback, address: str, project: Project
) -> None:
    """So whoever names the outcome by what is told, by heights, by scrolling or by focus does no
    better than chance.

    In a wide frame fewer: on the way to the others the same screens come by.
    """
    page = new_context(viewport={"width": width, "height": 740}).new_page()
    frame = visited(page, address)
    ways = told_apart(project)
    if width > 600:
        ways = unlike(frame, ways)
    looked(page, frame, ways[0], 0)  # a frame takes the focus once, at its first screen
    seen: dict[str, set[str]] = defaultdict(set)
    for path, start in from_what_is_new(ways, lambda question, _: question.id):
        seen[looked(page, frame, path, start)].add(path.outcome.id)
    assert len(seen) == 1, dict(seen)


def test_the_history_tells_no_more_than_how_many_questions_were_answered(
    page: Page, address: str, project: Project
) -> None:
    """On the shortest of the paths and on the longest, after every answer."""
    frame = visited(page, address)
    ways = all_paths(project)
    for path in (min(ways, key=length), max(ways, key=length)):
        before = page.evaluate("() => history.length")
        lengths = frame.evaluate(WALK, [as_steps(path), 0])
        assert lengths == [before + 1 + count for count in range(1, length(path) + 1)]
        assert page.evaluate("() => history.length") == lengths[-1]
        frame.evaluate(RESTART)


def length(path: Way) -> int:
    return len(path.steps)


def test_another_width_tells_the_same_whatever_was_seen_before(
    page: Page, address: str, project: Project
) -> None:
    """At a question and at an outcome, for who saw everything and for who saw nothing else."""
    first, last = all_paths(project)[0], all_paths(project)[-1]
    frame = narrow(page, address)
    for path in unlike(frame, all_paths(project)[1:]):
        frame.evaluate(WALK, [as_steps(path), length(path) - 1])
    for end in (1, length(first)):
        frame.evaluate(RESTART)
        frame.evaluate(WALK, [as_steps(first)[:end], 0])
        height = widened(page)
        new = page.context.new_page()
        narrow(new, address).evaluate(WALK, [as_steps(last)[: None if end > 1 else 1], 0])
        assert height == widened(new), "outcome" if end > 1 else "question"
        page.set_viewport_size(NARROW)


def narrow(page: Page, address: str) -> Frame:
    page.set_viewport_size(NARROW)
    return visited(page, address)


def widened(page: Page) -> Any:
    """The height that is told in a window that is wider, once the frame has it."""
    page.evaluate("() => { window.seen = []; }")
    page.set_viewport_size({"width": 700, "height": 740})
    told = "window.seen.findLast(([what]) => what === 'told')?.[1].height"
    page.wait_for_function(f"() => document.querySelector('iframe').clientHeight === {told}")
    return page.evaluate(f"() => {told}")


def test_no_place_in_the_frame_tells_whether_it_shows(
    page: Page, address: str, project: Project
) -> None:
    """Whoever could ask a frame for its places by name would know which screen is in sight. A
    screen that is asked for comes into sight, so all other places go first.
    """
    found, screens = [], the_tree(project).nodes
    for path in (None, all_paths(project)[0], all_paths(project)[-1]):
        frame = visited(page, address)
        frame.evaluate(HEARD)
        ids = frame.evaluate(IDS)
        if path:
            frame.evaluate(WALK, [as_steps(path), length(path) - 1])
        ids += frame.evaluate(IDS)
        found.append(
            page.evaluate(PROBE, sorted(set(ids), key=lambda name: (name in screens, name)))
        )
    assert all(each["takes-focus"] == "iframe" for each in found), "the probe sees nothing"
    assert found[0] == found[1] == found[2]

"""Other people's websites, with the keuzehulp in a frame: pages on an origin of their own, as
kind or hostile as a test wants them.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Frame, Page

Host = Callable[..., str]
"""Writes a page of the other website with this body, and gives its address."""

PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Een andere site</title>{head}</head>
<body><header>Een andere site</header><p>Hier staat iets.</p>{body}<p>En hier ook.</p></body></html>"""
# The steps of a role need no script: they are there when they are loaded.
THERE = (
    "() => document.querySelector('[data-begin]') ? 'ready' in document.documentElement.dataset :"
    " document.readyState === 'complete'"
)
# Everything that the page is told, as it arrives.
LOG = "window.log = []; addEventListener('message', (event) => window.log.push(event.data));"
# At least as high as the content, and nothing to scroll inside: looked at until it is so, and then
# once more, two frames later.
FITS = """async (waits = true) => {
  const content = () => document.body.getBoundingClientRect().height;
  const turn = () => new Promise(requestAnimationFrame);
  const end = performance.now() + 2000;
  while (waits && innerHeight < content() - 1 && performance.now() < end) await turn();
  for (let times = 0; waits && times < 2; times += 1) await turn();
  return {window: innerHeight, content: content(), inside: document.documentElement.scrollHeight - innerHeight};
}"""
# Every screen that is asked for, one after the other: how it fits, with a word in between to
# whoever counts the messages. A frame only becomes another one for a screen of another kind: at
# others there is nothing to wait for.
WALK = """async (nodes) => {
  const fits = FITS;
  const found = {};
  for (const node of nodes) {
    const before = document.documentElement.dataset.screen;
    parent.postMessage({next: node}, "*");
    kh.history.go({...kh.beginning(), screen: node});
    found[node] = await fits(document.documentElement.dataset.screen !== before);
  }
  return found;
}""".replace("FITS", FITS)
GIVE = """([question, value]) => {
  document.querySelector(`#${question}[data-now] input[value="${value}"]`).click();
  document.querySelector(`#${question} [data-part="next"]`).click();
}"""
# What the page around was told that it should not be.
SHAPES = """() => window.log.filter((each) => {
  const [type, what, ...more] = Object.keys(each);
  const isHeight = what === "height" && Number.isInteger(each.height) && each.height >= 200 && each.height <= 20000;
  return !(type === "type" && each.type === "keuzehulp:1" && isHeight && more.length === 0);
})"""


def written(folder: Path, origin: str) -> Host:
    """Pages in `folder`, which is served at `origin`."""

    def write(body: str, head: str = "") -> str:
        name = f"{len(list(folder.iterdir()))}.html"
        (folder / name).write_text(PAGE.format(head=head, body=body), encoding="utf-8")
        return f"{origin}/{name}"

    return write


def framed(page: Page, number: int = 0) -> Frame:
    """The document in a frame of the page, once its scripts are there."""
    element = page.wait_for_selector(f":nth-match(iframe, {number + 1})", state="attached")
    frame = element.content_frame() if element else None
    assert frame
    frame.wait_for_function(THERE)
    return frame


def settled(page: Page, number: int = 0) -> dict[str, Any]:
    """The frame as both sides see it, when its content fits; or as it is after two seconds."""
    measured: dict[str, Any] = framed(page, number).evaluate(FITS)
    return measured


def fits(measured: dict[str, Any]) -> bool:
    return bool(measured["window"] >= measured["content"] - 1 and measured["inside"] <= 1)


def press(frame: Frame, words: str) -> None:
    """Press what says this, where it is on the screen."""
    frame.locator("a, button").filter(has_text=words, visible=True).first.click()


def answer(frame: Frame, question: str, value: str) -> None:
    """On its screen, without a pointer: in a tenth of the time, where that is not what is tested."""
    frame.evaluate(GIVE, [question, value])

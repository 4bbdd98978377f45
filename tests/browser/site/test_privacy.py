"""A page asks nothing of others, leaves nothing behind, and breaks none of its own rules."""

from collections.abc import Iterator
from http import HTTPStatus
from urllib.error import HTTPError
from urllib.parse import urldefrag
from urllib.request import urlopen

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response
from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.conftest import HOME
from tests.browser.pages import Fault, each, faults, kinds, told
from tests.browser.probes import WATCH

STORED = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
# What the page may fetch from somebody else's server, after trying; each refusal is an event.
LET_IN = """async () => {
  const allowed = new Set(["img-src", "connect-src", "script-src-elem", "frame-src"]);
  const refused = new Promise((done) => {
    addEventListener("securitypolicyviolation", (event) => allowed.delete(event.effectiveDirective) && allowed.size === 0 && done());
    setTimeout(done, 2000);
  });
  fetch("http://other.invalid/").catch(() => null);
  for (const name of ["img", "script", "iframe"]) {
    document.body.append(Object.assign(document.createElement(name), {src: "http://other.invalid/"}));
  }
  await refused;
  return [...allowed].map((directive) => `${directive} lets others in`);
}"""
OF_A_FRAME = (
    "Unrecognized feature: 'web-share'",
    "An iframe which has both allow-scripts and allow-same-origin",
)
"""What a browser remarks on the frame that the page for hosts shows: it may not know all that a
frame may do, and here it is our own.
"""
OWN = """() => [...document.querySelectorAll("[href], [src]")]
  .map((each) => new URL(each.href?.baseVal ?? each.href ?? each.src, document.baseURI))
  .filter((address) => address.origin === location.origin).map((address) => address.href)"""


@pytest.fixture
def context(new_context: CreateContextCallback) -> BrowserContext:
    return new_context()


@pytest.fixture
def heard(context: BrowserContext, origin: str) -> list[str]:
    """Everything that goes wrong behind the page, as it happens."""
    complaints: list[str] = []

    def on_request(request: Request) -> None:
        if not request.url.startswith((f"{origin}/", "data:")):
            complaints.append(f"asks {request.url}")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            complaints.append(f"gets {response.status} for {response.url}")

    def on_console(message: ConsoleMessage) -> None:
        if message.text.startswith(OF_A_FRAME):
            return
        if message.type in ("error", "warning"):
            complaints.append(f"says in the console: {message.text}")

    context.on("request", on_request)
    context.on("response", on_response)
    context.on(
        "requestfailed", lambda request: complaints.append(f"gets no answer for {request.url}")
    )
    context.on("console", on_console)
    context.on("weberror", lambda error: complaints.append(f"throws {error.error}"))
    return complaints


def test_no_page_asks_others_stores_or_breaks_its_policy(
    context: BrowserContext, heard: list[str], addresses: list[str]
) -> None:
    context.add_init_script(WATCH)
    page = context.new_page()
    found: list[Fault] = []
    for address in each(page, addresses):
        found += [(address, complaint) for complaint in (*_left_behind(page), *heard)]
        heard.clear()
    assert not found, told(found)


def _left_behind(page: Page) -> Iterator[str]:
    yield from page.evaluate("() => window.refused")
    yield from (f"stores ‘{key}’" for key in page.evaluate(STORED))
    yield from (f"sets the cookie ‘{cookie.get('name')}’" for cookie in page.context.cookies())


def test_the_policy_of_every_page_refuses_what_others_have(
    page: Page, addresses: list[str]
) -> None:
    page.route("http://other.invalid/**", lambda route: route.abort())
    found = faults(page, kinds(addresses), LET_IN)
    assert not found, told(found)


def test_every_own_address_on_a_page_is_there(page: Page, addresses: list[str]) -> None:
    """Also what a script puts there; what is in the files `test_site.py` looks up for every
    page.
    """
    named = {urldefrag(own).url for _ in each(page, kinds(addresses)) for own in page.evaluate(OWN)}
    assert [address for address in sorted(named) if not _is_there(address)] == []


def _is_there(address: str) -> bool:
    try:
        with urlopen(address) as answer:
            return bool(answer.status == HTTPStatus.OK)
    except HTTPError:
        return False


def test_a_lost_reader_finds_the_way_home_from_any_depth(page: Page, origin: str) -> None:
    answer = page.goto(f"{origin}{HOME}bestaat/niet/")
    assert answer and answer.status == 404
    page.locator("main a").first.click()
    assert page.url == f"{origin}{HOME}"

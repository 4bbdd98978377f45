"""A page asks nothing of others, leaves nothing behind, and breaks none of its own rules."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import urldefrag
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

from tests.browser.conftest import HOME
from tests.browser.pages import each, enough, told
from tests.browser.parts import HASH
from tests.browser.probes import WATCH

OTHER = "other.invalid"
"""What a page only asks because `LET_IN` does; that may be told late, on the next page."""
ELSEWHERE = f"http://{OTHER}/**"
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
POLICY = "() => document.querySelector('meta[http-equiv=Content-Security-Policy]').content"
OWN = """() => [...document.querySelectorAll("[href], [src]")]
  .map((each) => new URL(each.href?.baseVal ?? each.href ?? each.src, document.baseURI))
  .filter((address) => address.origin === location.origin).map((address) => address.href)"""


class Visit(NamedTuple):
    """What a page did while it was shown, which addresses of its own site stand on it, and what
    its policy lets in, if no page before had the same.
    """

    address: str
    complaints: list[str]
    own: list[str]
    lets_in: list[str]


@pytest.fixture(scope="module")
def visits(browser: Browser, origin: str, addresses: list[str]) -> Iterator[list[Visit]]:
    """Pages one after the other, in a tab that nothing was done in before. What is in the files
    of all pages `edition/site/test_site.py` looks up; here is also what script does.
    """
    context = browser.new_context()
    context.add_init_script(WATCH)
    heard = listening(context, origin)
    page = context.new_page()
    found: list[Visit] = []
    tried: set[str] = set()
    for address in each(page, enough(addresses)):
        left = [
            *_left_behind(page),
            *(complaint for complaint in heard if OTHER not in complaint),
        ]
        own, policy = page.evaluate(OWN), HASH.sub("", page.evaluate(POLICY))
        found.append(Visit(address, left, own, [] if policy in tried else _let_in(page)))
        tried.add(policy)
        heard.clear()
    yield found
    context.close()


def _let_in(page: Page) -> list[str]:
    page.route(ELSEWHERE, lambda route: route.abort())
    let_in: list[str] = page.evaluate(LET_IN)
    page.unroute(ELSEWHERE)
    return let_in


def listening(context: BrowserContext, origin: str) -> list[str]:
    """Everything that goes wrong behind the pages of the context, as it happens."""
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


def _left_behind(page: Page) -> Iterator[str]:
    yield from page.evaluate("() => window.refused")
    yield from (f"stores ‘{key}’" for key in page.evaluate(STORED))
    yield from (f"sets the cookie ‘{cookie.get('name')}’" for cookie in page.context.cookies())


def test_no_page_asks_others_stores_or_breaks_its_policy(visits: list[Visit]) -> None:
    found = [(visit.address, complaint) for visit in visits for complaint in visit.complaints]
    assert not found, told(found)


def test_the_policy_of_every_page_refuses_what_others_have(visits: list[Visit]) -> None:
    found = [(visit.address, let_in) for visit in visits for let_in in visit.lets_in]
    assert not found, told(found)


def test_every_own_address_on_a_page_is_there(visits: list[Visit]) -> None:
    """Also what a script puts there."""
    named = {urldefrag(own).url for visit in visits for own in visit.own}
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

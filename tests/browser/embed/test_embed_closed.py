"""The keuzehulp in other people's pages is closed: neither side learns of the other or can do it
harm, and nothing has to be trusted.
"""

from base64 import b64encode
from hashlib import sha256

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project
from tests.browser.hosts import LOG, SHAPES, WALK, Host, answer, fits, framed, press, settled
from tests.browser.steps import STORED, the_tree
from tools.harness.checkout import SITE_URL

HOSTILE = (
    "* { all: unset !important; } iframe { width: 9px !important; height: 7px !important; border:"
    " 5px solid !important; }"
)
STRICT = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {site}embed.js; frame-src {site};
  style-src 'sha256-{hash}'; require-trusted-types-for 'script'; trusted-types 'none'"><style>{style}</style>"""
KEPT = """() => {
  try {
    return [Object.keys(sessionStorage), Object.keys(localStorage), document.cookie];
  } catch (error) {
    return error.name;
  }
}"""
HEARD = """window.heard = [];
const add = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (type, ...rest) {
  window.heard.push(type);
  return add.call(this, type, ...rest);
};"""
HEIGHT = "() => document.querySelector('iframe').getBoundingClientRect().height"
# What somebody else may send, as if it came from the frame: from this page, from a frame in it, and
# as an event of one's own making.
FORGE = """async (origin) => {
  const right = {type: "keuzehulp:1", height: 666};
  const [frame] = document.querySelectorAll("iframe");
  postMessage(right, "*");
  dispatchEvent(new MessageEvent("message", {data: right, origin, source: frame.contentWindow}));
  const other = document.createElement("iframe");
  document.body.append(other);
  other.contentWindow.eval(`parent.postMessage(${JSON.stringify(right)}, "*")`);
  for (let count = 0; count < 1000; count += 1) postMessage({...right, height: count}, "*");
  await new Promise((done) => setTimeout(done, 50));
  other.remove();
}"""
BAD = [
    "NaN",
    "Infinity",
    "1e9",
    "-1",
    "199",
    "20001",
    "700.5",
    "'700'",
    "null",
    "[700]",
    "{}",
    "true",
    "700n",
]
SEND = """(messages) => {
  for (const message of messages) {
    try {
      parent.postMessage(eval(`(${message})`), "*");
    } catch {}
  }
}"""
# What the page around can get hold of in the frame.
REACHED = """() => {
  const {contentWindow, contentDocument} = document.querySelector("iframe");
  const ways = {
    document: () => contentDocument.title,
    window: () => contentWindow.document,
    storage: () => contentWindow.sessionStorage,
    address: () => contentWindow.location.href,
    scripts: () => contentWindow.kh,
  };
  return Object.keys(ways).filter((name) => {
    try {
      return ways[name]() != null;
    } catch {
      return false;
    }
  });
}"""
# The first answer, given on its own screen.
STEP = """() => {
  kh.history.go({...kh.beginning(), screen: "situatie"});
  document.querySelector("#situatie input[value='in-dienst']").click();
  document.querySelector("#situatie [data-part='next']").click();
}"""


@pytest.fixture
def context(new_context: CreateContextCallback) -> BrowserContext:
    context = new_context(viewport={"width": 1000, "height": 700})
    context.add_init_script(LOG)
    return context


def test_a_strict_policy_and_hostile_styles_change_nothing(
    page: Page, host: Host, base_url: str, link: str
) -> None:
    complaints: list[str] = []
    page.on(
        "console",
        lambda message: (
            complaints.append(message.text)
            if "Content Security" in message.text or message.type == "error"
            else None
        ),
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    digest = b64encode(sha256(HOSTILE.encode()).digest()).decode()
    page.goto(host(link, STRICT.format(site=base_url, hash=digest, style=HOSTILE)))
    assert page.evaluate("() => document.styleSheets.length") == 1, "the hostile styles are there"
    assert fits(settled(page))
    box = page.locator("iframe").bounding_box()
    assert box and (box["x"], box["width"]) == (0, 1000)
    frame = framed(page)
    press(frame, "Begin met de vragen")
    answer(frame, "situatie", "in-dienst")
    assert fits(settled(page))
    page.set_viewport_size({"width": 190, "height": 500})
    assert fits(settled(page)), "a column as narrow as that"
    assert complaints == []


def test_only_the_frame_itself_is_heard_and_only_what_makes_sense(
    page: Page, host: Host, base_url: str, origin: str, link: str
) -> None:
    page.goto(host(f'{link}<iframe src="{base_url}404.html"></iframe>'))
    frame, stranger = framed(page), page.frame(url="**/404.html")
    assert stranger
    before = settled(page)["window"]
    page.evaluate(FORGE, origin)
    stranger.evaluate(SEND, ["{type: 'keuzehulp:1', height: 777}"])
    frame.evaluate(SEND, [f"{{type: 'keuzehulp:1', height: {each}}}" for each in BAD])
    frame.evaluate(
        SEND,
        [
            "{type: 'keuzehulp:2', height: 777}",
            "{height: 777}",
            "'keuzehulp:1'",
            "null",
            "777",
            "{type: 'keuzehulp:1', step: 1}",
        ],
    )
    page.evaluate("() => new Promise((done) => setTimeout(done, 100))")
    assert page.evaluate(HEIGHT) == before
    frame.evaluate(SEND, ["{type: 'keuzehulp:1', height: 777}"])
    page.wait_for_function(f"{HEIGHT.removeprefix('() => ')} === 777")


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1"], ids=["another-site", "the-same-site"])
def test_the_page_around_learns_nothing_of_the_answers(
    name: str, page: Page, host: Host, link: str, base_url: str
) -> None:
    """To a browser, two ports of one machine are one site: then a frame may store, and elsewhere
    it may refuse that.
    """
    requests: list[str] = []
    page.goto(host(link).replace("localhost", name))
    frame = framed(page)
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: requests.append(request.url))
    before = page.evaluate(
        "() => [location.href, document.title, document.cookie, JSON.stringify(history.state)]"
    )
    press(frame, "Begin met de vragen")
    answer(frame, "situatie", "in-dienst")
    answer(frame, "loon", "ja")
    answer(frame, "loon-reden", "werk-niet-gedaan")
    expect(frame.locator("#loon-gestopt")).to_be_visible()
    assert requests == []
    assert (
        page.evaluate(
            "() => [location.href, document.title, document.cookie, JSON.stringify(history.state)]"
        )
        == before
    )
    assert page.evaluate(STORED) == [] and page.evaluate(SHAPES) == []
    kept = [["keuzehulp"], [], ""]
    assert frame.evaluate(KEPT) in ([kept] if name == "127.0.0.1" else [kept, "SecurityError"])
    assert page.evaluate(REACHED) == []
    assert frame.url == f"{base_url}embed/v1/"


def test_in_firefox_the_frame_fits_leads_and_is_closed_to_others(
    firefox: Browser, host: Host, origin: str, link: str, project: Project
) -> None:
    tree = the_tree(project)
    screens = [
        "begin",
        tree.head.start,
        max(tree.outcomes, key=lambda outcome: len(str(outcome))).id,
    ]
    page = firefox.new_context(viewport={"width": 320, "height": 700}).new_page()
    page.add_init_script(LOG)
    page.goto(host(link, "<style>body { margin: 0 }</style>"))
    frame = framed(page)
    for width in (320, 1000):
        page.set_viewport_size({"width": width, "height": 700})
        settled(page)
        measured = frame.evaluate(WALK, screens)
        assert [(width, node, each) for node, each in measured.items() if not fits(each)] == []
    frame.evaluate(STEP)
    assert frame.evaluate("() => document.querySelector('[data-now]').dataset.node") == "loon"
    before = settled(page)["window"]
    page.evaluate(FORGE, origin)
    frame.evaluate(SEND, [f"{{type: 'keuzehulp:1', height: {each}}}" for each in BAD])
    page.evaluate("() => new Promise((done) => setTimeout(done, 100))")
    assert page.evaluate(HEIGHT) == before
    assert page.evaluate(REACHED) == []
    assert page.evaluate(STORED) == [] and frame.url.endswith("/embed/v1/")


def test_it_works_where_nothing_may_be_stored_and_nothing_is_trusted(
    page: Page, host: Host, base_url: str
) -> None:
    page.goto(
        host(
            f'<iframe src="{base_url}embed/v1/" sandbox="allow-scripts" width="400"'
            ' height="720"></iframe>'
        )
    )
    frame = framed(page)
    assert (
        frame.evaluate(
            "() => { try { return sessionStorage.length } catch (error) { return error.name } }"
        )
        == "SecurityError"
    )
    press(frame, "Begin met de vragen")
    answer(frame, "situatie", "in-dienst")
    press(frame, "Terug naar vorige vraag")
    expect(frame.locator("input[value='in-dienst']")).to_be_checked()
    press(frame, "Verder")
    answer(frame, "loon", "ja")
    answer(frame, "loon-reden", "werk-niet-gedaan")
    expect(frame.locator("#loon-gestopt")).to_be_visible()


def test_the_frame_registers_no_listener_for_messages(page: Page, base_url: str) -> None:
    page.add_init_script(HEARD)
    for address in ("embed/v1/", "embed/v1/stappenplan/werknemer/"):
        page.goto(address)
        assert "message" not in page.evaluate(
            "() => [...window.heard, ...(window.onmessage ? ['message'] : [])]"
        )


def test_a_loader_with_its_integrity_works_from_another_website(
    page: Page, host: Host, base_url: str
) -> None:
    page.goto("insluiten/")
    page.get_by_label("Een vaste versie, die de browser controleert").check()
    snippet = (
        page.locator("[data-part='element'] [data-part='text']")
        .inner_text()
        .replace(SITE_URL, base_url)
    )
    page.goto(host(snippet))
    assert fits(settled(page))
    page.goto(host(snippet.replace("sha384-", "sha384-A")))
    page.wait_for_load_state("networkidle")
    expect(page.locator("iframe")).to_have_count(0)
    expect(page.get_by_role("link", name="Open de keuzehulp op een eigen pagina")).to_be_visible()

"""The keuzehulp in other people's pages: it fits, it leads, and neither side can do the other any harm."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project
from keuzehulp.site.pages.embed import loader
from tests.browser.hosts import LOG, WALK, Host, answer, fits, framed, press, settled, written
from tests.browser.server import served
from tests.browser.steps import STORED, the_tree
from tests.checkout import ROOT, SITE_URL

WIDTHS = (320, 600, 1000)
SPARE = 60
"""How much higher a frame may be than the highest screen that shows: two lines that only some readers see."""
# What the page around was told that it should not be.
SHAPES = """() => window.log.filter((each) => {
  const [type, what, ...more] = Object.keys(each);
  const isHeight = what === "height" && Number.isInteger(each.height) && each.height >= 200 && each.height <= 20000;
  return !(type === "type" && each.type === "keuzehulp:1" && isHeight && more.length === 0);
})"""
HOSTILE = "* { all: unset !important; } iframe { width: 9px !important; height: 7px !important; border: 5px solid !important; }"
STRICT = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {site}embed.js; frame-src {site};
  style-src 'sha256-{hash}'; require-trusted-types-for 'script'; trusted-types 'none'"><style>{style}</style>"""
KEPT = """() => {
  try {
    return [Object.keys(sessionStorage), Object.keys(localStorage), document.cookie];
  } catch (error) {
    return error.name;
  }
}"""
ATTRIBUTES = """(names) => [...document.querySelectorAll("iframe")].map((each) => names.map((name) => each.getAttribute(name)))"""
BELOW = """() => [...document.querySelectorAll("iframe")].map((frame) => frame.nextElementSibling)
  .map((next) => (next?.href ? next : next?.firstElementChild)?.href)"""
HEARD = """window.heard = [];
const add = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (type, ...rest) {
  window.heard.push(type);
  return add.call(this, type, ...rest);
};"""
HEIGHT = "() => document.querySelector('iframe').getBoundingClientRect().height"
TOP = "() => Math.round(document.querySelector('iframe').getBoundingClientRect().top)"
# What somebody else may send, as if it came from the frame: from this page, from a frame in it, and as an event of one's own making.
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
BAD = ["NaN", "Infinity", "1e9", "-1", "199", "20001", "700.5", "'700'", "null", "[700]", "{}", "true", "700n"]
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
  kh.run.go({...kh.beginning(), screen: "situatie"});
  document.querySelector("#situatie input[value='in-dienst']").click();
  document.querySelector("#situatie [data-part='next']").click();
}"""
LOOKS = """(names) => names.map((name) => getComputedStyle(document.documentElement).getPropertyValue(`--kh-${name}`).trim())"""


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Another website: another server, and another name, so that to a browser it is another site as well."""
    folder = tmp_path_factory.mktemp("host")
    (folder / "404.html").write_text("", encoding="utf-8")
    with served(folder, ("/",)) as origin:
        yield written(folder, origin.replace("127.0.0.1", "localhost"))


@pytest.fixture
def context(new_context: CreateContextCallback) -> BrowserContext:
    context = new_context(viewport={"width": 1000, "height": 700})
    context.add_init_script(LOG)
    return context


@pytest.fixture
def link(base_url: str) -> str:
    own = f'<a href="{base_url}keuzehulp/" data-keuzehulp>Open de keuzehulp op een eigen pagina</a>'
    return f'<p>{own}</p><script src="{base_url}embed.js" async></script>'


@pytest.mark.parametrize("width", WIDTHS)
def test_every_screen_fits_its_frame_and_only_another_kind_is_told(width: int, page: Page, host: Host, link: str, project: Project) -> None:
    nodes = ["begin", *the_tree(project).nodes, *(option.id for option in the_tree(project).options)]
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(host(link, "<style>body { margin: 0 }</style>"))
    settled(page)
    measured = framed(page).evaluate(WALK, nodes)
    assert list(measured) == nodes
    assert [(node, each) for node, each in measured.items() if not fits(each)] == []
    log = page.evaluate("() => window.log")
    starts = [number for number, message in enumerate(log) if "next" in message] + [len(log)]
    told = [end - start - 1 for start, end in pairwise(starts)]
    kinds = [framed(page).evaluate("(node) => document.getElementById(node).dataset.kind", node) for node in nodes]
    assert told == [0] + [int(one != other) for one, other in pairwise(kinds)]
    heights = {kind: {measured[node]["window"] for node, other in zip(nodes, kinds, strict=True) if other == kind} for kind in kinds}
    assert all(len(each) == 1 for each in heights.values()), heights
    highest = {kind: max(measured[node]["content"] for node, other in zip(nodes, kinds, strict=True) if other == kind) for kind in kinds}
    assert all(heights[kind].pop() - highest[kind] < SPARE for kind in heights if kind != "outcome"), highest
    page.evaluate("() => { window.log = window.log.filter((each) => !each.next); }")
    assert page.evaluate(SHAPES) == []


def test_the_steps_of_a_role_fit_folded_and_an_open_step_scrolls_inside(page: Page, host: Host, base_url: str) -> None:
    page.goto(host(f'<keuzehulp-embed start="bedrijfsarts"></keuzehulp-embed><script src="{base_url}embed.js"></script>'))
    frame = framed(page)
    assert frame.url == f"{base_url}embed/v1/stappenplan/bedrijfsarts/"
    assert fits(settled(page))
    before = page.evaluate("() => [log.length, document.querySelector('iframe').clientHeight]")
    frame.locator("summary").nth(2).click()
    frame.wait_for_function("() => document.documentElement.scrollHeight > innerHeight")
    page.set_viewport_size({"width": 1000, "height": 640})
    assert page.evaluate("() => [log.length, document.querySelector('iframe').clientHeight]") == before
    page.set_viewport_size({"width": 500, "height": 640})
    page.wait_for_function("(count) => log.length > count", arg=before[0])
    expect(page.locator("keuzehulp-embed > a")).to_have_attribute("href", f"{base_url}stappenplan/bedrijfsarts/")


def test_link_script_and_element_make_the_same_frame_as_the_snippet(page: Page, host: Host, base_url: str) -> None:
    page.goto("insluiten/")
    snippet = page.locator("[data-part='iframe'] [data-part='text']").inner_text().replace(SITE_URL, base_url)
    element = '<keuzehulp-embed thema="licht" accent="#7a1f5c" start="samen"></keuzehulp-embed>'
    own = f'<p><a href="{base_url}keuzehulp/" data-keuzehulp data-thema="licht" data-accent="#7a1f5c" data-start="samen">Open</a></p>'
    script = f'<script src="{base_url}embed.js" data-thema="licht" data-accent="#7a1f5c" data-start="samen"></script>'
    names = ["title", "sandbox", "allow", "referrerpolicy", "loading", "src"]
    page.goto(host(own + element + script))
    expect(page.locator("iframe")).to_have_count(3)
    rows = page.evaluate(ATTRIBUTES, names)
    assert rows[0] == rows[1] == rows[2]
    assert rows[0][-1] == f"{base_url}embed/v1/?thema=licht&accent=%237a1f5c#samen"
    assert page.evaluate(BELOW) == [f"{base_url}keuzehulp/"] * 3
    page.goto(host(snippet))
    assert page.evaluate(ATTRIBUTES, names[:-1]) == [rows[0][:-1]]
    assert page.evaluate(BELOW) == [f"{base_url}keuzehulp/"]


def test_without_script_link_and_frame_remain(new_context: CreateContextCallback, host: Host, base_url: str, link: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    element = '<keuzehulp-embed><a href="https://example.org/">Open</a></keuzehulp-embed>'
    page.goto(host(f'{link}{element}<iframe src="{base_url}embed/v1/" title="Keuzehulp bedrijfsarts" width="100%" height="720"></iframe>'))
    expect(page.locator("a:visible")).to_have_count(2)
    (frame,) = page.frames[1:]
    frame.locator("#begin .kh-button").click()
    frame.locator("[data-answer='in-dienst']").first.click()
    assert frame.url.endswith("#loon")


def test_a_strict_policy_and_hostile_styles_change_nothing(page: Page, host: Host, base_url: str, link: str) -> None:
    complaints: list[str] = []
    page.on(
        "console",
        lambda message: complaints.append(message.text) if "Content Security" in message.text or message.type == "error" else None,
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


def test_only_the_frame_itself_is_heard_and_only_what_makes_sense(page: Page, host: Host, base_url: str, origin: str, link: str) -> None:
    page.goto(host(f'{link}<iframe src="{base_url}404.html"></iframe>'))
    frame, stranger = framed(page), page.frame(url="**/404.html")
    assert stranger
    before = settled(page)["window"]
    page.evaluate(FORGE, origin)
    stranger.evaluate(SEND, ["{type: 'keuzehulp:1', height: 777}"])
    frame.evaluate(SEND, [f"{{type: 'keuzehulp:1', height: {each}}}" for each in BAD])
    frame.evaluate(
        SEND, ["{type: 'keuzehulp:2', height: 777}", "{height: 777}", "'keuzehulp:1'", "null", "777", "{type: 'keuzehulp:1', step: 1}"]
    )
    page.evaluate("() => new Promise((done) => setTimeout(done, 100))")
    assert page.evaluate(HEIGHT) == before
    frame.evaluate(SEND, ["{type: 'keuzehulp:1', height: 777}"])
    page.wait_for_function(f"{HEIGHT.removeprefix('() => ')} === 777")


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1"], ids=["another-site", "the-same-site"])
def test_the_page_around_learns_nothing_of_the_answers(name: str, page: Page, host: Host, link: str, base_url: str) -> None:
    """To a browser, two ports of one machine are one site: then a frame may store, and elsewhere it may refuse that."""
    requests: list[str] = []
    page.goto(host(link).replace("localhost", name))
    frame = framed(page)
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: requests.append(request.url))
    before = page.evaluate("() => [location.href, document.title, document.cookie, JSON.stringify(history.state)]")
    press(frame, "Begin met de vragen")
    answer(frame, "situatie", "in-dienst")
    answer(frame, "loon", "ja")
    answer(frame, "loon-reden", "werk-niet-gedaan")
    expect(frame.locator("#loon-gestopt")).to_be_visible()
    assert requests == []
    assert page.evaluate("() => [location.href, document.title, document.cookie, JSON.stringify(history.state)]") == before
    assert page.evaluate(STORED) == [] and page.evaluate(SHAPES) == []
    kept = [["keuzehulp"], [], ""]
    assert frame.evaluate(KEPT) in ([kept] if name == "127.0.0.1" else [kept, "SecurityError"])
    assert page.evaluate(REACHED) == []
    assert frame.url == f"{base_url}embed/v1/"


def test_in_firefox_the_frame_fits_leads_and_is_closed_to_others(
    firefox: Browser, host: Host, origin: str, link: str, project: Project
) -> None:
    tree = the_tree(project)
    screens = ["begin", tree.head.start, max(tree.outcomes, key=lambda outcome: len(str(outcome))).id]
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


def test_nothing_scrolls_or_has_the_focus_until_a_step_was_taken(page: Page, host: Host, link: str) -> None:
    sticky = (
        "<style>body { margin: 0 } header { position: sticky; top: 0; height: 90px; background: #fff } iframe { scroll-margin-top: 90px }"
    )
    tall = '<div id="tall"></div><style>#tall { height: 400px } html { scroll-behavior: smooth }</style>'
    page.goto(host(tall + link, f"{sticky}</style>"))
    frame = framed(page)
    settled(page)
    assert page.evaluate("() => [scrollY, document.activeElement.localName]") == [0, "body"]
    assert frame.evaluate("() => document.activeElement.localName") == "body"
    top = page.evaluate(TOP)
    press(frame, "Begin met de vragen")
    expect(frame.locator("#situatie h2")).to_be_focused()
    page.evaluate("() => new Promise((done) => setTimeout(done, 100))")
    moved = page.evaluate("() => scrollY")
    assert page.evaluate(TOP) + moved == top and page.evaluate(TOP) >= 90, "it was in sight, so it stays where it was"
    frame.locator("label:visible").last.click()
    page.evaluate("() => scrollTo({top: document.querySelector('iframe').getBoundingClientRect().top + scrollY + 30, behavior: 'instant'})")
    frame.locator("label:visible").last.click()
    press(frame, "Verder")
    expect(frame.locator("#loon h2")).to_be_focused()
    page.wait_for_function(f"{TOP.removeprefix('() => ')} >= 90")
    page.evaluate("() => scrollTo({top: document.querySelector('iframe').getBoundingClientRect().top + scrollY + 30, behavior: 'instant'})")
    frame.locator("#loon button", has_text="Verder").press("Enter")
    expect(frame.locator("[data-part='errors']")).to_be_focused()
    page.wait_for_function(f"{TOP.removeprefix('() => ')} >= 90")
    page.evaluate("() => scrollTo({top: document.querySelector('iframe').getBoundingClientRect().top + scrollY + 30, behavior: 'instant'})")
    answer(frame, "loon", "ja")
    page.wait_for_function(f"{TOP.removeprefix('() => ')} >= 90")


def test_back_goes_a_question_back_and_then_leaves(page: Page, host: Host, link: str) -> None:
    before, here = host("<p>Hiervoor.</p>"), host(link)
    page.goto(before)
    page.goto(here)
    frame = framed(page)
    press(frame, "Begin met de vragen")
    answer(frame, "situatie", "in-dienst")
    for node in ("situatie", "begin"):
        page.evaluate("() => history.back()")
        frame.wait_for_function("(node) => document.querySelector('[data-now]').dataset.node === node", arg=node)
        assert page.url == here
    page.go_back()
    assert page.url == before


def test_two_frames_on_a_page_do_not_move_each_other(page: Page, host: Host, link: str) -> None:
    page.goto(host(link + link.split("<script")[0]))
    one, other = framed(page, 0), framed(page, 1)
    now = "() => document.querySelector('[data-now]').dataset.node"
    press(one, "Begin met de vragen")
    answer(one, "situatie", "in-dienst")
    press(other, "Begin met de vragen")
    press(one, "Terug naar vorige vraag")
    one.wait_for_function("() => document.querySelector('[data-now]').dataset.node === 'situatie'")
    assert other.evaluate(now) == "situatie"
    press(one, "Terug naar het begin")
    one.wait_for_function("() => document.querySelector('[data-now]').dataset.node === 'begin'")
    assert other.evaluate(now) == "situatie"


@pytest.mark.parametrize("thema", ["licht", "donker"])
def test_a_theme_holds_whatever_the_system_wants(thema: str, page: Page, host: Host, base_url: str) -> None:
    page.goto(host(f'<keuzehulp-embed thema="{thema}"></keuzehulp-embed><script src="{base_url}embed.js"></script>'))
    (wanted,) = {"licht": ["#fbf9f4"], "donker": ["#14191b"]}[thema]
    for system in ("light", "dark"):
        page.emulate_media(color_scheme=system)
        assert framed(page).evaluate(LOOKS, ["ground"]) == [wanted]
        assert (
            framed(page).evaluate("() => getComputedStyle(document.documentElement).colorScheme")
            == {"licht": "light", "donker": "dark"}[thema]
        )


def test_an_accent_is_used_where_it_can_be_read_and_else_passed_over(page: Page) -> None:
    page.on("console", lambda message: complaints.append(message.text))
    complaints: list[str] = []
    usual = {"light": "#0f5c57", "dark": "#7fd0c4"}
    cases = {"#7a1f5c": ("#7a1f5c", usual["dark"]), "#ffb3d9": (usual["light"], "#ffb3d9"), "#7A1F5C": ("#7A1F5C", usual["dark"])}
    for bad in ("#777777", "red", "#fff", "#7a1f5cff", "url(//x)", "#7a1f5c;--kh-ink:red", "", "javascript:alert(1)"):
        cases[bad] = (usual["light"], usual["dark"])
    for accent, wanted in cases.items():
        found = []
        page.goto("about:blank")
        page.goto(f"embed/v1/?thema=auto&accent={accent.replace('#', '%23')}")
        for system in ("light", "dark"):
            page.emulate_media(color_scheme=system)
            found += page.evaluate(LOOKS, ["accent"])
        assert tuple(found) == wanted, accent
    page.goto("embed/v1/?thema=blauw&accent=%23%3Cb%3E&start=%3Cscript%3E")
    assert page.evaluate(LOOKS, ["accent"]) == [usual["dark"]]
    assert complaints == []


def test_it_works_where_nothing_may_be_stored_and_nothing_is_trusted(page: Page, host: Host, base_url: str) -> None:
    page.goto(host(f'<iframe src="{base_url}embed/v1/" sandbox="allow-scripts" width="400" height="720"></iframe>'))
    frame = framed(page)
    assert frame.evaluate("() => { try { return sessionStorage.length } catch (error) { return error.name } }") == "SecurityError"
    press(frame, "Begin met de vragen")
    answer(frame, "situatie", "in-dienst")
    press(frame, "Terug naar vorige vraag")
    expect(frame.locator("input[value='in-dienst']")).to_be_checked()
    press(frame, "Verder")
    answer(frame, "loon", "ja")
    answer(frame, "loon-reden", "werk-niet-gedaan")
    expect(frame.locator("#loon-gestopt")).to_be_visible()


def test_a_link_made_inside_leads_to_the_main_page_and_printing_and_copying_work(page: Page, host: Host, link: str, base_url: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(host(link))
    frame = framed(page)
    press(frame, "Begin met de vragen")
    answer(frame, "situatie", "in-dienst")
    answer(frame, "loon", "ja")
    answer(frame, "loon-reden", "werk-niet-gedaan")
    frame.locator("[data-now] summary", has_text="Meer manieren om te bewaren").click()
    press(frame, "Maak een link met mijn antwoorden")
    expect(frame.locator("[data-module='link'] [data-part='text']")).to_have_text(f"{base_url}keuzehulp/#k=2.1a2a12b")
    press(frame, "Kopieer de link")
    expect(frame.get_by_role("status")).to_have_text("De link is gekopieerd.")
    press(frame, "Print")
    own = frame.get_by_role("link", name="Open de keuzehulp op een eigen pagina")
    with page.expect_popup() as popup:
        own.click()
    assert popup.value.url == f"{base_url}keuzehulp/"
    assert popup.value.evaluate("() => window.opener") is None
    assert complaints == []


def test_the_frame_registers_no_listener_for_messages(page: Page, base_url: str) -> None:
    page.add_init_script(HEARD)
    for address in ("embed/v1/", "embed/v1/stappenplan/werknemer/"):
        page.goto(address)
        assert "message" not in page.evaluate("() => [...window.heard, ...(window.onmessage ? ['message'] : [])]")


def test_choices_of_a_host_write_the_snippets_and_show(page: Page, base_url: str, site: Path) -> None:
    page.goto("insluiten/")
    texts = page.locator("pre [data-part='text']")
    page.get_by_label("Licht of donker?").select_option(label="Altijd licht")
    page.get_by_text("Laat zien hoe het eruitziet").click()
    page.get_by_label("Uw kleur").fill("#ffe08a")
    page.get_by_label("Uw kleur").dispatch_event("change")
    page.get_by_label("Een vaste versie, die de browser controleert").check()
    expect(page.get_by_text("Deze kleur is op een lichte pagina niet goed te lezen.")).to_be_visible()
    expect(page.get_by_text("Deze kleur is op een donkere pagina niet goed te lezen.")).to_be_hidden()
    page.get_by_label("Wat komt er op uw pagina?").select_option(label="Keuzehulp bedrijfsarts: Wij doen het samen")
    iframe, link, element = texts.all_inner_texts()
    assert f'src="{SITE_URL}embed/v1/?thema=licht&accent=%23ffe08a#samen"' in iframe
    assert f'<a href="{SITE_URL}keuzehulp/" data-keuzehulp data-thema="licht" data-accent="#ffe08a" data-start="samen">' in link
    assert '<keuzehulp-embed thema="licht" accent="#ffe08a" start="samen">' in element
    kept = site / loader(ROOT / "overrides").path
    assert f'<script src="{SITE_URL}embed/v1/{kept.name}" integrity="sha384-' in link and 'crossorigin="anonymous" async>' in link
    assert framed(page).url == f"{base_url}embed/v1/?thema=licht&accent=%23ffe08a#samen"
    page.get_by_label("Wat komt er op uw pagina?").select_option("bedrijfsarts")
    assert (
        f'src="{SITE_URL}embed/v1/stappenplan/bedrijfsarts/?thema=licht&accent=%23ffe08a" title="Stappenplan second opinion"'
        in texts.first.inner_text()
    )
    page.locator("[data-part='iframe'] button").click()
    expect(page.locator("[data-part='iframe'] [data-part='done']")).to_be_visible()
    page.get_by_label("Een eigen kleur gebruiken").uncheck()
    expect(page.get_by_text("Deze kleur is op een lichte pagina niet goed te lezen.")).to_be_hidden()


def test_a_loader_with_its_integrity_works_from_another_website(page: Page, host: Host, base_url: str) -> None:
    page.goto("insluiten/")
    page.get_by_label("Een vaste versie, die de browser controleert").check()
    snippet = page.locator("[data-part='element'] [data-part='text']").inner_text().replace(SITE_URL, base_url)
    page.goto(host(snippet))
    assert fits(settled(page))
    page.goto(host(snippet.replace("sha384-", "sha384-A")))
    page.wait_for_load_state("networkidle")
    expect(page.locator("iframe")).to_have_count(0)
    expect(page.get_by_role("link", name="Open de keuzehulp op een eigen pagina")).to_be_visible()

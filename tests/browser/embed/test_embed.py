"""The keuzehulp in other people's pages: it fits, it leads, and looks as its host wants."""

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project
from keuzehulp.site.look import look_of
from keuzehulp.site.pages.embed import loader
from tests.browser.hosts import LOG, SHAPES, WALK, Host, answer, fits, framed, press, settled
from tests.browser.steps import the_tree
from tools.harness.checkout import ROOT, SITE_URL

WIDTHS = (320, 600, 1000)
SPARE = 60
"""How much higher a frame may be than the highest screen that shows: two lines that only some
readers see.
"""
ATTRIBUTES = """(names) => [...document.querySelectorAll("iframe")].map((each) => names.map((name) => each.getAttribute(name)))"""
BELOW = """() => [...document.querySelectorAll("iframe")].map((frame) => frame.nextElementSibling)
  .map((next) => (next?.href ? next : next?.firstElementChild)?.href)"""
TOP = "() => Math.round(document.querySelector('iframe').getBoundingClientRect().top)"
LOOKS = """(names) => names.map((name) => getComputedStyle(document.documentElement).getPropertyValue(`--kh-${name}`).trim())"""


@pytest.fixture
def context(new_context: CreateContextCallback) -> BrowserContext:
    context = new_context(viewport={"width": 1000, "height": 700})
    context.add_init_script(LOG)
    return context


def test_every_screen_fits_its_frame_and_only_another_kind_is_told(
    page: Page, host: Host, link: str, project: Project
) -> None:
    tree = the_tree(project)
    nodes = ["begin", *tree.nodes, *(option.id for option in tree.options)]
    page.goto(host(link, "<style>body { margin: 0 }</style>"))
    frame = framed(page)
    kinds = frame.evaluate(
        "(nodes) => nodes.map((each) => document.getElementById(each).dataset.kind)", nodes
    )
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 700})
        frame.evaluate("() => kh.history.go(kh.beginning())")
        settled(page)
        page.evaluate("() => { window.log = []; }")
        measured = frame.evaluate(WALK, nodes)
        assert list(measured) == nodes
        assert [(width, node, each) for node, each in measured.items() if not fits(each)] == []
        log = page.evaluate("() => window.log")
        starts = [number for number, message in enumerate(log) if "next" in message] + [len(log)]
        told = [end - start - 1 for start, end in pairwise(starts)]
        assert told == [0] + [int(one != other) for one, other in pairwise(kinds)], width
        for kind in set(kinds):
            those = [
                measured[node] for node, other in zip(nodes, kinds, strict=True) if other == kind
            ]
            (height,) = {each["window"] for each in those}
            spare = height - max(each["content"] for each in those)
            assert kind == "outcome" or spare < SPARE, (width, kind)
        page.evaluate("() => { window.log = window.log.filter((each) => !each.next); }")
        assert page.evaluate(SHAPES) == []


def test_the_steps_of_a_role_fit_folded_and_an_open_step_scrolls_inside(
    page: Page, host: Host, base_url: str
) -> None:
    page.goto(
        host(
            '<keuzehulp-embed start="bedrijfsarts"></keuzehulp-embed><script'
            f' src="{base_url}embed.js"></script>'
        )
    )
    frame = framed(page)
    assert frame.url == f"{base_url}embed/v1/stappenplan/bedrijfsarts/"
    assert fits(settled(page))
    before = page.evaluate("() => [log.length, document.querySelector('iframe').clientHeight]")
    frame.locator("summary").nth(2).click()
    frame.wait_for_function("() => document.documentElement.scrollHeight > innerHeight")
    page.set_viewport_size({"width": 1000, "height": 640})
    assert (
        page.evaluate("() => [log.length, document.querySelector('iframe').clientHeight]") == before
    )
    page.set_viewport_size({"width": 500, "height": 640})
    page.wait_for_function("(count) => log.length > count", arg=before[0])
    expect(page.locator("keuzehulp-embed > a")).to_have_attribute(
        "href", f"{base_url}stappenplan/bedrijfsarts/"
    )


def test_link_script_and_element_make_the_same_frame_as_the_snippet(
    page: Page, host: Host, base_url: str
) -> None:
    page.goto("insluiten/")
    snippet = (
        page.locator("[data-part='iframe'] [data-part='text']")
        .inner_text()
        .replace(SITE_URL, base_url)
    )
    element = '<keuzehulp-embed thema="licht" accent="#7a1f5c" start="samen"></keuzehulp-embed>'
    own = (
        f'<p><a href="{base_url}keuzehulp/" data-keuzehulp data-thema="licht" data-accent="#7a1f5c"'
        ' data-start="samen">Open</a></p>'
    )
    script = (
        f'<script src="{base_url}embed.js" data-thema="licht" data-accent="#7a1f5c"'
        ' data-start="samen"></script>'
    )
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


def test_without_script_link_and_frame_remain(
    new_context: CreateContextCallback, host: Host, base_url: str, link: str
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    element = '<keuzehulp-embed><a href="https://example.org/">Open</a></keuzehulp-embed>'
    page.goto(
        host(
            f'{link}{element}<iframe src="{base_url}embed/v1/" title="Keuzehulp bedrijfsarts"'
            ' width="100%" height="720"></iframe>'
        )
    )
    expect(page.locator("a:visible")).to_have_count(2)
    (frame,) = page.frames[1:]
    frame.locator("#begin .kh-button").click()
    frame.locator("[data-answer='in-dienst']").first.click()
    assert frame.url.endswith("#loon")


def test_nothing_scrolls_or_has_the_focus_until_a_step_was_taken(
    page: Page, host: Host, link: str
) -> None:
    sticky = (
        "<style>body { margin: 0 } header { position: sticky; top: 0; height: 90px; background:"
        " #fff } iframe { scroll-margin-top: 90px }"
    )
    tall = (
        '<div id="tall"></div><style>#tall { height: 400px } html { scroll-behavior: smooth'
        " }</style>"
    )
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
    assert page.evaluate(TOP) + moved == top and page.evaluate(TOP) >= 90, (
        "it was in sight, so it stays where it was"
    )
    frame.locator("label:visible").last.click()
    page.evaluate(
        "() => scrollTo({top: document.querySelector('iframe').getBoundingClientRect().top +"
        " scrollY + 30, behavior: 'instant'})"
    )
    frame.locator("label:visible").last.click()
    press(frame, "Verder")
    expect(frame.locator("#loon h2")).to_be_focused()
    page.wait_for_function(f"{TOP.removeprefix('() => ')} >= 90")
    page.evaluate(
        "() => scrollTo({top: document.querySelector('iframe').getBoundingClientRect().top +"
        " scrollY + 30, behavior: 'instant'})"
    )
    frame.locator("#loon button", has_text="Verder").press("Enter")
    expect(frame.locator("[data-part='errors']")).to_be_focused()
    page.wait_for_function(f"{TOP.removeprefix('() => ')} >= 90")
    page.evaluate(
        "() => scrollTo({top: document.querySelector('iframe').getBoundingClientRect().top +"
        " scrollY + 30, behavior: 'instant'})"
    )
    frame.locator("#loon label:has([value='ja'])").click()
    press(frame, "Verder")
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
        frame.wait_for_function(
            "(node) => document.querySelector('[data-now]').dataset.node === node", arg=node
        )
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
def test_a_theme_holds_whatever_the_system_wants(
    thema: str, page: Page, host: Host, base_url: str
) -> None:
    page.goto(
        host(
            f'<keuzehulp-embed thema="{thema}"></keuzehulp-embed><script'
            f' src="{base_url}embed.js"></script>'
        )
    )
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
    cases = {
        "#7a1f5c": ("#7a1f5c", usual["dark"]),
        "#ffb3d9": (usual["light"], "#ffb3d9"),
        "#7A1F5C": ("#7A1F5C", usual["dark"]),
        "#777777": (usual["light"], usual["dark"]),
        "#7a1f5c;--kh-ink:red": (usual["light"], usual["dark"]),
        "": (usual["light"], usual["dark"]),
    }
    for accent, wanted in cases.items():
        found = []
        page.goto(f"embed/v1/?thema=auto&accent={accent.replace('#', '%23')}")
        for system in ("light", "dark"):
            page.emulate_media(color_scheme=system)
            found += page.evaluate(LOOKS, ["accent"])
        assert tuple(found) == wanted, accent
    for bad in ("red", "#fff", "#7a1f5cff", "url(//x)", "javascript:alert(1)"):
        assert not page.evaluate("(each) => kh.colour.fits(each, false)", bad), bad
    page.goto("embed/v1/?thema=blauw&accent=%23%3Cb%3E&start=%3Cscript%3E")
    assert page.evaluate(LOOKS, ["accent"]) == [usual["dark"]]
    assert complaints == []


def test_a_link_made_inside_leads_to_the_main_page_and_printing_and_copying_work(
    page: Page, host: Host, link: str, base_url: str
) -> None:
    complaints: list[str] = []
    page.on(
        "console",
        lambda message: complaints.append(message.text) if message.type == "error" else None,
    )
    page.goto(host(link))
    frame = framed(page)
    press(frame, "Begin met de vragen")
    answer(frame, "situatie", "in-dienst")
    answer(frame, "loon", "ja")
    answer(frame, "loon-reden", "werk-niet-gedaan")
    frame.locator("[data-now] summary", has_text="Meer manieren om te bewaren").click()
    press(frame, "Maak een link met mijn antwoorden")
    expect(frame.locator("[data-module='link'] [data-part='text']")).to_have_text(
        f"{base_url}keuzehulp/#k=2.1a2a12b"
    )
    press(frame, "Kopieer de link")
    expect(frame.get_by_role("status")).to_have_text("De link is gekopieerd.")
    press(frame, "Print")
    own = frame.get_by_role("link", name="Open de keuzehulp op een eigen pagina")
    with page.expect_popup() as popup:
        own.click()
    assert popup.value.url == f"{base_url}keuzehulp/"
    assert popup.value.evaluate("() => window.opener") is None
    assert complaints == []


def test_choices_of_a_host_write_the_snippets_and_show(
    page: Page, base_url: str, site: Path, project: Project
) -> None:
    page.goto("insluiten/")
    texts = page.locator("pre [data-part='text']")
    page.get_by_label("Licht of donker?").select_option(label="Altijd licht")
    page.get_by_text("Laat zien hoe het eruitziet").click()
    unreadable = page.get_by_text("Deze kleur is op een lichte pagina niet goed te lezen.")
    for colour, is_readable in (("#7a1f5c", True), ("#ffe08a", False)):
        page.get_by_label("Uw kleur").fill(colour)
        page.get_by_label("Uw kleur").dispatch_event("change")
        expect(unreadable).to_be_visible(visible=not is_readable)
    page.get_by_label("Een vaste versie, die de browser controleert").check()
    expect(
        page.get_by_text("Deze kleur is op een donkere pagina niet goed te lezen.")
    ).to_be_hidden()
    page.get_by_label("Wat komt er op uw pagina?").select_option(
        label="Keuzehulp bedrijfsarts: Wij doen het samen"
    )
    iframe, link, element = texts.all_inner_texts()
    assert f'src="{SITE_URL}embed/v1/?thema=licht&accent=%23ffe08a#samen"' in iframe
    assert (
        f'<a href="{SITE_URL}keuzehulp/" data-keuzehulp data-thema="licht" data-accent="#ffe08a"'
        ' data-start="samen">' in link
    )
    assert '<keuzehulp-embed thema="licht" accent="#ffe08a" start="samen">' in element
    kept = site / loader(project, look_of(ROOT)).path
    assert (
        f'<script src="{SITE_URL}embed/v1/{kept.name}" integrity="sha384-' in link
        and 'crossorigin="anonymous" async>' in link
    )
    assert framed(page).url == f"{base_url}embed/v1/?thema=licht&accent=%23ffe08a#samen"
    page.get_by_label("Wat komt er op uw pagina?").select_option("bedrijfsarts")
    assert (
        f'src="{SITE_URL}embed/v1/stappenplan/bedrijfsarts/?thema=licht&accent=%23ffe08a"'
        ' title="Stappenplan second opinion"' in texts.first.inner_text()
    )
    page.locator("[data-part='iframe'] button").click()
    expect(page.locator("[data-part='iframe'] [data-part='done']")).to_be_visible()
    page.get_by_label("Een eigen kleur gebruiken").uncheck()
    expect(
        page.get_by_text("Deze kleur is op een lichte pagina niet goed te lezen.")
    ).to_be_hidden()

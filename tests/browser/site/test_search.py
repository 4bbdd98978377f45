"""Searching: it begins when the reader does, tells what it finds, and leaves a list of all pages
when it can't.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser import axe
from tests.browser.pages import PHONE

OWN = [
    "assets/javascripts/search-core.js",
    "assets/javascripts/search.js",
    "assets/site.css",
    "zoeken/",
]
OF_ANY_PAGE = re.compile(r"assets/(icon\.svg|fonts/[\w-]+\.woff2)")
"""What every page may ask for: its font, and the icon in its tab, for which a browser without
tabs does not ask.
"""
ENTRY = "assets/javascripts/entry.js"
ON_USE = ["assets/javascripts/vendor/minisearch.js", "assets/search-index.js"]
WATCH = """window.refused = []; addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(`${event.violatedDirective} refuses ${event.blockedURI}`));"""
STORED = (
    "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage),"
    " document.cookie].filter(Boolean)"
)


@pytest.fixture
def context(new_context: CreateContextCallback) -> BrowserContext:
    context = new_context(viewport=PHONE)
    context.add_init_script(WATCH)
    return context


@pytest.fixture
def asked(page: Page, base_url: str) -> list[str]:
    """Every address that the page asks for, from the root of the site."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(base_url)))
    return asked


def listening(page: Page) -> list[str]:
    """What the browser complains of."""
    heard: list[str] = []
    page.on(
        "console",
        lambda message: (
            heard.append(message.text) if message.type in ("error", "warning") else None
        ),
    )
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@pytest.fixture
def complaints(page: Page) -> Iterator[list[str]]:
    """What the browser complains of; a test may take out what it expects."""
    heard = listening(page)
    yield heard
    assert heard == []
    assert page.evaluate("() => window.refused") == []


@pytest.fixture
def search(page: Page, asked: list[str], complaints: list[str]) -> Page:
    page.goto("zoeken/")
    expect(page.locator("html[data-ready]")).to_be_attached()
    return page


@pytest.fixture(scope="module")
def _searched(browser: Browser, base_url: str) -> Iterator[tuple[Page, list[str]]]:
    context = browser.new_context(viewport=PHONE, base_url=base_url)
    context.add_init_script(WATCH)
    page = context.new_page()
    complaints = listening(page)
    page.goto("zoeken/")
    field(page)
    page.keyboard.type("toestemming")
    page.keyboard.press("Enter")
    expect(page.locator(".kh-search__result").first).to_be_visible()
    yield page, complaints
    context.close()


@pytest.fixture
def searched(_searched: tuple[Page, list[str]]) -> Iterator[Page]:
    """The search page, on which a word was looked for and found."""
    page, complaints = _searched
    yield page
    assert complaints == []
    assert page.evaluate("() => window.refused") == []


def field(page: Page) -> None:
    page.get_by_role("searchbox", name="Zoek op deze site").focus()


def test_nothing_more_is_asked_before_the_field_is_used(search: Page, asked: list[str]) -> None:
    search.wait_for_load_state("networkidle")
    assert sorted(each for each in asked if not OF_ANY_PAGE.fullmatch(each)) == OWN
    asked.clear()
    field(search)
    search.wait_for_load_state("networkidle")
    assert sorted(asked) == ON_USE
    asked.clear()
    search.keyboard.type("loon stopt")
    expect(search.get_by_role("status")).to_contain_text("gevonden")
    assert asked == []


def test_results_come_while_typing_and_the_status_tells_how_many(
    search: Page, base_url: str
) -> None:
    field(search)
    search.keyboard.type("bezwaar", delay=20)
    results = search.locator(".kh-search__result")
    expect(results.first).to_contain_text("Bezwaar")
    expect(search.get_by_role("status")).to_have_text(f"{results.count()} pagina’s gevonden")
    expect(search.get_by_role("searchbox")).to_be_focused()
    assert results.first.locator("p").all_inner_texts()[-1] == "Begrippen"
    assert search.url == f"{base_url}zoeken/", "what somebody looks for stays out of the address"
    assert search.evaluate(STORED) == []


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("xyzzy", "Niets gevonden. Probeer een ander woord, of kijk in de lijst hieronder."),
        ("toetsenbord", "1 pagina gevonden"),
        ("bedrijfsarts", "Dit zijn de 10 pagina’s die het best passen."),
        ("", ""),
    ],
)
def test_the_status_fits_what_was_found(searched: Page, typed: str, status: str) -> None:
    searched.get_by_role("searchbox").fill(typed)
    searched.get_by_role("button", name="Zoek").click()
    expect(searched.get_by_role("status")).to_have_text(status)
    expect(searched.locator(".kh-search__results")).to_be_visible(
        visible=status.endswith(("gevonden", "passen."))
    )


def test_with_the_keyboard_from_the_field_to_the_page(search: Page, base_url: str) -> None:
    field(search)
    search.keyboard.type("driegesprek")
    search.keyboard.press("Enter")
    expect(search.locator(".kh-search__result").first).to_be_visible()
    search.keyboard.press("Tab")
    expect(search.get_by_role("button", name="Zoek")).to_be_focused()
    search.keyboard.press("Tab")
    expect(search.locator(".kh-search__link").first).to_be_focused()
    search.keyboard.press("Enter")
    search.wait_for_url(f"{base_url}mogelijkheden/driegesprek/")
    expect(search.get_by_role("heading", level=1)).to_have_text("Driegesprek")


def test_a_result_can_be_a_place_on_a_page(search: Page, base_url: str) -> None:
    field(search)
    search.keyboard.type("loonstop")
    search.locator(".kh-search__link", has_text="Loonstop").click()
    search.wait_for_url(f"{base_url}begrippen/#loonstop")
    expect(search.locator("#loonstop")).to_be_in_viewport()


def test_axe_finds_nothing_with_results_on_the_page(searched: Page) -> None:
    """In the light and in the dark."""
    searched.get_by_role("searchbox").fill("klacht")
    searched.get_by_role("button", name="Zoek").click()
    expect(searched.get_by_role("status")).to_contain_text("gevonden")
    searched.evaluate(axe.script())
    assert list(axe.violations(searched, axe.ALL)) == []
    searched.emulate_media(color_scheme="dark")
    assert list(axe.violations(searched, axe.COLOURS)) == []
    searched.emulate_media(color_scheme="light")


def test_without_script_there_is_a_list_and_no_field(new_context: CreateContextCallback) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("zoeken/")
    expect(page.get_by_role("heading", name="Alle pagina’s")).to_be_visible()
    expect(page.locator(".kh-search__field")).to_be_hidden()
    page.get_by_role("link", name="Stap 3 van 10", exact=False).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("kiezen")


def test_when_the_index_can_not_be_had_the_list_stays(search: Page, complaints: list[str]) -> None:
    search.route("**/search-index.js", lambda route: route.abort())
    field(search)
    search.keyboard.type("loon")
    expect(search.get_by_role("status")).to_have_text(
        "Zoeken lukt nu niet. Kijk in de lijst hieronder."
    )
    expect(search.get_by_role("heading", name="Alle pagina’s")).to_be_visible()
    search.unroute("**/search-index.js")
    search.keyboard.press("Enter")
    expect(search.locator(".kh-search__result").first).to_be_visible()
    assert complaints
    complaints.clear()


def test_it_works_from_a_disk(site: Path, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto((site / "zoeken/index.html").as_uri())
    field(page)
    page.keyboard.type("bezwaar")
    page.locator(".kh-search__link", has_text="Bezwaar").first.click()
    page.wait_for_url((site / "begrippen/index.html").as_uri() + "#bezwaar")
    assert page.evaluate("() => window.refused") == []


def test_of_the_other_pages_only_the_first_has_a_script(page: Page, asked: list[str]) -> None:
    """One small one, which brings along what a sentence to begin with tells."""
    for address, scripts in (("", [ENTRY]), ("begrippen/", []), ("keuzehulp/", [])):
        asked.clear()
        page.goto(address)
        assert [each for each in asked if each.endswith(".js")] == scripts, address
        assert page.locator("script[src]").count() == len(scripts), address

"""Sentences to begin with: what they tell is not asked again, stands in no address, and can be
changed like any answer.
"""

import json

import pytest
from playwright.sync_api import Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project
from tests.browser.planned import built
from tests.browser.steps import (
    STORED,
    arrived,
    begin,
    choose,
    opened,
    press,
    screen,
    the_tree,
    unfold,
)
from tests.thorough import THOROUGH, covering

GIVEN = (
    "() => [...document.querySelectorAll('[data-now] .kh-recap__answer')].map((each) =>"
    " each.textContent.trim())"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return (built(tmp_path_factory.mktemp("plan")) / "plan/index.html").as_uri()


@pytest.fixture
def plan(page: Page, address: str) -> Page:
    opened(page, address)
    return page


def test_what_a_sentence_tells_is_used_when_it_is_asked_and_not_before(
    plan: Page, address: str
) -> None:
    press(plan, "#begin a", "Mijn loon is gestopt")
    first = screen(plan)
    assert (first["node"], first["focused"], plan.url) == ("situatie", True, address)
    choose(plan, "situatie", "dienst")
    assert (screen(plan)["node"], plan.url) == ("bel", address)
    unfold(plan, "Uw antwoorden")
    assert plan.evaluate(GIVEN) == ["In dienst", "Ja"]
    plan.go_back()
    assert arrived(plan, "situatie")["chosen"] == ["dienst"]
    choose(plan, "situatie", "weet-niet")
    assert screen(plan)["node"] == "bel"


def test_what_a_sentence_tells_need_not_come_first(plan: Page) -> None:
    press(plan, "#begin a", "Mijn arts luistert niet")
    choose(plan, "situatie", "dienst")
    second = screen(plan)
    assert (second["node"], second["progress"]) == (
        "loon",
        "Vraag 2. Hierna nog hoogstens 1 vraag.",
    )
    expect(plan.get_by_text("tellen deze vragen niet meer mee")).to_be_hidden()
    choose(plan, "loon", "nee")
    assert screen(plan)["node"] == "praat"
    plan.reload()
    assert arrived(plan, "praat")


def test_what_a_sentence_told_can_be_changed(plan: Page) -> None:
    press(plan, "#begin a", "Mijn loon is gestopt")
    choose(plan, "situatie", "dienst")
    unfold(plan, "Uw antwoorden")
    plan.get_by_role("button", name="Wijzig uw antwoord op: Is uw loon gestopt?").click()
    choose(plan, "loon", "nee")
    assert screen(plan)["node"] == "onderwerp"
    choose(plan, "onderwerp", "werk")
    assert screen(plan)["node"] == "rust"


def test_a_sentence_that_answers_the_first_question_begins_at_what_is_left(plan: Page) -> None:
    press(plan, "#begin a", "Ik werk voor mijzelf")
    assert screen(plan)["node"] == "praat"
    press(plan, "button", "Terug naar vorige vraag")
    assert screen(plan)["node"] == "begin"


def test_who_wiped_is_asked_again(plan: Page) -> None:
    press(plan, "#begin a", "Mijn loon is gestopt")
    choose(plan, "situatie", "dienst")
    press(plan, "button", "Wis mijn antwoorden")
    assert plan.evaluate(STORED) == []
    begin(plan)
    choose(plan, "situatie", "dienst")
    assert screen(plan)["node"] == "loon"


@pytest.mark.parametrize(
    ("sent", "shown"), [("gestopt", "situatie"), ("buiten", "praat"), ("onbekend", "begin")]
)
def test_a_sentence_of_another_page_comes_along_in_the_tab_once(
    sent: str, shown: str, page: Page, address: str
) -> None:
    page.add_init_script(
        "if (!sessionStorage.length) sessionStorage.setItem('keuzehulp',"
        f" '{json.dumps({'entry': sent})}')"
    )
    opened(page, f"{address}#{'situatie' if shown != 'begin' else ''}")
    assert screen(page)["node"] == shown
    assert "entry" not in str(page.evaluate(STORED))
    assert page.url.split("#")[0] == address and not page.url.partition("#")[2]


def test_without_script_a_sentence_leads_to_the_first_question_that_it_leaves_open(
    new_context: CreateContextCallback, address: str
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address)
    links = {
        link.inner_text(): link.get_attribute("href")
        for link in page.locator(".kh-entries a").all()
    }
    assert links == {
        "Mijn loon is gestopt": "#situatie",
        "Mijn arts luistert niet": "#situatie",
        "Ik werk voor mijzelf": "#praat",
    }


def test_sentences_on_the_home_page_begin_the_keuzehulp_and_tell_no_server_and_no_address(
    page: Page, project: Project
) -> None:
    """Those that together tell of every question that any of them tells of."""
    entries = the_tree(project).head.entries
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for entry in entries if THOROUGH else covering(entries, lambda entry: entry.answers):
        page.goto("")
        page.locator(f"a[data-entry='{entry.id}']").click()
        page.wait_for_function("() => 'ready' in document.documentElement.dataset")
        page.wait_for_function("() => !location.hash")
        assert {str(answer) for answer in entry.answers.values()} & set(
            page.url.split("/")
        ) == set()
        assert f'"told":{json.dumps(dict(entry.answers), separators=(",", ":"))}' in str(
            page.evaluate(STORED)
        )
    assert [url for url in asked if "#" in url or "?" in url] == []

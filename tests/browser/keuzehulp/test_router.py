"""Other ways in: a link with answers, a link into the middle, and the ways of filling in."""

from random import Random

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project
from tests.browser.pages import DESKTOP, PHONE
from tests.browser.steps import (
    STORED,
    arrived,
    begin,
    choose,
    linked,
    opened,
    press,
    screen,
    the_tree,
    unfold,
)
from tests.thorough import rounds

FRAGMENTS = rounds(200)
RUBBISH = [
    "#k",
    "#k%3D",
    "#k=2.",
    "#k=2.1z",
    "#k=2.2a",
    "#k=0.1a",
    "#k=2.1a2b3a4a5b7a1a",
    "#k=2.1a2b3azie",
    "#k=<b>1",
    "#k=2.1a2z%20",
]
LETTERS = ".0123456789abcdefghijklmnopqrstuvwxyzABC<>\"'&%;:/\\{}()=#é\u202e"
TO_THE_ADVICE = {
    "situatie": "in-dienst",
    "loon": "nee",
    "onderwerp": "bedrijfsarts",
    "over-bedrijfsarts": "advies-twijfel",
}


PLACES = """() => ["main", ".kh-tool", "#begin h2", "#begin .kh-button"].map((each) => document.querySelector(each).getBoundingClientRect().y)"""


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_moves_when_the_script_arrives(
    viewport: ViewportSize, new_context: CreateContextCallback
) -> None:
    without = new_context(viewport=viewport, java_script_enabled=False).new_page()
    without.goto("keuzehulp/")
    page = new_context(viewport=viewport).new_page()
    opened(page, "keuzehulp/")
    assert page.evaluate(PLACES) == without.evaluate(PLACES)


def test_a_shared_link_opens_where_it_was_and_cleans_the_address(
    page: Page, project: Project
) -> None:
    opened(page, "keuzehulp/")
    address = page.url
    page.goto("about:blank")
    opened(page, linked(project, "1a2b3a"))
    found = screen(page)
    assert (found["node"], found["address"], found["nothing"]) == (
        "over-bedrijfsarts",
        address,
        True,
    )
    press(page, "button", "Terug naar vorige vraag")
    assert arrived(page, "onderwerp")["chosen"] == ["bedrijfsarts"]
    assert page.url == address


@pytest.mark.parametrize("fragment", ["#k=", "#k%253D2.9z"])
def test_rubbish_in_a_link_leads_to_the_start(fragment: str, page: Page) -> None:
    opened(page, f"keuzehulp/{fragment}")
    assert screen(page)["node"] == "begin"
    expect(page.get_by_text("Deze link werkt niet meer. U kunt opnieuw beginnen.")).to_be_visible()
    assert "#" not in page.url


# Follow each fragment, and tell what shows; wiping in between, so that each begins with nothing.
FOLLOW = """async (fragments) => {
  const said = [];
  for (const fragment of fragments) {
    await inside.follow(fragment);
    const {node, alone, address} = inside.screen();
    const bad = document.querySelector("[data-now] [data-part='bad']:not([hidden])");
    const given = document.querySelectorAll("input:checked, .kh-recap__row").length;
    const words = document.documentElement.outerHTML;
    const repeated = fragment.length >= 12 && words.includes(fragment.slice(3));
    said.push({node, alone, address, told: Boolean(bad && inside.isSeen(bad)), given, repeated});
    if (node !== "begin") inside.restart();
  }
  return said;
}"""


def test_other_rubbish_shows_the_start_and_nothing_of_itself(page: Page) -> None:
    """Links that were cut off, changed or mistyped, and what chance makes of fragments that begin as ours do; what a valid one is, is proved for all of them without
    a browser.
    """
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text))
    opened(page, "keuzehulp/")
    address, chance = page.url, Random(20261122)
    fragments = RUBBISH + [
        f"#k={''.join(chance.choices(LETTERS, k=chance.randint(9, 60)))}" for _ in range(FRAGMENTS)
    ]
    expected = {
        "node": "begin",
        "alone": True,
        "address": address,
        "told": True,
        "given": 0,
        "repeated": False,
    }
    for fragment, found in zip(fragments, page.evaluate(FOLLOW, fragments), strict=True):
        assert found == expected, fragment
    assert errors == []


def test_a_link_of_another_version_keeps_what_holds(page: Page) -> None:
    opened(page, "keuzehulp/#k=9.1a2b77c3a")
    assert screen(page)["node"] == "over-bedrijfsarts"
    expect(
        page.get_by_text("De vragen zijn nu anders. Wat nog klopt, staat er al.")
    ).to_be_visible()


def test_the_link_that_is_made_opens_the_same_outcome(page: Page, project: Project) -> None:
    opened(page, "keuzehulp/")
    address = page.url
    begin(page)
    choose(page, "situatie", "in-dienst")
    choose(page, "loon", "ja")
    choose(page, "loon-reden", "werk-niet-gedaan")
    expect(page.get_by_text("#k=")).to_have_count(0)
    unfold(page, "Meer manieren om te bewaren")
    press(page, "button", "Maak een link met mijn antwoorden")
    expect(page.get_by_text("Iedereen met deze link kan uw antwoorden zien.")).to_be_visible()
    link = page.get_by_text("#k=").inner_text()
    assert (link, page.url) == (f"{address}#{linked(project, '1a2a12b').split('#')[1]}", address)
    page.goto("about:blank")
    opened(page, link)
    assert screen(page)["node"] == "loon-gestopt"
    expect(page.locator(".kh-recap__row")).to_have_count(3)


@pytest.mark.parametrize("node", ["bezwaar-uwv", "second-opinion"])
def test_a_link_into_the_middle_shows_that_screen(node: str, page: Page) -> None:
    opened(page, f"keuzehulp/#{node}")
    assert screen(page)["node"] == node
    assert "#" not in page.url
    page.evaluate("() => { location.hash = '#uw-privacy'; }")
    assert arrived(page, "uw-privacy")["focused"]
    page.go_back()
    assert arrived(page, node)
    press(page, "button", "Terug naar vorige vraag")
    assert arrived(page, "begin")


def test_a_link_to_a_question_that_hangs_on_earlier_answers_begins_at_the_first(
    page: Page, project: Project
) -> None:
    opened(page, "keuzehulp/#loon")
    assert screen(page)["node"] == the_tree(project).head.start
    assert "#" not in page.url


def test_together_is_larger_and_says_who_chooses(page: Page) -> None:
    opened(page, "keuzehulp/#samen")
    address = page.url
    begin(page)
    expect(
        page.locator("#situatie").get_by_text("U kiest zelf. Uw bedrijfsarts legt uit.")
    ).to_be_visible()
    assert page.evaluate("() => parseFloat(getComputedStyle(document.body).fontSize)") >= 20
    for question, answer in TO_THE_ADVICE.items():
        choose(page, question, answer)
    assert screen(page)["heading"] == "Is het advies na deze uitleg duidelijk?"
    assert page.url == address
    press(page, "button", "Nieuw gesprek")
    assert (screen(page)["node"], page.evaluate(STORED)) == ("begin", [])
    assert page.url == address


def test_preparing_shows_a_tip_and_alone_does_not(page: Page) -> None:
    opened(page, "keuzehulp/")
    tip = page.locator("#situatie").get_by_text("Tip voor de bedrijfsarts")
    begin(page)
    expect(tip).to_be_hidden()
    page.go_back()
    arrived(page, "begin")
    press(page, "#begin a", "Ik ben bedrijfsarts en bereid een gesprek voor")
    expect(tip).to_be_visible()
    assert page.url.endswith("#voorbereiden")

"""What a reader may do with answers: change them, see what they did, wipe them; and where
nothing can be stored or nothing runs.
"""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from keuzehulp.model import Project
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

THROWING = """for (const name of ["sessionStorage", "localStorage"])
  Object.defineProperty(window, name, {get() { throw new DOMException("no", "SecurityError"); }});"""

# A browser that lets nobody at its clipboard, and has no menu for sharing.
CLOSED = """Object.defineProperty(navigator, "clipboard", {value: {writeText: () => Promise.reject(new Error("closed"))}});
Object.defineProperty(navigator, "share", {value: undefined});
Document.prototype.execCommand = () => false;"""

HIDDEN = """(ids) => ids.filter((id) => {
  const screen = document.getElementById(id);
  return !screen.checkVisibility({visibilityProperty: true}) || screen.getBoundingClientRect().height === 0;
})"""
# Screens that can't be seen, or only have a height once they come into sight: a link to one below
# them would miss.
NOT_WHOLE = """(ids) => ids.filter((id) => {
  const heading = document.getElementById(id).querySelector("h2");
  return !heading.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
})"""


def test_changing_an_answer_keeps_what_holds_and_returns(page: Page, project: Project) -> None:
    opened(page, linked(project, "1a2b3a4a5b7a"))
    unfold(page, "Uw antwoorden")
    page.get_by_role(
        "button", name="Wijzig uw antwoord op: Wat is uw situatie op het werk?"
    ).click()
    assert arrived(page, "situatie")["chosen"] == ["in-dienst"]
    choose(page, "situatie", "uitgeleend")
    assert arrived(page, "second-opinion-vragen")["focused"]
    expect(page.locator(".kh-recap__row")).to_have_count(6)
    page.get_by_role(
        "button", name="Wijzig uw antwoord op: Wat speelt er met uw bedrijfsarts?"
    ).click()
    choose(page, "over-bedrijfsarts", "afspraken")
    assert arrived(page, "aanpassing")["chosen"] == []
    lost = page.locator(".kh-notes li")
    expect(lost).to_have_text(
        [
            "Hebt u het advies al besproken met uw bedrijfsarts?",
            "Hebt u al om een second opinion gevraagd?",
        ]
    )
    choose(page, "aanpassing", "ja")
    assert arrived(page, "afspraken-aanpassen")["focused"]
    page.go_back()
    page.go_back()
    assert arrived(page, "over-bedrijfsarts")["chosen"] == ["afspraken"]
    page.go_back()
    assert arrived(page, "second-opinion-vragen")


def test_the_outcome_tells_what_decided_and_what_if(page: Page, project: Project) -> None:
    opened(page, linked(project, "1w2w3a4c"))
    unfold(page, "Uw antwoorden")
    rows = page.locator(".kh-recap__row")
    expect(rows).to_have_count(4)
    assert [row.get_by_text("Gaf de doorslag").is_visible() for row in rows.all()] == [
        False,
        True,
        True,
        True,
    ]
    first, last = rows.first, rows.last
    first.locator("summary").click()
    label: dict[tuple[str, str], str] = {
        (question.id, answer.id): answer.label for question, answer in the_tree(project).answers()
    }
    further = first.locator("li", has_text=label["situatie", "ziekengeld-uwv"])
    expect(further).to_be_visible()
    expect(further).to_have_text(f"{label['situatie', 'ziekengeld-uwv']} nog 1 tot 2 vragen")
    last.locator("summary").click()
    expect(last.locator("li", has_text=label["over-bedrijfsarts", "privacy"])).to_contain_text(
        the_tree(project).nodes["uw-privacy"].title
    )
    expect(page.get_by_role("heading", name="Dit wist u nog niet")).to_be_visible()
    expect(page.locator(".kh-notes p:visible")).to_have_count(2)


def test_wiping_leaves_nothing_and_back_shows_the_start(page: Page) -> None:
    opened(page, "keuzehulp/")
    begin(page)
    choose(page, "situatie", "in-dienst")
    choose(page, "loon", "ja")
    choose(page, "loon-reden", "werk-niet-gedaan")
    assert len(page.evaluate(STORED)) == 1
    press(page, "button", "Wis mijn antwoorden")
    assert screen(page)["node"] == "begin" and screen(page)["focused"]
    expect(page.get_by_role("status")).to_have_text(
        "Uw antwoorden zijn gewist. Uw browser onthoudt nog wel dat u hier was."
    )
    assert page.evaluate(STORED) == []
    page.go_back()
    page.wait_for_timeout(100)
    assert screen(page)["node"] == "begin"
    begin(page)
    assert screen(page)["chosen"] == []


def test_it_works_where_nothing_may_be_stored(context: BrowserContext) -> None:
    context.add_init_script(THROWING)
    page = context.new_page()
    opened(page, "keuzehulp/")
    begin(page)
    choose(page, "situatie", "in-dienst")
    choose(page, "loon", "ja")
    page.go_back()
    assert arrived(page, "loon")["chosen"] == ["ja"]
    page.go_forward()
    arrived(page, "loon-reden")
    page.reload()
    assert screen(page)["node"] == "begin"


@pytest.mark.parametrize(
    "breaking",
    [
        (
            "Object.defineProperty(Document.prototype, 'querySelectorAll', {value() { throw new"
            " Error('broken'); }})"
        ),
        "Object.defineProperty(window, 'kh', {value: null})",
        (
            "Object.defineProperty(Element.prototype, 'toggleAttribute', {value() { throw new"
            " Error('broken'); }})"
        ),
        (
            "Object.defineProperty(DOMTokenList.prototype, 'add', {value() { throw new"
            " Error('broken'); }})"
        ),
    ],
)
def test_a_script_that_fails_leaves_the_page_whole(
    breaking: str, context: BrowserContext, project: Project
) -> None:
    context.add_init_script(breaking)
    page = context.new_page()
    page.goto("keuzehulp/")
    assert page.evaluate(HIDDEN, list(the_tree(project).nodes)) == []
    expect(page.locator("input:visible, button:visible")).to_have_count(0)
    page.locator("#begin .kh-button").click()
    page.locator("#situatie [data-answer='in-dienst']").click()
    expect(page.locator("#loon h2")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("broken", "shown"),
    [("kh.engine.walk", "loon"), ("kh.engine.change", "situatie"), ("kh.part", "situatie")],
)
def test_a_script_that_fails_on_the_way_leaves_the_page_whole_and_the_reader_where_it_was(
    broken: str, shown: str, page: Page, project: Project
) -> None:
    opened(page, "keuzehulp/")
    begin(page)
    page.evaluate(f"() => {{ {broken} = () => {{ throw new Error('broken'); }}; }}")
    if broken != "kh.part":  # that one is needed to tell that an answer is missing
        press(page, "label:has([value='in-dienst'])")
    press(page, "button", "Verder")
    assert page.evaluate(NOT_WHOLE, list(the_tree(project).nodes)) == []
    expect(page.locator("input:visible, button:visible")).to_have_count(0)
    expect(page.locator(f"#{shown} h2")).to_be_in_viewport()
    page.locator("#loon [data-answer='ja'] [href='#loon-reden']").click()
    expect(page.locator("#loon-reden h2")).to_be_in_viewport()
    page.locator("#loon-reden [data-answer='werk-niet-gedaan']").click()
    expect(page.locator("#loon-gestopt h2")).to_be_in_viewport()


def test_a_part_of_a_screen_that_fails_is_left_out(page: Page) -> None:
    opened(page, "keuzehulp/")
    begin(page)
    choose(page, "situatie", "in-dienst")
    choose(page, "loon", "ja")
    page.evaluate("() => { kh.engine.whatIf = () => { throw new Error('broken'); }; }")
    choose(page, "loon-reden", "werk-niet-gedaan")
    found = screen(page)
    assert (found["node"], found["alone"], found["focused"]) == ("loon-gestopt", True, True)
    expect(page.locator(".kh-recap")).to_be_hidden()
    press(page, "button", "Wis mijn antwoorden")
    assert (screen(page)["node"], page.evaluate(STORED)) == ("begin", [])


def made_a_link(page: Page, project: Project) -> str:
    """At an outcome: make a link with the answers, copy it, and give its text."""
    opened(page, linked(project, "1a2a12b"))
    unfold(page, "Meer manieren om te bewaren")
    press(page, "button", "Maak een link met mijn antwoorden")
    press(page, "button", "Kopieer de link")
    return str(page.get_by_text("#k=").inner_text())


def test_a_copied_link_is_on_the_clipboard(context: BrowserContext, project: Project) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    link = made_a_link(page, project)
    expect(page.get_by_role("status")).to_have_text("De link is gekopieerd.")
    assert page.evaluate("() => navigator.clipboard.readText()") == link


def test_where_nothing_can_be_copied_the_text_is_shown_and_selected(
    context: BrowserContext, project: Project
) -> None:
    context.add_init_script(CLOSED)
    page = context.new_page()
    link = made_a_link(page, project)
    expect(page.get_by_role("status")).to_have_text(
        "De tekst is geselecteerd. U kunt die nu kopiëren."
    )
    assert page.evaluate("() => getSelection().toString()") == link
    press(page, "button", "Deel")
    expect(page.locator("[data-module='share'] .kh-copy__text")).to_have_text(page.url)

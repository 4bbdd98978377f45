"""With script: one question at a time, and everything a reader may do on the way."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from compiler.explore import Path, explore, paths
from compiler.model import Project, Question
from tests.browser.pages import PHONE, told
from tests.browser.steps import Progress, arrived, begin, choose, opened, press, screen, the_tree

PARTS = 4
TOOL = "Keuzehulp bedrijfsarts"
STORED = "() => [...Object.entries(sessionStorage), ...Object.entries(localStorage)]"
THROWING = """for (const name of ["sessionStorage", "localStorage"])
  Object.defineProperty(window, name, {get() { throw new DOMException("no", "SecurityError"); }});"""
FITS = """() => {
  const section = document.querySelector("[data-now]");
  const seen = [section.querySelector("h2"), ...section.querySelectorAll("label"), section.querySelector("button")];
  return Math.max(...seen.map((each) => each.getBoundingClientRect().bottom));
}"""


def of(project: Project) -> list[Path]:
    return list(paths(explore(the_tree(project))))


def one_per_sequence(project: Project) -> list[Path]:
    """One path for each distinct sequence of questions, and outcome."""
    found = {(*(question.id for question, _ in path.steps), path.outcome.id): path for path in of(project)}
    return list(found.values())


def is_question(found: dict[str, Any], question: Question, number: int, progress: Progress) -> None:
    assert (found["node"], found["alone"]) == (question.id, True)
    assert found["heading"] == question.question
    assert found["progress"] == progress.text(question, number)
    assert found["title"] == f"Vraag {number}: {question.short_title} – {TOOL}"
    assert found["focused"] and found["sight"]


@pytest.mark.parametrize("part", range(PARTS))
def test_every_path_leads_where_the_compiler_says(part: int, new_context: CreateContextCallback, project: Project) -> None:
    page = new_context(viewport=PHONE).new_page()
    opened(page, "keuzehulp/")
    address, progress = page.url, Progress(the_tree(project))
    assert screen(page)["nothing"]
    requests: list[str] = []
    page.context.set_offline(True)
    page.on("request", lambda request: requests.append(request.url))
    for path in of(project)[part::PARTS]:
        begin(page)
        for number, (question, answer) in enumerate(path.steps, start=1):
            found = screen(page)
            is_question(found, question, number, progress)
            assert found["chosen"] == []
            choose(page, question.id, answer.id)
        found = screen(page)
        assert (found["node"], found["alone"], found["focused"]) == (path.outcome.id, True, True), path.id
        assert (found["title"], found["address"]) == (f"Uitkomst – {TOOL}", address)
        assert page.locator(".kh-recap__row").count() == len(path.steps)
        press(page, f"#{path.outcome.id} a", "Begin opnieuw")
    assert requests == []


@pytest.mark.parametrize("part", range(PARTS))
def test_back_forward_and_reload_show_the_same(part: int, new_context: CreateContextCallback, project: Project) -> None:
    context = new_context(viewport=PHONE)
    for path in one_per_sequence(project)[part::PARTS]:
        page = context.new_page()
        opened(page, "keuzehulp/")
        _back_and_forth(page, path)
        page.close()


def _back_and_forth(page: Page, path: Path) -> None:
    begin(page)
    for question, answer in path.steps:
        choose(page, question.id, answer.id)
    nodes = [*(question.id for question, _ in path.steps), path.outcome.id]
    chosen = [*([answer.id] for _, answer in path.steps), []]
    seen = {path.outcome.id: screen(page)}
    for node, values in list(zip(nodes, chosen, strict=True))[-2::-1]:
        page.evaluate("() => history.back()")
        found = seen[node] = arrived(page, node)
        assert (found["chosen"], found["focused"]) == (values, True), path.id
    page.evaluate("() => history.back()")
    assert arrived(page, "begin")["focused"]
    for node in nodes:
        page.evaluate("() => history.forward()")
        assert arrived(page, node) == seen[node], path.id
        page.reload()
        assert arrived(page, node) == {**seen[node], "focused": False, "nothing": True}, path.id


def test_the_link_back_goes_one_question_back(page: Page) -> None:
    opened(page, "keuzehulp/")
    expect(page.get_by_role("button", name="Terug naar vorige vraag")).to_be_hidden()
    begin(page)
    choose(page, "situatie", "in-dienst")
    press(page, "button", "Terug naar vorige vraag")
    assert arrived(page, "situatie")["chosen"] == ["in-dienst"]
    press(page, "button", "Terug naar vorige vraag")
    assert arrived(page, "begin")["focused"]


def test_a_shared_link_opens_where_it_was_and_cleans_the_address(page: Page) -> None:
    opened(page, "keuzehulp/")
    address = page.url
    page.goto("about:blank")
    opened(page, f"{address}#k=1.1a2b3a")
    found = screen(page)
    assert (found["node"], found["address"], found["nothing"]) == ("over-bedrijfsarts", address, True)
    press(page, "button", "Terug naar vorige vraag")
    assert arrived(page, "onderwerp")["chosen"] == ["bedrijfsarts"]
    assert page.url == address


@pytest.mark.parametrize("fragment", ["#k=", "#k=1.", "#k=1.1z", "#k=1.2a", "#k=0.1a", "#k=1.1a2b3a4a5b7a1a", "#k=<b>1", "#k=1.1a%20"])
def test_rubbish_in_a_link_leads_to_the_start(fragment: str, page: Page) -> None:
    opened(page, f"keuzehulp/{fragment}")
    assert screen(page)["node"] == "begin"
    expect(page.get_by_text("Deze link werkt niet meer. U kunt opnieuw beginnen.")).to_be_visible()
    assert "#" not in page.url


def test_a_link_of_another_version_keeps_what_holds(page: Page) -> None:
    opened(page, "keuzehulp/#k=9.1a2b77c3a")
    assert screen(page)["node"] == "over-bedrijfsarts"
    expect(page.get_by_text("De vragen zijn nu anders. Wat nog klopt, staat er al.")).to_be_visible()


def test_the_link_that_is_made_opens_the_same_outcome(page: Page) -> None:
    opened(page, "keuzehulp/")
    address = page.url
    begin(page)
    choose(page, "situatie", "in-dienst")
    choose(page, "loon", "ja")
    expect(page.get_by_text("#k=")).to_have_count(0)
    press(page, "button", "Maak een link met mijn antwoorden")
    expect(page.get_by_text("Iedereen met deze link kan uw antwoorden zien.")).to_be_visible()
    link = page.get_by_text("#k=").inner_text()
    assert (link, page.url) == (f"{address}#k=1.1a2a", address)
    page.goto("about:blank")
    opened(page, link)
    assert screen(page)["node"] == "loon-gestopt"
    expect(page.locator(".kh-recap__row")).to_have_count(2)


def test_without_an_answer_an_error_says_what_to_choose(page: Page) -> None:
    opened(page, "keuzehulp/")
    begin(page)
    press(page, "button", "Verder")
    summary = page.get_by_role("group", name="U hebt nog geen antwoord gekozen")
    expect(summary).to_be_focused()
    expect(page).to_have_title(f"Fout: Vraag 1: Uw werk – {TOOL}")
    error = page.locator("#situatie_fout")
    expect(error).to_be_visible()
    expect(page.locator("#situatie input").first).to_have_attribute("aria-describedby", "situatie_fout")
    summary.get_by_role("link", name="Kies wat uw situatie is.").click()
    expect(page.locator("#situatie input").first).to_be_focused()
    expect(page.locator("#situatie legend")).to_be_in_viewport()
    choose(page, "situatie", "in-dienst")
    expect(summary).to_be_hidden()
    assert screen(page)["title"] == f"Vraag 2: Uw loon – {TOOL}"


def test_choosing_changes_nothing_but_the_choice_and_enter_goes_on(page: Page) -> None:
    opened(page, "keuzehulp/")
    begin(page)
    page.locator("#situatie input").first.focus()
    page.keyboard.press("Space")
    for _ in range(8):
        page.keyboard.press("ArrowDown")
        assert screen(page)["node"] == "situatie"
    page.locator("#situatie input[value='in-dienst']").check()
    page.keyboard.press("Enter")
    assert arrived(page, "loon")["focused"]


def test_changing_an_answer_keeps_what_holds_and_returns(page: Page) -> None:
    opened(page, "keuzehulp/#k=1.1a2b3a4a5b7a")
    page.get_by_role("button", name="Wijzig uw antwoord op: Wat is uw situatie op het werk?").click()
    assert arrived(page, "situatie")["chosen"] == ["in-dienst"]
    choose(page, "situatie", "uitgeleend")
    assert arrived(page, "second-opinion-vragen")["focused"]
    expect(page.locator(".kh-recap__row")).to_have_count(6)
    page.get_by_role("button", name="Wijzig uw antwoord op: Wat speelt er met uw bedrijfsarts?").click()
    choose(page, "over-bedrijfsarts", "afspraken")
    assert arrived(page, "aanpassing")["chosen"] == []
    lost = page.locator(".kh-notes li")
    expect(lost).to_have_text(["Hebt u het advies al besproken met uw bedrijfsarts?", "Hebt u al om een second opinion gevraagd?"])
    choose(page, "aanpassing", "ja")
    assert arrived(page, "afspraken-aanpassen")["focused"]
    page.go_back()
    page.go_back()
    assert arrived(page, "over-bedrijfsarts")["chosen"] == ["afspraken"]
    page.go_back()
    assert arrived(page, "second-opinion-vragen")


def test_the_outcome_tells_what_decided_and_what_if(page: Page) -> None:
    opened(page, "keuzehulp/#k=1.1w2w3a4c")
    rows = page.locator(".kh-recap__row")
    expect(rows).to_have_count(4)
    assert [row.get_by_text("Gaf de doorslag").is_visible() for row in rows.all()] == [False, True, True, True]
    first, last = rows.first, rows.last
    first.locator("summary").click()
    expect(first.get_by_text("Ik krijg ziekengeld van UWV")).to_be_visible()
    expect(first.locator("li").nth(3)).to_have_text("Ik krijg ziekengeld van UWV nog 1 vraag")
    last.locator("summary").click()
    expect(last.locator("li").nth(2)).to_contain_text("Uw privacy: vraag na wat er met uw gegevens gebeurt")
    expect(page.get_by_role("heading", name="Dit wist u nog niet")).to_be_visible()
    expect(page.locator(".kh-notes p:visible")).to_have_count(2)


def test_wiping_leaves_nothing_and_back_shows_the_start(page: Page) -> None:
    opened(page, "keuzehulp/")
    begin(page)
    choose(page, "situatie", "in-dienst")
    choose(page, "loon", "ja")
    assert len(page.evaluate(STORED)) == 1
    press(page, "button", "Wis mijn antwoorden")
    assert screen(page)["node"] == "begin" and screen(page)["focused"]
    expect(page.get_by_role("status")).to_have_text("Uw antwoorden zijn gewist. Uw browser onthoudt nog wel dat u hier was.")
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
    arrived(page, "loon-gestopt")
    page.reload()
    assert screen(page)["node"] == "begin"


@pytest.mark.parametrize(
    "breaking",
    [
        "Object.defineProperty(Document.prototype, 'querySelectorAll', {value() { throw new Error('broken'); }})",
        "Object.defineProperty(window, 'kh', {value: null})",
        "Object.defineProperty(Element.prototype, 'toggleAttribute', {value() { throw new Error('broken'); }})",
        "Object.defineProperty(DOMTokenList.prototype, 'add', {value() { throw new Error('broken'); }})",
    ],
)
def test_a_script_that_fails_leaves_the_page_whole(breaking: str, context: BrowserContext, project: Project) -> None:
    context.add_init_script(breaking)
    page = context.new_page()
    page.goto("keuzehulp/")
    tree = the_tree(project)
    for node in tree.nodes:
        expect(page.locator(f"#{node}")).to_be_visible()
    expect(page.locator("input:visible, button:visible")).to_have_count(0)
    page.locator("#begin .kh-button").click()
    page.locator("#situatie [data-answer='in-dienst']").click()
    expect(page.locator("#loon h2")).to_be_in_viewport()


def test_a_letter_alone_does_nothing_at_a_question(page: Page) -> None:
    opened(page, "keuzehulp/")
    begin(page)
    page.locator("#situatie input").first.check()
    before = screen(page)
    page.keyboard.type("abcdefghijklmnopqrstuvwxyz.,/")
    assert screen(page) == before


def test_nearly_every_question_fits_a_telephone(new_context: CreateContextCallback, project: Project) -> None:
    page = new_context(viewport=PHONE).new_page()
    opened(page, "keuzehulp/")
    bottoms: dict[str, float] = {}
    for path in of(project):
        if {question.id for question, _ in path.steps} - set(bottoms):
            begin(page)
            for question, answer in path.steps:
                bottoms[question.id] = min(page.evaluate(FITS), bottoms.get(question.id, 9_999))
                choose(page, question.id, answer.id)
            press(page, f"#{path.outcome.id} a", "Begin opnieuw")
    questions = the_tree(project).questions
    large = [f"{question} ends at {bottom:.0f}" for question, bottom in bottoms.items() if bottom > PHONE["height"]]
    assert len(bottoms) == len(questions)
    assert len(large) <= len(questions) / 10, told(large)


def test_a_translated_page_works(page: Page) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    opened(page, "keuzehulp/")
    translate = """() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest("script")) texts.push(walker.currentNode);
      for (const text of texts) {
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    }"""
    page.evaluate(translate)
    begin(page)
    choose(page, "situatie", "weet-niet")
    page.evaluate(translate)
    choose(page, "loon", "ja")
    page.evaluate(translate)
    page.get_by_role("button", name="Wijzig uw antwoord op: Is uw loon gestopt?").click()
    choose(page, "loon", "nee")
    assert screen(page)["node"] == "onderwerp"
    assert errors == []


@pytest.mark.parametrize("node", ["loon", "bezwaar-uwv", "second-opinion"])
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


def test_together_is_larger_and_says_who_chooses(page: Page) -> None:
    opened(page, "keuzehulp/#samen")
    address = page.url
    begin(page)
    expect(page.locator("#situatie").get_by_text("De werknemer kiest.")).to_be_visible()
    assert page.evaluate("() => parseFloat(getComputedStyle(document.body).fontSize)") >= 20
    for question, answer in {"situatie": "in-dienst", "loon": "nee", "onderwerp": "bedrijfsarts", "over-bedrijfsarts": "advies-twijfel"}.items():
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

"""A question with script: choosing, going on, and what goes wrong."""

from playwright.sync_api import Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project
from tests.browser.pages import TELEPHONE
from tests.browser.steps import (
    TOOL,
    all_paths,
    arrived,
    as_steps,
    begin,
    choose,
    opened,
    press,
    screen,
    the_tree,
)

# Where each question ends, as a reader comes there.
ENDS = """(ways) => ways.map(([question, given]) => {
  inside.at(given, question);
  const section = document.querySelector("[data-now]");
  const seen = [section.querySelector("h2"), ...section.querySelectorAll("label"), section.querySelector("button")];
  return [section.dataset.node, Math.max(...seen.map((each) => each.getBoundingClientRect().bottom))];
})"""
# As the translator of a browser does it: every text goes into two new elements.
TRANSLATE = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts.filter((each) => each.data.trim() && !each.parentElement.closest("script"))) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}"""


def test_without_an_answer_an_error_says_what_to_choose(page: Page) -> None:
    opened(page, "keuzehulp/")
    begin(page)
    press(page, "button", "Verder")
    summary = page.get_by_role("group", name="U hebt nog geen antwoord gekozen")
    expect(summary).to_be_focused()
    expect(page).to_have_title(f"Fout: Vraag 1 – {TOOL}")
    error = page.locator("#situatie_fout")
    expect(error).to_be_visible()
    expect(page.locator("#situatie input").first).to_have_attribute(
        "aria-describedby", "situatie_fout"
    )
    summary.get_by_role("link", name="Kies wat uw situatie is.").click()
    expect(page.locator("#situatie input").first).to_be_focused()
    expect(page.locator("#situatie legend")).to_be_in_viewport()
    choose(page, "situatie", "in-dienst")
    expect(summary).to_be_hidden()
    assert screen(page)["title"] == f"Vraag 2 – {TOOL}"


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


def test_what_is_folded_at_a_question_unfolds_and_is_always_on_paper(
    page: Page, project: Project
) -> None:
    opened(page, "keuzehulp/")
    begin(page)
    fold = page.locator("[data-now] details", has_text=project.strings["why"])
    words = fold.locator("> :not(summary)").first
    expect(words).to_be_hidden()
    fold.locator("summary").click()
    expect(words).to_be_visible()
    fold.locator("summary").click()
    expect(words).to_be_hidden()
    page.emulate_media(media="print")
    expect(words).to_be_visible()


def test_a_letter_alone_does_nothing_at_a_question(page: Page) -> None:
    opened(page, "keuzehulp/")
    begin(page)
    page.locator("#situatie input").first.check()
    before = screen(page)
    page.keyboard.type("abcdefghijklmnopqrstuvwxyz.,/")
    assert screen(page) == before


def test_every_question_fits_a_telephone_whole(
    new_context: CreateContextCallback, project: Project
) -> None:
    """Where no note of the answer before stands above it, if one can come there without."""
    page = new_context(viewport=TELEPHONE).new_page()
    opened(page, "keuzehulp/")
    ways: dict[str, list[list[str]]] = {}
    for path in all_paths(project):
        for number, (question, _) in enumerate(path.steps):
            if question.id not in ways or not (number and path.steps[number - 1][1].note):
                ways[question.id] = as_steps(path)[:number]
    bottoms: dict[str, float] = dict(page.evaluate(ENDS, list(ways.items())))
    assert set(bottoms) == {question.id for question in the_tree(project).questions}
    assert [
        f"{question} ends at {bottom:.0f}"
        for question, bottom in bottoms.items()
        if bottom > TELEPHONE["height"]
    ] == []


def test_a_translated_page_works(page: Page) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    opened(page, "keuzehulp/")
    page.evaluate(TRANSLATE)
    begin(page)
    choose(page, "situatie", "weet-niet")
    page.evaluate(TRANSLATE)
    choose(page, "loon", "minder")
    page.evaluate(TRANSLATE)
    page.locator("[data-now] .kh-recap > summary").click()
    page.get_by_role(
        "button", name="Wijzig uw antwoord op: Is uw loon of ziekengeld gestopt of lager?"
    ).click()
    choose(page, "loon", "nee")
    assert screen(page)["node"] == "onderwerp"
    assert errors == []

"""The plan of every outcome, on a telephone: it fits a screen and a half, each action has its
way, and all else is folded below.
"""

import pytest
from playwright.sync_api import Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Project, texts_in
from keuzehulp.model.interpolation import fill
from tests.browser.pages import TELEPHONE
from tests.browser.planned import built
from tests.browser.steps import begin, choose, opened, press, screen, the_tree

MOST_PIXELS = 1_110
MOST_WORDS = 250

# Of the plan that shows: its height, its words, where its first action ends, what is open below it,
# and what sticks out.
PLAN = """() => {
  const screen = document.querySelector("[data-now]");
  const plan = screen.querySelector("[data-part=plan]");
  const action = plan.querySelector("[data-part=action]");
  return {
    height: Math.round(plan.getBoundingClientRect().height),
    words: plan.innerText.split(/\\s+/).filter((word) => /\\p{L}|\\d/u.test(word)).length,
    action: action && Math.round(action.getBoundingClientRect().bottom + scrollY),
    folds: screen.querySelectorAll(".kh-fold:not([hidden])").length,
    open: [...screen.querySelectorAll("details[open]")].map((each) => each.innerText.slice(0, 40)),
    sideways: document.documentElement.scrollWidth > innerWidth,
  };
}"""
PLANS = f"""async (ids) => {{
  const found = [];
  for (const id of ids) {{
    await inside.follow(`#${{id}}`);
    found.push(({PLAN})());
  }}
  return found;
}}"""


def test_every_plan_fits_a_telephone(new_context: CreateContextCallback, project: Project) -> None:
    page = new_context(viewport=TELEPHONE).new_page()
    opened(page, "keuzehulp/")
    wrong: list[str] = []
    outcomes = the_tree(project).outcomes
    plans = page.evaluate(PLANS, [outcome.id for outcome in outcomes])
    for outcome, found in zip(outcomes, plans, strict=True):
        assert found["folds"] > 5 and found["open"] == [], outcome.id
        assert not found["sideways"], outcome.id
        if outcome.plan:
            fits = (
                found["height"] <= MOST_PIXELS
                and found["words"] <= MOST_WORDS
                and found["action"] <= TELEPHONE["height"]
            )
            wrong += [] if fits else [f"{outcome.id}: {found}"]
    assert wrong == []


def test_without_script_every_text_of_an_outcome_is_there(
    new_context: CreateContextCallback, project: Project
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("keuzehulp/")
    told = page.evaluate(
        "(ids) => ids.map((id) => document.getElementById(id).textContent)",
        [outcome.id for outcome in the_tree(project).outcomes],
    )
    for outcome, text in zip(the_tree(project).outcomes, told, strict=True):
        words = " ".join(text.split())
        texts = [
            " ".join(fill(found.text, project.fact).split())
            for found in texts_in(outcome)
            if found.field == "text"
        ]
        assert [text for text in texts if text not in words] == [], outcome.id


@pytest.fixture(scope="module")
def planned_address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return (built(tmp_path_factory.mktemp("plan")) / "plan/index.html").as_uri()


@pytest.fixture
def bel(page: Page, planned_address: str) -> Page:
    """An outcome with a way of each kind."""
    opened(page, planned_address)
    begin(page)
    choose(page, "situatie", "dienst")
    choose(page, "loon", "ja")
    assert screen(page)["node"] == "bel"
    return page


def test_each_action_has_its_own_way(bel: Page) -> None:
    plan = bel.locator("[data-now] [data-part=plan]")
    expect(plan.locator("[data-part=warning]")).to_have_text(
        "Wacht niet. Na een week kan dit niet meer."
    )
    actions = plan.locator("[data-part=action]")
    expect(actions).to_have_count(3)
    assert [each.locator("a").get_attribute("href") for each in actions.all()] == [
        "tel:08001234",
        "#bel_bericht",
        "https://www.example.org/formulier",
    ]
    expect(actions.first).to_contain_text("Bel de bond: 0800 - 12 34")
    assert [each.locator("b").count() for each in actions.all()] == [
        0,
        0,
        1,
    ], "what the reader does is not labelled"
    expect(plan.locator("dl")).to_contain_text("Binnen een week.")


def test_the_ready_message_unfolds_where_it_is_asked_for(bel: Page) -> None:
    message = bel.locator("#bel_bericht")
    expect(message).to_be_hidden()
    press(bel, "[data-now] .kh-do a", "Lees en kopieer het bericht")
    expect(message).to_be_focused()
    expect(message.locator(".kh-copy__text")).to_have_attribute("translate", "no")
    meaning = message.locator(".kh-copy__meaning")
    meaning.locator("summary").click()
    expect(meaning.locator("p")).to_have_text(message.locator(".kh-copy__text").inner_text())
    assert meaning.evaluate("(each) => each.closest('[translate=no]')") is None


def test_folds_come_in_their_fixed_order(bel: Page) -> None:
    titles = bel.locator("[data-now] .kh-fold:visible > summary").all_inner_texts()
    assert titles == [
        "Een bericht dat u kunt sturen",
        "Waarom past dit?",
        "Alle stappen op een rij",
        "Let op",
        "Wat blijft hetzelfde?",
        "Hoe lang duurt het en wat kost het?",
        "Wat neemt u mee?",
        "Wat staat er niet vast?",
        "Voor u",
        "Voor de arts",
        "Uw antwoorden",
        "Meer manieren om te bewaren",
        "Waar komt deze informatie vandaan?",
    ]

"""Sources, hard words and options stand once in the keuzehulp: a screen shows all about those it
uses, or leads to them without script.
"""

import pytest
from playwright.sync_api import Browser
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.model import Option, Outcome, Project
from keuzehulp.site.render.citations import cited
from keuzehulp.site.render.terms import finder
from tests.browser.steps import opened, the_tree

SHOWN = """async (ids) => {
  const told = {};
  for (const id of ids) {
    location.hash = `#${id}`;
    await new Promise((done) => addEventListener("hashchange", done, {once: true}));
    const here = document.querySelector("[data-now]");
    for (const fold of here.querySelectorAll("details")) fold.open = true;
    const seen = (selector) => [...here.querySelectorAll(selector)].filter((each) => each.checkVisibility()).map((each) => each.innerText);
    told[here.id] = {terms: seen(".kh-terms dt"), meanings: seen(".kh-terms dd"), sources: seen(".kh-sources li"),
      options: seen(".kh-others > li > a"), own: seen(".kh-others > li:first-child > .kh-small"), fields: seen(".kh-others dt")};
  }
  return told;
}"""

NAMED = """() => [...document.querySelectorAll("[data-references]")].map((each) => {
  const link = `#${each.dataset.references}`;
  const told = [...document.querySelectorAll(`${link} dt`)].map((each) => each.innerText);
  told.push(...[...document.querySelectorAll(`${link} li`)].map((each, at) => `${at + 1}`));
  const names = each.textContent.trim().split(", ");
  const leads = each.querySelector("a")?.hash === link;
  const question = each.closest("[data-kind]").dataset.kind === "question";
  return {link, leads, question, lost: names.filter((name) => !told.includes(name))};
})"""


def ends(project: Project) -> list[Outcome | Option]:
    tree = the_tree(project)
    return [*tree.outcomes, *tree.options]


@pytest.fixture(scope="module")
def told(browser: Browser, base_url: str, project: Project) -> dict[str, dict[str, list[str]]]:
    """What each outcome and option shows."""
    context = browser.new_context(base_url=base_url)
    page = context.new_page()
    opened(page, "keuzehulp/")
    shown: dict[str, dict[str, list[str]]] = page.evaluate(
        SHOWN, [each.id for each in ends(project)]
    )
    context.close()
    return shown


def test_each_screen_shows_all_about_the_sources_and_words_it_uses(
    told: dict[str, dict[str, list[str]]], project: Project
) -> None:
    tree = the_tree(project)
    assert len(told) == len(ends(project))
    for end in ends(project):
        terms = finder(project)(end, tree.head.explains)
        assert told[end.id]["terms"] == [term.term for term in terms], end.id
        assert told[end.id]["meanings"] == [term.short.text for term in terms], end.id
        proof = (end, tree.head.always) if end in tree.outcomes else end
        wanted = [each.source for each in cited(proof, project)]
        assert told[end.id]["sources"] == [each.title for each in wanted], end.id
    assert any(each["terms"] for each in told.values()) and all(
        each["sources"] for each in told.values()
    )


def test_each_outcome_shows_every_option_in_the_same_fields_and_its_own_first(
    told: dict[str, dict[str, list[str]]], project: Project
) -> None:
    tree = the_tree(project)
    for outcome in tree.outcomes:
        options = sorted(tree.options, key=lambda option: option.id != outcome.option)
        assert told[outcome.id]["options"] == [option.title for option in options], outcome.id
        assert told[outcome.id]["own"] == (
            ["(hoort bij deze uitkomst)"] if outcome.option else []
        ), outcome.id
        fields = [
            project.strings[f"option_{field}"]
            for option in options
            for field in option.FIELDS
            if getattr(option, field)
        ]
        assert told[outcome.id]["fields"] == fields, outcome.id


def test_without_script_each_leads_to_where_all_of_them_stand(
    new_context: CreateContextCallback,
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("keuzehulp/")
    named = page.evaluate(NAMED)
    assert {each["link"] for each in named} == {"#bronnen", "#woorden"}
    assert [each for each in named if each["lost"] or each["leads"] == each["question"]] == []
    for link in ("#bronnen", "#woorden"):
        assert page.locator(link).is_visible()

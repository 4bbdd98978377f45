"""With script, in a tree in which earlier answers decide: every path, and what a reader may do
on the way.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from keuzehulp.analysis import Path as Way
from keuzehulp.analysis import explore, reaches
from tests.browser import axe
from tests.browser.own_route import MARKED, NOTHING
from tests.browser.pages import PHONE
from tests.browser.steps import arrived, opened, press, screen, unfold
from tests.samples import conditional
from tools.harness.checkout import SITE_URL

# Walk paths as a reader does, from the start: press each answer and "Verder", and tell what stood
# on the screens.
WALK = """async (paths) => {
  const seen = (each) => each.checkVisibility({visibilityProperty: true});
  const now = () => [...document.querySelectorAll("[data-node]")].filter(seen);
  const words = (root, selector) => [...root.querySelectorAll(selector)].filter(seen).map((each) => each.innerText);
  const told = [];
  for (const path of paths) {
    now()[0].querySelector('[href="#begin"]')?.click();
    document.querySelector("#begin .kh-button").click();
    const screens = [];
    for (const answers of path) {
      const [here, ...more] = now();
      screens.push({node: here.dataset.node, alone: more.length === 0, progress: words(here, ".kh-progress").join(" ")});
      for (const answer of answers) here.querySelector(`input[value="${answer}"]`).click();
      here.querySelector('[data-part="next"]').click();
    }
    const [end] = now();
    for (const fold of end.querySelectorAll("details")) fold.open = true;
    told.push({
      screens,
      end: end.dataset.node,
      parts: words(end, ".kh-part"),
      given: words(end, ".kh-recap__answer"),
      notes: words(end, ".kh-notes p"),
      decided: words(end, ".kh-recap__row").map((row) => row.includes("Gaf de doorslag")),
    });
  }
  return told;
}"""
TAKEN = re.compile(r"Hierna nog hoogstens (\d+)")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return (conditional.built(tmp_path_factory.mktemp("loon")) / "loon/index.html").as_uri()


@pytest.fixture
def loon(page: Page, address: str) -> Iterator[Page]:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.set_viewport_size(PHONE)
    opened(page, address)
    yield page
    assert errors == []


def test_every_path_is_as_the_compiler_says(loon: Page) -> None:
    ways = conditional.all_paths()
    told: list[dict[str, Any]] = loon.evaluate(
        WALK, [[[each.id for each in answer.chosen] for _, answer in way.steps] for way in ways]
    )
    assert len(told) == 63
    for way, seen in zip(ways, told, strict=True):
        assert [each["node"] for each in seen["screens"]] == [
            question.id for question, _ in way.steps
        ], way.id
        assert all(each["alone"] for each in seen["screens"])
        assert seen["end"] == way.outcome.id, way.id
        assert seen["given"] == [answer.label for _, answer in way.steps], way.id
        assert [claim.text for part in way.parts for claim in part.claims] == [
            text.split("\n")[-1] for text in seen["parts"]
        ], way.id
        assert not any("Als dit" in text for text in seen["parts"])
        notes = {each.note.text for _, answer in way.steps for each in answer.chosen if each.note}
        assert notes == set(seen["notes"]), way.id
        check_progress(way, [each["progress"] for each in seen["screens"]])


def check_progress(way: Way, shown: list[str]) -> None:
    """What is told about how many questions come is true for this reader, and as narrow as it is
    for all who come there.
    """
    space = explore(conditional.tree())
    found = reaches(space)
    for number, ((question, _), text) in enumerate(zip(way.steps, shown, strict=True), 1):
        here = [reach for state, reach in found.items() if state.node == question.id]
        least, most = (
            min(reach.shortest for reach in here) - 1,
            max(reach.longest for reach in here) - 1,
        )
        counted = TAKEN.search(text)
        assert text.startswith(f"Vraag {number}.")
        assert ("laatste vraag" in text) == (most == 0)
        assert (int(counted[1]) if counted else 0) == (most if most <= 3 else 0)
        assert least <= len(way.steps) - number <= most


def test_a_choice_that_excludes_the_others(loon: Page) -> None:
    press(loon, "#begin a", "Begin met de vragen")
    choose(loon, "werk", "vast")
    for answer, chosen in (
        ("ziek", ["ziek"]),
        ("zwanger", ["ziek", "zwanger"]),
        ("geen", ["geen"]),
        ("weet-niet", ["weet-niet"]),
    ):
        press(loon, f"label:has(input[value='{answer}'][name='wat-speelt'])")
        assert screen(loon)["chosen"] == chosen
    press(loon, "label:has(input[value='moe'])")
    assert screen(loon)["chosen"] == ["moe"]
    press(loon, "label:has(input[value='moe'])")
    press(loon, "button", "Verder")
    expect(loon.locator(".kh-errors")).to_be_focused()
    expect(loon.locator(".kh-errors a")).to_have_text("Kies wat er speelt.")
    loon.locator(".kh-errors a").click()
    loon.keyboard.press("Space")
    loon.keyboard.press("Enter")
    assert screen(loon)["node"] == "gemeld"
    expect(loon.locator(".kh-notes p:visible")).to_have_text(
        ["Bij uw antwoord: Ik ben ziek", "Beterschap."]
    )


def choose(page: Page, question: str, *answers: str) -> None:
    for answer in answers:
        press(page, f"label:has(input[name='{question}'][value='{answer}'])")
    press(page, "button", "Verder")


def test_changing_keeps_what_holds_and_back_link_and_reload_bring_it_again(
    loon: Page, address: str
) -> None:
    opened(loon, f"{address}#k=1.1a2ab12a")
    assert arrived(loon, "werkgever-betaalt")["node"] == "werkgever-betaalt"
    loon.reload()
    assert arrived(loon, "werkgever-betaalt")["alone"]
    unfold(loon, "Uw antwoorden")
    loon.get_by_role("button", name="Wijzig uw antwoord op: Hoe werkt u?").click()
    choose(loon, "werk", "uitzend")
    assert screen(loon)["node"] == "uwv-betaalt"
    expect(loon.locator(".kh-recap__answer")).to_have_text(
        ["Ik ben uitzendkracht", "Ik ben ziek + Ik ben zwanger", "Ja"]
    )
    loon.get_by_role("button", name="Wijzig uw antwoord op: Wat speelt er?").click()
    assert screen(loon)["chosen"] == ["ziek", "zwanger"]
    choose(loon, "wat-speelt", "geen")
    assert screen(loon)["node"] == "vraag-het-na"
    expect(loon.locator("#vraag-het-na .kh-part:visible")).to_have_count(1)
    unfold(loon, "Meer manieren om te bewaren")
    loon.get_by_role("button", name="Maak een link met mijn antwoorden").click()
    told = loon.locator('[data-module="link"] [data-part="text"]')
    expect(told).to_have_text(
        f"{SITE_URL}loon/#k=1.1b2d"
    )  # a link that others can open: not the address on this disk
    loon.go_back()
    loon.wait_for_function("document.querySelector('[data-now]').id === 'wat-speelt'")
    assert screen(loon)["chosen"] == ["geen"]
    loon.go_back()
    loon.wait_for_function("document.querySelector('[data-now]').id === 'uwv-betaalt'")
    loon.go_forward()
    loon.wait_for_function("document.querySelector('[data-now]').id === 'wat-speelt'")


@pytest.mark.parametrize(
    ("answers", "marked"),
    [
        (
            [
                ["vast"],
                ["ziek", "moe"],
                ["ja"],
            ],  # the answer leads here since the first one was that
            (
                "V1a → V2ac → V12a → U1",
                ["vast", "ziek", "moe", "ja"],
                ["U1", "V1", "V12", "V2"],
                ["V1 ab V2", "V12 a U1", "V2 + V12"],
            ),
        ),
        (
            [["uitzend"], ["zwanger"], ["ja"]],
            (
                "V1b → V2b → V12a → U2",
                ["uitzend", "zwanger", "ja"],
                ["U2", "V1", "V12", "V2"],
                ["V1 ab V2", "V12 a U2", "V2 + V12"],
            ),
        ),
        (
            [["weet-niet"], ["geen"]],
            ("V1? → V2d → U4", ["weet-niet", "geen"], ["U4", "V1", "V2"], ["V2 + U4"]),
        ),
    ],
)
def test_the_whole_tree_shows_ones_own_route(
    answers: list[list[str]], marked: tuple[Any, ...], loon: Page, address: str
) -> None:
    """From a disk too, as all here: no server is needed for it, nor to wipe it."""
    loon.evaluate(WALK, [answers])
    opened(loon, address.replace("/loon/", "/overzicht/"))
    found = loon.evaluate(MARKED)
    assert (
        found["codes"],
        found["answers"],
        found["boxes"],
        [" ".join(way) for way in found["ways"]],
    ) == marked
    assert (found["shown"], found["key"], len(found["nodes"])) == (True, True, len(answers) + 1)
    loon.get_by_role("button", name="Wis mijn antwoorden").click()
    assert loon.evaluate(MARKED) == NOTHING | {"keys": [], "address": found["address"]}


def test_who_comes_into_the_middle_begins_at_the_first_question_or_reads_every_part(
    loon: Page, address: str
) -> None:
    opened(loon, f"{address}#gemeld")
    assert screen(loon)["node"] == "werk"
    loon.goto("about:blank")
    opened(loon, f"{address}#werkgever-betaalt")
    expect(loon.locator(".kh-part:visible")).to_have_count(2)
    expect(loon.locator(".kh-part:visible .kh-ways__when")).to_have_text(
        ["Als dit geldt: u bent zwanger", "Als dit niet geldt: u bent zwanger"]
    )


def test_axe_finds_nothing_on_what_only_such_a_tree_has(loon: Page) -> None:
    loon.evaluate(axe.script())
    press(loon, "#begin a", "Begin met de vragen")
    choose(loon, "werk", "vast")
    press(loon, "button", "Verder")
    assert list(axe.violations(loon, axe.ALL)) == []
    choose(loon, "wat-speelt", "ziek", "zwanger")
    choose(loon, "gemeld", "ja")
    assert list(axe.violations(loon, axe.ALL)) == []
    loon.emulate_media(color_scheme="dark")
    assert list(axe.violations(loon, axe.COLOURS)) == []


def test_without_script_every_link_of_an_answer_is_a_whole_row(
    new_context: CreateContextCallback, address: str
) -> None:
    page = new_context(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto(address)
    rows = page.evaluate("""() => [...document.querySelectorAll(".kh-fieldset a")].map((link) => {
      const [own, whole] = [link, link.parentElement].map((each) => each.getBoundingClientRect());
      return [own.width === whole.width, own.height >= 44];
    })""")
    assert rows == [[True, True]] * 10

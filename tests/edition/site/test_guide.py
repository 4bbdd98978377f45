"""The step guide as a reader finds it on the built site: ten steps, three roles, and a way from
each to each.
"""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from keuzehulp.model import Guide, Project, Role, Slug, Step, values_in
from tests.guide_pages import links, lists_of, main_of, ways
from tests.html import words_of

NO_TASK = {
    ("second-opinion-bedrijfsarts", 1),
    ("second-opinion-bedrijfsarts", 2),
    ("second-opinion-bedrijfsarts", 9),
} | {
    ("bedrijfsarts", 5),
    ("bedrijfsarts", 7),
}
"""The five places in the published plan where a role has nothing to do."""


@pytest.fixture(scope="module")
def guide(project: Project) -> Guide:
    (guide,) = project.guides
    return guide


@pytest.fixture(scope="module")
def pages(site: Path, guide: Guide) -> dict[tuple[str, int], Element]:
    """The page of every role and step."""
    return {
        (role.id, int(step.number)): main_of(
            site / f"{guide.id}/{role.id}/stap-{step.number}/index.html"
        )
        for role in guide.head.roles
        for step in guide.steps
    }


def each(guide: Guide) -> list[tuple[Role, Step]]:
    return [(role, step) for role in guide.head.roles for step in guide.steps]


def test_every_role_has_a_page_for_every_step(
    pages: dict[tuple[str, int], Element], guide: Guide
) -> None:
    assert len(pages) == 30
    for role, step in each(guide):
        text = words_of(pages[role.id, step.number])
        assert f"Stap {step.number} van 10" in text
        assert step.heading in text
        assert f"In het officiële stappenplan: {step.title}" in text
        assert role.for_ in text


def test_a_step_is_headed_by_its_title_in_plain_words(
    pages: dict[tuple[str, int], Element], guide: Guide
) -> None:
    for role, step in each(guide):
        (heading,) = pages[role.id, step.number].iter("h1")
        assert step.plain and words_of(heading) == step.plain


def test_a_role_without_a_task_is_told_so_and_who_acts(
    pages: dict[tuple[str, int], Element],
) -> None:
    idle = {
        place
        for place, main in pages.items()
        if "U hoeft in deze stap niets te doen." in words_of(main)
    }
    assert idle == NO_TASK
    assert all("Wie wel iets doet: de" in words_of(pages[place]) for place in idle)
    assert all("Wat doet u?" not in words_of(pages[place]) for place in idle)


def test_steps_follow_each_other_both_ways_above_and_below_the_text(
    pages: dict[tuple[str, int], Element], guide: Guide
) -> None:
    """Before the first step is the page of the role, behind the last the page with all of them."""
    for role, step in each(guide):
        back = f"../stap-{step.number - 1}/" if step.number > 1 else "../"
        forth = f"../stap-{step.number + 1}/" if step.number < 10 else "../alles/"
        assert ways(pages[role.id, step.number], "prev") == [back, back]
        assert ways(pages[role.id, step.number], "next") == [forth, forth]


def test_the_way_on_is_named_by_its_title(
    pages: dict[tuple[str, int], Element], guide: Guide
) -> None:
    titles = {int(step.number): step.heading for step in guide.steps}
    text = words_of(pages["werknemer", 4])
    assert f"Vorige: stap 3 – {titles[3]}" in text
    assert f"Volgende: stap 5 – {titles[5]}" in text


def test_every_step_leads_to_what_the_two_others_do_in_it(
    pages: dict[tuple[str, int], Element], guide: Guide
) -> None:
    crossing = [
        (place, href)
        for place, main in pages.items()
        for block in main.iter("div")
        if block.get("class") == "kh-others"
        for href in links(block)
    ]
    assert len(crossing) == 60
    expected = {
        ((role.id, int(step.number)), f"../../{other.id}/stap-{step.number}/")
        for role, step in each(guide)
        for other in guide.head.roles
        if other.id != role.id
    }
    assert set(crossing) == expected


def test_every_step_page_has_all_steps_and_this_one_for_every_role_three_times(
    pages: dict[tuple[str, int], Element], guide: Guide
) -> None:
    for (role, number), main in pages.items():
        for block in lists_of(main):
            others = {
                f"../../{other.id}/stap-{number}/" for other in guide.head.roles if other.id != role
            }
            assert set(links(block)) == others | {"./"} | {
                f"../stap-{step.number}/" for step in guide.steps if step.number != number
            }
            (here,) = (each for each in block.iter("a") if each.get("aria-current") == "step")
            assert words_of(here).startswith(f"{number} ")
            (mine,) = (each for each in block.iter("a") if each.get("aria-current") == "true")
            assert words_of(mine).startswith(
                next(each.short for each in guide.head.roles if each.id == role)
            )
            assert {phase.title for phase in guide.head.phases} < {
                words_of(each) for each in block.iter("p")
            }


def test_the_lists_say_where_a_role_does_nothing(
    pages: dict[tuple[str, int], Element], guide: Guide
) -> None:
    for (role, number), main in pages.items():
        for block in lists_of(main):
            idle = {
                words_of(link) for link in block.iter("a") if words_of(link).endswith("geen rol")
            }
            steps = {
                f"{step.number} {step.heading} geen rol"
                for step in guide.steps
                if role not in step.actors
            }
            roles = {
                f"{each.short} geen rol"
                for each in guide.head.roles
                if each.id not in guide.steps[number - 1].actors
            }
            assert idle == steps | roles


def test_every_cell_says_all_that_the_data_says(
    pages: dict[tuple[str, int], Element], guide: Guide
) -> None:
    for role, step in each(guide):
        cell = step.cells[role.id]
        shown = words_of(pages[role.id, step.number])
        for claim in (*cell.happens, *cell.do, *cell.get, *cell.cost, *cell.mind, *step.employer):
            if "{" not in claim.text:
                assert " ".join(claim.text.split()) in shown, claim.at


def test_the_employers_view_stands_where_it_was_decided(guide: Guide) -> None:
    assert [step.number for step in guide.steps if step.employer] == [3, 9, 10]


def test_law_and_plan_are_laid_side_by_side(
    pages: dict[tuple[str, int], Element], guide: Guide
) -> None:
    for role, step in each(guide):
        shown = words_of(pages[role.id, step.number])
        assert (
            shown.count("Het stappenplan zegt:")
            == shown.count("Wat geldt:")
            == len(step.differences)
        )
    assert sum(len(step.differences) for step in guide.steps) >= 8


def test_a_term_says_who_set_it(pages: dict[tuple[str, int], Element], guide: Guide) -> None:
    said = {"law": "Dit staat in de wet.", "advice": "Dit is advies van de beroepsgroep, geen wet."}
    found = 0
    for role, step in each(guide):
        deadline = step.cells[role.id].deadline
        if deadline:
            found += 1
            assert said[deadline.set_by] in words_of(pages[role.id, step.number])
    assert found >= 4


def test_a_form_has_its_name_its_date_and_another_place_to_look(
    pages: dict[tuple[str, int], Element], project: Project
) -> None:
    main = pages["bedrijfsarts", 4]
    shown = words_of(main)
    assert "Aanvraagformulier second opinion" in shown
    assert "mei 2019" in shown
    assert "Werkt het adres niet?" in shown
    assert project.source["N1"].url in links(main)


def test_the_matrix_says_in_a_few_words_what_each_role_does_in_each_step(
    site: Path, guide: Guide
) -> None:
    (table,) = main_of(site / f"{guide.id}/index.html").iter("table")
    heads = [words_of(each) for each in table.iter("th") if each.get("scope") == "col"]
    assert heads == ["Stap", *(role.title for role in guide.head.roles)]
    groups = [
        words_of(each) for each in table.iter("td") if each.get("class") == "kh-matrix__phase"
    ]
    assert groups == [phase.title for phase in guide.head.phases]
    rows = [
        row for row in table.iter("tr") if row.find("td") is not None and row.find("th") is not None
    ]
    for row, step in zip(rows, guide.steps, strict=True):
        (head,) = row.iter("th")
        assert head.get("scope") == "row"
        assert words_of(head) == f"{step.number} {step.heading} Officieel: {step.title}"
        for cell, role in zip(row.iter("td"), guide.head.roles, strict=True):
            assert links(cell) == [f"{role.id}/stap-{step.number}/"]
            short = step.cells[role.id].short
            assert short and short.text in words_of(cell)
            assert ("Geen rol." in words_of(cell)) == (role.id not in step.actors)


def test_every_role_has_all_steps_in_one_go(site: Path, guide: Guide) -> None:
    for role in guide.head.roles:
        main = main_of(site / f"{guide.id}/{role.id}/alles/index.html")
        headings = [words_of(heading) for heading in main.iter("h2")]
        assert headings[:10] == [f"{step.number}. {step.heading}" for step in guide.steps]


def test_an_outcome_leads_into_the_guide_and_the_guide_back(
    site: Path, project: Project, pages: dict[tuple[str, int], Element]
) -> None:
    (tree,) = project.trees
    main = main_of(site / f"{tree.id}/index.html")
    sections = {section.get("data-node"): section for section in main.iter("section")}
    for outcome in tree.outcomes:
        if outcome.step:
            assert f"../stappenplan/werknemer/stap-{outcome.step}/#van_{tree.id}" in links(
                sections[outcome.id]
            )
    assert sum(1 for outcome in tree.outcomes if outcome.step) == 4
    assert all("../../../keuzehulp/" in links(page) for page in pages.values())


SAID = {
    ("werknemer", 1): {"F-A49", "F-H03"},
    ("werknemer", 2): {"F-A49", "F-H10"},
    ("werknemer", 3): {"F-A36", "F-A58"},
    ("werknemer", 9): {"F-A45", "F-A46", "F-A48"},
    ("bedrijfsarts", 1): {"F-A49", "F-H03"},
    ("bedrijfsarts", 2): {"F-A23", "F-A49", "F-H10"},
    ("bedrijfsarts", 3): {"F-A28", "F-A32", "F-A36"},
    ("bedrijfsarts", 4): {"F-A38", "F-A39"},
    ("second-opinion-bedrijfsarts", 2): {"F-A23"},
    ("second-opinion-bedrijfsarts", 4): {"F-A36", "F-A39"},
    ("second-opinion-bedrijfsarts", 9): {"F-A45", "F-A46", "F-A47", "F-A48"},
}


@pytest.mark.parametrize(
    ("cell", "facts"), SAID.items(), ids=[f"{role}-{step}" for role, step in SAID]
)
def test_a_cell_says_what_the_official_plan_and_the_law_say_there(
    guide: Guide, cell: tuple[str, int], facts: set[str]
) -> None:
    role, number = cell
    said = guide.steps[number - 1].cells[Slug(role)]
    assert facts <= {str(fact) for each in values_in(said) for fact in getattr(each, "facts", ())}


def test_who_does_not_follow_the_advice_meanwhile_is_warned_for_pay(
    pages: dict[tuple[str, int], Element],
) -> None:
    assert all("loon kwijtraken" in words_of(pages["werknemer", number]) for number in (1, 2))
    assert all("loon kosten" in words_of(pages["bedrijfsarts", number]) for number in (1, 2))

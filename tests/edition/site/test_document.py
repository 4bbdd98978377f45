"""The document of the keuzehulp: every screen, and what must be on it."""

import gzip
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from keuzehulp.model import Outcome, Project
from tests.html import links_of, words_of

LARGEST = 60_000
"""What the keuzehulp may weigh as it is sent, in bytes."""


@pytest.fixture(scope="module")
def screens(site: Path) -> dict[str, Element]:
    """The screens of the keuzehulp's document, by the id of their node."""
    document = html5lib.parse(
        (site / "keuzehulp/index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False
    )
    return {
        section.attrib["data-node"]: section
        for section in document.iter("section")
        if "data-node" in section.attrib
    }


def test_the_keuzehulp_holds_every_screen(screens: dict[str, Element], project: Project) -> None:
    (tree,) = project.trees
    kinds = {node: section.attrib["data-kind"] for node, section in screens.items()}
    expected = [("begin", "start"), *((question.id, "question") for question in tree.questions)]
    expected += [
        *((outcome.id, "outcome") for outcome in tree.outcomes),
        *((option.id, "option") for option in tree.options),
    ]
    assert sorted(kinds.items()) == sorted(expected)
    assert Counter(kinds.values()) == {"start": 1, "question": 15, "outcome": 30, "option": 5}
    assert all(section.attrib["id"] == node for node, section in screens.items())


def test_every_answer_is_a_link_to_where_it_leads(
    screens: dict[str, Element], project: Project
) -> None:
    for question, answer in project.trees[0].answers():
        (told,) = (
            each
            for each in screens[question.id].iter()
            if each.attrib.get("data-answer") == answer.id
        )
        ways = [link.attrib["href"] for link in ([told] if told.tag == "a" else told.iter("a"))]
        assert ways == [f"#{route.to}" for route in answer.routes]
        if told.tag != "a":
            continue  # with conditions the answer stands above its ways
        link = told
        for other in [each for each in link if "hidden" in each.attrib]:
            link.remove(other)  # the words of another way of filling in
        assert words_of(link) == answer.label


def test_the_start_leads_to_the_first_question(
    screens: dict[str, Element], project: Project
) -> None:
    assert f"#{project.trees[0].head.start}" in links_of(screens["begin"])


def test_every_outcome_has_its_fixed_blocks_in_order(
    screens: dict[str, Element], project: Project
) -> None:
    headings = [project.strings[f"block_{block}"] for block in Outcome.BLOCKS]
    assert len(headings) == 6
    for outcome in project.trees[0].outcomes:
        found = [words_of(each) for each in screens[outcome.id].iter() if each.tag in ("dt", "h3")]
        shown = [
            project.strings[f"block_{block}"] for block in Outcome.BLOCKS if getattr(outcome, block)
        ]
        assert [heading for heading in found if heading in headings] == shown, outcome.id


def test_every_outcome_shows_its_title_actions_and_code(
    screens: dict[str, Element], project: Project
) -> None:
    for outcome in project.trees[0].outcomes:
        shown = words_of(screens[outcome.id])
        assert outcome.title in shown
        assert outcome.code in shown.split()
        steps = [
            each
            for each in screens[outcome.id].iter("ol")
            if each.attrib.get("class") == "kh-actions"
        ]
        planned = outcome.plan.actions if outcome.plan else ()
        assert [len(list(each.iter("li"))) for each in steps] == [
            len(actions) for actions in (planned, outcome.actions) if actions
        ]


def test_every_outcome_leads_to_all_options_beside_each_other(
    site: Path, screens: dict[str, Element], project: Project
) -> None:
    (tree,) = project.trees
    document = html5lib.parse(
        (site / "keuzehulp/index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False
    )
    (options,) = (
        each for each in document.iter("section") if each.attrib.get("id") == "mogelijkheden"
    )
    assert [f"#{option.id}" for option in tree.options] == [
        link.attrib["href"] for link in options.iter("a")
    ]
    assert [
        outcome.id
        for outcome in tree.outcomes
        if "#mogelijkheden" not in links_of(screens[outcome.id])
    ] == []


def test_from_every_outcome_whoever_doubts_can_talk_first(
    screens: dict[str, Element], project: Project
) -> None:
    (tree,) = project.trees
    for outcome in tree.outcomes:
        assert (f"#{tree.head.unsure_outcome}" in links_of(screens[outcome.id])) == (
            outcome.id != tree.head.unsure_outcome
        )


def test_from_every_screen_the_reader_can_begin_again(screens: dict[str, Element]) -> None:
    assert [
        node
        for node, section in screens.items()
        if node != "begin" and "#begin" not in links_of(section)
    ] == []


def test_the_keuzehulp_is_light(site: Path) -> None:
    assert len(gzip.compress((site / "keuzehulp/index.html").read_bytes())) <= LARGEST

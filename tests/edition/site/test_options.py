"""The options and the routes beside them, as a reader finds them on the built site."""

from pathlib import Path

import pytest

from keuzehulp.lint.style.language import count_words
from keuzehulp.model import Option, Project, Tree, texts_in
from keuzehulp.site.hyphens import SOFT
from tests.guide_pages import links, main_of
from tests.html import words_of


@pytest.fixture(scope="module")
def tree(project: Project) -> Tree:
    (tree,) = project.trees
    return tree


def test_the_comparison_shows_every_field_of_every_option(site: Path, tree: Tree) -> None:
    words = words_of(main_of(site / "mogelijkheden/index.html")).replace(SOFT, "")
    for option in tree.options:
        for field in Option.FIELDS:
            for claim in getattr(option, field):
                if "{" not in claim.text:
                    assert " ".join(claim.text.split()) in words, claim.at


def test_every_option_has_a_page_that_leads_to_the_others_and_into_the_keuzehulp(
    site: Path, tree: Tree
) -> None:
    assert [option.id for option in tree.options] == [
        "second-opinion",
        "deskundigenoordeel",
        "driegesprek",
        "aangepaste-afspraken",
        "verdergaan-zoals-nu",
    ]
    for option in tree.options:
        main = main_of(site / f"mogelijkheden/{option.id}/index.html")
        assert [words_of(heading) for heading in main.iter("h1")] == [option.title]
        assert {f"../{other.id}/" for other in tree.options if other is not option} <= set(
            links(main)
        )
        assert any(href.startswith("../../keuzehulp/") for href in links(main))


def test_no_option_is_told_at_more_length_than_the_others(tree: Tree) -> None:
    sizes = [
        sum(count_words(found.text) for found in texts_in(option) if found.field != "editorial")
        for option in tree.options
    ]
    mean = sum(sizes) / len(sizes)
    assert all(abs(size - mean) <= 0.25 * mean for size in sizes)
    assert (
        {len(option.pros) for option in tree.options}
        == {len(option.cons) for option in tree.options}
        == {2}
    )


def test_the_handout_says_no_more_than_the_options_it_shortens(site: Path, tree: Tree) -> None:
    main = main_of(site / "gespreksblad/index.html")
    columns = [words_of(heading) for heading in main.iter("th") if heading.get("scope") == "col"]
    assert columns == [option.title for option in tree.options]
    rows = [heading for heading in main.iter("th") if heading.get("scope") == "row"]
    assert len(rows) == len(Option.FIELDS)
    for option in tree.options:
        known = {
            fact
            for found in texts_in(option.without_card)
            for fact in getattr(found.owner, "facts", ())
        }
        assert option.card
        assert {fact for found in texts_in(option.card) for fact in found.owner.facts} <= known, (
            option.id
        )
        assert [len(option.on_card[field]) for field in Option.FIELDS] == [
            1,
            1,
            1,
            1,
            1,
            1,
            2,
            2,
            1,
        ]


def test_every_other_way_stands_on_one_page_with_its_own_anchor(site: Path, tree: Tree) -> None:
    main = main_of(site / "andere-wegen/index.html")
    anchors = {heading.get("id") for heading in main.iter("h2")}
    expected = {outcome.id for outcome in tree.outcomes if not outcome.option} - {
        tree.head.unsure_outcome
    }
    assert anchors == expected
    assert {"klacht-bedrijfsarts", "uw-privacy", "bezwaar-uwv", "open-spreekuur"} <= expected


def test_every_term_is_explained_on_one_page(site: Path, project: Project) -> None:
    main = main_of(site / "begrippen/index.html")
    assert {heading.get("id") for heading in main.iter("h2")} == {
        term.id for term in project.glossary
    }


def test_hard_words_are_named_on_the_screen_that_uses_them_and_explained_once(
    site: Path, project: Project, tree: Tree
) -> None:
    explained = {*tree.head.explains, *project.rule["explained-terms"].allow}
    sections = list(main_of(site / "keuzehulp/index.html").iter("section"))
    (explanations,) = (words_of(section) for section in sections if section.get("id") == "woorden")
    named = {
        section.get("data-node"): [
            words_of(a) for a in section.iter("a") if a.get("href") == "#woorden"
        ]
        for section in sections
    }
    checked = 0
    for outcome in tree.outcomes:
        for term in project.glossary:
            used = any(
                f" {term.term} " in f" {found.text} "
                for found in texts_in(outcome)
                if found.field != "editorial"
            )
            if used and term.id not in explained:
                checked += 1
                assert term.term in ", ".join(named[outcome.id]).split(", "), (outcome.id, term.id)
                assert explanations.count(" ".join(term.short.text.split())) == 1, term.id
    assert checked > 10


def test_every_source_says_what_it_supports_and_how_much_was_read(
    site: Path, project: Project
) -> None:
    main = main_of(site / "bronnen/index.html")
    shown = words_of(main)
    anchors = {heading.get("id") for heading in main.iter("h3")}
    assert {source.id.lower() for source in project.sources} <= anchors
    for fact in project.facts:
        assert fact.id in shown
    assert "Wij volgen:" in shown
    assert "Alleen het begin gelezen." in shown

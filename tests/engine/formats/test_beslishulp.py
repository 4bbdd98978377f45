"""A beslishulp as the ministry's editors write it: words that are explained, lists, and
conclusions without a title.
"""

import pytest

from keuzehulp.formats import IMPORTS, Draft
from keuzehulp.formats.ministry.beslishulp_terms import title_of
from tests.importing import taken

TREE = """\
name: Hulp bij {}
version: 1.2.0
definitions:
  - {{term: AI-systeem, definition: Een systeem dat afleidt., url: https://example.org/ai}}
  - {{term: AI-systemen, definition: Een systeem dat afleidt.}}
  - {{term: ai-systeem, definition: Iets heel anders.}}
questions:
  - questionId: "1"
    question: Wat maakt u?
    explanation: [Een eerste punt, Een tweede punt]
    definitions: [{{term: maker, definition: Wie iets maakt.}}]
    answers:
      - {{answer: Dit, labels: maker, nextConclusionId: "a"}}
      - {{answer: Dat, nextConclusionId: "b"}}
      - {{answer: Anders, nextConclusionId: "c"}}
conclusions:
  - {{conclusionId: a, conclusion: "U valt onder art. 3 van de wet. Doe dit.", obligation: Meld het.}}
  - {{conclusionId: b, conclusion: "U valt onder art. 3 van de wet. Doe dat.", obligation: ""}}
  - {{conclusionId: c, conclusion: "{}. Klaar.", obligation: ""}}
"""
LONG = (
    "Dit is een zin die een titel moet worden maar zo lang is dat niemand hem in één keer leest, en"
    " die toch heel blijft"
)
FOUND = TREE.format("keuzes", LONG)


def test_its_name_is_the_title_and_its_version_is_told() -> None:
    found = taken("beslishulp", FOUND)
    assert found.tree.head.title == "Hulp bij keuzes"
    assert "f:2:10: Hier staat (version): ‘1.2.0’. Niet overgenomen." in found.told


def test_words_that_are_explained_are_in_the_glossary() -> None:
    found = taken("beslishulp", FOUND)
    terms = {
        str(term.term): (term.short.text, [str(form) for form in term.forms])
        for term in found.project.glossary
    }
    assert terms == {
        "AI-systeem": ("Een systeem dat afleidt.", ["AI-systemen"]),
        "maker": ("Wie iets maakt.", []),
    }
    assert any(
        "‘ai-systeem’ heeft nog een uitleg: Iets heel anders." in line for line in found.told
    )
    assert found.says("https://example.org/ai")


def test_words_in_a_file_of_their_own_are_in_the_glossary_too() -> None:
    draft = Draft("Proef", "map")
    terms = "definitions:\n- term: loon\n  definition: Wat u verdient.\n"
    IMPORTS["beslishulp"].read(
        {"boom.yaml": FOUND.encode(), "definitions.yaml": terms.encode()}, draft
    )
    assert {term["term"] for term in draft.terms} == {"loon", "AI-systeem", "maker"}


def test_a_list_becomes_lines_and_one_label_is_a_list_of_one() -> None:
    question = taken("beslishulp", FOUND).tree.questions[0]
    assert question.help == "• Een eerste punt\n• Een tweede punt"
    assert [[str(each) for each in answer.sets] for answer in question.answers] == [
        ["maker"],
        [],
        [],
    ]


def test_a_title_is_a_whole_sentence_and_a_better_one_is_asked_for() -> None:
    found = taken("beslishulp", FOUND)
    assert [str(outcome.title) for outcome in found.tree.outcomes] == [
        "U valt onder art. 3 van de wet"
    ] * 2 + [LONG]
    asked = [line for line in found.told if "titel" in line]
    assert asked == [
        (
            "f:17:5: 2 uitkomsten heten ‘U valt onder art. 3 van de wet’: a, b. "
            "Geef elk een eigen titel (title), die zegt waarin ze verschilt."
        ),
        (
            f"f:19:5: De titel van uitkomst ‘c’ is een hele zin van {len(LONG)} tekens. "
            "Geef haar een korte titel (title); de zin staat ook in de conclusie."
        ),
    ]
    assert found.errors == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Niets. Ga door.", "Niets"),
        ("Zie art. 5 lid 2. Daarna niets.", "Zie art. 5 lid 2"),
        ("Bel bijv. Jan of o.a. Piet! Of niet.", "Bel bijv. Jan of o.a. Piet!"),
        ("Versie 2.0 geldt\nvoor u. Echt.", "Versie 2.0 geldt voor u"),
        ("Dit hoort erbij:\n• een\n• twee", "Dit hoort erbij:"),
        ("Is dat zo? Ja.", "Is dat zo?"),
        ("", ""),
    ],
)
def test_the_first_sentence_ends_where_a_reader_says_so(text: str, title: str) -> None:
    assert title_of(text) == title


ROUND = """\
questions:
  - questionId: "1"
    question: Wat is het?
    answers:
      - {answer: Dit, labels: [dit], nextQuestionId: "2"}
      - {answer: Dat, nextConclusionId: "a"}
  - questionId: "2"
    question: En verder?
    answers:
      - {answer: Terug, %s}
      - {answer: Klaar, nextConclusionId: "a"}
conclusions:
  - {conclusionId: a, conclusion: Klaar.}
"""


@pytest.mark.parametrize(
    ("way", "told"),
    [
        ('nextQuestionId: "1"', True),
        (
            'redirects: [{if: \'!("dit" in labels)\', nextQuestionId: "1"}, {nextConclusionId: a}]',
            False,
        ),
    ],
)
def test_a_way_back_is_told_when_somebody_can_go_it(way: str, told: bool) -> None:
    found = taken("beslishulp", ROUND % way)
    assert any("gaat een weg terug naar ‘Wat is het?’" in line for line in found.told) is told
    assert any("rond" in line or "terug" in line for line in found.errors) is told, found.errors


def test_what_no_way_leads_to_is_told() -> None:
    loose = '  - {conclusionId: z, conclusion: "Nergens vandaan.", obligation: ""}\n'
    found = taken("beslishulp", FOUND + loose)
    assert [line for line in found.told if "Geen enkele weg" in line] == [
        "f:20:5: Geen enkele weg leidt naar ‘Nergens vandaan’. Het is overgenomen; ‘check’ noemt"
        " het. Laat een antwoord ernaar verwijzen, of haal het weg."
    ]
    assert len(found.errors) == 1

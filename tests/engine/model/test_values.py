"""Small values that a whole build would not notice to be wrong: which of two wins, in what
order, up to and including what.
"""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keuzehulp.formats.ministry.expression import as_condition, holds, parsed
from keuzehulp.lint import check
from keuzehulp.model import (
    Condition,
    Day,
    PartialDay,
    Project,
    Published,
    Slug,
    make_project,
    texts_in,
)
from keuzehulp.site import colophon_of, recorded
from keuzehulp.site.pages import content_inserts
from keuzehulp.site.render import text_filters
from keuzehulp.site.render.citations import cited, shown_of, status_of
from keuzehulp.source import Text, read_text

NAMES = ("a", "b", "c")
EVERY_SITUATION = [
    frozenset(some) for size in range(len(NAMES) + 1) for some in combinations(NAMES, size)
]
TREE = """
tree: {id: boom, title: Een boom, start: vraag}
questions:
  - id: vraag
    code: V1
    question: Wat wilt u?
    hint: Kies één antwoord.
    answers:
      - {id: ja, code: a, label: Ja, to: klaar}
      - {id: nee, code: b, label: Nee, to: klaar}
outcomes:
  - {id: klaar, code: U1, title: Klaar}
"""
SOURCES = """
sources:
  - {id: bericht, title: Een bericht, status: secondary, url: 'https://example.org/bericht', checked: 2026-11-01}
  - {id: wet, title: Een wet, status: law, url: 'https://example.org/wet', checked: 2026-11-01}
  - {id: advies, title: Een advies, status: guideline, url: 'https://example.org/advies', checked: 2026-11-01}
facts:
  - id: F-1
    text: Iets.
    sources: [{source: bericht}, {source: wet}, {source: advies}]
    certainty: sure
    checked: 2026-11-03
    review_by: 2027-05-03
  - id: F-2
    text: Iets anders.
    sources: [{source: bericht}, {source: advies}]
    certainty: sure
    checked: 2026-10-03
    review_by: 2027-03-03
  - id: F-3
    text: Nog iets.
    sources: [{source: wet}]
    certainty: sure
    checked: 2026-11-20
    review_by: 2027-11-20
"""
GLOSSARY = """
glossary:
  - {id: iets, term: Iets, short: {text: Iets., facts: [F-2, F-3, F-1]}}
"""


def made(*texts: str) -> Project:
    """The project that these files say."""
    files = [
        read_text(text, path=f"{number}.yml", shown=f"tree/{number}.yml")[0]
        for number, text in enumerate(texts)
    ]
    return make_project([file for file in files if file])[0]


# ---- What is recorded


def test_a_code_that_was_recorded_keeps_what_it_meant() -> None:
    """Also when the tree gives it another meaning meanwhile: `check` tells of that, and `record`
    may not paint it over.
    """
    project = replace(
        made(TREE),
        published=Published(codes={Text("boom.V1"): Text("vroeger"), Text("boom.V9"): Text("weg")}),
    )
    text = recorded(project, [], today=date(2026, 11, 28)).text
    assert "    boom.V1: vroeger\n" in text
    assert "    boom.V9: weg\n" in text
    assert "    boom.U1: klaar\n" in text


# ---- Conditions


def expressions(depth: int = 3) -> st.SearchStrategy[str]:
    label = st.sampled_from([f'"{name}" in labels' for name in NAMES])
    deeper = st.deferred(lambda: expressions(depth - 1)) if depth else label
    joined = st.tuples(deeper, st.sampled_from(["&&", "||"]), deeper).map(
        lambda parts: f"({' '.join(parts)})"
    )
    return st.one_of(label, deeper.map("!({})".format), joined)


@given(text=expressions())
def test_an_expression_means_the_same_as_python_says(text: str) -> None:
    """With every "not" moved inwards (De Morgan), and as the lists of a condition."""
    python = compile(
        text.replace("&&", " and ").replace("||", " or ").replace("!", " not ").strip(),
        "expression",
        "eval",
    )
    expression = parsed(text)
    for labels in EVERY_SITUATION:
        assert holds(expression, labels) is bool(eval(python, {"labels": labels})), text
    assert as_condition(expression)


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        (Condition(all_of=(Slug("a"),), none_of=(Slug("a"),)), ["a"]),
        (Condition(any_of=(Slug("a"),), none_of=(Slug("a"),)), ["a"]),
        (Condition(any_of=(Slug("a"), Slug("b")), none_of=(Slug("a"),)), []),
        (Condition(all_of=(Slug("b"),), none_of=(Slug("a"),)), []),
        (Condition(all_of=(Slug("a"), Slug("b")), none_of=(Slug("b"), Slug("c"))), ["b"]),
    ],
)
def test_only_what_never_holds_is_a_contradiction(condition: Condition, told: list[str]) -> None:
    assert list(condition.contradictions()) == told
    assert bool(told) is not any(condition.holds(situation) for situation in EVERY_SITUATION)


# ---- Facts and sources


@pytest.fixture(scope="module")
def facts() -> Project:
    return made(SOURCES)


def test_the_weight_of_a_fact_is_that_of_its_best_source_and_that_one_is_shown(
    facts: Project,
) -> None:
    assert {name: status_of(facts.fact[name], facts) for name in facts.fact} == {
        "F-1": "law",
        "F-2": "guideline",
        "F-3": "law",
    }
    assert [ref.source for ref in shown_of(facts.fact["F-1"], facts)] == ["wet"]
    assert [ref.source for ref in shown_of(facts.fact["F-2"], facts)] == ["advies"]


def test_a_source_was_checked_when_the_oldest_of_its_facts_was_and_law_comes_first(
    facts: Project,
) -> None:
    (text,) = made(GLOSSARY).glossary
    found = cited(text, facts, whole=True)
    assert [(each.source.id, each.checked) for each in found] == [
        ("wet", "2026-11-03"),
        ("advies", "2026-10-03"),
        ("bericht", "2026-10-03"),
    ]


def test_a_sheet_is_as_new_as_its_newest_fact_and_a_site_as_old_as_its_oldest(
    facts: Project,
) -> None:
    assert colophon_of(facts).date == "2026-11-20"
    dates = content_inserts.figures_of(facts)["date"]()
    assert dates == {"checked": "3 oktober 2026", "review": "3 maart 2027"}


def test_texts_come_in_the_order_in_which_an_editor_writes_them() -> None:
    (tree,) = made(TREE).trees
    assert [str(found.text) for found in texts_in(tree)] == [
        "Een boom",
        "Wat wilt u?",
        "Kies één antwoord.",
        "Ja",
        "Nee",
        "Klaar",
    ]


# ---- Days


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("2028-02-29", True),
        ("2026-02-29", False),
        ("2000-02-29", True),
        ("2100-02-29", False),
        ("2026-04-31", False),
        ("2026-13-01", False),
    ],
)
def test_only_days_that_exist_are_days(typed: str, fits: bool) -> None:
    assert Day.fits(typed) is fits
    assert PartialDay.fits(typed) is fits


@pytest.mark.parametrize(
    ("typed", "fits"),
    [("2028", True), ("2028-02", True), ("2028-13", False), ("2028-00", False), ("28", False)],
)
def test_a_month_or_a_year_may_stand_alone(typed: str, fits: bool) -> None:
    assert PartialDay.fits(typed) is fits


def test_a_fact_is_fresh_on_the_day_that_it_must_be_looked_at_and_not_after_it(
    facts: Project,
) -> None:
    """Also when that day is the 29th of February."""
    rules = "rules:\n  - {id: fact-review, level: error}\n"
    one = (
        SOURCES.replace("review_by: 2027-03-03", "review_by: 2028-02-29")
        .replace("2027-05-03", "2029-01-01")
        .replace("2027-11-20", "2029-01-01")
    )
    project = made(one, rules)
    stale = {
        day: [each.code for each in check(project, today=day) if each.code == "fact-review"]
        for day in (date(2028, 2, 29), date(2028, 3, 1))
    }
    assert stale == {date(2028, 2, 29): [], date(2028, 3, 1): ["fact-review"]}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("€ 100", "€\N{NO-BREAK SPACE}100"),
        ("binnen 14 dagen na", "binnen 14 dagen na"),
        ("104", "104"),
    ],
)
def test_no_line_breaks_an_amount_in_two(value: str, shown: str) -> None:
    project = made(
        SOURCES.replace(
            "text: Iets anders.", f"text: Iets anders.\n    value: {{bedrag: '{value}'}}"
        )
    )
    assert f"kost {shown}." in text_filters.html_words(project)("Dat kost {F-2.bedrag}.")
    assert f"kost {shown}." in text_filters.markdown_words(project)("Dat  kost\n{F-2.bedrag}.")


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_what_yaml_takes_for_nothing(typed: str) -> None:
    file, problems = read_text(f"a: {typed}\nb: '{typed}'\n", path="a.yml", shown="a.yml")
    assert file and not problems
    assert type(file.root.get("a")).__name__ == "Empty"
    assert typed == "" or file.root.get("b") == typed


@pytest.mark.parametrize("typed", ["no", "yes", "1.10", "0o7", "2026-11-29", "1e3", ".inf", "on"])
def test_all_else_stays_as_it_is_typed(typed: str) -> None:
    file, problems = read_text(f"a: {typed}\n", path="a.yml", shown="a.yml")
    assert file and not problems
    assert file.root.get("a") == typed

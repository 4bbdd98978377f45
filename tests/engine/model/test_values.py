"""Small values that a whole build would not notice to be wrong: which of two wins, in what
order, up to and including what.
"""

import re
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from keuzehulp.cli.icalendar import END, LONGEST, Event, calendar, folded
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
from keuzehulp.site import Page, Site, colophon_of, recorded
from keuzehulp.site.hosting import server_config
from keuzehulp.site.look import look_of
from keuzehulp.site.pages import content_inserts
from keuzehulp.site.render import text_filters
from keuzehulp.site.render.citations import cited, shown_of, status_of
from keuzehulp.site.render.text_filters import dialled
from keuzehulp.site.urls.redirects import Moved
from keuzehulp.site.urls.relative import may_be_followed, relative_url
from keuzehulp.source import Text, read_text
from tools.harness.checkout import ROOT, TODAY

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
    text = recorded(project, [])
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


# ---- Calendars


@given(st.text(alphabet="aé€😀,; ", min_size=60, max_size=200))
def test_a_folded_line_comes_back_whole_and_no_piece_is_too_long(line: str) -> None:
    pieces = folded(line).split(END)
    assert all(len(piece.encode()) <= LONGEST for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line
    full = [len(piece.encode()) for piece in pieces[:-1]]
    assert all(size > LONGEST - 4 for size in full), "a line is folded only when it must be"


@pytest.mark.parametrize(
    ("line", "sizes"),
    [
        ("a" * 75, [75]),
        ("a" * 76, [75, 2]),
        ("é" * 37 + "a", [75]),
        ("é" * 38, [74, 3]),
        ("a" * 150, [75, 75, 2]),
        ("a" * 74 + "é", [74, 3]),
    ],
)
def test_a_line_is_as_long_as_it_may_be(line: str, sizes: list[int]) -> None:
    assert [len(piece.encode()) for piece in folded(line).split(END)] == sizes


def test_what_divides_fields_of_a_calendar_is_escaped() -> None:
    text = calendar(
        [Event("1", date(2028, 2, 29), date(2026, 11, 1), "a; b, c\\d\ne", "")], name="f;g"
    )
    assert f"SUMMARY:a\\; b\\, c\\\\d\\ne{END}" in text
    assert f"X-WR-CALNAME:f\\;g{END}" in text


def test_an_event_says_the_same_to_another_program() -> None:
    summary = "Één, twee; drie \\ vier\nvijf " + "ë" * 80
    text = calendar(
        [Event("1@example.org", date(2028, 2, 29), date(2026, 11, 1), summary, "—")],
        name="Feiten; en meer, é",
    )
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert (str(event["SUMMARY"]), event["DTSTART"].to_ical(), str(event["DESCRIPTION"])) == (
        summary,
        b"20280229",
        "—",
    )


# ---- Links


@pytest.mark.parametrize(
    ("target", "followed"),
    [
        ("tel:08008020", True),
        ("TEL:08008020", True),
        ("mailto:a@example.org", True),
        ("https://example.org/", True),
        ("telnet:example.org", False),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org/", False),
        ("begrippen/", True),
    ],
)
def test_a_link_may_show_call_or_write_and_nothing_else(target: str, followed: bool) -> None:
    assert may_be_followed(target) is followed
    if not followed or ":" in target:
        assert relative_url(target, "keuzehulp/") == (target if followed else "#")


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("0800 - 80 20", "08008020"),
        ("+31 (0)20 123 45 67", "+310201234567"),
        ("088-123.45.67", "0881234567"),
        ("14 020", "14020"),
    ],
)
def test_a_number_is_dialled_without_what_makes_it_readable(number: str, link: str) -> None:
    assert dialled(number) == link


# ---- Servers


def test_what_moved_is_a_pattern_of_exactly_that_address() -> None:
    """A dot or a plus in an address is that sign, and stands for no other; a page of its own
    does not get what was meant for all.
    """
    moved = [
        Moved("oud.adres/a+b/index.html", lambda: "", "", to="nieuw/"),
        Page("index.html", lambda: "<p>"),
    ]
    site = Site(
        look=look_of(ROOT),
        content=ROOT / "content",
        name="",
        today=date.fromisoformat(TODAY),
        url="https://example.org/a.b/",
    )
    files = [
        str(page.made)
        for page in (*server_config.pages(moved, site), *server_config.settings(moved, site))
    ]
    lines = [
        line.strip()
        for text in files
        for line in text.splitlines()
        if "oud" in line and "adres" in line
    ]
    assert len(lines) == 4, "of Netlify, Apache, nginx and Caddy"
    assert sum("oud.adres/a+b/ " in line for line in lines) == 1, (
        "one of them takes an address as it is"
    )
    patterns = [re.search(r"\^\S*?\$", line) for line in lines if "^" in line]
    for pattern in patterns:
        assert pattern
        matches = re.compile(pattern[0]).fullmatch
        assert matches("/a.b/oud.adres/a+b/")
        assert matches("/a.b/oud.adres/a+b")
        assert not any(
            map(
                matches,
                (
                    "/a.b/oudXadres/a+b/",
                    "/a.b/oud.adres/aab/",
                    "/aXb/oud.adres/a+b/",
                    "/a.b/oud.adres/a+b/c",
                ),
            )
        )


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

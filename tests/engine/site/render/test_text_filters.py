"""How what an editor typed reads on a page: days, telephone numbers, notes, English words."""

import json

import pytest

from keuzehulp.model import Claim, Clause, Condition, Fact, Project, Slug, Term
from keuzehulp.model.scalars import Day, Ref
from keuzehulp.site.render import qr, text_filters
from keuzehulp.source import Text


@pytest.mark.parametrize(
    ("value", "reads"),
    [
        ("2026-11-22", "22 november 2026"),
        ("2026-01-02", "2 januari 2026"),
        ("2019-12", "december 2019"),
        ("2019-05", "mei 2019"),
        ("2019", "2019"),
    ],
)
def test_a_day_reads_as_far_as_it_is_known(value: str, reads: str) -> None:
    assert text_filters.day(value) == reads


@pytest.mark.parametrize(
    ("number", "called"),
    [("0800 - 80 20", "08008020"), ("+31 (0)88 1234", "+310881234"), ("112", "112")],
)
def test_a_number_is_called_by_its_figures(number: str, called: str) -> None:
    assert text_filters.dialled(number) == called


@pytest.mark.parametrize(
    ("note", "reads"),
    [
        ("een nummer klopte niet", "Een nummer klopte niet."),
        ("Een nummer klopte niet.", "Een nummer klopte niet."),
        ("wij wachten...", "Wij wachten."),
        ("WIA is bedoeld", "WIA is bedoeld."),
        ("x", "X."),
    ],
)
def test_a_note_reads_as_one_sentence(note: str, reads: str) -> None:
    assert text_filters.sentence(note) == reads


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("loon en werk", "Loon en werk"),
        ("‘loon’ en werk", "‘Loon’ en werk"),
        ("2 weken", "2 Weken"),
        ("UWV belt u", "UWV Belt u"),
        ("é", "é"),
        ("Al goed", "Al Goed"),
    ],
)
def test_the_first_small_letter_that_begins_a_word_becomes_a_capital(text: str, reads: str) -> None:
    assert text_filters.sentence_start(text) == reads


VALUES = Fact(
    Ref("F-1"),
    Text("Iets."),
    (),
    "sure",
    Day("2026-11-01"),
    Day("2027-05-01"),
    value={"kort": Text("€ 1.000 p.m."), "lang": Text("€ 1.000 per maand")},
)


def project_of(*terms: Term) -> Project:
    return Project(glossary=terms, facts=(VALUES,))


def english(word: str, *forms: str) -> Term:
    return Term(
        Slug(word.split()[0].lower()),
        Text(word),
        Claim(Text("Uitleg.")),
        tuple(map(Text, forms)),
        "en",
    )


def test_a_short_value_stays_on_one_line_and_a_long_one_may_break() -> None:
    words = text_filters.html_words(project_of())
    assert words("Het is {F-1.kort} of {F-1.lang}.") == (
        "Het is €\N{NO-BREAK SPACE}1.000\N{NO-BREAK SPACE}p.m. of € 1.000 per maand."
    )
    plain = text_filters.plain_words(project_of())
    assert plain("Het is {F-1.kort}.") == "Het is € 1.000 p.m.."


def test_english_words_are_said_in_english_and_nothing_else_is() -> None:
    coach, job = english("Coach", "coaches"), english("Job coach")
    dutch = Term(Slug("loon"), Text("loon"), Claim(Text("Uitleg.")))
    words = text_filters.html_words(project_of(coach, job, dutch))
    assert words("Uw job coach & de coaches, loon, coachen.") == (
        'Uw <span lang="en">job coach</span> &amp; de <span lang="en">coaches</span>,'
        " loon, coachen."
    )
    assert text_filters.html_words(project_of(dutch))("loon < job coach") == "loon &lt; job coach"


def test_words_in_markdown_are_on_one_line_and_keep_what_is_marked() -> None:
    words = text_filters.markdown_words(project_of(english("Coach")))
    assert words("Uw\n  *coach*") == 'Uw &#42;<span lang="en">coach</span>&#42;'


def test_scripts_read_a_condition_as_all_any_none() -> None:
    clause = Clause(all_of=(Slug("a"),), any_of=(Slug("b"), Slug("c")), none_of=(Slug("d"),))
    condition = Condition(all_of=(Slug("x"),), any_of=(clause, Slug("y")), none_of=(Slug("z"),))
    told = text_filters.lists(condition)
    assert json.loads(told) == [["x"], [[["a"], ["b", "c"], ["d"]], "y"], ["z"]]
    assert " " not in told


def test_an_address_on_paper_may_go_on_below_after_a_slash_and_nowhere_else() -> None:
    assert qr.typed("https://a.example/b/c?d&e") == ("https://a.example/<wbr>b/<wbr>c?d&amp;e")
    assert qr.typed("https://a.example/") == "https://a.example/"

"""What stands under a screen: its sources with their days, its hard words, and what is late."""

from collections.abc import Iterable
from datetime import date

import pytest

from keuzehulp.model import (
    Claim,
    Code,
    Fact,
    Outcome,
    Overdue,
    Project,
    Published,
    Rule,
    Slug,
    Source,
    Term,
)
from keuzehulp.model.claims import Conflict, SourceRef, Status
from keuzehulp.model.scalars import Address, Bwb, Day, LawPart, Ref
from keuzehulp.model.site import Publisher
from keuzehulp.site.render import citations, review
from keuzehulp.site.render.terms import finder
from keuzehulp.source import Text

STRINGS = {"place_article": "artikel {}", "place_paragraph": "lid {}", "place_part": "onder {}"}


def source(name: str, status: Status, *, bwb: str = "") -> Source:
    law = Bwb(bwb) if bwb else None
    return Source(Ref(name), Text(name), status, "full", url=Address(f"https://{name}/"), bwb=law)


def fact(name: str, refs: Iterable[SourceRef | str], checked: str, **more: object) -> Fact:
    sources = tuple(ref if isinstance(ref, SourceRef) else SourceRef(Ref(ref)) for ref in refs)
    review_by = Day(str(more.pop("review_by", "2027-05-01")))
    return Fact(
        Ref(name),
        Text(name),
        sources,
        "sure",
        Day(checked),
        review_by,
        **more,  # type: ignore[arg-type]
    )


def citing(*facts: str) -> Claim:
    return Claim(Text("Zo is het."), tuple(map(Ref, facts)))


ARTICLE = SourceRef(
    Ref("wet"), Text("inleiding; slot"), LawPart("7"), LawPart("2"), LawPart("a"), Day("2026-01-01")
)
REGISTER = Project(
    sources=(
        source("boek", "secondary"),
        source("wet", "law", bwb="BWBR0001"),
        source("nota", "law"),
    ),
    facts=(
        fact("F-2", ["boek", ARTICLE], "2026-11-03", review_by="2026-11-20"),
        fact("F-1", ["boek"], "2026-11-05", review_by="2026-11-10"),
        fact("F-3", ["nota", "wet"], "2026-11-02", review_by="2026-11-15"),
        fact("F-4", ["nota"], "2026-11-04", review_by="2027-05-01"),
        fact(
            "F-5",
            ["boek", "nota"],
            "2026-11-01",
            conflict=Conflict((Ref("boek"),), Text("Anders.")),
        ),
        fact("F-6", ["weg"], "2026-11-01"),
    ),
    strings={name: Text(words) for name, words in STRINGS.items()},
)
LATE = review.of(REGISTER, date(2026, 11, 28))


def test_facts_stand_in_the_order_of_the_register_whatever_cites_them() -> None:
    outcome = Outcome(
        Slug("u"), Code("U1"), Text("U"), why=(citing("F-3", "F-1"), citing("F-2", "F-1", "F-9"))
    )
    assert [held.id for held in citations.facts_of(outcome, REGISTER)] == ["F-2", "F-1", "F-3"]


def test_each_source_has_its_earliest_check_and_the_earliest_day_that_went_by() -> None:
    told = citations.cited((citing("F-2"), citing("F-3"), citing("F-4")), REGISTER, late=LATE.days)
    assert [(one.source.id, one.checked, one.late, one.disputed) for one in told] == [
        ("wet", "2026-11-02", "2026-11-15", False),
        ("nota", "2026-11-02", "2026-11-15", False),
    ]
    only = citations.cited((citing("F-4"),), REGISTER, late=LATE.days)
    assert [(one.source.id, one.checked, one.late) for one in only] == [("nota", "2026-11-04", "")]


def test_law_stands_first_and_a_screen_shows_the_best_alone_unless_sources_differ() -> None:
    shown = citations.cited((citing("F-2"), citing("F-1")), REGISTER)
    assert [one.source.id for one in shown] == ["wet", "boek"]
    whole = citations.cited((citing("F-2"),), REGISTER, whole=True)
    assert [one.source.id for one in whole] == ["wet", "boek"]
    disputed = citations.cited((citing("F-5"),), REGISTER)
    assert [(one.source.id, one.disputed) for one in disputed] == [("nota", True), ("boek", True)]
    assert citations.cited((citing("F-6"),), REGISTER, whole=True) == []
    assert all(one.late == "" for one in shown)


def test_a_place_in_a_law_is_said_in_words_and_opens_there() -> None:
    spots = citations.spots_of(ARTICLE, REGISTER)
    assert [spot.words for spot in spots] == ["artikel 7 lid 2 onder a", "inleiding", "slot"]
    assert str(spots[0].address).endswith("BWBR0001&artikel=7&lid=2&o=a")
    assert [spot.address for spot in spots[1:]] == [None, None]
    assert citations.spots_of(SourceRef(Ref("weg"), article=LawPart("3")), REGISTER) == [
        citations.Spot("artikel 3")
    ]
    assert citations.spots_of(SourceRef(Ref("boek")), REGISTER) == []


def test_a_register_tells_which_facts_rest_on_each_source_and_how_much_a_fact_weighs() -> None:
    rests = {
        name: [held.id for held in facts] for name, facts in citations.supported(REGISTER).items()
    }
    assert rests == {
        "boek": ["F-2", "F-1", "F-5"],
        "wet": ["F-2", "F-3"],
        "nota": ["F-3", "F-4", "F-5"],
    }
    weights = [citations.status_of(held, REGISTER) for held in REGISTER.facts]
    assert weights == ["law", "secondary", "law", "law", "law", "secondary"]


NOTE = Overdue(Day("2026-11-20"), Day("2026-12-01"), Text("haast"))
BEFORE = Published(
    overdue={
        Day("2026-11-20"): Day("2026-12-01"),
        Day("2026-10-01"): Day("2026-10-09"),
        Day("2026-09-01"): Day("2026-09-09"),
    }
)


def reviewed(today: date, note: Overdue | None) -> review.Review:
    return review.of(
        Project(facts=REGISTER.facts, publisher=Publisher(overdue=note), published=BEFORE), today
    )


def test_what_is_late_is_told_with_the_note_and_the_days_before_it() -> None:
    now = reviewed(date(2026, 11, 28), NOTE)
    assert [held.id for held in now.late] == ["F-1", "F-3", "F-2"]
    assert now.days == {"F-1": "2026-11-10", "F-3": "2026-11-15", "F-2": "2026-11-20"}
    assert (now.note, now.earlier) == (NOTE, ("2026-09-01", "2026-10-01"))


@pytest.mark.parametrize("note", [NOTE, None])
def test_who_is_on_time_is_told_nothing_of_it(note: Overdue | None) -> None:
    assert reviewed(date(2026, 11, 10), note) == review.Review((), None, ())


def test_without_a_note_every_day_it_was_put_off_is_one_before() -> None:
    now = reviewed(date(2026, 11, 28), None)
    assert (now.note, len(now.earlier)) == (None, 3)
    assert LATE.earlier == ()


def term(name: str, word: str, *forms: str) -> Term:
    return Term(Slug(name), Text(word), citing(), tuple(map(Text, forms)))


WORDS = Project(
    glossary=(
        term("wia", "WIA"),
        term("arts", "arts", "artsen"),
        term("tweede", "Tweede oordeel"),
        term("loon", "loon"),
    ),
    rules=(Rule(Slug("explained-terms"), "warning", allow=(Text("loon"),)),),
)


@pytest.mark.parametrize(
    ("texts", "explained"),
    [
        (["Uw artsen en de wia."], ["arts", "wia"]),
        (["Een huis-arts, geen artsenij."], []),
        (["Vraag een", "tweede oordeel", "aan."], ["tweede"]),
        (["Vraag een tweede", "oordeel aan uw arts"], ["arts", "tweede"]),
        (["Een tweede gesprek over loon."], []),
        (["Een tweede", "WIA", "arts."], ["arts", "wia"]),
    ],
)
def test_the_hard_words_of_a_screen_are_explained_by_name(
    texts: list[str], explained: list[str]
) -> None:
    claims = tuple(Claim(Text(text), editorial=Text("over de WIA")) for text in texts)
    assert [held.id for held in finder(WORDS)(claims, ())] == explained


def test_a_word_that_is_known_here_is_not_explained_again() -> None:
    claims = Claim(Text("De arts en de WIA."))
    assert [held.id for held in finder(WORDS)(claims, ["arts"])] == ["wia"]
    everything = Project(glossary=WORDS.glossary)
    assert [held.id for held in finder(everything)(Claim(Text("Loon.")), ())] == ["loon"]

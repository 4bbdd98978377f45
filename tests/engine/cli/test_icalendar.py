"""Calendars that `facts` writes: other programs read what was meant."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from keuzehulp.cli.icalendar import END, LONGEST, Event, calendar, folded


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

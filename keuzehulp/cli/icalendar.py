"""A calendar file as RFC 5545 asks: all-day events, lines of at most 75 bytes, ended by CRLF.
The same events give the same bytes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

END = "\r\n"
LONGEST = 75
"""Bytes on a line, its end not counted."""
# RFC 5545 §3.3.11. The backslash first, or it would escape the escapes.
ESCAPES = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"))


@dataclass(frozen=True)
class Event:
    """Something for one whole day. `uid` stays the same when the rest changes; `stamp` is the
    day of that change.
    """

    uid: str
    day: date
    stamp: date
    summary: str
    description: str


def calendar(events: Iterable[Event], *, name: str) -> str:
    """The events as one file."""
    head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Keuzehulp//Feiten//NL",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    lines = [*head, *(line for event in events for line in _lines(event)), "END:VCALENDAR"]
    return "".join(folded(line) + END for line in lines)


def _lines(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{event.stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"  # without an end it lasts that day (§3.6.1)
    yield f"SUMMARY:{_escaped(event.summary)}"
    yield f"DESCRIPTION:{_escaped(event.description)}"
    yield "TRANSP:TRANSPARENT"  # nobody is busy all day by it (§3.8.2.7)
    yield "END:VEVENT"


def folded(line: str) -> str:
    """The line in pieces of at most 75 bytes; a piece that goes on starts with a space. No
    letter is cut in two.
    """
    # RFC 5545 §3.1. It counts bytes, and a reader that unfolds them need not know UTF-8.
    pieces, size = [""], 0
    for sign in line:
        size += len(sign.encode())
        if size > LONGEST:
            pieces.append(" ")
            size = 1 + len(sign.encode())
        pieces[-1] += sign
    return END.join(pieces)


def _escaped(text: str) -> str:
    for sign, safe in ESCAPES:
        text = text.replace(sign, safe)
    return text

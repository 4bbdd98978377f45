"""Tests on numbers that may lie over each other become pieces of the number line that don't,
each with words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from keuzehulp.formats.dmn_tables.feel import Span
from keuzehulp.formats.messages import decisions as messages
from keuzehulp.source import Phrase


@dataclass(frozen=True)
class Piece:
    """Numbers that no test tells apart."""

    low: Decimal | None
    high: Decimal | None
    with_low: bool
    with_high: bool

    def words(self) -> str:
        """What a reader chooses: `18 of meer`."""
        low, high = _shown(self.low), _shown(self.high)
        if self.low is None or self.high is None:
            return self._one_end(low, high)
        if self.low == self.high:
            return low
        if self.with_low and self.with_high:
            return messages.FROM_UP_TO.say(low=low, high=high)
        upper = messages.AT_MOST if self.with_high else messages.LESS_THAN
        return f"{self._lower().say(low=low)}, {upper.say(high=high)}"

    def _lower(self) -> Phrase:
        return messages.OR_MORE if self.with_low else messages.MORE_THAN

    def _one_end(self, low: str, high: str) -> str:
        if low:
            return self._lower().say(low=low)
        if high:
            return (messages.OR_LESS if self.with_high else messages.LESS_THAN).say(high=high)
        return messages.ANY_NUMBER


Atom = tuple[Decimal | None, Decimal | None]


def pieces(tests: Sequence[tuple[Span, ...]]) -> list[tuple[Piece, frozenset[int]]]:
    """All numbers in pieces, each with the places of the tests that hold for it."""
    ends = sorted(
        {
            end
            for spans in tests
            for span in spans
            for end in (span.low, span.high)
            if end is not None
        }
    )
    pieces: list[tuple[Piece, frozenset[int]]] = []
    for low, high in _atoms(ends):
        held = frozenset(place for place, spans in enumerate(tests) if _any_holds(spans, low, high))
        one = low is not None and low == high
        # What no test tells apart from the piece before it belongs to that.
        if pieces and pieces[-1][1] == held:
            last = pieces.pop()[0]
            pieces.append((Piece(last.low, high, last.with_low, one), held))
        else:
            pieces.append((Piece(low, high, one, one), held))
    return pieces


def _any_holds(spans: tuple[Span, ...], low: Decimal | None, high: Decimal | None) -> bool:
    return any(span.holds(low, high) for span in spans)


def _atoms(ends: Sequence[Decimal]) -> Iterable[Atom]:
    """Every number that is named, and what lies between those, from low to high."""
    yield (None, ends[0])
    for low, high in pairwise(ends):
        yield (low, low)
        yield (low, high)
    yield (ends[-1], ends[-1])
    yield (ends[-1], None)


def _shown(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}".replace(".", ",")

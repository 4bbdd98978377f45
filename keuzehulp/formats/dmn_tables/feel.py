"""The tests in the cells of a DMN table: values, comparisons, ranges, lists of those, and
`not(…)` around them.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from keuzehulp.formats.messages.imports import NO, YES

STRING = r'"(?:[^"\\]|\\.)*"'
NUMBER = r"-?(?:\d+(?:\.\d+)?|\.\d+)"
# One test and the comma behind it: a string, a flag, a number with or without a sign to compare by,
# or a range. Its brackets tell whether the ends belong to it, and may face either way: `]1..5[` is
# `(1..5)`. A number is not the beginning of a word or of a longer number.
ITEM = re.compile(
    rf"\s*(?:(?P<string>{STRING})|(?P<flag>true|false)\b|(?P<sign><=|>=|<|>|=)?\s*(?P<number>{NUMBER})(?![\w.])"
    rf"|(?P<open>[\[\](])\s*(?P<low>{NUMBER})\s*\.\.\s*(?P<high>{NUMBER})\s*(?P<close>[\[\])]))\s*(?:,|$)"
)
# Around the whole of a cell; FEEL has no other place for it in a unary test.
NOT = re.compile(r"\s*not\s*\((.*)\)\s*", re.DOTALL)
FLAGS = {"true": YES, "false": NO}
ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
# An escape in a string: a sign by its number, or a letter or sign with its own meaning.
UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})|\\(.)", re.DOTALL)


@dataclass(frozen=True)
class Span:
    """The numbers between two, or from one on, or up to one; each end may belong to it."""

    low: Decimal | None
    high: Decimal | None
    with_low: bool = False
    with_high: bool = False

    def holds(self, low: Decimal | None, high: Decimal | None) -> bool:
        """Whether all numbers between these two are in it, or the one number when they are the
        same.
        """
        if low is not None and low == high:
            return self._holds_number(low)
        under = self.low is None or (low is not None and low >= self.low)
        return under and (self.high is None or (high is not None and high <= self.high))

    def _holds_number(self, number: Decimal) -> bool:
        under = self.low is None or self.low < number or (self.with_low and self.low == number)
        return under and (
            self.high is None or number < self.high or (self.with_high and self.high == number)
        )


@dataclass(frozen=True)
class Test:
    """What a cell asks: one of these words, or a number in one of these spans; or with `negated`
    none of them.
    """

    words: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    negated: bool = False

    @property
    def compares(self) -> bool:
        """Whether it asks for more or less than something, or between two."""
        return any(span.low != span.high for span in self.spans)


def is_any(text: str) -> bool:
    """Whether a cell asks nothing."""
    return text.strip() in ("", "-")


def parsed(text: str) -> Test | None:
    """What a cell asks, or None when it is something else than we know."""
    inner = NOT.fullmatch(text)
    words: list[str] = []
    spans: list[Span] = []
    place, body = 0, inner[1] if inner else text
    while place < len(body):
        item = ITEM.match(body, place)
        if not item:
            return None
        _take(item, words, spans)
        place = item.end()
    return Test(tuple(words), tuple(spans), bool(inner)) if words or spans else None


def _take(item: re.Match[str], words: list[str], spans: list[Span]) -> None:
    if item["string"] is not None:
        words.append(unquoted(item["string"]))
    elif item["flag"]:
        words.append(FLAGS[item["flag"]])
    else:
        spans.append(_span(item))


def _span(item: re.Match[str]) -> Span:
    if item["open"]:
        return Span(
            Decimal(item["low"]),
            Decimal(item["high"]),
            item["open"] == "[",  # `(` and `]` leave the end out
            item["close"] == "]",
        )
    number, sign = Decimal(item["number"]), item["sign"] or "="
    if sign == "=":
        return Span(number, number, True, True)
    return (
        Span(None, number, False, "=" in sign) if "<" in sign else Span(number, None, "=" in sign)
    )


def unquoted(text: str) -> str:
    """The words of a text between quotes."""
    return UNICODE.sub(
        lambda escape: chr(int(escape[1], 16)) if escape[1] else ESCAPES.get(escape[2], escape[2]),
        text[1:-1],
    )


def value(text: str) -> str | None:
    """What an output says: the words of a literal, or of a list of them; None when it is worked
    out.
    """
    test = parsed(text)
    if test is None or test.negated or test.compares:
        return None
    literals = re.findall(rf"{STRING}|\btrue\b|\bfalse\b|{NUMBER}", text)
    return ", ".join(
        unquoted(literal) if literal.startswith('"') else FLAGS.get(literal, literal)
        for literal in literals
    )

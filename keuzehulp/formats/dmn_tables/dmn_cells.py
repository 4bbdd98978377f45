"""The inputs of a DMN table: every test in a column in the answers that it holds for."""

from dataclasses import dataclass

from keuzehulp.formats.dmn_tables.feel import FLAGS, Span, Test, is_any, parsed
from keuzehulp.formats.dmn_tables.number_line import pieces
from keuzehulp.formats.draft import Draft
from keuzehulp.formats.messages import decisions as messages
from keuzehulp.formats.messages.imports import OTHERWISE
from keuzehulp.formats.text.xml_text import Element

WHOLE_LINE = (Span(None, None),)


@dataclass(frozen=True)
class Column:
    """A question: its words, the answers in order, for each rule the answers that fit, and
    whether there are no others.
    """

    head: str
    values: tuple[str, ...]
    cells: tuple[frozenset[str] | None, ...]
    is_closed: bool


def column_of(given: Element, entries: list[Element], draft: Draft) -> Column:
    """The column of an input, with what stands in it at each rule."""
    expression = " ".join(part.words() for part in given.own("inputExpression"))
    head = (
        " ".join(given.attributes.get("label", "").split())
        or expression
        or messages.QUESTION_WITHOUT_WORDS
    )
    kind = next((part.attributes.get("typeRef", "") for part in given.own("inputExpression")), "")
    tests = [_test(entry, draft) for entry in entries]
    allowed = _allowed(given, draft)
    numbers = _numbers(tests)
    words = [word for test in (allowed, *tests) if test for word in test.words]
    values = list(dict.fromkeys([*(word for word in words if word not in numbers), *numbers]))
    # By its type; or else nothing but these two is asked, and nowhere as words between quotes.
    flags = "boolean" in kind.lower() or bool(
        values and set(values) <= set(FLAGS.values()) and allowed is None and not _quoted(entries)
    )
    if flags:
        values = [*FLAGS.values(), *(value for value in values if value not in FLAGS.values())]
    # Nothing else can be answered where the table lists what can, or has the whole number line.
    closed = flags or bool(allowed) or any(test.compares for test in tests if test)
    if not closed and any(test and test.negated for test in tests):
        values.append(OTHERWISE)
    _tell_flags(given, entries, draft)
    cells = tuple(
        None if test is None else _answers(place, test, numbers, values)
        for place, test in enumerate(tests)
    )
    return Column(head, tuple(values), cells, closed)


def _test(entry: Element, draft: Draft) -> Test | None:
    """What a cell asks; None when that is nothing. What we don't know stays as it is, as an
    answer.
    """
    text = entry.words()
    if is_any(text):
        return None
    test = parsed(text)
    if test is None:
        draft.lose(entry.at, messages.NO_VALUE, text=text)
    return test or Test((text,))


def _allowed(given: Element, draft: Draft) -> Test | None:
    """The answers that there are, when the table lists them."""
    for part in given.own("inputValues"):
        test = parsed(part.words())
        if test and not test.negated and not test.compares:
            return Test(
                (*test.words, *(words for span in test.spans for words in (f"{span.low:f}",)))
            )
        if part.words().strip():
            draft.lose(part.at, messages.ALLOWED_ANSWERS, text=part.words())
    return None


def _numbers(tests: list[Test | None]) -> dict[str, frozenset[int]]:
    """The answers that are numbers, each with the rules for which it fits: pieces of the number
    line when anything is compared.
    """
    if not any(test.compares for test in tests if test):
        return _points(tests)
    spans = [test.spans if test else () for test in tests]
    return {piece.words(): held for piece, held in pieces(spans)}


def _points(tests: list[Test | None]) -> dict[str, frozenset[int]]:
    """The numbers that stand there by themselves."""
    points: dict[str, frozenset[int]] = {}
    for place, test in enumerate(tests):
        for span in test.spans if test else ():
            if span.low is not None and span.low == span.high:
                words = f"{span.low:f}"
                points[words] = points.get(words, frozenset()) | {place}
    return points


def _answers(
    place: int, test: Test, numbers: dict[str, frozenset[int]], values: list[str]
) -> frozenset[str]:
    held = frozenset(test.words) | {words for words, held in numbers.items() if place in held}
    return frozenset(values) - held if test.negated else held


def _quoted(entries: list[Element]) -> bool:
    return any('"' in entry.words() for entry in entries)


def _tell_flags(given: Element, entries: list[Element], draft: Draft) -> None:
    typed = "\n".join(entry.words() for entry in entries)
    named = [flag for flag in FLAGS if flag in typed]
    if named and not _quoted(entries):
        said = [messages.FLAG_AS.say(flag=flag, name=FLAGS[flag]) for flag in named]
        both, shown = messages.AND.join(named), messages.AND.join(said)
        draft.lose(given.at, messages.FLAGS, named=both, said=shown)

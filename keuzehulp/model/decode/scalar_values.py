"""Single values, as they stand behind a key: a text, a number, yes or no, one of a few words."""

from collections.abc import Callable
from typing import Any

from keuzehulp.model import messages
from keuzehulp.model.scalars import Number, Shaped
from keuzehulp.source import (
    Diagnostic,
    Empty,
    Mapping,
    Node,
    Sequence,
    Text,
    closest,
    has_strange_letter,
    limits,
    look_alike,
)

Problems = list[Diagnostic]


Convert = Callable[[Node, Text, Problems], Any]


KIND: dict[type, str] = {
    Mapping: messages.GIVEN_KEYS,
    Sequence: messages.GIVEN_LIST,
    Text: messages.GIVEN_TEXT,
    Empty: messages.GIVEN_NOTHING,
}


def wrong_kind(node: Node, wanted: str) -> Diagnostic:
    """The problem of a node that is another kind than what belongs there."""
    return messages.WRONG_KIND.at(node.at, wanted=wanted, given=KIND[_plain_type(node)])


def _plain_type(node: Node) -> type:
    return Text if isinstance(node, Text) else type(node)


def flag(node: Node, key: Text, problems: Problems) -> bool:
    """Who writes the key with a typing error behind it, meant yes."""
    return choice(("true", "false"), node, key, problems) != "false"


def scalar_of(kind: Any) -> Convert:
    """How to read one text of this kind."""

    def read(node: Node, key: Text, problems: Problems) -> Any:
        if not isinstance(node, Text):
            problems.append(wrong_kind(node, messages.WANTED_TEXT.say(key=key)))
            return None
        if kind is Number:
            return _number(node, key, problems)
        if issubclass(kind, Shaped) and has_strange_letter(node):
            problems.append(look_alike(node, node.at))
        elif issubclass(kind, Shaped) and not kind.fits(node):
            small = node.lower() if kind.fits(node.lower()) else ""
            wanted = messages.WITHOUT_CAPITALS.say(value=small) if small else kind.MEANS
            problems.append(messages.WRONG_SHAPE.at(node.at, value=node, key=key, wanted=wanted))
            # As it was meant, so that what goes by this name is not told as well.
            return kind(small or node, node.at)
        return node if kind in (str, Text) else kind(node, node.at)

    return read


def _number(node: Text, key: Text, problems: Problems) -> Number | None:
    # `isdigit` by itself also takes signs that `int` does not, such as ².
    if node.isascii() and node.isdigit() and len(node) <= limits.DIGITS:
        return Number(node, node.at)
    if node.isascii() and node.isdigit():
        problems.append(
            messages.NUMBER_TOO_LONG.at(node.at, key=key, digits=len(node), limit=limits.DIGITS)
        )
    else:
        problems.append(messages.WRONG_NUMBER.at(node.at, value=node, key=key))
    return None


def choice(choices: tuple[str, ...], node: Node, key: Text, problems: Problems) -> Text | None:
    """The word that stands there, when it is one of the `choices`."""
    if not isinstance(node, Text):
        problems.append(wrong_kind(node, messages.WANTED_WORD.say(key=key)))
        return None
    if node not in choices:
        meant = closest(node, choices)
        problems.append(
            messages.WRONG_CHOICE.at(node.at, meant=meant, value=node, key=key, choices=choices)
        )
        return None
    return node

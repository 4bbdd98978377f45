"""Single values, as they stand behind a key: a text, a number, yes or no, one of a few words."""

from collections.abc import Callable
from typing import Any

from keuzehulp.model.scalars import Number, Shaped
from keuzehulp.source import (
    Diagnostic,
    Empty,
    Mapping,
    Node,
    Sequence,
    Text,
    did_you_mean,
    has_strange_letter,
    limits,
    look_alike,
)

Problems = list[Diagnostic]


Convert = Callable[[Node, Text, Problems], Any]


KIND: dict[type, str] = {
    Mapping: "sleutels met waarden",
    Sequence: "een lijst",
    Text: "een tekst",
    Empty: "niets",
}


def wrong_kind(node: Node, wanted: str) -> Diagnostic:
    """The problem of a node that is another kind than what belongs there."""
    return Diagnostic(
        "wrong-kind",
        node.at,
        f"Hier hoort {wanted}, maar er staat {KIND[_plain_type(node)]}.",
        "Kijk hoe het bij de buren staat.",
    )


def _plain_type(node: Node) -> type:
    return Text if isinstance(node, Text) else type(node)


def flag(node: Node, key: Text, problems: Problems) -> bool:
    """Who writes the key with a typing error behind it, meant yes."""
    return choice(("true", "false"), node, key, problems) != "false"


def scalar_of(kind: Any) -> Convert:
    """How to read one text of this kind."""

    def read(node: Node, key: Text, problems: Problems) -> Any:
        if not isinstance(node, Text):
            problems.append(wrong_kind(node, f"achter ‘{key}’ een tekst"))
            return None
        if kind is Number:
            return _number(node, key, problems)
        if issubclass(kind, Shaped) and has_strange_letter(node):
            problems.append(look_alike(node, node.at))
        elif issubclass(kind, Shaped) and not kind.fits(node):
            small = node.lower() if kind.fits(node.lower()) else ""
            meant = f"‘{small}’, zonder hoofdletter" if small else kind.MEANS
            problems.append(
                Diagnostic(
                    "wrong-shape", node.at, f"‘{node}’ kan niet bij ‘{key}’.", f"Schrijf {meant}."
                )
            )
            return kind(small or node, node.at)
        return node if kind in (str, Text) else kind(node, node.at)

    return read


def _number(node: Text, key: Text, problems: Problems) -> Number | None:
    if node.isascii() and node.isdigit() and len(node) <= limits.DIGITS:
        return Number(node, node.at)
    if node.isascii() and node.isdigit():
        message = f"‘{key}’ is een getal van {len(node)} cijfers; hoogstens {limits.DIGITS} kan."
        problems.append(
            Diagnostic("number-too-long", node.at, message, "Schrijf een kleiner getal.")
        )
        return None
    fix = "Schrijf een heel getal, zonder aanhalingstekens."
    problems.append(Diagnostic("wrong-shape", node.at, f"‘{node}’ kan niet bij ‘{key}’.", fix))
    return None


def choice(choices: tuple[str, ...], node: Node, key: Text, problems: Problems) -> Text | None:
    """The word that stands there, when it is one of the `choices`."""
    if not isinstance(node, Text):
        problems.append(wrong_kind(node, f"achter ‘{key}’ één woord"))
        return None
    if node not in choices:
        fix = did_you_mean(node, choices, f"Kies uit: {', '.join(choices)}.")
        problems.append(Diagnostic("wrong-choice", node.at, f"‘{node}’ kan niet bij ‘{key}’.", fix))
        return None
    return node

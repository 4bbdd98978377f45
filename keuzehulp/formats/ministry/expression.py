"""Expressions over labels, `"a" in labels && !("b" in labels)`, said in the closed vocabulary of
conditions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice, product
from math import prod
from typing import Any, Literal

from keuzehulp.formats.messages import decisions as messages
from keuzehulp.source import limits

# `"ziek" in labels` is one token, and so is each sign; there is nothing else.
TOKEN = re.compile(
    r"""\s*(?:(?P<label>"[^"]*"|'[^']*')\s+in\s+labels\b|(?P<sign>&&|\|\||!|\(|\)))"""
)

Part = dict[str, list[Any]]


class NotUnderstood(Exception):
    """The expression holds something else than labels, `&&`, `||`, `!` and brackets."""


class TooMuch(NotUnderstood):
    """It could be understood, but goes past a limit; says in Dutch of what there is too much."""


@dataclass(frozen=True)
class Label:
    """Whether a label was given; or, `wanted` being False, was not."""

    name: str
    wanted: bool = True


@dataclass(frozen=True)
class Joined:
    """All of these, or any of them."""

    how: Literal["all", "any"]
    items: tuple["Label | Joined", ...]


Expression = Label | Joined


def parsed(text: str) -> Expression:
    """What an expression says, with every "not" at its label."""
    tokens = list(islice(_tokens(text), limits.SIGNS + 1))
    if len(tokens) > limits.SIGNS:
        raise TooMuch(messages.TOO_MANY_SIGNS.say(limit=limits.shown(limits.SIGNS)))
    if _depth(tokens) > limits.DEPTH:
        raise TooMuch(messages.TOO_DEEP.say(limit=limits.DEPTH))
    expression, rest = _any(tokens, wanted=True)
    if rest:
        raise NotUnderstood(text)
    return expression


def holds(expression: Expression, labels: frozenset[str]) -> bool:
    """Whether it holds when these labels were given."""
    if isinstance(expression, Label):
        return (expression.name in labels) is expression.wanted
    return (all if expression.how == "all" else any)(
        holds(item, labels) for item in expression.items
    )


def as_condition(expression: Expression) -> Part:
    """The same as lists: plain where that fits, else as the ways in which it can hold, each a
    condition inside `any_of`.
    """
    return _plain(expression) or _ways(expression)


def _tokens(text: str) -> Iterator[str]:
    place = 0
    while place < len(text.rstrip()):
        match = TOKEN.match(text, place)
        if not match:
            raise NotUnderstood(text)
        place = match.end()
        yield match["label"] or match["sign"]


def _depth(tokens: list[str]) -> int:
    """How deep brackets and "not" go, at most: a "not" counts up to the end of its bracket."""
    # Counted before anything is parsed: each of them is a call of the parser inside another.
    deepest, opened = 0, [0]
    for token in tokens:
        if token == "(":
            opened.append(0)
        elif token == ")":
            opened = opened[:-1] or [0]
        elif token == "!":
            opened[-1] += 1
        deepest = max(deepest, len(opened) + max(opened))
    return deepest


def _any(tokens: list[str], *, wanted: bool) -> tuple[Expression, list[str]]:
    # By De Morgan: under a "not" each "any" is an "all" of what is not so.
    return _joined(tokens, "||", "any" if wanted else "all", wanted)


def _joined(
    tokens: list[str], sign: str, how: Literal["all", "any"], wanted: bool
) -> tuple[Expression, list[str]]:
    items: list[Expression] = []
    while True:
        if sign == "||":
            item, tokens = _joined(tokens, "&&", "all" if wanted else "any", wanted)
        else:
            item, tokens = _one(tokens, wanted=wanted)
        # "All" within "all" is one "all": so what can be said in plain lists is seen to be so.
        items += item.items if isinstance(item, Joined) and item.how == how else [item]
        if not tokens or tokens[0] != sign:
            return (items[0] if len(items) == 1 else Joined(how, tuple(items))), tokens
        tokens = tokens[1:]


def _one(tokens: list[str], *, wanted: bool) -> tuple[Expression, list[str]]:
    if not tokens or tokens[0] in ("&&", "||", ")"):
        raise NotUnderstood
    first, rest = tokens[0], tokens[1:]
    if first == "!":
        return _one(rest, wanted=not wanted)
    if first == "(":
        expression, rest = _any(rest, wanted=wanted)
        if not rest or rest[0] != ")":
            raise NotUnderstood
        return expression, rest[1:]
    return Label(first[1:-1], wanted), rest


def _plain(expression: Expression) -> Part | None:
    """As lists of labels only: what must all hold, what must not, and at most one "any of
    these".
    """
    if isinstance(expression, Joined) and expression.how == "any":
        return {"any_of": _names(expression)} if _are_wanted(expression) else None
    items = expression.items if isinstance(expression, Joined) else (expression,)
    groups = [item for item in items if isinstance(item, Joined)]
    if len(groups) > 1 or not all(map(_are_wanted, groups)):
        return None
    return {**_literals(items), **({"any_of": _names(groups[0])} if groups else {})}


def _literals(items: tuple[Expression, ...]) -> Part:
    labels = [item for item in items if isinstance(item, Label)]
    given = [item.name for item in labels if item.wanted]
    absent = [item.name for item in labels if not item.wanted]
    lists: Part = {"all_of": given, "none_of": absent}
    return {name: names for name, names in lists.items() if names}


def _are_wanted(expression: Joined) -> bool:
    return all(isinstance(item, Label) and item.wanted for item in expression.items)


def _names(expression: Joined) -> list[Any]:
    return [item.name for item in expression.items if isinstance(item, Label)]


def _ways(expression: Expression) -> Part:
    return {"any_of": [_literals(way) for way in _alternatives(expression)]}


def _alternatives(expression: Expression) -> list[tuple[Expression, ...]]:
    """Every way in which it can hold: each a row of labels that must all be so."""
    if isinstance(expression, Label):
        return [(expression,)]
    alternatives = [_alternatives(item) for item in expression.items]
    # Counted first: a product of these can fill any memory.
    number = (
        sum(map(len, alternatives)) if expression.how == "any" else prod(map(len, alternatives))
    )
    if number > limits.WAYS:
        raise TooMuch(messages.TOO_MANY_WAYS.say(limit=limits.shown(limits.WAYS)))
    if expression.how == "any":
        return list(chain.from_iterable(alternatives))
    # Disjunctive normal form: of each item one way, in every combination.
    return [tuple(chain.from_iterable(chosen)) for chosen in product(*alternatives)]

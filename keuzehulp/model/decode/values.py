"""Nodes become values of the model: one reader for every kind of value, driven by the fields of its
class.

A mistake never stops the reading. What is missing gets an empty stand-in, so that one mistake gives
one problem, not ten.
"""

import types
from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from itertools import islice, takewhile
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from keuzehulp.model import messages
from keuzehulp.model.decode.scalar_values import (
    Convert,
    Problems,
    choice,
    flag,
    scalar_of,
    wrong_kind,
)
from keuzehulp.model.scalars import Number
from keuzehulp.source import (
    Empty,
    Mapping,
    Node,
    Sequence,
    Text,
    closest,
    limits,
    quoted,
)

T = TypeVar("T")


class Key(NamedTuple):
    """One key that a class knows: its name in YAML, its field, how to read it, and what stands
    in when it is missing.
    """

    name: str
    field: str
    convert: Convert
    required: bool
    stand_in: Any


def shape(kind: Callable[..., T], node: Node, problems: Problems) -> T | None:
    """The value of class `kind` that `node` describes, or None when not even its id can be read.
    Problems are added to `problems`.
    """
    if not isinstance(node, Mapping):
        required = (f"{key.name}:" for key in keys_of(kind).values() if key.required)
        wanted = messages.WANTED_KEYS.say(noun=_noun(kind), keys=quoted(required))
        problems.append(wrong_kind(node, wanted))
        return None
    keys = keys_of(kind)
    name = _name(kind, node)
    _refuse_unknown(node, keys, name, problems)
    values: dict[str, Any] = {"at": node.at}
    for key in keys.values():
        values[key.field] = _value(key, node, kind, name, problems)
        if values[key.field] is MISSING:
            return None
    return kind(**values)


def enough(items: Iterable[T], problems: Problems) -> Iterator[T]:
    """These, for as long as there are not too many problems: who has more than can be told,
    begins with those.
    """
    return takewhile(lambda _: len(problems) <= limits.PROBLEMS, items)


def _value(key: Key, node: Mapping, kind: Any, name: str, problems: Problems) -> Any:
    """What stands behind `key`, its stand-in, or MISSING when the whole value can't be made."""
    typed = next((k for k in node.keys if k == key.name), None)
    value_node = node.get(key.name)
    if value_node is None or typed is None:
        if not key.required:
            return key.stand_in
        if key.name not in _meant(node, kind):
            problems.append(messages.MISSING_KEY.at(node.at, name=name, key=key.name))
        return MISSING if key.name == "id" else key.stand_in
    if isinstance(value_node, Empty):
        if not getattr(kind, "MAY_BE_EMPTY", False):
            problems.append(messages.EMPTY_KEY.at(typed.at, key=typed))
        return MISSING if key.name == "id" else key.stand_in
    value = key.convert(value_node, typed, problems)
    return getattr(kind, "UNREAD", {}).get(key.field, key.stand_in) if value is None else value


def _meant(node: Mapping, kind: Any) -> set[str]:
    """The keys that were mistyped: of those it is told already that they are called otherwise."""
    keys = keys_of(kind)
    unknown = islice((typed for typed in node.keys if typed not in keys), limits.GUESSES)
    return {guess for typed in unknown if (guess := closest(typed, keys))}


def _refuse_unknown(node: Mapping, keys: dict[str, Key], name: str, problems: Problems) -> None:
    for key in enough(node.keys, problems):
        if key not in keys:
            problems.append(
                messages.UNKNOWN_KEY.at(
                    key.at, meant=closest(key, keys), name=name, key=key, keys=keys
                )
            )


def _name(kind: Any, node: Mapping) -> str:
    noun = _noun(kind)
    called = node.get("id")
    neuter = noun in messages.NEUTER
    if not isinstance(called, Text):
        return (messages.THIS_NEUTER if neuter else messages.THIS).say(noun=noun)
    return (messages.THE_NEUTER if neuter else messages.THE).say(noun=noun, name=called)


def _noun(kind: Any) -> str:
    return str(getattr(kind, "NOUN", kind.__name__))


@cache  # every value asks, and type hints take long to read
def keys_of(kind: Any) -> dict[str, Key]:
    """The keys of a class of the model, by their name in YAML. A field that would clash with
    Python (`for_`) drops its underscore.
    """
    hints = get_type_hints(kind)
    keys = {}
    for field in fields(kind):
        if field.name != "at":
            name = field.name.rstrip("_")
            required = field.default is MISSING and field.default_factory is MISSING
            stand_in = _stand_in(hints[field.name]) if required else field.default
            keys[name] = Key(name, field.name, converter(hints[field.name]), required, stand_in)
    return keys


def _stand_in(hint: Any) -> Any:
    if get_origin(hint) is tuple:
        return ()
    if get_origin(hint) is dict:
        return {}
    if get_origin(hint) is Literal:
        return get_args(hint)[0]
    if is_dataclass(hint):
        return _empty(hint)
    return hint(0) if hint is Number else hint("")


def _empty(kind: Any) -> Any:
    """A value of a class with nothing in it."""
    return kind(**{key.field: key.stand_in for key in keys_of(kind).values()})


def converter(hint: Any) -> Convert:
    """How to read a value with this type hint. Answers None when it can't be read; the problem
    is then told already.
    """
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _one_of([arg for arg in args if arg is not type(None)])
    if origin is Literal:
        return lambda node, key, problems: choice(args, node, key, problems)
    if origin is tuple:
        return _list_of(args[0])
    if origin is dict:
        return _dict_of(*args)
    if is_dataclass(hint):
        make: Callable[..., Any] = hint  # type: ignore[assignment] # a class, not a value of one
        return lambda node, key, problems: shape(make, node, problems)
    return flag if hint is bool else scalar_of(hint)


def _one_of(kinds: list[Any]) -> Convert:
    """One kind, or a name where keys may stand as well: `[ziek, {any_of: [oud, jong]}]`."""
    if len(kinds) == 1:
        return converter(kinds[0])
    name, keys = map(converter, kinds)
    return lambda node, key, problems: (keys if isinstance(node, Mapping) else name)(
        node, key, problems
    )


def _list_of(item: Any) -> Convert:
    """A list. One claim may stand alone, without a dash: most blocks have only one."""
    read = converter(item)
    may_stand_alone = is_dataclass(item)

    def read_all(node: Node, key: Text, problems: Problems) -> Any:
        if isinstance(node, Mapping) and may_stand_alone:
            node = Sequence((node,), node.at)
        if not isinstance(node, Sequence):
            problems.append(wrong_kind(node, messages.WANTED_LIST.say(key=key)))
            return None
        values = (
            _item(read, item_node, key, problems) for item_node in enough(node.items, problems)
        )
        return tuple(value for value in values if value is not None)

    return read_all


def _item(read: Convert, node: Node, key: Text, problems: Problems) -> Any:
    if isinstance(node, Empty):
        problems.append(messages.EMPTY_ITEM.at(node.at, key=key))
        return None
    return read(node, key, problems)


def _dict_of(key_kind: Any, value_hint: Any) -> Convert:
    read_key, read = scalar_of(key_kind), converter(value_hint)

    def read_all(node: Node, key: Text, problems: Problems) -> Any:
        if not isinstance(node, Mapping):
            problems.append(wrong_kind(node, messages.WANTED_ROWS.say(key=key)))
            return None
        pairs = (
            (read_key(name, key, problems), _item(read, value, name, problems))
            for name, value in enough(node.entries, problems)
        )
        return {name: value for name, value in pairs if value is not None}

    return read_all

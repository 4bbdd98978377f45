"""Walking through everything that a value holds."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from keuzehulp.source import Text


class Found(NamedTuple):
    """A text, with the value it belongs to and the field it stands in."""

    owner: Any
    field: str
    text: Text


def values_in(value: Any) -> Iterator[Any]:
    """Every value of the model inside `value`, itself included, in the order of the fields."""
    values: list[Any] = []
    _gather(value, values)
    return iter(values)


def _gather(value: Any, values: list[Any]) -> None:
    # A list that fills, and no generator for each value: this walks everything, many times, and
    # most of what it meets is text.
    kind = value.__class__
    if kind is tuple or kind is dict:
        for item in value if kind is tuple else value.values():
            if not isinstance(item, str):
                _gather(item, values)
    elif names := _field_names(kind):
        values.append(value)
        for name in names:
            held = getattr(value, name)
            if held and not isinstance(held, str):
                _gather(held, values)


def texts_in(value: Any) -> Iterator[Found]:
    """Every text inside `value` that is words (not an id, address or date), with its owner."""
    for owner in values_in(value):
        for name in _field_names(owner.__class__):
            held = getattr(owner, name)
            kind = held.__class__
            # Of this class itself: those that come of it are ids, addresses and dates.
            if kind is Text:
                yield Found(owner, name, held)
            elif held and (kind is tuple or kind is dict):
                for item in held if kind is tuple else held.values():
                    if item.__class__ is Text:
                        yield Found(owner, name, item)


def mapped(value: Any, change: Callable[[Text], Text]) -> Any:
    """`value` with `change` done to every text inside it that is words. What stays the same is
    the same object.
    """
    kind = value.__class__
    if kind is Text:
        return change(value)
    if kind is tuple:
        items = tuple(mapped(item, change) for item in value)
        return items if _changed(items, value) else value
    if kind is dict:
        held = {name: mapped(item, change) for name, item in value.items()}
        return held if _changed(held.values(), value.values()) else value
    new = {}
    for name in _field_names(kind):
        old = getattr(value, name)
        if old and (changed := mapped(old, change)) is not old:
            new[name] = changed
    return replace(value, **new) if new else value


def _changed(new: Iterable[Any], old: Iterable[Any]) -> bool:
    return any(one is not other for one, other in zip(new, old, strict=True))


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    """The fields of a class of the model; nothing for any other class."""
    return (
        tuple(field.name for field in fields(kind) if field.name != "at")
        if is_dataclass(kind)
        else ()
    )

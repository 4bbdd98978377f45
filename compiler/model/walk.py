"""Walking through everything that a value holds."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, NamedTuple

from compiler.reading import Text


class Found(NamedTuple):
    """A text, with the value it belongs to and the field it stands in."""

    owner: Any
    field: str
    text: Text


def values_in(value: Any) -> Iterator[Any]:
    """Every value of the model inside `value`, itself included, in the order of the fields."""
    if is_dataclass(value):
        yield value
        for name in _field_names(value.__class__):
            yield from values_in(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from values_in(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from values_in(item)


def texts_in(value: Any) -> Iterator[Found]:
    """Every text inside `value` that is words (not an id, address or date), with its owner."""
    for owner in values_in(value):
        for name in _field_names(owner.__class__):
            for text in _texts(getattr(owner, name)):
                yield Found(owner, name, text)


def _texts(value: Any) -> Iterator[Text]:
    if type(value) is Text:
        yield value
    elif isinstance(value, tuple):
        yield from (item for item in value if type(item) is Text)
    elif isinstance(value, dict):
        yield from (item for item in value.values() if type(item) is Text)


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name != "at")

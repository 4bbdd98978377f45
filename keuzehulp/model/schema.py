"""The shape of the model as JSON Schema: for editors of the YAML, and for programs that read the
compiled tree.

Both follow from the same type hints by which `decode/` reads, so a new key of the model is in them
by itself.
"""

import types
from collections.abc import Callable
from dataclasses import dataclass, field, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from keuzehulp.model.decode import keys_of
from keuzehulp.model.scalars import Day, Number, Shaped
from keuzehulp.source import Text

Schema = dict[str, Any]
Describe = Callable[[Any, str], str]
"""The words about a class, or about one of its keys."""

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest that editors of YAML know whole."""
NOT_EMPTY = r"\S"


@dataclass
class Schemas:
    """Makes schemas, and collects the classes that they refer to.

    `typed` is for what people type: one value may stand for a list of one, `5` is a text where a
    text is asked, and a key may be empty where its class says so. Otherwise it is for what a
    program reads: lists are lists and texts are texts.
    """

    describe: Describe
    typed: bool
    left_out: frozenset[str] = frozenset()
    definitions: dict[str, Schema] = field(default_factory=dict)

    def document(
        self, properties: dict[str, Schema], *, required: list[str], **about: str
    ) -> Schema:
        """A whole schema: an object with these properties."""
        shape = _object(properties, required)
        return {
            "$schema": DIALECT,
            **about,
            **shape,
            "definitions": dict(sorted(self.definitions.items())),
        }

    def of(self, hint: Any) -> Schema:
        """The schema of a value with this type hint."""
        origin, args = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            return _any_of([self.of(arg) for arg in args if arg is not type(None)])
        if origin is Literal:
            return {"enum": list(args)}
        if origin is tuple:
            return self._list(args[0])
        if origin is dict:
            return self._dict(*args)
        return self._class(hint) if is_dataclass(hint) else self._scalar(hint)

    def keys(self, kind: Any) -> Schema:
        """The object that a class of the model describes, in place."""
        hints = get_type_hints(kind)
        keys = [key for key in keys_of(kind).values() if key.name not in self.left_out]
        properties = {key.name: self._property(kind, key.name, hints[key.field]) for key in keys}
        return {
            "description": self.describe(kind, ""),
            **_object(properties, [key.name for key in keys if key.required]),
        }

    def _property(self, kind: Any, name: str, hint: Any) -> Schema:
        value = self.of(hint)
        if self.typed and getattr(kind, "MAY_BE_EMPTY", False):
            value = _any_of([value, {"type": "null"}])
        about = self.describe(kind, name)
        return {"description": about, **_alone(value)} if about else value

    def _class(self, kind: Any) -> Schema:
        if kind.__name__ not in self.definitions:
            self.definitions[kind.__name__] = {}  # it may hold itself
            self.definitions[kind.__name__] = self.keys(kind)
        return {"$ref": f"#/definitions/{kind.__name__}"}

    def _list(self, item: Any) -> Schema:
        one = self.of(item)
        if self.typed and is_dataclass(
            item
        ):  # told apart by `if`: a mistake is then told where it is, not "none of these fit"
            return {
                "type": ["array", "object"],
                "if": {"type": "array"},
                "then": {"items": one},
                "else": one,
            }
        return {"type": "array", "items": one}

    def _dict(self, key: Any, value: Any) -> Schema:
        names = {"propertyNames": {"pattern": _whole(key)}} if issubclass(key, Shaped) else {}
        return {"type": "object", **names, "additionalProperties": self.of(value)}

    def _scalar(self, kind: type) -> Schema:
        if kind is Number:
            return {"type": "integer", "minimum": 0}
        if kind is bool:
            return {"type": "boolean"}
        if issubclass(kind, Shaped):
            return {
                "type": self._kinds(kind),
                "pattern": _whole(kind),
                **({"format": "date"} if kind is Day else {}),
            }
        assert issubclass(kind, str), f"How does {kind} look in JSON?"
        return {
            "type": ["string", "number", "boolean"] if self.typed else "string",
            "pattern": NOT_EMPTY,
        }

    def _kinds(self, kind: type[Shaped]) -> str | list[str]:
        """A year or an article without quotes is a number to others who read YAML; to us it is
        as it was typed.
        """
        number = "number" if kind.fits("2.9") else "integer" if kind.fits("2019") else ""
        return ["string", number] if self.typed and number else "string"


def _object(properties: dict[str, Schema], required: list[str]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _any_of(kinds: list[Schema]) -> Schema:
    return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}


def _alone(value: Schema) -> Schema:
    """A reference hides what stands beside it, so it gets a level of its own."""
    return {"allOf": [value]} if "$ref" in value else value


def _whole(kind: type[Text]) -> str:
    pattern = getattr(kind, "PATTERN", None)
    return f"^(?:{pattern.pattern})$" if pattern else NOT_EMPTY

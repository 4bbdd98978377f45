"""The compiled trees and guides as data, for other programs: `/keuzehulp.json`, and
`/keuzehulp.schema.json` that says what is in it.

No page loads them. The reasons behind our own texts (`editorial`) are for editors and stay out.
"""

import json
from collections.abc import Iterator
from dataclasses import is_dataclass
from inspect import getdoc
from typing import Any

from keuzehulp.analysis import Figures
from keuzehulp.model import (
    Fact,
    GuideHead,
    Number,
    Option,
    Outcome,
    Project,
    Publisher,
    Question,
    Source,
    Step,
    Term,
    TreeHead,
)
from keuzehulp.model.decode import keys_of
from keuzehulp.model.interpolation import KEYS, fill
from keuzehulp.model.schema import Schema, Schemas
from keuzehulp.site.page import Page

DATA = "keuzehulp.json"
SCHEMA = "keuzehulp.schema.json"
LEFT_OUT = frozenset({"editorial"})
LISTS = {"facts": Fact, "sources": Source, "glossary": Term}


def pages(project: Project) -> Iterator[Page]:
    """The data and its schema."""
    yield Page(DATA, lambda: _json(compiled(project)))
    yield Page(SCHEMA, lambda: _json(schema()))


def compiled(project: Project) -> dict[str, Any]:
    """Everything that readers see, in the order of the tree folder, with values filled in. What
    is empty is left out.
    """

    def data(value: Any) -> Any:
        if is_dataclass(value):
            kind: Any = type(value)
            keys = (key for key in keys_of(kind).values() if key.name not in LEFT_OUT)
            return {
                key.name: data(held)
                for key in keys
                if _says_something(held := getattr(value, key.field)) or key.required
            }
        if isinstance(value, tuple):
            return [data(item) for item in value]
        if isinstance(value, dict):
            return {str(name): data(item) for name, item in value.items()}
        return (
            value
            if isinstance(value, bool)
            else int(value)
            if isinstance(value, Number)
            else fill(str(value), project.fact)
        )

    trees = [
        {
            **data(tree.head),
            "questions": data(tree.questions),
            "outcomes": data(tree.outcomes),
            "options": data(tree.options),
        }
        for tree in project.trees
    ]
    guides = [{**data(guide.head), "steps": data(guide.steps)} for guide in project.guides]
    lists = {name: data(getattr(project, name)) for name in LISTS}
    return {
        "$schema": SCHEMA,
        "figures": _figures(project),
        "trees": trees,
        "guides": guides,
        **lists,
        "publisher": data(project.publisher or Publisher()),
    }


def _figures(project: Project) -> dict[str, Any]:
    """What texts can say of how much there is, by the names that they use for it."""
    figures = Figures(project)
    trees = {str(tree.id): figures.of_tree(tree) for tree in project.trees}
    guides = {str(guide.id): figures.of_guide(guide) for guide in project.guides}
    return {"count": figures.count, "tree": trees, "guide": guides}


def _shape_of_figures() -> Schema:
    def counts(keys: tuple[str, ...]) -> Schema:
        properties = {key: {"type": "integer", "minimum": 0} for key in keys}
        return {
            "type": "object",
            "properties": properties,
            "required": [*keys],
            "additionalProperties": False,
        }

    by_id = {
        kind: {"type": "object", "additionalProperties": counts(KEYS[kind])}
        for kind in ("tree", "guide")
    }
    return {
        "description": "How much there is of everything, as texts say it: `count` of all together,"
        " `tree` and `guide` by id. `shortest` and `longest` are of paths, in questions.",
        "type": "object",
        "properties": {"count": counts(KEYS["count"]), **by_id},
        "required": [*KEYS],
        "additionalProperties": False,
    }


def _says_something(value: Any) -> bool:
    return value not in (None, (), {}, "", False) or isinstance(value, Number)


def schema() -> Schema:
    """What `compiled` gives, whatever the project says."""
    schemas = Schemas(_described, typed=False, left_out=LEFT_OUT)
    properties: dict[str, Schema] = {
        "$schema": {"const": SCHEMA},
        "figures": _shape_of_figures(),
        "trees": {
            "type": "array",
            "items": _whole(
                schemas, TreeHead, questions=Question, outcomes=Outcome, options=Option
            ),
        },
        "guides": {"type": "array", "items": _whole(schemas, GuideHead, steps=Step)},
        **{name: schemas.of(tuple[kind, ...]) for name, kind in LISTS.items()},  # type: ignore[valid-type] # a class in a variable
        "publisher": schemas.of(Publisher),
    }
    title, about = (
        "Keuzehulp",
        "Decision trees and step guides with the facts and sources behind them.",
    )
    return schemas.document(properties, required=list(properties), title=title, description=about)


def _whole(schemas: Schemas, head: type, **parts: type) -> Schema:
    """What a head says, with the lists that belong to it."""
    shape = schemas.keys(head)
    lists = {name: schemas.of(tuple[kind, ...]) for name, kind in parts.items()}  # type: ignore[valid-type] # a class in a variable
    return {
        **shape,
        "properties": {**shape["properties"], **lists},
        "required": [*shape["required"], *parts],
    }


def _described(kind: Any, key: str) -> str:
    return "" if key else (getdoc(kind) or "")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"

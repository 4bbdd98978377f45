"""What one file holds, by its top-level key, as values of the model."""

from collections.abc import Iterable
from typing import Any, TypeVar

from keuzehulp.model import messages
from keuzehulp.model.claims import Fact, Source
from keuzehulp.model.decode.scalar_values import Problems
from keuzehulp.model.decode.values import enough, shape
from keuzehulp.model.guide import GuideHead, Step
from keuzehulp.model.option import Option
from keuzehulp.model.outcome import Outcome
from keuzehulp.model.question import Question
from keuzehulp.model.site import Published, Publisher, Redirect, Rule, Synonym, Term
from keuzehulp.model.tree import TreeHead
from keuzehulp.source import Empty, Mapping, Node, Sequence, Text, closest

T = TypeVar("T")


LISTS: dict[str, type] = {
    "questions": Question,
    "outcomes": Outcome,
    "options": Option,
    "steps": Step,
    "facts": Fact,
    "sources": Source,
    "glossary": Term,
    "rules": Rule,
    "synonyms": Synonym,
    "redirects": Redirect,
}


SINGLES: dict[str, type] = {
    "tree": TreeHead,
    "guide": GuideHead,
    "publisher": Publisher,
    "published": Published,
}


PARTS = (*SINGLES, *LISTS, "strings")
"""What a file may hold, by its top-level key."""


def read_part(key: Text, node: Node, problems: Problems) -> Iterable[Any]:
    """The values behind one top-level key; what is wrong with them is added to `problems`."""
    if key not in PARTS:
        problems.append(
            messages.UNKNOWN_PART.at(key.at, meant=closest(key, PARTS), key=key, parts=PARTS)
        )
        return []
    if key == "strings":
        return list(_strings(node, problems))
    if key in SINGLES:
        value = shape(SINGLES[key], node, problems)
        return [] if value is None else [value]
    return list(_list(LISTS[key], key, node, problems))


def _list(kind: type[T], key: Text, node: Node, problems: Problems) -> Iterable[T]:
    if isinstance(node, Empty):
        problems.append(messages.EMPTY_KEY.at(key.at, key=key))
    elif not isinstance(node, Sequence):
        problems.append(messages.PART_IS_NO_LIST.at(node.at, key=key))
    else:
        values = (shape(kind, item, problems) for item in enough(node.items, problems))
        yield from (value for value in values if value is not None)


def _strings(node: Node, problems: Problems) -> Iterable[tuple[Text, Text]]:
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if isinstance(value, Text):
            yield key, value
        else:
            problems.append(messages.EMPTY_STRING.at(key.at, key=key))

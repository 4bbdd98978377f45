"""Mistakes that an editor could make, anywhere in a tree folder: a line that goes, a key typed
twice or wrongly, a value of another kind.

Of each is known whether `check` must tell: not of a comment that goes or a text that gets other
words, but of all that changes the shape.
"""

import random
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

import yaml

from keuzehulp.model.decode import LISTS, SINGLES, keys_of
from keuzehulp.source.nodes import LOADER
from tools.harness.typo import Spot, Typo
from tools.harness.typo_kinds import MAKE

COUNT = 200
"""How many the tests make; `bench` may ask for more."""
SEED = 2026


def typos(folder: Path, *, count: int = COUNT, seed: int = SEED) -> Iterator[Typo]:
    """So many mistakes, the same ones for the same folder and seed: every kind as often, at
    places by chance.
    """
    texts = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.yml"))
    }
    spots = [spot for path, text in texts.items() for spot in _spots(path, text)]
    chance = random.Random(seed)
    made = 0
    while made < count:
        kind = MAKE[made % len(MAKE)]
        typo = kind(chance.choice(spots), chance)
        if typo:
            made += 1
            yield typo


def _spots(path: str, text: str) -> Iterator[Spot]:
    root = yaml.compose(text, Loader=LOADER)
    for part, node in root.value if isinstance(root, yaml.MappingNode) else ():
        if part.value in SINGLES:
            yield from _in_mapping(path, text, SINGLES[part.value], node)
        for item in node.value if part.value in LISTS else ():
            yield from _in_mapping(path, text, LISTS[part.value], item)


def _in_mapping(path: str, text: str, kind: Any, node: yaml.Node) -> Iterator[Spot]:
    if not isinstance(node, yaml.MappingNode):
        return
    hints = get_type_hints(kind)
    for key, value in node.value:
        hint = hints[keys_of(kind)[key.value].field]
        yield Spot(path, text, kind, hint, key, value, node)
        yield from _in_value(path, text, hint, value)


def _in_value(path: str, text: str, hint: Any, node: yaml.Node) -> Iterator[Spot]:
    for inner in (arg for arg in get_args(hint) if arg is not type(None) and arg is not ...):
        yield from _in_value(path, text, inner, node)
    if not is_dataclass(hint):
        return
    values = (
        [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value
    )
    for each in [node] if isinstance(node, yaml.MappingNode) and _is_one(hint, node) else values:
        yield from (
            _in_mapping(path, text, hint, each)
            if not isinstance(each, str) and _is_one(hint, each)
            else ()
        )


def _is_one(kind: Any, node: yaml.Node) -> bool:
    """Whether these are the keys of that class, and not the names of a dictionary of them."""
    return isinstance(node, yaml.MappingNode) and {key.value for key, _ in node.value} <= set(
        keys_of(kind)
    )

"""One YAML file becomes nodes with places; what YAML would hide or twist is refused.

PyYAML keeps the last of two equal keys without a word, reads `no` as false and `1.10` as 1.1. So the file is only composed, never
constructed: scalars stay text, keys are compared here, and anchors, aliases and tags are refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from compiler.reading import mistakes
from compiler.reading.problem import Problem
from compiler.reading.text import Text, Where

# The C loader (in PyYAML's wheels) composes the same nodes several times faster.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SWALLOWED = re.compile(r"\s*#[^\s#]")
"""What follows a text when its own # was read as a comment; a real comment has a space after its #."""
IMPLICIT_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value")}


@dataclass(frozen=True)
class Mapping:
    """Keys with values, in the order of the file."""

    entries: tuple[tuple[Text, "Node"], ...]
    at: Where

    def get(self, key: str) -> "Node | None":
        return next((value for name, value in self.entries if name == key), None)

    @property
    def keys(self) -> tuple[Text, ...]:
        return tuple(key for key, _ in self.entries)


@dataclass(frozen=True)
class Sequence:
    """A list, in the order of the file."""

    items: tuple["Node", ...]
    at: Where


@dataclass(frozen=True)
class Empty:
    """A key with nothing behind it."""

    at: Where


Node = Mapping | Sequence | Text | Empty


@dataclass(frozen=True)
class File:
    """One file of a tree folder: its path inside that folder, what it holds, and its text as typed."""

    path: str
    root: Mapping
    source: str = ""


def read_text(source: str, *, path: str, shown: str) -> tuple[File | None, list[Problem]]:
    """Nodes of one file, and every problem found in it.

    `path` is the file's place in the tree folder, `shown` how the editor knows it. A file that is no YAML, or holds no keys, gives None
    with one problem; a file with doubled keys gives nodes as well, so that the other checks still run.
    """
    try:
        root = yaml.compose(source, Loader=LOADER)
    except yaml.YAMLError as error:
        return None, [mistakes.explain(error, source=source, shown=shown)]
    if root is None:
        return None, [mistakes.empty_file(shown)]
    reader = _Reader(shown, source)
    node = reader.node(root)
    if not isinstance(node, Mapping):
        return None, [*reader.problems, mistakes.no_keys(node.at)]
    return File(path, node, source), reader.problems


class _Reader:
    """Turns composed YAML into our nodes and collects problems on the way."""

    def __init__(self, shown: str, source: str) -> None:
        self.shown = shown
        self.lines = source.splitlines()
        self.problems: list[Problem] = []
        self.anchored: dict[int, Node] = {}
        self.refused: set[int] = set()

    def node(self, raw: yaml.Node) -> Node:
        """An alias is refused, and read as what it stands for, so that one mistake gives one problem."""
        if id(raw) in self.anchored:
            self._refuse_alias(raw)
            return self.anchored[id(raw)]
        self.anchored[id(raw)] = Empty(self._at(raw))  # what an alias inside itself stands for
        self.anchored[id(raw)] = self._read(raw)
        return self.anchored[id(raw)]

    def _read(self, raw: yaml.Node) -> Node:
        if isinstance(raw, yaml.MappingNode):
            return Mapping(tuple(self._entries(raw)), self._at(raw))
        if isinstance(raw, yaml.SequenceNode):
            return Sequence(tuple(self.node(item) for item in raw.value), self._at(raw))
        return self._scalar(raw)

    def _entries(self, raw: yaml.MappingNode) -> Iterator[tuple[Text, Node]]:
        first: dict[str, Where] = {}
        for key, value in raw.value:
            name = Text(str(key.value), self._at(key))
            if not isinstance(key, yaml.ScalarNode):
                self.problems.append(mistakes.strange_key(name.at))
            elif name in first:
                self.problems.append(mistakes.duplicate_key(name, first[name]))
            else:
                first[name] = name.at
                yield name, self.node(value)

    def _scalar(self, raw: yaml.Node) -> Node:
        at = self._at(raw)
        if raw.tag not in IMPLICIT_TAGS:
            self.problems.append(mistakes.tag(at, raw.tag))
        if not getattr(raw, "style", None) and SWALLOWED.match(self._rest_of_line(raw)):
            self.problems.append(mistakes.hash_in_text(at))
        if not raw.value.strip() or raw.tag == "tag:yaml.org,2002:null":
            return Empty(at)
        return Text(raw.value.strip(), at)

    def _rest_of_line(self, raw: yaml.Node) -> str:
        line, column = raw.end_mark.line, raw.end_mark.column
        return self.lines[line][column:] if line < len(self.lines) else ""

    def _refuse_alias(self, raw: yaml.Node) -> None:
        if id(raw) not in self.refused:
            self.refused.add(id(raw))
            self.problems.append(mistakes.alias(self._at(raw)))

    def _at(self, raw: yaml.Node) -> Where:
        return Where(self.shown, raw.start_mark.line + 1, raw.start_mark.column + 1)

"""One YAML file becomes nodes with places; what YAML would hide or twist is refused.

PyYAML keeps the last of two equal keys without a word, reads `no` as false and `1.10` as 1.1. So
the file is only composed, never constructed: scalars stay text, keys are compared here, and
anchors, aliases and tags are refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from keuzehulp.source import limits, yaml_errors, yaml_pitfalls
from keuzehulp.source.diagnostic import Diagnostic
from keuzehulp.source.files import conflicts
from keuzehulp.source.limited import first
from keuzehulp.source.messages import yaml as messages
from keuzehulp.source.nesting import too_much
from keuzehulp.source.positions import Text, Where

# The C loader (in PyYAML's wheels) composes the same nodes several times faster.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SWALLOWED = re.compile(r"\s*#[^\s#]")
"""What follows a text when its own # was read as a comment; a real comment has a space after its
#.
"""
NEAR = 100
"""Signs behind a text that are looked at: all can stand on one line."""
IMPLICIT_TAGS = {
    f"tag:yaml.org,2002:{kind}"
    for kind in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value")
}
STR, NULL = (f"tag:yaml.org,2002:{kind}" for kind in ("str", "null"))
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What YAML 1.1 takes for nothing when it stands without quotes."""


class _Composer(LOADER):  # type: ignore[misc] # which of the two it is, only the machine knows
    """Does not look whether a scalar is a number, a date or yes or no: here all are text."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> Any:
        """The tag of a node that says none itself; a plain scalar is text or nothing."""
        if kind is not yaml.ScalarNode:
            return super().resolve(kind, value, implicit)
        return NULL if implicit[0] and value in NOTHING else STR


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
    """One file of a tree folder: its path inside that folder, what it holds, and its text as
    typed.
    """

    path: str
    root: Mapping
    source: str = ""


def read_text(source: str, *, path: str, shown: str) -> tuple[File | None, list[Diagnostic]]:
    """Nodes of one file, and every problem found in it.

    `path` is the file's place in the tree folder, `shown` how the editor knows it. A file that is
    no YAML, or holds no keys, gives None with one problem; a file with doubled keys gives nodes as
    well, so that the other checks still run.
    """
    if merging := list(conflicts(source, shown)):
        # Told by itself: the two versions between the marks repeat each other's keys, and every
        # other check would complain of that.
        return None, merging
    if misleading := list(first(yaml_pitfalls.misleading_signs(source, shown))):
        return None, misleading
    try:
        if large := too_much(source, shown, LOADER):
            return None, [large]
        root = yaml.compose(source, Loader=_Composer)
        named = list(yaml_pitfalls.anchors(source, shown, LOADER))
    except yaml.YAMLError as error:
        return None, [yaml_errors.explain(error, source=source, shown=shown)]
    if root is None:
        return None, [messages.EMPTY_FILE.at(Where(shown))]
    reader = _Reader(shown, source)
    reader.problems += named
    node = reader.node(root)
    reader.look_into_blocks()
    problems = list(first(reader.problems))
    if not isinstance(node, Mapping):
        return None, [*problems, messages.NO_KEYS.at(node.at)]
    return File(path, node, source), problems


def _is_insert(raw: yaml.MappingNode) -> bool:
    """Whether this was meant as the value of a fact: `{F-B10.kosten}` alone, which YAML takes
    for a key without a value.
    """
    if not raw.flow_style or len(raw.value) != 1:
        return False
    key, value = raw.value[0]
    return (
        isinstance(key, yaml.ScalarNode)
        and isinstance(value, yaml.ScalarNode)
        and not value.value
        and "." in key.value
    )


class _Reader:
    """Turns composed YAML into our nodes and collects problems on the way."""

    def __init__(self, shown: str, source: str) -> None:
        self.shown = shown
        self.lines = source.splitlines()
        self.problems: list[Diagnostic] = []
        self.has_names = yaml_pitfalls.may_hold_anchors(source)
        self.made: dict[int, Node] = {}  # by identity: an alias is the very node of its anchor
        self.keys: set[str] = set()
        self.blocks: list[yaml.ScalarNode] = []

    def node(self, raw: yaml.Node) -> Node:
        """What a node says. An alias is what it stands for: its anchor was refused already, and
        one mistake gives one problem.
        """
        if not self.has_names:
            return self._read(raw)
        if id(raw) not in self.made:
            self.made[id(raw)] = Empty(self._at(raw))  # what an alias inside itself stands for
            self.made[id(raw)] = self._read(raw)
        return self.made[id(raw)]

    def look_into_blocks(self) -> None:
        """Only when the whole file was read it is known what its keys are."""
        for raw in self.blocks:
            self.problems += yaml_pitfalls.swallowed_keys(raw, self.lines, self.keys, self.shown)

    def _read(self, raw: yaml.Node) -> Node:
        if isinstance(raw, yaml.MappingNode) and _is_insert(raw):
            self.problems.append(messages.BRACKET_AT_START.at(self._at(raw)))
            return Text(f"{{{raw.value[0][0].value}}}", self._at(raw))
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
                self.problems.append(messages.STRANGE_KEY.at(name.at))
            elif name in first:
                self.problems.append(
                    messages.DUPLICATE_KEY.at(name.at, name=name, line=first[name].line)
                )
            else:
                first[name] = name.at
                self.keys.add(name)
                yield name, self.node(value)

    def _scalar(self, raw: yaml.Node) -> Node:
        at = self._at(raw)
        if raw.tag not in IMPLICIT_TAGS:
            self.problems.append(messages.TAG.at(at, name=raw.tag))
        style = getattr(raw, "style", None)
        if isinstance(raw, yaml.ScalarNode) and style in ("|", ">"):
            self.blocks.append(raw)
        # Only between double quotes does YAML read escapes (YAML 1.2 §5.7); elsewhere such signs
        # were refused in the source.
        if style == '"' and (
            yaml_errors.UNSEEN.search(raw.value) or yaml_pitfalls.HIDDEN.search(raw.value)
        ):
            self.problems.append(messages.ESCAPED_CONTROL_CHARACTER.at(at))
        # Plain, without quotes: only there a `#` or a quote can mean something other than itself.
        if not style:
            self.problems += self._in_plain_text(raw, at)
        if len(raw.value) > limits.TEXT:
            length = limits.shown(len(raw.value))
            self.problems.append(
                messages.TEXT_TOO_LONG.at(at, length=length, limit=limits.shown(limits.TEXT))
            )
            return Text(raw.value[: limits.TEXT], at)  # so that no later check is kept busy by it
        if not raw.value.strip() or raw.tag == NULL:
            return Empty(at)
        return Text(raw.value.strip(), at)

    def _in_plain_text(self, raw: yaml.Node, at: Where) -> Iterator[Diagnostic]:
        rest, text = self._rest_of_line(raw), str(raw.value)
        if SWALLOWED.match(rest):
            yield messages.HASH_IN_TEXT.at(at)
        yield from filter(
            None, (yaml_pitfalls.cut_off(text, rest, at), yaml_pitfalls.curly_quotes(text, at))
        )

    def _rest_of_line(self, raw: yaml.Node) -> str:
        line, column = raw.end_mark.line, raw.end_mark.column
        return self.lines[line][column : column + NEAR] if line < len(self.lines) else ""

    def _at(self, raw: yaml.Node) -> Where:
        return Where(self.shown, raw.start_mark.line + 1, raw.start_mark.column + 1)

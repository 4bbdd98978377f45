"""Mistakes that an editor could make, anywhere in a tree folder: a line that goes, a key typed
twice or wrongly, a value of another kind.

Of each is known whether `check` must tell: not of a comment that goes or a text that gets other
words, but of all that changes the shape.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

import yaml

from keuzehulp.model import Day, Number
from keuzehulp.model.decode import LISTS, SINGLES, keys_of
from keuzehulp.model.scalars import LawPart, Shaped
from keuzehulp.source import Diagnostic
from keuzehulp.source.nodes import LOADER

COUNT = 200
"""How many the tests make; `bench` may ask for more."""
SEED = 2026


@dataclass(frozen=True)
class Typo:
    """A file of the folder with one mistake in it. When it must be told, then in this file, and
    on this line unless that is 0.
    """

    path: str
    what: str
    text: str
    must_be_told: bool
    line: int = 0

    @contextmanager
    def made(self, folder: Path) -> Iterator[None]:
        """The tree folder with this mistake in it, for as long as one looks."""
        path = folder / self.path
        good = path.read_bytes()
        path.write_text(self.text, encoding="utf-8")
        try:
            yield
        finally:
            path.write_bytes(good)

    def is_told(self, problems: Iterable[Diagnostic]) -> bool:
        """Whether one of these problems is in the right place."""
        return any(
            problem.at.file == f"tree/{self.path}" and self.line in (0, problem.at.line)
            for problem in problems
        )


class Spot(NamedTuple):
    """A key of the model somewhere in a file: where it and its value stand, and what the model
    says of it.
    """

    path: str
    text: str
    kind: Any
    hint: Any
    key: yaml.ScalarNode
    value: yaml.Node
    owner: yaml.MappingNode

    @property
    def line(self) -> int:
        return int(self.key.start_mark.line) + 1

    @property
    def start(self) -> int:
        return int(self.value.start_mark.index)

    @property
    def end(self) -> int:
        """Where the value ends, without the empty space after it."""
        return self.start + len(self.text[self.start : self.value.end_mark.index].rstrip())

    @property
    def is_required(self) -> bool:
        return keys_of(self.kind)[self.key.value].required

    @property
    def may_be_empty(self) -> bool:
        return bool(getattr(self.kind, "MAY_BE_EMPTY", False))

    def replaced(self, new: str) -> str:
        return self.text[: self.start] + new + self.text[self.end :]


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


# ---- The kinds of mistake: each gives None where it cannot be made


def _line_gone(spot: Spot, chance: random.Random) -> Typo | None:
    lines = spot.text.splitlines(keepends=True)
    place = chance.randrange(len(lines))
    return Typo(
        spot.path,
        f"regel {place + 1} weg",
        "".join(lines[:place] + lines[place + 1 :]),
        must_be_told=False,
    )


def _line_twice(spot: Spot, chance: random.Random) -> Typo | None:
    lines = spot.text.splitlines(keepends=True)
    place = chance.randrange(len(lines))
    return Typo(
        spot.path,
        f"regel {place + 1} dubbel",
        "".join(lines[: place + 1] + lines[place:]),
        must_be_told=False,
    )


def _sign_gone(spot: Spot, chance: random.Random) -> Typo | None:
    place = chance.randrange(len(spot.text))
    return Typo(
        spot.path,
        f"teken {place} weg",
        spot.text[:place] + spot.text[place + 1 :],
        must_be_told=False,
    )


def _key_gone(spot: Spot, chance: random.Random) -> Typo | None:
    keys = [key for key, _ in spot.owner.value]
    place = keys.index(spot.key)
    if len(keys) == 1:
        return None
    if place + 1 < len(keys):
        cut = spot.text[: spot.key.start_mark.index] + spot.text[keys[place + 1].start_mark.index :]
    else:
        before = spot.owner.value[place - 1][1]
        end = before.start_mark.index + len(
            spot.text[before.start_mark.index : before.end_mark.index].rstrip()
        )
        cut = spot.text[:end] + spot.text[spot.end :]
    return Typo(
        spot.path,
        f"‘{spot.key.value}’ op regel {spot.line} weg",
        cut,
        must_be_told=spot.is_required,
    )


def _key_twice(spot: Spot, chance: random.Random) -> Typo | None:
    at = spot.key.start_mark
    again = ", " if spot.owner.flow_style else "\n" + " " * at.column
    text = f"{spot.text[: at.index]}{spot.key.value}: dubbel{again}{spot.text[at.index :]}"
    line = spot.line if spot.owner.flow_style else spot.line + 1
    return Typo(
        spot.path,
        f"‘{spot.key.value}’ op regel {spot.line} dubbel",
        text,
        must_be_told=True,
        line=line,
    )


def _key_misspelt(spot: Spot, chance: random.Random) -> Typo | None:
    at = spot.key.end_mark.index
    return Typo(
        spot.path,
        f"‘{spot.key.value}x’ op regel {spot.line}",
        f"{spot.text[:at]}x{spot.text[at:]}",
        must_be_told=True,
        line=spot.line,
    )


def _name_misspelt(spot: Spot, chance: random.Random) -> Typo | None:
    """A name that refers to something; the name of the thing itself may be anything, as long as
    nobody mentions it.
    """
    if (
        not _holds(spot.hint, Shaped)
        or spot.key.value in ("id", "code", "url", "contact", "archive", "date")
        or _holds(spot.hint, Day)
    ):
        return None
    names = spot.value.value if isinstance(spot.value, yaml.SequenceNode) else [spot.value]
    names = [name for name in names if isinstance(name, yaml.ScalarNode)]
    if not names:
        return None
    name = chance.choice(names)
    at = name.end_mark.index
    text = f"{spot.text[:at]}qx{spot.text[at:]}"
    return Typo(
        spot.path,
        f"‘{name.value}qx’ op regel {spot.line}",
        text,
        must_be_told=True,
        line=name.start_mark.line + 1,
    )


def _emptied(spot: Spot, chance: random.Random) -> Typo | None:
    return Typo(
        spot.path,
        f"niets achter ‘{spot.key.value}’ op regel {spot.line}",
        spot.replaced(""),
        must_be_told=not spot.may_be_empty,
    )


def _made_a_list(spot: Spot, chance: random.Random) -> Typo | None:
    return _of_another_kind(spot, "[een, twee]", told=not _holds(spot.hint, tuple))


def _made_keys(spot: Spot, chance: random.Random) -> Typo | None:
    return _of_another_kind(spot, "{een: twee}", told=not _holds(spot.hint, dict))


def _made_text(spot: Spot, chance: random.Random) -> Typo | None:
    return _of_another_kind(
        spot, "Zomaar een tekst", told=get_origin(spot.hint) is tuple or _is_closed(spot.hint)
    )


def _made_a_number(spot: Spot, chance: random.Random) -> Typo | None:
    fits = _holds(spot.hint, Number) or _holds(spot.hint, LawPart)
    return _of_another_kind(
        spot, "7", told=get_origin(spot.hint) is tuple or (_is_closed(spot.hint) and not fits)
    )


def _of_another_kind(spot: Spot, new: str, *, told: bool) -> Typo:
    return Typo(
        spot.path,
        f"‘{spot.key.value}: {new}’ op regel {spot.line}",
        spot.replaced(new),
        must_be_told=told,
    )


def _holds(hint: Any, kind: Any) -> bool:
    """Whether the model asks for this kind here, alone or in a list."""
    inner = [arg for arg in get_args(hint) if arg is not type(None)]
    if get_origin(hint) is kind or (
        isinstance(hint, type) and isinstance(kind, type) and issubclass(hint, kind)
    ):
        return True
    return (
        any(_holds(arg, kind) for arg in inner if arg is not ...)
        if get_origin(hint) is not Literal
        else False
    )


def _is_closed(hint: Any) -> bool:
    """Whether not just any text will do: a name, number, date or choice, or keys of its own."""
    options = (
        [arg for arg in get_args(hint) if arg is not type(None)]
        if get_origin(hint) not in (tuple, dict, Literal)
        else []
    )
    if options:
        return all(_is_closed(option) for option in options)
    return (
        get_origin(hint) in (Literal, dict)
        or is_dataclass(hint)
        or (isinstance(hint, type) and issubclass(hint, Shaped | Number | bool))
    )


MAKE: tuple[Callable[[Spot, random.Random], Typo | None], ...] = (
    _line_gone, _line_twice, _sign_gone, _key_gone, _key_twice, _key_misspelt, _name_misspelt, _emptied,
    _made_a_list, _made_keys, _made_text, _made_a_number,
)  # fmt: skip

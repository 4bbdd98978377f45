"""Which words and facts changed: two values of the model laid side by side, field by field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from keuzehulp.model import Answer, Outcome, Question, Tree, texts_in
from keuzehulp.source import NOWHERE, Where

NAMES = ("code", "id")
"""What a thing is known by; what has neither is known by its words and its place."""

TOLD_APART = (Question, Outcome, Answer, Tree)
"""That these came or went is told with the nodes and the trees."""


@dataclass(frozen=True)
class Change:
    """One value that is other than it was; `old` or `new` is None when it was added or removed.

    `at` is its place in the new folder; of what was removed, in the old.
    """

    where: tuple[str, ...]
    old: str | None
    new: str | None
    at: Where


def changes(old: Any, new: Any, where: tuple[str, ...] = ()) -> Iterator[Change]:
    """Everything that differs between two values of one kind, in the order of their fields."""
    if old != new:  # or else their places are the same too, and all that is inside them
        yield from _inside(old, new, where)


def _inside(old: Any, new: Any, where: tuple[str, ...]) -> Iterator[Change]:
    if old is None or new is None:
        yield from _one_sided(old, new, where)
    elif is_dataclass(new) and type(old) is type(new):
        for name in _compared(new.__class__):
            # `set_` and `routes_` are `set` and `routes` to an editor: as fields these names were
            # taken.
            yield from changes(getattr(old, name), getattr(new, name), (*where, name.rstrip("_")))
    elif isinstance(new, dict):
        for key in dict.fromkeys((*new, *old)):
            yield from changes(old.get(key), new.get(key), (*where, str(key)))
    elif isinstance(new, tuple) and isinstance(old, tuple) and any(map(is_dataclass, (*old, *new))):
        yield from _in_list(old, new, where)
    elif plain(old) != plain(new):
        yield Change(where, shown(old), shown(new), _place(new) or _place(old) or NOWHERE)


def plain(value: Any) -> Any:
    """A value without its places, to compare with another."""
    if is_dataclass(value):
        return tuple(
            plain(getattr(value, field.name)) for field in fields(value) if field.name != "at"
        )
    if isinstance(value, dict):
        return tuple((str(key), plain(held)) for key, held in value.items())
    return tuple(map(plain, value)) if isinstance(value, tuple) else value


def shown(value: Any) -> str:
    """A value in one line: a text as it is, a list with commas, and of anything larger its first
    words.
    """
    if is_dataclass(value):
        words = next((str(place.text) for place in texts_in(value)), "") or _name(value)
        return words or "; ".join(
            f"{field.name.rstrip('_')}: {shown(held)}" for field, held in _filled(value)
        )
    return ", ".join(map(shown, value)) if isinstance(value, tuple) else str(value)


def _filled(value: Any) -> Iterator[tuple[Any, Any]]:
    """The fields that hold something."""
    held = ((field, getattr(value, field.name)) for field in fields(value) if field.name != "at")
    return ((field, content) for field, content in held if content not in (None, (), {}, ""))


@cache
def _compared(kind: type) -> tuple[str, ...]:
    """The fields of a class that are laid side by side: not the place; and of a node not the id,
    for a rename is told apart.
    """
    names = [field.name for field in fields(kind) if field.compare and field.name != "at"]
    return tuple(name for name in names if name != "id" or "code" not in names)


def _one_sided(old: Any, new: Any, where: tuple[str, ...]) -> Iterator[Change]:
    value = old if new is None else new
    if value is not None and value != () and value != {} and not isinstance(value, TOLD_APART):
        at = _place(value) or NOWHERE
        yield Change(
            where, None if old is None else shown(old), None if new is None else shown(new), at
        )


def _in_list(
    old: tuple[Any, ...], new: tuple[Any, ...], where: tuple[str, ...]
) -> Iterator[Change]:
    if all(_name(item) for item in (*old, *new)):
        before = {_name(item): item for item in old}
        after = {_name(item): item for item in new}
        for name in dict.fromkeys((*after, *before)):
            yield from changes(before.get(name), after.get(name), (*where, name))
        # Where something went, that is told; and what came in between leaves the others in their
        # order.
        if list(before) != [name for name in after if name in before] and set(before) <= set(after):
            yield Change(
                (*where, "volgorde"), ", ".join(before), ", ".join(after), _place(new) or NOWHERE
            )
    else:
        for place, mine, other in _aligned(old, new):
            yield from changes(mine, other, (*where, str(place + 1)))


def _aligned(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[int, Any, Any]]:
    """Things without a name: those that are alike belong together, and what stands between them
    pairs up in order.
    """
    # `autojunk` would take for noise what comes back often in a long list, and pair nothing by it.
    matcher = SequenceMatcher(None, list(map(plain, old)), list(map(plain, new)), autojunk=False)
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        for step in range(max(i_end - i, j_end - j) if kind != "equal" else 0):
            mine = old[i + step] if i + step < i_end else None
            other = new[j + step] if j + step < j_end else None
            yield (j + step if other is not None else i + step), mine, other


def _name(value: Any) -> str:
    return next(
        (str(getattr(value, name)) for name in NAMES if getattr(value, name, None) is not None), ""
    )


def _place(value: Any) -> Where | None:
    at = getattr(value, "at", None)
    if isinstance(at, Where):
        return at
    return (
        next((place for place in map(_place, value) if place), None)
        if isinstance(value, tuple)
        else None
    )

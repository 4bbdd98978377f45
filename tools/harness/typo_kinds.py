"""The kinds of mistake that an editor makes: each gives None where it cannot be made."""

import random
from collections.abc import Callable
from dataclasses import is_dataclass
from typing import Any, Literal, get_args, get_origin

import yaml

from keuzehulp.model import Day, Number
from keuzehulp.model.scalars import LawPart, Shaped
from tools.harness.typo import Spot, Typo


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
    _line_gone, _line_twice, _sign_gone, _key_gone, _key_twice, _key_misspelt, _name_misspelt,
    _emptied, _made_a_list, _made_keys, _made_text, _made_a_number,
)  # fmt: skip

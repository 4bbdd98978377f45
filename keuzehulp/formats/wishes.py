"""What an editor may ask of an import besides the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Wishes:
    """Which table or sheet to take, by its name; and which field of a drawing goes where in a
    tree.
    """

    table: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


def is_called(wanted: str, *names: str) -> bool:
    """Whether one of these names is what was asked for; small letters or capitals make no
    difference.
    """
    return wanted.strip().casefold() in (name.strip().casefold() for name in names if name)

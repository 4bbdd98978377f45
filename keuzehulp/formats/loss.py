"""What a tree can't hold of a file, and how that is told."""

from dataclasses import dataclass

from keuzehulp.source import Where
from keuzehulp.source.message import fields_of, filled


@dataclass(frozen=True)
class Loss:
    """Something of the file that a tree can't hold: where it stands, what it is, and what was
    done instead.
    """

    at: Where
    message: str
    instead: str


@dataclass(frozen=True)
class Remark:
    """The words for that: what it is, and what was done instead."""

    text: str
    instead: str

    @property
    def fields(self) -> frozenset[str]:
        """The names of what goes into it."""
        return fields_of(self.text, self.instead)

    def lost(self, where: Where, **values: object) -> Loss:
        """What is lost at this place, with exactly the values that the templates name."""
        return Loss(where, *filled(values, self.text, self.instead))

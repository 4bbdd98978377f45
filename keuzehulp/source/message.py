"""The Dutch words of what is wrong, apart from the check that finds it.

Each layer keeps its own in a catalogue, `messages.py`: who rewords or translates opens that file,
and a check reads as the check. A template names what goes into it: `{name} mist ‘{key}’.` A number
takes the noun behind it along, `{count:vraag|vragen}`, and a list is joined with commas, or told to
be empty. What is
put in comes out as it went in, braces and all; a brace of the template itself is doubled.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from string import Formatter
from typing import Any

from keuzehulp.source.diagnostic import Diagnostic, Severity, counted
from keuzehulp.source.positions import Where

NONE_YET = "er is er nog geen"
"""What stands for a list without anything to name: `Kies uit: er is er nog geen.`"""


class _Dutch(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        # `|` has no meaning in Python's own format specification, so it is free for this.
        if "|" in format_spec:
            one, more = format_spec.split("|")
            return counted(value, one, more)
        if isinstance(value, Collection) and not isinstance(value, str):
            return ", ".join(map(str, value)) or NONE_YET
        return format(value, format_spec)


_DUTCH = _Dutch()


@cache  # a few hundred templates, asked for at each problem
def fields_of(*templates: str) -> frozenset[str]:
    """The names of what goes into these templates together."""
    parsed = (parts for template in templates for parts in _DUTCH.parse(template))
    return frozenset(name for _, name, _, _ in parsed if name is not None)


def filled(values: Mapping[str, Any], *templates: str) -> tuple[str, ...]:
    """Each of these templates with the values in it: exactly those that they name together, as a
    function takes exactly its parameters.
    """
    fields = fields_of(*templates)
    if fields != values.keys():
        raise TypeError(f"these words take {sorted(fields)}, not {sorted(values)}")
    # Values are looked up and never parsed as templates, so what somebody typed cannot format
    # anything.
    return tuple(_DUTCH.vformat(template, (), values) for template in templates)


def quoted(names: Iterable[str]) -> list[str]:
    """Names as they stand in a sentence: `‘ja’`, `‘nee’`."""
    return [f"‘{name}’" for name in names]


@dataclass(frozen=True)
class Phrase:
    """Words by themselves, or for within a message."""

    text: str

    @property
    def fields(self) -> frozenset[str]:
        """The names of what goes into it."""
        return fields_of(self.text)

    def say(self, **values: object) -> str:
        """The words with these values in them, exactly those that they name."""
        (text,) = filled(values, self.text)
        return text


@dataclass(frozen=True)
class Message:
    """What is told under a permanent code: what is wrong, and what to do about it."""

    code: str
    text: str
    fix: str
    severity: Severity = "error"

    @property
    def fields(self) -> frozenset[str]:
        """The names of what goes into it and into its fix."""
        return fields_of(self.text, self.fix)

    def warning_if(self, lenient: bool) -> "Message":
        """This message, told as a warning when somebody asked for that."""
        return replace(self, severity="warning") if lenient else self

    def at(self, where: Where, *, meant: str | None = None, **values: object) -> Diagnostic:
        """The problem at this place, with exactly the values that the templates name.

        `meant` is the name that somebody probably meant to type, when one comes near: then the fix
        is to ask about that.
        """
        text, fix = filled(values, self.text, self.fix)
        if meant:
            fix = DID_YOU_MEAN.say(name=meant)
        return Diagnostic(self.code, where, text, fix, self.severity, values)


DID_YOU_MEAN = Phrase("Bedoelt u ‘{name}’?")

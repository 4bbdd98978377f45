"""What is told under the name of a house rule."""

from dataclasses import dataclass
from typing import Any

from keuzehulp.model import Rule
from keuzehulp.source import Diagnostic, Message, Where
from keuzehulp.source.message import fields_of


@dataclass(frozen=True)
class RuleMessage:
    """What is wrong, and what to do about it; the code is the name of the rule that is broken."""

    text: str
    fix: str

    @property
    def fields(self) -> frozenset[str]:
        """The names of what goes into it and into its fix."""
        return fields_of(self.text, self.fix)

    def by(self, rule: Rule, where: Where, **values: Any) -> Diagnostic:
        """The problem at this place, with exactly the values that the templates name."""
        return Message(rule.id, self.text, self.fix).at(where, **values)

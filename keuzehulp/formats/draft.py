"""A tree folder in the making: what an importer found, as YAML that an editor can go on with,
and what it could not take along.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from keuzehulp.formats.errors import too_much
from keuzehulp.formats.loss import Loss, Remark
from keuzehulp.formats.messages import imports as messages
from keuzehulp.formats.names import Names
from keuzehulp.formats.text.yaml_text import as_yaml
from keuzehulp.formats.wishes import Wishes
from keuzehulp.model.interpolation import BRACE
from keuzehulp.source import Where, limits

SHOWN = 40
"""Signs of a text by which somebody finds it."""


@dataclass
class Draft:
    """A tree that is being put together. The only value here that changes: importers add what
    they come across.
    """

    title: str
    origin: str
    """Where it came from, for the first line of each file."""
    start: str = ""
    traits: dict[str, str] = field(default_factory=dict)
    actors: dict[str, str] = field(default_factory=dict)
    questions: list[dict[str, Any]] = field(default_factory=list)
    outcomes: list[dict[str, Any]] = field(default_factory=list)
    sources: dict[str, dict[str, Any]] = field(default_factory=dict)
    terms: list[dict[str, Any]] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    ids: Names = field(default_factory=Names)
    wishes: Wishes = field(default_factory=Wishes)
    places: dict[str, Where] = field(default_factory=dict)
    """Where in the other file a question or outcome stands."""

    def lose(self, at: Where, remark: Remark, **values: object) -> None:
        """Tell what does not come along."""
        self.losses.append(remark.lost(at, **values))

    def add_question(self, name: str, at: Where, **values: Any) -> dict[str, Any]:
        """A question with the next code; what is empty is left out."""
        self._make_room()
        self.places[name] = at
        self.questions.append({"id": name, "code": f"V{len(self.questions) + 1}", **filled(values)})
        return self.questions[-1]

    def add_outcome(self, name: str, **values: Any) -> dict[str, Any]:
        """An outcome with the next code."""
        self._make_room()
        self.outcomes.append({"id": name, "code": f"U{len(self.outcomes) + 1}", **filled(values)})
        return self.outcomes[-1]

    def _make_room(self) -> None:
        if len(self.questions) + len(self.outcomes) >= limits.SCREENS:
            raise too_much(self.origin, messages.SCREENS, limits.SCREENS)

    def files(self) -> dict[str, str]:
        """The files of the folder, by their names."""
        situation = [{"id": name, "text": text} for name, text in self.traits.items()]
        head = {
            "id": "boom",
            "title": self.title,
            "start": self.start,
            "actors": self.actors,
            "situation": situation,
        }
        parts: dict[str, dict[str, Any]] = {
            "boom/tree.yml": {"tree": filled(head)},
            "boom/questions.yml": {"questions": self.questions},
            "boom/outcomes.yml": {"outcomes": self.outcomes},
            "sources.yml": {"sources": list(self.sources.values())},
            "glossary.yml": {"glossary": self.terms},
        }
        parts = {name: self._without_braces(part, Where(name)) for name, part in parts.items()}
        start = messages.FIRST_LINE.say(origin=self.origin) + "\n"
        return {
            name: start + as_yaml(part) for name, part in parts.items() if next(iter(part.values()))
        }

    def _without_braces(self, value: Any, at: Where) -> Any:
        """In our texts braces ask for the value of a fact; in another system's they are just
        braces.
        """
        if isinstance(value, dict):
            return {key: self._without_braces(item, at) for key, item in value.items()}
        if isinstance(value, list):
            return [self._without_braces(item, at) for item in value]
        if len(value) > limits.TEXT:
            raise too_much(
                at,
                messages.SIGNS.say(text=value[:SHOWN]),
                limits.TEXT,
                messages.SHORTEN,
            )
        if BRACE.search(value):
            self.lose(at, messages.BRACES, text=value[:SHOWN])
        return value.replace("{", "(").replace("}", ")")


def filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is empty."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {}, ())}

"""Exceptions to a house rule, each with its reason: for one thing of the tree folder, for texts
with these words in them, or for both.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from keuzehulp.lint.style.messages import texts as messages
from keuzehulp.model import Project, Rule, Waiver, values_in
from keuzehulp.source import Diagnostic, Text, Where


@dataclass(frozen=True)
class Places:
    """Where everything stands that an exception can be for."""

    project: Project

    @cached_property
    def texts(self) -> dict[Where, str]:
        """Every text by its place."""
        return {
            text.at: text
            for thing in _things(self.project)
            for value in values_in(thing)
            for text in _texts(value)
        }

    @cached_property
    def of(self) -> dict[str, set[Where]]:
        """By id: the places of a thing itself, and of all that is in it."""
        places: dict[str, set[Where]] = {}
        for thing in _things(self.project):
            inside = places.setdefault(str(thing.id), set())
            for value in values_in(thing):
                inside.add(value.at)
                inside.update(text.at for text in _texts(value))
        return places


def waived(
    rule: Rule, problems: Iterable[Diagnostic], places: Places
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What is still wrong by a rule, with its exceptions that are for nothing; and what an
    exception excuses.
    """
    still: list[Diagnostic] = []
    excused: list[Diagnostic] = []
    used: set[Where] = set()
    for problem in problems:
        fitting = [waiver for waiver in rule.waivers if _fits(waiver, problem, places)]
        used |= {waiver.at for waiver in fitting}
        (excused if fitting else still).append(problem)
    return [*still, *_useless(rule, used)], excused


def _useless(rule: Rule, used: set[Where]) -> Iterator[Diagnostic]:
    for waiver in rule.waivers:
        if not waiver.id and not waiver.text:
            yield messages.WAIVER_TARGET.at(waiver.at)
        elif waiver.at not in used:
            yield messages.UNUSED_WAIVER.at(waiver.at, rule=rule.id)


def _fits(waiver: Waiver, problem: Diagnostic, places: Places) -> bool:
    here = not waiver.id or problem.at in places.of.get(waiver.id, ())
    said = not waiver.text or waiver.text in places.texts.get(problem.at, "")
    return bool(waiver.id or waiver.text) and here and said


def _things(project: Project) -> Iterator[Any]:
    """Everything with an id that is its own in the whole folder."""
    for tree in project.trees:
        yield from (tree.head, *tree.questions, *tree.outcomes, *tree.options)
    for guide in project.guides:
        yield from (guide.head, *guide.steps)
    yield from (*project.facts, *project.glossary)


def _texts(value: Any) -> Iterator[Text]:
    for field in fields(value):
        held = getattr(value, field.name)
        items = (
            held
            if isinstance(held, tuple)
            else held.values()
            if isinstance(held, dict)
            else (held,)
        )
        yield from (item for item in items if isinstance(item, Text))

"""No two things share a name."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from compiler.model import Project, Tree
from compiler.reading import Problem, Text

RESERVED = ("begin", "bronnen", "fouten", "inhoud", "vraagdag")
"""Ids of the keuzehulp's own document."""


class Named(Protocol):
    """Anything with a name of its own."""

    @property
    def id(self) -> Text: ...


def every_id_is_used_once(project: Project) -> Iterator[Problem]:
    """Questions, outcomes and options share one document, so they share one row of names."""
    for tree in project.trees:
        yield from _doubles((*tree.questions, *tree.outcomes, *tree.options))
        yield from _doubles(tree.head.situation)
        yield from _doubles(tree.head.entries)
        for question in tree.questions:
            yield from _doubles(question.answers)
    for guide in project.guides:
        for things in (guide.steps, guide.head.phases, guide.head.roles, guide.head.documents):
            yield from _doubles(things)
    for all_of_a_kind in (project.facts, project.sources, project.glossary, project.rules):
        yield from _doubles(all_of_a_kind)
    yield from _doubles((*(tree.head for tree in project.trees), *(guide.head for guide in project.guides)))


def every_code_is_used_once(project: Project) -> Iterator[Problem]:
    """People say codes aloud and old links hold them, so they must point to one thing."""
    for tree in project.trees:
        yield from _double_codes((node.code, node.id) for node in tree.all_nodes)
        for question in tree.questions:
            yield from _double_codes((answer.code, answer.label) for answer in question.answers)


def no_id_is_reserved(project: Project) -> Iterator[Problem]:
    """A mode stands in the address behind `#`, as an id does; they may not meet."""
    for tree in project.trees:
        taken = {*RESERVED, *(mode.id for mode in tree.head.modes)}
        for thing in _things(tree):
            if thing.id in taken:
                yield Problem("reserved-id", thing.id.at, f"De naam ‘{thing.id}’ is al voor iets anders.", "Kies een andere naam.")


def _things(tree: Tree) -> Iterable[Named]:
    return (*tree.questions, *tree.outcomes, *tree.options)


def _doubles(things: Iterable[Named]) -> Iterator[Problem]:
    first: dict[str, Text] = {}
    for thing in things:
        if thing.id in first:
            at = first[thing.id].at
            message = f"De naam ‘{thing.id}’ is al gebruikt, in {at.file} op regel {at.line}."
            yield Problem("duplicate-id", thing.id.at, message, "Kies een andere naam.")
        first.setdefault(thing.id, thing.id)


def _double_codes(pairs: Iterable[tuple[Text, Text]]) -> Iterator[Problem]:
    first: dict[str, Text] = {}
    for code, name in pairs:
        if code in first:
            fix = "Kies een code die nog nooit gebruikt is."
            yield Problem("duplicate-code", code.at, f"De code ‘{code}’ is al van ‘{first[code]}’.", fix)
        first.setdefault(code, name)


CHECKS = (every_id_is_used_once, every_code_is_used_once, no_id_is_reserved)

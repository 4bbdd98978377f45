"""No two things share a name."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Protocol

from keuzehulp.lint.structure.messages import names as messages
from keuzehulp.model import Project
from keuzehulp.source import Diagnostic, Text

RESERVED = (
    "begin",
    "bronnen",
    "fouten",
    "inhoud",
    "mogelijkheden",
    "opmerkingen",
    "vraagdag",
    "woorden",
)
"""Ids of the keuzehulp's own document: where links, scripts and old addresses find its parts."""
OF_PAGES = {"sources": ("inhoud", "verschillen"), "terms": ("inhoud",)}
"""Those of the pages on which sources and terms are places."""
OF_THE_SITE = ("assets", "embed")
"""Folders of the site with a meaning of their own: what is in the second may stand in pages of
others.
"""


class Named(Protocol):
    """Anything with a name of its own."""

    @property
    def id(self) -> Text: ...


def every_id_is_used_once(project: Project) -> Iterator[Diagnostic]:
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
    yield from _doubles(_heads(project))


def every_code_is_used_once(project: Project) -> Iterator[Diagnostic]:
    """People say codes aloud and old links hold them, so they must point to one thing."""
    for tree in project.trees:
        was = (project.published.codes if project.published else None) or {}
        yield from _double_codes(
            ((node.code, node.id, node.id) for node in tree.all_nodes), was, f"{tree.id}."
        )
        for question in tree.questions:
            named = ((answer.code, answer.id, answer.label) for answer in question.answers)
            yield from _double_codes(named, was, f"{tree.id}.{question.code}")


def no_id_is_reserved(project: Project) -> Iterator[Diagnostic]:
    """Nothing takes the name of a part of its page; and a mode, which stands in the address
    behind `#` as ids do, not that of a screen.
    """
    for tree in project.trees:
        modes = tree.head.modes
        yield from _taken((*modes, *tree.head.entries), RESERVED)
        yield from _taken(
            (*tree.questions, *tree.outcomes, *tree.options),
            {*RESERVED, *(mode.id for mode in modes)},
        )
    yield from _taken(_heads(project), OF_THE_SITE)
    yield from _taken(project.glossary, OF_PAGES["terms"])
    yield from _taken(project.sources, OF_PAGES["sources"])


def no_two_sources_share_a_place(project: Project) -> Iterator[Diagnostic]:
    """The page of sources writes their numbers in small letters: `W1A` and `W1a` would be one
    place.
    """
    first: dict[str, Text] = {}
    for source in project.sources:
        same = first.setdefault(source.id.lower(), source.id)
        if same != source.id:
            yield messages.SAME_ADDRESS.at(source.id.at, source=source.id, other=same)


def _heads(project: Project) -> Iterator[Named]:
    """What trees and guides are called, together: each is a folder of the site."""
    for tree in project.trees:
        yield tree.head
    for guide in project.guides:
        yield guide.head


def _taken(things: Iterable[Named], names: Container[str]) -> Iterator[Diagnostic]:
    for thing in things:
        if thing.id.lower() in names:
            yield messages.RESERVED_ID.at(thing.id.at, name=thing.id)


def _doubles(things: Iterable[Named]) -> Iterator[Diagnostic]:
    first: dict[str, Text] = {}
    for thing in things:
        if thing.id in first:
            at = first[thing.id].at
            yield messages.DUPLICATE_ID.at(thing.id.at, name=thing.id, file=at.file, line=at.line)
        first.setdefault(thing.id, thing.id)


def _double_codes(
    named: Iterable[tuple[Text, Text, Text]], was: Mapping[str, Text], before: str
) -> Iterator[Diagnostic]:
    """Two with one code, each with its name and how it is called. Who has the code from of old,
    keeps it; of the other it is told.
    """
    first: dict[str, tuple[Text, Text, Text]] = {}
    for holder in named:
        code, name, _ = holder
        other = first.setdefault(code, holder)
        if other is not holder:
            newer, older = (other, holder) if was.get(before + code) == name else (holder, other)
            at = older[0].at
            yield messages.DUPLICATE_CODE.at(
                newer[0].at, code=code, name=older[2], file=at.file, line=at.line
            )


CHECKS = (
    every_id_is_used_once,
    every_code_is_used_once,
    no_id_is_reserved,
    no_two_sources_share_a_place,
)

"""Which facts and sources stand behind a text."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from keuzehulp.model import Fact, Project, Source, SourceRef, values_in
from keuzehulp.model.claims import STATUS_ORDER

ON_TIME: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Spot:
    """A place in a source, in words, and where it opens when that is somewhere else than the
    source does.
    """

    words: str
    address: str | None = None


@dataclass(frozen=True)
class Cited:
    """A source as one screen uses it: where in it, when that was last checked, whether others
    say something else there, and the day by which it should have been checked again and was not.
    """

    source: Source
    spots: tuple[Spot, ...]
    checked: str
    disputed: bool
    late: str = ""


def facts_of(value: Any, project: Project) -> list[Fact]:
    """The facts that the texts inside `value` cite, in the order of the register."""
    cited = {str(fact) for held in values_in(value) for fact in getattr(held, "facts", ())}
    return [
        project.fact[fact]
        for fact in sorted(cited & project.fact.keys(), key=project.rank.__getitem__)
    ]


def cited(
    value: Any, project: Project, *, whole: bool = False, late: Mapping[str, str] = ON_TIME
) -> list[Cited]:
    """The sources behind the texts inside `value`: law first, then by their order in the
    register; with `whole` every one of them. `late` are the facts whose review is past, each with
    its day.
    """
    spots: dict[str, dict[Spot, None]] = {}
    checked: dict[str, str] = {}
    past: dict[str, str] = {}
    disputed: set[str] = set()
    for fact in facts_of(value, project):
        for ref in fact.sources if whole else shown_of(fact, project):
            spots.setdefault(ref.source, {}).update(dict.fromkeys(spots_of(ref, project)))
            checked[ref.source] = min(checked.get(ref.source, fact.checked), fact.checked)
            if day := late.get(fact.id):
                past[ref.source] = min(past.get(ref.source, day), day)
            disputed.update([ref.source] if fact.conflict else ())
    names = sorted(spots.keys() & project.source.keys(), key=project.rank.__getitem__)
    citations = [
        Cited(
            *(project.source[name], tuple(spots[name]), checked[name], name in disputed),
            late=past.get(name, ""),
        )
        for name in names
    ]
    # Sorting is stable: within a status the order of the register stays.
    return sorted(citations, key=lambda citation: STATUS_ORDER.index(citation.source.status))


def shown_of(fact: Fact, project: Project) -> list[SourceRef]:
    """The references that a screen has room for: the best. What others say of the same is on the
    page of sources, unless they differ.
    """
    known = [ref for ref in fact.sources if ref.source in project.source]
    best = status_of(fact, project)
    return (
        known
        if fact.conflict
        else [ref for ref in known if project.source[ref.source].status == best]
    )


def spots_of(ref: SourceRef, project: Project) -> list[Spot]:
    """The places that one reference names: an article of a law, what an editor wrote, or both."""
    source = project.source.get(ref.source)
    words = [
        project.strings.get(f"place_{name}", "{}").replace("{}", step)
        for name, step in steps_of(ref)
    ]
    article = [Spot(" ".join(words), source.address_of(ref) if source else None)] if words else []
    return article + [Spot(locator) for locator in (ref.locator.split("; ") if ref.locator else [])]


def steps_of(ref: SourceRef) -> list[tuple[str, str]]:
    """The steps into a law, from its article down."""
    steps = (("article", ref.article), ("paragraph", ref.paragraph), ("part", ref.part))
    return [(name, step) for name, step in steps if step]


def supported(project: Project) -> dict[str, list[Fact]]:
    """For each source, the facts that rest on it."""
    facts: dict[str, list[Fact]] = {source.id: [] for source in project.sources}
    for fact in project.facts:
        for name in facts.keys() & {ref.source for ref in fact.sources}:
            facts[name].append(fact)
    return facts


def status_of(fact: Fact, project: Project) -> str:
    """The weight of a fact: that of its best source."""
    statuses = [
        project.source[ref.source].status for ref in fact.sources if ref.source in project.source
    ]
    return min(statuses, key=STATUS_ORDER.index, default=STATUS_ORDER[-1])

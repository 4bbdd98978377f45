"""Which facts and sources stand behind a text."""

from dataclasses import dataclass
from typing import Any

from compiler.model import Fact, Project, Source, values_in
from compiler.model.claims import STATUS_ORDER


@dataclass(frozen=True)
class Cited:
    """A source as one screen uses it: where in it, when that was last checked, and whether others say something else there."""

    source: Source
    locators: tuple[str, ...]
    checked: str
    disputed: bool


def facts_of(value: Any, project: Project) -> list[Fact]:
    """The facts that the texts inside `value` cite, in the order of the register."""
    cited = {str(fact) for each in values_in(value) for fact in getattr(each, "facts", ())}
    return [project.fact[fact] for fact in sorted(cited & project.fact.keys(), key=project.rank.__getitem__)]


def cited(value: Any, project: Project) -> list[Cited]:
    """The sources behind the texts inside `value`: law first, then by their order in the register."""
    locators: dict[str, dict[str, None]] = {}
    checked: dict[str, str] = {}
    disputed: set[str] = set()
    for fact in facts_of(value, project):
        for ref in fact.sources:
            places = ref.locator.split("; ") if ref.locator else []
            locators.setdefault(ref.source, {}).update(dict.fromkeys(places))
            checked[ref.source] = min(checked.get(ref.source, fact.checked), fact.checked)
            disputed.update([ref.source] if fact.conflict else ())
    names = sorted(locators.keys() & project.source.keys(), key=project.rank.__getitem__)
    found = [Cited(project.source[name], tuple(locators[name]), checked[name], name in disputed) for name in names]
    return sorted(found, key=lambda each: STATUS_ORDER.index(each.source.status))


def supported(project: Project) -> dict[str, list[Fact]]:
    """For each source, the facts that rest on it."""
    found: dict[str, list[Fact]] = {source.id: [] for source in project.sources}
    for fact in project.facts:
        for name in found.keys() & {ref.source for ref in fact.sources}:
            found[name].append(fact)
    return found


def status_of(fact: Fact, project: Project) -> str:
    """The weight of a fact: that of its best source."""
    statuses = [project.source[ref.source].status for ref in fact.sources if ref.source in project.source]
    return min(statuses, key=STATUS_ORDER.index, default=STATUS_ORDER[-1])

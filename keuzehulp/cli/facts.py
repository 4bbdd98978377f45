"""Reports for editors: which facts must be looked at again soon, and which nobody uses."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from keuzehulp.cli.icalendar import Event, calendar
from keuzehulp.model import Fact, Project, SourceRef, values_in
from keuzehulp.source import counted, files_in, text_of


def expiring(project: Project, *, within: int, today: date) -> list[Fact]:
    """The facts that must be looked at again within so many days, or should have been already; the first due first."""
    due = (fact for fact in project.facts if fact.is_dated and (fact.review_by.date - today).days <= within)
    return sorted(due, key=lambda fact: fact.review_by)


def unused(project: Project, content: Path) -> list[Fact]:
    """The facts that no text cites, in the tree folder or in a hand-written page."""
    cited = {str(fact) for value in values_in((project.trees, project.guides, project.glossary)) for fact in getattr(value, "facts", ())}
    written = " ".join(text_of(path) for path in files_in(content, ".md"))
    return [fact for fact in project.facts if fact.id not in cited and f"{{{fact.id}}}" not in written and f"{{{fact.id}." not in written]


def report(project: Project, asked: Namespace, *, content: Path, today: date) -> str:
    """What was asked of the facts, as it goes to whoever asked."""
    if asked.unused:
        return told_unused(unused(project, content), project) + "\n"
    found = expiring(project, within=asked.expiring, today=today)
    return as_calendar(found) if asked.format == "ics" else told_expiring(found, project, within=asked.expiring, today=today) + "\n"


def told_expiring(facts: Sequence[Fact], project: Project, *, within: int, today: date) -> str:
    """These facts with their place, for people."""
    must = "moet" if len(facts) == 1 else "moeten"
    closing = f"{_share(facts, project)} {must} binnen {counted(within, 'dag', 'dagen')} opnieuw bekeken zijn."
    return _told(facts, lambda fact: f"{fact.review_by.at}: {fact.id} {_when(fact, today)}", closing)


def told_unused(facts: Sequence[Fact], project: Project) -> str:
    """These facts with their place, for people."""
    closing = f"{_share(facts, project)} {'wordt' if len(facts) == 1 else 'worden'} nergens genoemd."
    return _told(facts, lambda fact: f"{fact.id.at}: {fact.id} wordt nergens genoemd.", closing)


def as_calendar(facts: Sequence[Fact]) -> str:
    """These facts as a calendar file: each on the day of its review. A fact that was checked again moves its own event."""
    events = (
        Event(
            uid=f"{fact.id}@keuzehulp",
            day=fact.review_by.date,
            stamp=fact.checked.date,
            summary=f"Feit {fact.id} opnieuw bekijken",
            description="\n".join([fact.text, f"Bronnen: {_sources(fact)}", f"Staat in {fact.review_by.at.file}", *_note(fact)]),
        )
        for fact in facts
    )
    return calendar(events, name="Feiten die aan controle toe zijn")


def _told(facts: Sequence[Fact], first: Callable[[Fact], str], closing: str) -> str:
    return "\n".join([*(f"{first(fact)}\n    {fact.text}\n    Bronnen: {_sources(fact)}\n" for fact in facts), closing])


def _share(facts: Sequence[Fact], project: Project) -> str:
    return f"{len(facts)} van de {counted(len(project.facts), 'feit', 'feiten')}"


def _when(fact: Fact, today: date) -> str:
    left = (fact.review_by.date - today).days
    if left < 0:
        return f"moest op {fact.review_by} opnieuw bekeken zijn, {counted(-left, 'dag', 'dagen')} geleden."
    when = f"over {counted(left, 'dag', 'dagen')}" if left else "vandaag"
    return f"moet {when} opnieuw bekeken zijn, op {fact.review_by}."


def _sources(fact: Fact) -> str:
    return "; ".join(", ".join([ref.source, *_place(ref)]) for ref in fact.sources)


def _place(ref: SourceRef) -> Iterator[str]:
    steps = (("artikel", ref.article), ("lid", ref.paragraph), ("onder", ref.part))
    if ref.article:
        yield " ".join(f"{word} {step}" for word, step in steps if step)
    if ref.locator:
        yield ref.locator


def _note(fact: Fact) -> Iterator[str]:
    if fact.note:
        yield fact.note

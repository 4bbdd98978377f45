"""Reports for editors: which facts must be looked at again soon, and which nobody uses."""

import re
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from keuzehulp.cli.icalendar import Event, calendar
from keuzehulp.cli.messages import reports as messages
from keuzehulp.model import (
    Fact,
    Found,
    Overdue,
    Project,
    Source,
    SourceRef,
    mapped,
    texts_in,
    values_in,
)
from keuzehulp.model.interpolation import fill, inserts_in
from keuzehulp.source import DID_YOU_MEAN, Text, Where, closest, files_in, text_of


def expiring(project: Project, *, within: int, today: date) -> list[Fact]:
    """The facts that must be looked at again within so many days, or should have been already;
    the first due first.
    """
    due = (
        fact
        for fact in project.facts
        if fact.is_dated and (fact.review_by.date - today).days <= within
    )
    return sorted(due, key=lambda fact: fact.review_by)


def unused(project: Project, content: Path) -> list[Fact]:
    """The facts that no text cites, in the tree folder or in a hand-written page."""
    cited = {
        str(fact)
        for value in values_in((project.trees, project.guides, project.glossary))
        for fact in getattr(value, "facts", ())
    }
    texts = (project.trees, project.guides, project.glossary)
    cited |= {name for place in _asking(texts) for name, _ in inserts_in(place.text)}
    written = " ".join(text_of(path) for path in files_in(content, ".md"))
    return [
        fact
        for fact in project.facts
        if fact.id not in cited
        and f"{{{fact.id}}}" not in written
        and f"{{{fact.id}." not in written
    ]


def _asking(values: object) -> Iterator[Found]:
    """Texts that ask for values and cite no facts of their own: what buttons and links say, and
    what is noted beside a fact or a source.
    """
    for place in texts_in(values):
        if "{" in place.text and not hasattr(place.owner, "facts"):
            yield place


def idle(project: Project) -> list[Source]:
    """The sources that no fact rests on and no text leads to."""
    values = list(values_in((project.facts, project.trees, project.guides)))
    named = {
        str(getattr(value, name, "")) for value in values for name in ("source", "link", "fallback")
    }
    return [source for source in project.sources if source.id not in named]


def report(project: Project, asked: Namespace, *, content: Path, today: date) -> str:
    """What was asked of the facts, as it goes to whoever asked."""
    if asked.unused:
        sources = "".join(
            f"{messages.IDLE_SOURCE.say(at=source.id.at, source=source.id)}\n    {source.title}\n\n"
            for source in idle(project)
        )
        return sources + told_unused(_read(unused(project, content), project), project) + "\n"
    facts = _read(expiring(project, within=asked.expiring, today=today), project)
    note = project.postponed(today) if project.overdue(today) else None
    return (
        as_calendar(facts, note)
        if asked.format == "ics"
        else told_expiring(facts, project, within=asked.expiring, today=today) + "\n"
    )


def _read(facts: Sequence[Fact], project: Project) -> list[Fact]:
    """These facts as readers meet them: with values in what is noted beside them."""
    return [mapped(fact, lambda text: Text(fill(text, project.fact), text.at)) for fact in facts]


def told_expiring(facts: Sequence[Fact], project: Project, *, within: int, today: date) -> str:
    """These facts with their place, for people."""
    due = messages.DUE_ONE if len(facts) == 1 else messages.DUE_MORE
    closing = due.say(share=_share(facts, project), days=within)
    note = project.postponed(today) if project.overdue(today) else None
    if note:
        postponed = messages.POSTPONED.say(
            at=note.at, signed=note.signed, until=note.until, why=note.why
        )
        closing = f"{closing}\n{postponed}"
    return _told(
        facts, lambda fact: f"{fact.review_by.at}: {fact.id} {_when(fact, today)}", closing
    )


def told_unused(facts: Sequence[Fact], project: Project) -> str:
    """These facts with their place, for people."""
    none = messages.UNUSED_ONE if len(facts) == 1 else messages.UNUSED_MORE
    closing = none.say(share=_share(facts, project))
    return _told(facts, lambda fact: messages.UNUSED_FACT.say(at=fact.id.at, fact=fact.id), closing)


def as_calendar(facts: Sequence[Fact], note: Overdue | None = None) -> str:
    """These facts as a calendar file: each on the day of its review. A fact that was checked
    again moves its own event. When a note puts off what is past its day, so is its end.
    """
    events = [
        Event(
            uid=f"{fact.id}@keuzehulp",
            day=fact.review_by.date,
            stamp=fact.checked.date,
            summary=messages.EVENT.say(fact=fact.id),
            description="\n".join(
                [
                    fact.text,
                    messages.SOURCES.say(sources=_sources(fact)),
                    messages.EVENT_FILE.say(file=fact.review_by.at.file),
                    *_note(fact),
                ]
            ),
        )
        for fact in facts
    ]
    events += [_last_day(note)] if note else []
    return calendar(events, name=messages.CALENDAR)


def _last_day(note: Overdue) -> Event:
    return Event(
        uid=f"overdue-{note.signed}@keuzehulp",
        day=note.until.date,
        stamp=note.signed.date,
        summary=messages.LAST_DAY,
        description=f"{note.why}\n{messages.EVENT_FILE.say(file=note.at.file)}",
    )


def _told(facts: Sequence[Fact], first: Callable[[Fact], str], closing: str) -> str:
    lines = (
        f"{first(fact)}\n    {fact.text}\n    {messages.SOURCES.say(sources=_sources(fact))}\n"
        for fact in facts
    )
    return "\n".join([*lines, closing])


def _share(facts: Sequence[Fact], project: Project) -> str:
    return messages.SHARE.say(count=len(facts), total=len(project.facts))


def _when(fact: Fact, today: date) -> str:
    left = (fact.review_by.date - today).days
    if left < 0:
        return messages.OVERDUE.say(day=fact.review_by, days=-left)
    if left:
        return messages.DUE_IN.say(day=fact.review_by, days=left)
    return messages.DUE_TODAY.say(day=fact.review_by)


def _sources(fact: Fact) -> str:
    return "; ".join(", ".join([ref.source, *_place(ref)]) for ref in fact.sources)


def _place(ref: SourceRef) -> Iterator[str]:
    steps = (
        (messages.ARTICLE, ref.article),
        (messages.PARAGRAPH, ref.paragraph),
        (messages.PART, ref.part),
    )
    if ref.article:
        yield " ".join(f"{word} {step}" for word, step in steps if step)
    if ref.locator:
        yield ref.locator


def _note(fact: Fact) -> Iterator[str]:
    if fact.note:
        yield fact.note


def told_where(name: str, project: Project, *, content: Path, shown: str) -> str:
    """Every place that names this fact, with its words; what the fact itself says comes first.
    Or what was meant by `name`.
    """
    fact = project.fact.get(name)
    if fact is None:
        meant = closest(name, project.fact)
        hint = DID_YOU_MEAN.say(name=meant) if meant else messages.LOOK_IN_FACTS
        return messages.NO_FACT.say(name=name, hint=hint)
    places = sorted({*_in_tree(fact, project), *_in_pages(fact, content, shown)})
    values = (f"    {key}: {value}" for key, value in (fact.value or {}).items())
    lines = (f"{at}: {words}" for at, words in places)
    closing = messages.NAMED_AT.say(fact=fact.id, count=len(places))
    return "\n".join(
        [f"{fact.id.at}: {fact.text}", *values, "", *lines, *([""] if places else []), closing]
    )


def _in_tree(fact: Fact, project: Project) -> Iterator[tuple[Where, str]]:
    for value in values_in((project.trees, project.guides, project.glossary)):
        cited = next((name for name in getattr(value, "facts", ()) if name == fact.id), None)
        if cited is not None:
            words = next(_words(value), "")
            filled = ", ".join(key for number, key in inserts_in(words) if number == fact.id)
            yield cited.at, f"{words} [{filled}]" if filled else words
    others = tuple(other for other in project.facts if other is not fact)
    for place in _asking((project.trees, project.guides, others, project.sources)):
        filled = ", ".join(key for name, key in inserts_in(place.text) if name == fact.id)
        if filled:
            yield place.text.at, f"{place.text} [{filled}]"


def _words(value: object) -> Iterator[str]:
    """What a text says, or what a screen is called."""
    for name in ("text", "question", "label", "title", "plan", "law"):
        held = getattr(value, name, None)
        if isinstance(held, Text):
            yield str(held)


def _in_pages(fact: Fact, content: Path, shown: str) -> Iterator[tuple[Where, str]]:
    # `{F-A01}`, a link to its source, or `{F-A01.bedrag}`, a value of it.
    named = re.compile(rf"\{{{re.escape(fact.id)}(?:\.[\w-]+)?\}}")
    for path in files_in(content, ".md"):
        for number, line in enumerate(text_of(path).splitlines(), start=1):
            for match in named.finditer(line):
                yield (
                    Where(
                        f"{shown}/{path.relative_to(content).as_posix()}", number, match.start() + 1
                    ),
                    line.strip(),
                )

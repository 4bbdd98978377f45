"""House rules about review: facts are looked at again in time; or, when there is haste, somebody
signs for putting that off.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from keuzehulp.lint.style.messages import review as messages
from keuzehulp.model import Fact, Overdue, Project, Published, Rule
from keuzehulp.source import Diagnostic


def no_fact_is_past_its_review(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    """Past the date: as strict as the rule, or a warning while somebody signed for that. In the
    last `limit` days before it: a warning.
    """
    signed = project.publisher.overdue if project.publisher else None
    if signed and signed.is_dated:
        yield _about(signed, project, rule, today)
    note = project.postponed(today)
    for fact in (fact for fact in project.facts if fact.is_dated):
        left = (fact.review_by.date - today).days
        if left < 0:
            yield _past(fact, note, rule)
        elif left <= (rule.limit or 0):
            yield _due(fact, left)


def _past(fact: Fact, note: Overdue | None, rule: Rule) -> Diagnostic:
    at, day = fact.review_by.at, fact.review_by
    if note:
        return messages.FACT_OVERDUE.at(at, fact=fact.id, review_by=day, until=note.until)
    return messages.FACT_PAST_REVIEW.by(rule, at, fact=fact.id, review_by=day)


def _due(fact: Fact, days: int) -> Diagnostic:
    if days:
        return messages.FACT_REVIEW_SOON.at(fact.review_by.at, fact=fact.id, days=days)
    return messages.FACT_REVIEW_TODAY.at(fact.review_by.at, fact=fact.id)


def _about(note: Overdue, project: Project, rule: Rule, today: date) -> Diagnostic:
    """What there is to say of a note: that it is not sound, not needed or over; or else how much
    waits, for as long as it is there.
    """
    past = project.overdue(today)
    if note.signed.date > today:
        return messages.OVERDUE_TO_COME.by(rule, note.signed.at, signed=note.signed, today=today)
    if not 0 <= note.days <= note.LONGEST:
        return _too_long(note, rule)
    if not past:
        return messages.NEEDLESS_OVERDUE.at(note.at)
    if note.until.date < today:
        return messages.OVERDUE_IS_PAST.by(rule, note.until.at, until=note.until)
    return _in_force(note, past, project, today)


def _too_long(note: Overdue, rule: Rule) -> Diagnostic:
    at, signed = note.until.at, note.signed
    last = signed.date + timedelta(days=note.LONGEST)
    if note.days < 0:
        return messages.OVERDUE_ENDS_FIRST.by(rule, at, signed=signed, last=last)
    return messages.OVERDUE_TOO_LONG.by(
        rule, at, days=note.days, limit=note.LONGEST, signed=signed, last=last
    )


def _in_force(note: Overdue, past: list[Fact], project: Project, today: date) -> Diagnostic:
    before = (project.published or Published()).overdue or {}
    earlier = sorted(day for day in before if day != note.signed)
    return messages.REVIEW_OVERDUE.at(
        note.at,
        count=len(past),
        until=note.until,
        fact=past[0].id,
        days=(today - past[0].review_by.date).days,
        earlier=messages.OVERDUE_BEFORE.say(days=earlier) if earlier else "",
    )


def no_fact_waits_longer_than_agreed(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    for fact in (fact for fact in project.facts if fact.is_dated):
        days = (fact.review_by.date - fact.checked.date).days
        if days > (rule.limit or 0):
            yield messages.FACT_WAITS_TOO_LONG.by(
                rule, fact.review_by.at, fact=fact.id, days=days, limit=rule.limit
            )


CHECKS = {
    "fact-review": no_fact_is_past_its_review,
    "fact-review-term": no_fact_waits_longer_than_agreed,
}

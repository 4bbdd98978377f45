"""House rules about proof: texts cite facts, facts are fresh, the publisher has introduced
itself.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from keuzehulp.lint.style import messages
from keuzehulp.model import (
    Action,
    Claim,
    Deadline,
    Difference,
    Fact,
    Papers,
    Project,
    Question,
    Rule,
    values_in,
)
from keuzehulp.source import Diagnostic

PUBLISHER_KEYS = ("name", "contact", "funding", "interests", "reviewers", "tests")


def claims_in(value: Any) -> Iterator[Claim | Action | Deadline | Difference | Papers]:
    """Every text inside `value` that must say what carries it."""
    return (
        each
        for each in values_in(value)
        if isinstance(each, Claim | Action | Deadline | Difference | Papers)
    )


def every_text_says_what_carries_it(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    for claim in claims_in((*project.trees, *project.guides, *project.glossary)):
        if not claim.facts and not claim.editorial:
            yield messages.TEXT_WITHOUT_FACT.by(rule, claim.at)
    for question in (each for each in values_in(project.trees) if isinstance(each, Question)):
        if question.why and not question.facts:
            yield messages.QUESTION_WITHOUT_FACT.by(rule, question.at, question=question.id)


def no_fact_is_past_its_review(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    """Past the date: as strict as the rule. In the last `limit` days before it: a warning."""
    for fact in (fact for fact in project.facts if fact.is_dated):
        left = (fact.review_by.date - today).days
        if left < 0:
            yield messages.FACT_PAST_REVIEW.by(
                rule, fact.review_by.at, fact=fact.id, review_by=fact.review_by
            )
        elif left <= (rule.limit or 0):
            yield _due(fact, left)


def _due(fact: Fact, days: int) -> Diagnostic:
    if days:
        return messages.FACT_REVIEW_SOON.at(fact.review_by.at, fact=fact.id, days=days)
    return messages.FACT_REVIEW_TODAY.at(fact.review_by.at, fact=fact.id)


def no_fact_waits_longer_than_agreed(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    for fact in (fact for fact in project.facts if fact.is_dated):
        days = (fact.review_by.date - fact.checked.date).days
        if days > (rule.limit or 0):
            yield messages.FACT_WAITS_TOO_LONG.by(
                rule, fact.review_by.at, fact=fact.id, days=days, limit=rule.limit
            )


def the_publisher_says_who_it_is(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    empty = (
        [key for key in PUBLISHER_KEYS if not getattr(project.publisher, key)]
        if project.publisher
        else []
    )
    if project.publisher and empty:
        yield messages.PUBLISHER_INCOMPLETE.by(rule, project.publisher.at, empty=empty)


CHECKS = {
    "claims": every_text_says_what_carries_it,
    "fact-review": no_fact_is_past_its_review,
    "fact-review-term": no_fact_waits_longer_than_agreed,
    "publisher": the_publisher_says_who_it_is,
}

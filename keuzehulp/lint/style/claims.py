"""House rules about proof: texts cite facts, facts are fresh, the publisher has introduced
itself.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from keuzehulp.model import (
    Action,
    Claim,
    Deadline,
    Difference,
    Papers,
    Project,
    Question,
    Rule,
    values_in,
)
from keuzehulp.source import Diagnostic, counted

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
    fix = "Noem bij ‘facts:’ het feit, of zeg bij ‘editorial:’ waarom dit uw eigen tekst is."
    for claim in claims_in((*project.trees, *project.guides, *project.glossary)):
        if not claim.facts and not claim.editorial:
            yield Diagnostic(rule.id, claim.at, "Deze tekst noemt geen feit en geen reden.", fix)
    for question in (each for each in values_in(project.trees) if isinstance(each, Question)):
        if question.why and not question.facts:
            yield Diagnostic(
                rule.id,
                question.at,
                f"De vraag ‘{question.id}’ noemt geen feit.",
                "Noem bij ‘facts:’ waar de uitleg op rust.",
            )


def no_fact_is_past_its_review(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    """Past the date: as strict as the rule. In the last `limit` days before it: a warning."""
    for fact in (fact for fact in project.facts if fact.is_dated):
        left = (fact.review_by.date - today).days
        fix = "Lees de bron opnieuw, en zet bij ‘checked:’ en ‘review_by:’ nieuwe datums."
        if left < 0:
            yield Diagnostic(
                rule.id,
                fact.review_by.at,
                f"Het feit ‘{fact.id}’ moest uiterlijk {fact.review_by} opnieuw bekeken zijn.",
                fix,
            )
        elif left <= (rule.limit or 0):
            when = f"over {counted(left, 'dag', 'dagen')}" if left else "vandaag"
            message = f"Het feit ‘{fact.id}’ moet {when} opnieuw bekeken zijn."
            yield Diagnostic("fact-review-soon", fact.review_by.at, message, fix, "warning")


def no_fact_waits_longer_than_agreed(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    for fact in (fact for fact in project.facts if fact.is_dated):
        days = (fact.review_by.date - fact.checked.date).days
        if days > (rule.limit or 0):
            message = (
                f"Tussen controle en nieuwe controle van ‘{fact.id}’ zitten {days} dagen; hoogstens"
                f" {rule.limit} mag."
            )
            yield Diagnostic(
                rule.id, fact.review_by.at, message, "Kies bij ‘review_by:’ een eerdere datum."
            )


def the_publisher_says_who_it_is(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    empty = (
        [key for key in PUBLISHER_KEYS if not getattr(project.publisher, key)]
        if project.publisher
        else []
    )
    if project.publisher and empty:
        fix = "Vul in wat u weet; tot die tijd zegt de site dat het nog niet is ingevuld."
        yield Diagnostic(
            rule.id, project.publisher.at, f"Bij de uitgever is nog leeg: {', '.join(empty)}.", fix
        )


CHECKS = {
    "claims": every_text_says_what_carries_it,
    "fact-review": no_fact_is_past_its_review,
    "fact-review-term": no_fact_waits_longer_than_agreed,
    "publisher": the_publisher_says_who_it_is,
}

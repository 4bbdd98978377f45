"""House rules about proof: texts cite facts, the publisher has introduced itself."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from keuzehulp.lint.style.messages import texts as messages
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
from keuzehulp.source import Diagnostic

PUBLISHER_KEYS = ("name", "contact", "funding", "interests", "reviewers", "tests")


def claims_in(value: Any) -> Iterator[Claim | Action | Deadline | Difference | Papers]:
    """Every text inside `value` that must say what carries it."""
    return (
        claim
        for claim in values_in(value)
        if isinstance(claim, Claim | Action | Deadline | Difference | Papers)
    )


def every_text_says_what_carries_it(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    for claim in claims_in((*project.trees, *project.guides, *project.glossary)):
        if not claim.facts and not claim.editorial:
            yield messages.TEXT_WITHOUT_FACT.by(rule, claim.at)
    for question in (node for node in values_in(project.trees) if isinstance(node, Question)):
        if question.why and not question.facts:
            yield messages.QUESTION_WITHOUT_FACT.by(rule, question.at, question=question.id)


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
    "publisher": the_publisher_says_who_it_is,
}

"""House rules about what may not be left out."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from keuzehulp.lint.style.messages import texts as messages
from keuzehulp.model import Project, Question, Rule
from keuzehulp.source import Diagnostic


def questions_are_complete(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from _incomplete(
        rule,
        messages.THE_QUESTION,
        (question for tree in project.trees for question in tree.questions),
    )


def outcomes_are_complete(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from _incomplete(
        rule, messages.THE_OUTCOME, (outcome for tree in project.trees for outcome in tree.outcomes)
    )


def outcomes_speak_to_everyone(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    """Who reads an outcome together must each find their own part in it."""
    for tree in project.trees:
        for outcome in tree.outcomes:
            for role in rule.words:
                if role not in (outcome.roles or {}):
                    yield messages.ROLE_NOT_SPOKEN_TO.by(
                        rule, outcome.at, outcome=outcome.id, role=role
                    )


def options_are_complete(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from _incomplete(
        rule, messages.THE_OPTION, (option for tree in project.trees for option in tree.options)
    )


def _incomplete(rule: Rule, what: str, things: Iterable[Any]) -> Iterator[Diagnostic]:
    for thing in things:
        for name in rule.words:
            if not getattr(thing, name, None):
                yield messages.INCOMPLETE.by(rule, thing.at, what=what, thing=thing.id, name=name)


def the_agreed_options_are_there(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    """Doing nothing new is an option too; it may not be forgotten."""
    for tree in project.trees:
        for name in rule.words:
            if name not in tree.option:
                yield messages.AGREED_OPTION_MISSING.by(rule, tree.head.at, name=name)


def not_knowing_is_the_last_answer(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    """Every question can be answered with "I do not know", at the end of the list."""
    for tree in project.trees:
        for question in tree.questions:
            yield from _unknown_problems(question, rule)


def _unknown_problems(question: Question, rule: Rule) -> Iterator[Diagnostic]:
    unknown = [answer for answer in question.answers if answer.is_unknown]
    if not unknown:
        yield messages.NOT_KNOWING_MISSING.by(rule, question.at, question=question.id)
    elif question.answers[-1] is not unknown[0]:
        yield messages.NOT_KNOWING_IS_NOT_LAST.by(rule, unknown[0].at)


CHECKS = {
    "question-fields": questions_are_complete,
    "outcome-fields": outcomes_are_complete,
    "outcome-roles": outcomes_speak_to_everyone,
    "option-fields": options_are_complete,
    "agreed-options": the_agreed_options_are_there,
    "unknown-answer": not_knowing_is_the_last_answer,
}

"""House rules about what may not be left out."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from keuzehulp.model import Project, Question, Rule
from keuzehulp.source import Diagnostic


def questions_are_complete(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from _incomplete(
        rule, "De vraag", (question for tree in project.trees for question in tree.questions)
    )


def outcomes_are_complete(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from _incomplete(
        rule, "De uitkomst", (outcome for tree in project.trees for outcome in tree.outcomes)
    )


def outcomes_speak_to_everyone(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    """Who reads an outcome together must each find their own part in it."""
    for tree in project.trees:
        for outcome in tree.outcomes:
            for role in rule.words:
                if role not in (outcome.roles or {}):
                    fix = f"Voeg bij ‘roles:’ van deze uitkomst ‘{role}:’ toe."
                    yield Diagnostic(
                        rule.id,
                        outcome.at,
                        f"De uitkomst ‘{outcome.id}’ zegt niets tegen ‘{role}’.",
                        fix,
                    )


def options_are_complete(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from _incomplete(
        rule, "De mogelijkheid", (option for tree in project.trees for option in tree.options)
    )


def _incomplete(rule: Rule, what: str, things: Iterable[Any]) -> Iterator[Diagnostic]:
    for thing in things:
        for name in rule.words:
            if not getattr(thing, name, None):
                message = f"{what} ‘{thing.id}’ mist ‘{name}’."
                yield Diagnostic(
                    rule.id,
                    thing.at,
                    message,
                    f"Vul ‘{name}:’ in; weet u het niet, zeg dan dat u geen regel vond.",
                )


def the_agreed_options_are_there(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    """Doing nothing new is an option too; it may not be forgotten."""
    for tree in project.trees:
        for name in rule.words:
            if name not in tree.option:
                yield Diagnostic(
                    rule.id,
                    tree.head.at,
                    f"De boom mist de mogelijkheid ‘{name}’.",
                    "Voeg haar toe in options.yml.",
                )


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
        fix = "Voeg als laatste een antwoord toe met ‘code: w’ en het label ‘Weet ik niet’."
        yield Diagnostic(
            rule.id, question.at, f"De vraag ‘{question.id}’ mist ‘Weet ik niet’.", fix
        )
    elif question.answers[-1] is not unknown[0]:
        yield Diagnostic(
            rule.id,
            unknown[0].at,
            "‘Weet ik niet’ staat niet als laatste.",
            "Zet dit antwoord onderaan.",
        )


CHECKS = {
    "question-fields": questions_are_complete,
    "outcome-fields": outcomes_are_complete,
    "outcome-roles": outcomes_speak_to_everyone,
    "option-fields": options_are_complete,
    "agreed-options": the_agreed_options_are_there,
    "unknown-answer": not_knowing_is_the_last_answer,
}

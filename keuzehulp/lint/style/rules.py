"""House rules: what an organisation asks of its own texts, with the numbers and words of
`rules.yml`.

A rule that `rules.yml` does not name is off. No number or word of a rule stands in Python.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from keuzehulp.lint.style import (
    claims,
    fields,
    guides,
    lengths,
    plans,
    readability,
    review,
    vocabulary,
    waivers,
)
from keuzehulp.lint.style.messages import texts as messages
from keuzehulp.model import Project, Rule
from keuzehulp.source import Diagnostic, closest, first

HouseCheck = Callable[[Project, Rule, date], Iterator[Diagnostic]]

CHECKS: dict[str, HouseCheck] = {
    **lengths.CHECKS,
    **fields.CHECKS,
    **guides.CHECKS,
    **claims.CHECKS,
    **review.CHECKS,
    **vocabulary.CHECKS,
    **readability.CHECKS,
    **plans.CHECKS,
}
ELSEWHERE = ("choice", "expert-roles", "explained-terms", "longest-path", "shortest-path")
"""Rules that something else reads: what is a question, who is an expert, which terms need no
explanation, and what walking shows.
"""

OF_LANGUAGE = (
    *readability.CHECKS,
    "plan-sentence-words",
    "plan-flesch",
    "plan-flesch-median",
    "hard-words",
    "abbreviations",
    "pronouns",
)
"""The house rules about plain language."""
WITH_LIMIT = (
    *("heading-words", "answer-words", "hint-words", "why-words", "question-words"),
    *("conclusion-words", "actions", "plan-actions", "plan-words", "plan-sentence-words"),
    *("plan-flesch", "plan-flesch-median", "entries", "option-pros", "option-balance"),
    *("card-words", "guide-steps", "guide-roles", "fact-review-term", "cell-short"),
    *(
        "sentence-words",
        "outcome-sentence-words",
        "expert-sentence-words",
        "mean-sentence",
        "flesch",
    ),
    *("expert-flesch", "flesch-median", "syllables", "term-words", "longest-path"),
    "shortest-path",
)
"""Those that measure by a number. Without one they would say of everything that it is too much."""
NAMES = (*CHECKS, *ELSEWHERE)
"""Every house rule that there is."""


def broken(project: Project, *, today: date) -> list[Diagnostic]:
    """Every house rule that is broken without an exception, as strict as `rules.yml` says."""
    return [*_every_rule_is_known(project), *judged(project, today=today)[0]]


def judged(project: Project, *, today: date) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What breaks the house rules, and what an exception excuses."""
    problems: list[Diagnostic] = []
    excused: list[Diagnostic] = []
    places = waivers.Places(project)
    for rule in project.rules:
        if rule.id in CHECKS and rule.level != "off" and not _lacks_limit(rule):
            still, let_go = waivers.waived(
                rule, first(CHECKS[rule.id](project, rule, today)), places
            )
            problems += [_as_strict_as(rule, problem) for problem in still]
            excused += let_go
    return problems, excused


def _lacks_limit(rule: Rule) -> bool:
    """Whether it measures by a number and has none; one that could not be read is as good as
    none.
    """
    return rule.limit == Rule.UNREAD["limit"] or (rule.limit is None and rule.id in WITH_LIMIT)


def _as_strict_as(rule: Rule, problem: Diagnostic) -> Diagnostic:
    return replace(problem, severity="warning") if rule.level == "warning" else problem


def _every_rule_is_known(project: Project) -> Iterator[Diagnostic]:
    for rule in project.rules:
        if rule.id not in NAMES:
            yield messages.UNKNOWN_RULE.at(
                rule.id.at, meant=closest(rule.id, NAMES), rule=rule.id, names=NAMES
            )
        if rule.limit is None and rule.id in WITH_LIMIT and rule.level != "off":
            yield messages.RULE_WITHOUT_LIMIT.at(rule.id.at, rule=rule.id)

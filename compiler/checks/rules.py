"""House rules: what an organisation asks of its own texts, with the numbers and words of `rules.yml`.

A rule that `rules.yml` does not name is off. No number or word of a rule stands in Python.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from compiler.checks import house_claims, house_fields, house_lengths, house_plain, house_plans, house_words, waivers
from compiler.model import Project, Rule
from compiler.reading import Problem, did_you_mean, first

HouseCheck = Callable[[Project, Rule, date], Iterator[Problem]]

CHECKS: dict[str, HouseCheck] = {
    **house_lengths.CHECKS,
    **house_fields.CHECKS,
    **house_claims.CHECKS,
    **house_words.CHECKS,
    **house_plain.CHECKS,
    **house_plans.CHECKS,
}
ELSEWHERE = ("choice", "expert-roles", "explained-terms", "longest-path", "shortest-path")
"""Rules that something else reads: what is a question, who is an expert, which terms need no explanation, and what walking shows."""

OF_LANGUAGE = (*house_plain.CHECKS, "plan-sentence-words", "plan-flesch", "plan-flesch-median", "hard-words", "abbreviations", "pronouns")
"""The house rules about plain language."""
NAMES = (*CHECKS, *ELSEWHERE)
"""Every house rule that there is."""


def broken(project: Project, *, today: date) -> list[Problem]:
    """Every house rule that is broken without an exception, as strict as `rules.yml` says."""
    return [*_every_rule_is_known(project), *judged(project, today=today)[0]]


def judged(project: Project, *, today: date) -> tuple[list[Problem], list[Problem]]:
    """What breaks the house rules, and what an exception excuses."""
    problems: list[Problem] = []
    excused: list[Problem] = []
    places = waivers.Places(project)
    for rule in project.rules:
        if rule.id in CHECKS and rule.level != "off":
            still, let_go = waivers.waived(rule, first(CHECKS[rule.id](project, rule, today)), places)
            problems += [_as_strict_as(rule, problem) for problem in still]
            excused += let_go
    return problems, excused


def _as_strict_as(rule: Rule, problem: Problem) -> Problem:
    return replace(problem, severity="warning") if rule.level == "warning" else problem


def _every_rule_is_known(project: Project) -> Iterator[Problem]:
    for rule in project.rules:
        if rule.id not in NAMES:
            fix = did_you_mean(rule.id, NAMES, f"Kies uit: {', '.join(NAMES)}.")
            yield Problem("unknown-rule", rule.id.at, f"Er is geen huisregel ‘{rule.id}’.", fix)

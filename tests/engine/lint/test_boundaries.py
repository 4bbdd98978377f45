"""A number in a house rule is the last that is right: what is exactly as much passes, and one more
or one less is told, at its own place.

Each case in `cases/` that breaks such a rule is measured again with the number that it has.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from math import ceil, floor
from typing import Any

import yaml

from keuzehulp.lint import check
from keuzehulp.lint.style.language import Terms
from keuzehulp.lint.style.rules import WITH_LIMIT
from keuzehulp.model import Number, Project, make_project
from keuzehulp.source import Diagnostic, read_text
from tools.harness.checkout import ROOT, TODAY

FIGURES = ("off", "count", "days", "score", "mean")
"""What a rule measures, as its words name it; of more of them the first."""
AT_LEAST_ONE = ("actions", "plan-actions")
"""Rules that ask for one besides: none at all is wrong whatever the number."""


def project_of(case: dict[str, Any]) -> Project:
    files = (case.get("files") or {}).items()
    read = (read_text(text, path=path, shown=path) for path, text in files)
    return make_project([file for file, _ in read if file])[0]


def measured(project: Project) -> list[tuple[Diagnostic, float]]:
    """What breaks a rule by a number, with what it came to."""
    broken = [
        problem
        for problem in check(project, today=date.fromisoformat(TODAY))
        if problem.code in WITH_LIMIT and "limit" in problem.values
    ]
    return [(problem, _figure(problem)) for problem in broken if {*FIGURES} & {*problem.values}]


def _figure(problem: Diagnostic) -> float:
    name = next(name for name in FIGURES if name in problem.values)
    figure = float(str(problem.values[name]))
    return abs(figure) if name == "off" else figure


def cases() -> Iterator[tuple[str, Project]]:
    """Those with a rule that measures, by name."""
    for path in sorted((ROOT / "tests/cases").glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        if "limit:" in text:
            yield path.stem, project_of(yaml.safe_load(text))


def is_told(project: Project, problem: Diagnostic, limit: int) -> bool:
    """Whether the same is told of the same place when the rule has this number."""
    rules = tuple(
        replace(rule, limit=Number(limit)) if rule.id == problem.code else rule
        for rule in project.rules
    )
    again = (other for other, _ in measured(replace(project, rules=rules)))
    return any(
        {**other.values, "limit": 0} == {**problem.values, "limit": 0}
        and (other.code, other.at) == (problem.code, problem.at)
        for other in again
    )


def test_what_is_exactly_as_much_as_a_rule_says_passes() -> None:
    tried = set()
    for name, project in cases():
        for problem, figure in measured(project):
            if problem.code in AT_LEAST_ONE and not figure:
                continue
            tried.add(problem.code)
            is_most = figure > float(str(problem.values["limit"]))
            exact = ceil(figure) if is_most else floor(figure)
            assert not is_told(project, problem, exact), (name, problem)
            assert is_told(project, problem, exact - 1 if is_most else exact + 1), (name, problem)
    assert len(tried) > len(WITH_LIMIT) * 2 / 3, sorted({*WITH_LIMIT} - tried)


def test_the_longest_of_two_terms_counts_as_one_word() -> None:
    terms = Terms.of(["arts", "arts en werk", "arts en"])
    assert terms.folded("Uw arts en werk, uw artsen.").count(" ") == 3
    assert Terms.of([]).folded("Uw arts.") == "Uw arts."

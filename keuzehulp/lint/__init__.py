"""Everything that can be wrong with a project, as a list of problems.

Structure is always an error. House rules go by `rules.yml`. A check is a generator whose name is
the sentence it proves; to add one, write it and add it to `CHECKS` of its module, with a case in
`tests/cases/`.
"""

from datetime import date

from keuzehulp.lint.structure import (
    citations,
    conditions,
    guides,
    ids,
    plain_text,
    plans,
    references,
    synonyms,
    trees,
    values,
)
from keuzehulp.lint.style import rules
from keuzehulp.model import Project
from keuzehulp.source import NOWHERE, Diagnostic, first

STRUCTURE = (
    *(*ids.CHECKS, *references.CHECKS, *trees.CHECKS, *plans.CHECKS, *conditions.CHECKS),
    *(*guides.CHECKS, *citations.CHECKS, *values.CHECKS, *plain_text.CHECKS, *synonyms.CHECKS),
)


def check(project: Project, *, today: date) -> list[Diagnostic]:
    """Every problem of `project` on the day `today`, but of what stands in for a text that is
    missing: that has been told.
    """
    structure = [problem for holds in STRUCTURE for problem in first(holds(project))]
    return [
        problem
        for problem in structure + rules.broken(project, today=today)
        if problem.at != NOWHERE
    ]

"""House rules about step guides."""

from collections.abc import Iterator
from datetime import date

from keuzehulp.lint.style.lengths import too_long
from keuzehulp.lint.style.messages import texts as messages
from keuzehulp.model import Cell, Claim, Project, Rule
from keuzehulp.source import Diagnostic


def guides_have_the_agreed_steps(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for guide in project.guides:
        if len(guide.steps) != (rule.limit or 0):
            yield messages.WRONG_NUMBER_OF_STEPS.by(
                rule, guide.head.at, count=len(guide.steps), limit=rule.limit
            )


def guides_have_the_agreed_roles(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for guide in project.guides:
        if len(guide.head.roles) != (rule.limit or 0):
            yield messages.WRONG_NUMBER_OF_ROLES.by(
                rule, guide.head.at, count=len(guide.head.roles), limit=rule.limit
            )


def cells_are_told_in_a_few_words(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    """Every cell says in short what its role does, and says there nothing that it does not say
    at length.
    """
    for guide in project.guides:
        for step in guide.steps:
            for role, cell in step.cells.items():
                if cell.short:
                    yield from too_long(rule, cell.short.text, messages.THE_SHORT)
                    yield from _nothing_new(rule, cell, cell.short)
                else:
                    yield messages.CELL_WITHOUT_SHORT.by(rule, cell.at, step=step.number, role=role)


def _nothing_new(rule: Rule, cell: Cell, short: Claim) -> Iterator[Diagnostic]:
    at_length = {fact for claim in cell.long for fact in claim.facts}
    for fact in (fact for fact in short.facts if fact not in at_length):
        yield messages.SHORT_SAYS_MORE.by(rule, fact.at, fact=fact)


CHECKS = {
    "guide-steps": guides_have_the_agreed_steps,
    "guide-roles": guides_have_the_agreed_roles,
    "cell-short": cells_are_told_in_a_few_words,
}

"""House rules about step guides."""

from collections.abc import Iterator
from datetime import date

from keuzehulp.lint.style.lengths import too_long
from keuzehulp.model import Cell, Claim, Project, Rule
from keuzehulp.source import Diagnostic, counted


def guides_have_the_agreed_steps(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for guide in project.guides:
        if len(guide.steps) != (rule.limit or 0):
            message = (
                f"Het stappenplan telt {counted(len(guide.steps), 'stap', 'stappen')}; afgesproken"
                f" is {rule.limit}."
            )
            yield Diagnostic(
                rule.id, guide.head.at, message, "Voeg de stap toe, of pas de huisregel aan."
            )


def guides_have_the_agreed_roles(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for guide in project.guides:
        if len(guide.head.roles) != (rule.limit or 0):
            message = (
                f"Het stappenplan telt {counted(len(guide.head.roles), 'rol', 'rollen')};"
                f" afgesproken is {rule.limit}."
            )
            yield Diagnostic(
                rule.id, guide.head.at, message, "Voeg de rol toe, of pas de huisregel aan."
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
                    yield from too_long(rule, cell.short.text, "De korte tekst van dit vak")
                    yield from _nothing_new(rule, cell, cell.short)
                else:
                    message = (
                        f"Stap {step.number} zegt voor ‘{role}’ niet in het kort wat er gebeurt."
                    )
                    yield Diagnostic(
                        rule.id,
                        cell.at,
                        message,
                        "Vul ‘short:’ in; dat staat in het overzicht van alle stappen.",
                    )


def _nothing_new(rule: Rule, cell: Cell, short: Claim) -> Iterator[Diagnostic]:
    at_length = {fact for each in cell.long for fact in each.facts}
    for fact in (fact for fact in short.facts if fact not in at_length):
        message = f"De korte tekst rust op {fact}, maar de rest van dit vak niet."
        yield Diagnostic(
            rule.id,
            fact.at,
            message,
            "Zeg het ook in het vak zelf, of noem hier een feit van het vak.",
        )


CHECKS = {
    "guide-steps": guides_have_the_agreed_steps,
    "guide-roles": guides_have_the_agreed_roles,
    "cell-short": cells_are_told_in_a_few_words,
}

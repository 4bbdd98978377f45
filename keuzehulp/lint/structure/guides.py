"""A step guide holds together: every step has a cell for every role."""

from collections.abc import Collection, Iterator, Sequence

from keuzehulp.model import Cell, Guide, Project, Step
from keuzehulp.source import Diagnostic, Text, did_you_mean


def every_role_has_a_cell_in_every_step(project: Project) -> Iterator[Diagnostic]:
    for guide in project.guides:
        roles = [role.id for role in guide.head.roles]
        for step in guide.steps:
            for role in roles:
                if role not in step.cells:
                    message = f"Stap {step.number} zegt niets voor de rol ‘{role}’."
                    yield Diagnostic(
                        "missing-cell",
                        step.at,
                        message,
                        f"Voeg ‘{role}:’ toe bij ‘cells:’, ook als die rol niets hoeft te doen.",
                    )
            for role in (*step.cells, *step.actors):
                yield from _known(role, roles, kind="role", what="rol")


def who_acts_knows_what_to_do(project: Project) -> Iterator[Diagnostic]:
    """A role among the actors has a task; another has none, and is told who acts."""
    for guide in project.guides:
        for step in guide.steps:
            if not step.actors:
                yield Diagnostic(
                    "no-actor",
                    step.at,
                    f"In stap {step.number} doet niemand iets.",
                    "Noem bij ‘actors:’ wie iets doet.",
                )
            for role, cell in step.cells.items():
                yield from _task_problems(step, role, cell)


def _task_problems(step: Step, role: Text, cell: Cell) -> Iterator[Diagnostic]:
    if not cell.happens:
        yield Diagnostic(
            "empty-cell",
            cell.at,
            f"In stap {step.number} staat voor ‘{role}’ niet wat er gebeurt.",
            "Vul ‘happens:’ in.",
        )
    if role in step.actors and not cell.do:
        message = f"In stap {step.number} doet ‘{role}’ iets, maar er staat niet wat."
        yield Diagnostic(
            "task-missing", cell.at, message, "Vul ‘do:’ in, of haal de rol weg bij ‘actors:’."
        )
    if role not in step.actors and cell.do:
        message = (
            f"In stap {step.number} heeft ‘{role}’ een taak, maar de rol staat niet bij ‘actors:’."
        )
        yield Diagnostic(
            "task-without-actor",
            cell.at,
            message,
            "Voeg de rol toe bij ‘actors:’, of haal ‘do:’ weg.",
        )


def steps_are_numbered_from_one(project: Project) -> Iterator[Diagnostic]:
    for guide in project.guides:
        for place, step in enumerate(guide.steps, start=1):
            if step.number != place:
                message = f"Hier hoort stap {place}, maar er staat stap {step.number}."
                yield Diagnostic(
                    "step-number",
                    step.number.at,
                    message,
                    "Nummer de stappen vanaf 1, zonder gaten en zonder dubbele.",
                )
                break


def phases_follow_each_other(project: Project) -> Iterator[Diagnostic]:
    for guide in project.guides:
        phases = [phase.id for phase in guide.head.phases]
        for step in guide.steps:
            if step.phase:
                yield from _known(step.phase, phases, kind="phase", what="fase")
            elif phases:
                fix = f"Voeg ‘phase:’ toe. Kies uit: {', '.join(phases)}."
                yield Diagnostic(
                    "phase-missing", step.at, f"Stap {step.number} noemt geen fase.", fix
                )
        yield from _out_of_order(guide, phases)


def _out_of_order(guide: Guide, phases: Sequence[str]) -> Iterator[Diagnostic]:
    furthest = 0
    for number, phase in ((step.number, step.phase) for step in guide.steps if step.phase):
        if phase in phases and phases.index(phase) < furthest:
            message = f"Stap {number} hoort bij een fase die al voorbij is."
            yield Diagnostic(
                "phase-order",
                phase.at,
                message,
                "Zet de stappen van één fase bij elkaar, in de volgorde van ‘phases:’.",
            )
        furthest = max(furthest, phases.index(phase) if phase in phases else 0)


def every_document_exists(project: Project) -> Iterator[Diagnostic]:
    for guide in project.guides:
        for step in guide.steps:
            for cell in step.cells.values():
                for document in cell.documents:
                    yield from _known(document, guide.document, kind="document", what="document")


def _known(name: Text, known: Collection[str], *, kind: str, what: str) -> Iterator[Diagnostic]:
    if name not in known:
        choices = (
            f"Kies uit: {', '.join(known)}."
            if known
            else f"Voeg het toe bij ‘{kind}s:’ van het stappenplan."
        )
        fix = did_you_mean(name, known, choices)
        yield Diagnostic(f"unknown-{kind}", name.at, f"Er is geen {what} ‘{name}’.", fix)


CHECKS = (
    every_role_has_a_cell_in_every_step,
    who_acts_knows_what_to_do,
    steps_are_numbered_from_one,
    phases_follow_each_other,
    every_document_exists,
)

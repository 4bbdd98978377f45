"""A step guide holds together: every step has a cell for every role."""

from collections.abc import Collection, Iterator, Sequence

from keuzehulp.lint.structure.messages import guides as messages
from keuzehulp.model import Cell, Guide, Project, Step
from keuzehulp.source import Diagnostic, Message, Text, closest


def every_role_has_a_cell_in_every_step(project: Project) -> Iterator[Diagnostic]:
    for guide in project.guides:
        roles = [role.id for role in guide.head.roles]
        for step in guide.steps:
            for role in roles:
                if role not in step.cells:
                    yield messages.MISSING_CELL.at(step.at, step=step.number, role=role)
            for role in (*step.cells, *step.actors):
                yield from _known(role, roles, messages.UNKNOWN_ROLE, messages.NO_ROLES)


def who_acts_knows_what_to_do(project: Project) -> Iterator[Diagnostic]:
    """A role among the actors has a task; another has none, and is told who acts."""
    for guide in project.guides:
        for step in guide.steps:
            if not step.actors:
                yield messages.NO_ACTOR.at(step.at, step=step.number)
            for role, cell in step.cells.items():
                yield from _task_problems(step, role, cell)


def _task_problems(step: Step, role: Text, cell: Cell) -> Iterator[Diagnostic]:
    if not cell.happens:
        yield messages.EMPTY_CELL.at(cell.at, step=step.number, role=role)
    if role in step.actors and not cell.do:
        yield messages.TASK_MISSING.at(cell.at, step=step.number, role=role)
    if role not in step.actors and cell.do:
        yield messages.TASK_WITHOUT_ACTOR.at(cell.at, step=step.number, role=role)


def steps_are_numbered_from_one(project: Project) -> Iterator[Diagnostic]:
    for guide in project.guides:
        for place, step in enumerate(guide.steps, start=1):
            if step.number != place:
                yield messages.STEP_NUMBER.at(step.number.at, place=place, step=step.number)
                break  # after one step too many or too few, each later number is off as well


def phases_follow_each_other(project: Project) -> Iterator[Diagnostic]:
    for guide in project.guides:
        phases = [phase.id for phase in guide.head.phases]
        for step in guide.steps:
            if step.phase:
                yield from _known(step.phase, phases, messages.UNKNOWN_PHASE, messages.NO_PHASES)
            elif phases:
                yield messages.PHASE_MISSING.at(step.at, step=step.number, phases=phases)
        yield from _out_of_order(guide, phases)


def _out_of_order(guide: Guide, phases: Sequence[str]) -> Iterator[Diagnostic]:
    furthest = 0
    for number, phase in ((step.number, step.phase) for step in guide.steps if step.phase):
        if phase in phases and phases.index(phase) < furthest:
            yield messages.PHASE_ORDER.at(phase.at, step=number)
        # A phase that does not exist is told already, and comes before or after nothing.
        furthest = max(furthest, phases.index(phase) if phase in phases else 0)


def every_document_exists(project: Project) -> Iterator[Diagnostic]:
    for guide in project.guides:
        for step in guide.steps:
            for cell in step.cells.values():
                for document in cell.documents:
                    yield from _known(
                        document, guide.document, messages.UNKNOWN_DOCUMENT, messages.NO_DOCUMENTS
                    )


def _known(
    name: Text, known: Collection[str], unknown: Message, none: Message
) -> Iterator[Diagnostic]:
    """A problem when there is no such thing: `unknown`, or `none` when there is nothing to choose
    from.
    """
    if name in known:
        return
    if known:
        yield unknown.at(name.at, meant=closest(name, known), name=name, known=known)
    else:
        yield none.at(name.at, name=name)


CHECKS = (
    every_role_has_a_cell_in_every_step,
    who_acts_knows_what_to_do,
    steps_are_numbered_from_one,
    phases_follow_each_other,
    every_document_exists,
)

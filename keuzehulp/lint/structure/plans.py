"""Every way to do an action of a plan leads somewhere, and every sentence to begin with names
answers that there are.
"""

import re
from collections.abc import Iterator

from keuzehulp.lint.structure.messages import trees as messages
from keuzehulp.model import (
    Do,
    Entry,
    Number,
    Outcome,
    PlanAction,
    Project,
    Tree,
    ValueName,
    values_in,
)
from keuzehulp.source import Diagnostic, Text, closest, quoted

NUMBER = re.compile(r"\+?[0-9][0-9 ()-]+")
"""What a telephone can call."""


def every_action_can_be_done(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for outcome in tree.outcomes:
            for action in _actions(outcome):
                yield from _actor_problems(action, tree)
                if action.do:
                    yield from _do_problems(action, action.do, outcome, tree, project)


def _actions(outcome: Outcome) -> Iterator[PlanAction]:
    return (value for value in values_in(outcome.plan) if isinstance(value, PlanAction))


def _actor_problems(action: PlanAction, tree: Tree) -> Iterator[Diagnostic]:
    actors = tree.head.actors or {}
    if action.actor and action.actor not in actors:
        yield messages.UNKNOWN_PLAN_ACTOR.at(
            action.actor.at, meant=closest(action.actor, actors), actor=action.actor
        )


def _do_problems(
    action: PlanAction, do: Do, outcome: Outcome, tree: Tree, project: Project
) -> Iterator[Diagnostic]:
    if len(do.kinds) != 1:
        yield messages.DO_ONE.at(do.at, kinds=quoted(f"{kind}:" for kind in Do.KINDS))
    if do.link:
        yield from _link_problems(do.link, project)
    if do.tel:
        yield from _number_problems(do.tel, action, project)
    if do.message and not outcome.message:
        yield messages.DO_MESSAGE.at(do.at, outcome=outcome.id)
    if do.step is not None:
        yield from _step_problems(do.step, tree, project)


def _link_problems(source: Text, project: Project) -> Iterator[Diagnostic]:
    """That a source exists is checked with all others that are mentioned."""
    if source in project.source and not project.source[source].url:
        yield messages.DO_LINK_NO_ADDRESS.at(source.at, source=source)


def _number_problems(tel: ValueName, action: PlanAction, project: Project) -> Iterator[Diagnostic]:
    if not ValueName.fits(tel):
        return  # told when it was read
    fact, name = tel.parts
    values = (project.fact[fact].value or {}) if fact in project.fact else {}
    if fact not in project.fact:
        yield messages.UNKNOWN_NUMBER_FACT.at(tel.at, meant=closest(fact, project.fact), tel=tel)
    elif name not in values:
        yield messages.UNKNOWN_NUMBER_VALUE.at(
            tel.at, meant=closest(name, values), fact=fact, name=name
        )
    elif not NUMBER.fullmatch(values[Text(name)]):
        yield messages.DO_NUMBER.at(tel.at, number=values[Text(name)])
    elif fact not in action.facts:
        yield messages.UNCITED_NUMBER.at(tel.at, fact=fact)


def _step_problems(step: Number, tree: Tree, project: Project) -> Iterator[Diagnostic]:
    guide = project.guide.get(tree.head.guide or "")
    if step not in ({other.number for other in guide.steps} if guide else ()):
        yield messages.UNKNOWN_DO_STEP.at(step.at, step=step)


def every_entry_names_what_there_is(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for entry in tree.head.entries:
            yield from _entry_problems(entry, tree)


def _entry_problems(entry: Entry, tree: Tree) -> Iterator[Diagnostic]:
    if not entry.answers:
        yield messages.ENTRY_TELLS_NOTHING.at(entry.at, entry=entry.text)
    questions = {question.id: question for question in tree.questions}
    for question, answer in entry.answers.items():
        if question not in questions:
            meant = closest(question, questions)
            yield messages.UNKNOWN_ENTRY_QUESTION.at(
                question.at, meant=meant, question=question, known=questions
            )
            continue
        known = [choice.id for choice in questions[question].answers]
        if answer not in known:
            meant = closest(answer, known)
            yield messages.UNKNOWN_ENTRY_ANSWER.at(
                answer.at, meant=meant, question=question, answer=answer, known=known
            )


CHECKS = (every_action_can_be_done, every_entry_names_what_there_is)

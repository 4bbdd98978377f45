"""A decision tree holds together. What needs walking the tree is proved in `keuzehulp.analysis`."""

from collections.abc import Iterator

from keuzehulp.lint.structure.messages import trees as messages
from keuzehulp.model import Mode, Project, Question, Tree, Wording
from keuzehulp.source import Diagnostic, Text, closest


def the_start_is_a_question(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        ids = [question.id for question in tree.questions]
        if tree.head.start not in ids:
            yield messages.UNKNOWN_START.at(
                tree.head.start.at, meant=closest(tree.head.start, ids), start=tree.head.start
            )


def every_answer_leads_somewhere(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for question, answers, routes in tree.branches():
            name = question.id if question.several else answers[0].label
            for route in routes:
                if route.to not in tree.nodes:
                    yield messages.UNKNOWN_TARGET.at(
                        route.to.at, meant=closest(route.to, tree.nodes), name=name, to=route.to
                    )


def every_question_has_a_choice(project: Project) -> Iterator[Diagnostic]:
    """The rule `choice` of the house may allow screens that only tell something, with one way
    on.
    """
    rule = project.rule.get("choice")
    may_inform = rule is not None and rule.level != "error"
    for tree in project.trees:
        for question in tree.questions:
            if len(question.answers) < 2:
                message = messages.NO_CHOICE.warning_if(bool(question.answers) and may_inform)
                yield message.at(question.at, question=question.id)


def wording_is_complete_in_every_mode(project: Project) -> Iterator[Diagnostic]:
    """A question that is worded anew in a mode is worded anew whole: no half of it in the old
    words.
    """
    for tree in project.trees:
        for question in tree.questions:
            for mode, wording in (question.wording or {}).items():
                yield from _unknown_mode(mode, tree.head.modes)
                yield from _wording_problems(question, wording, tree)


def _unknown_mode(mode: Text, modes: tuple[Mode, ...]) -> Iterator[Diagnostic]:
    known = [choice.id for choice in modes]
    if mode not in known:
        yield messages.UNKNOWN_MODE.at(mode.at, meant=closest(mode, known), mode=mode)


def _wording_problems(question: Question, wording: Wording, tree: Tree) -> Iterator[Diagnostic]:
    worded = wording.answers or {}
    known = [answer.id for answer in question.answers]
    for name in worded:
        if name not in known:
            yield messages.UNKNOWN_WORDING.at(
                name.at, meant=closest(name, known), question=question.id, name=name, known=known
            )
    for answer in question.answers:
        if answer.id not in worded and not answer.is_unknown:
            yield messages.MISSING_WORDING.at(wording.at, answer=answer.label, answer_id=answer.id)


CHECKS = (
    the_start_is_a_question,
    every_answer_leads_somewhere,
    every_question_has_a_choice,
    wording_is_complete_in_every_mode,
)

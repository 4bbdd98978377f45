"""A decision tree holds together. What needs walking the tree is proved in `keuzehulp.analysis`."""

from collections.abc import Iterator

from keuzehulp.model import Mode, Project, Question, Tree, Wording
from keuzehulp.source import Diagnostic, Text, did_you_mean


def the_start_is_a_question(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        ids = [question.id for question in tree.questions]
        if tree.head.start not in ids:
            fix = did_you_mean(tree.head.start, ids, "Noem de eerste vraag.")
            yield Diagnostic(
                "unknown-start",
                tree.head.start.at,
                f"De boom begint bij ‘{tree.head.start}’, maar die vraag bestaat niet.",
                fix,
            )


def every_answer_leads_somewhere(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for question, answers, routes in tree.branches():
            name = question.id if question.several else answers[0].label
            for route in routes:
                if route.to not in tree.nodes:
                    fix = did_you_mean(
                        route.to, tree.nodes, "Maak die vraag of uitkomst, of noem een andere."
                    )
                    message = f"‘{name}’ verwijst naar ‘{route.to}’, maar die bestaat niet."
                    yield Diagnostic("unknown-target", route.to.at, message, fix)


def every_question_has_a_choice(project: Project) -> Iterator[Diagnostic]:
    """The rule `choice` of the house may allow screens that only tell something, with one way
    on.
    """
    rule = project.rule.get("choice")
    may_inform = rule is not None and rule.level != "error"
    for tree in project.trees:
        for question in tree.questions:
            if len(question.answers) < 2:
                message = f"De vraag ‘{question.id}’ heeft minder dan twee antwoorden."
                fix = "Voeg een antwoord toe, of haal de vraag weg."
                yield Diagnostic(
                    "no-choice",
                    question.at,
                    message,
                    fix,
                    "warning" if question.answers and may_inform else "error",
                )


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
    known = [each.id for each in modes]
    if mode not in known:
        fix = did_you_mean(mode, known, "Voeg haar toe bij ‘modes:’ van de boom.")
        yield Diagnostic("unknown-mode", mode.at, f"Er is geen manier van invullen ‘{mode}’.", fix)


def _wording_problems(question: Question, wording: Wording, tree: Tree) -> Iterator[Diagnostic]:
    worded = wording.answers or {}
    known = [answer.id for answer in question.answers]
    for name in worded:
        if name not in known:
            fix = did_you_mean(name, known, f"Kies uit: {', '.join(known)}.")
            yield Diagnostic(
                "unknown-wording",
                name.at,
                f"De vraag ‘{question.id}’ heeft geen antwoord ‘{name}’.",
                fix,
            )
    for answer in question.answers:
        if answer.id not in worded and not answer.is_unknown:
            message = f"Voor ‘{answer.label}’ ontbreken de andere woorden."
            yield Diagnostic(
                "missing-wording", wording.at, message, f"Voeg ‘{answer.id}:’ toe bij ‘answers:’."
            )


CHECKS = (
    the_start_is_a_question,
    every_answer_leads_somewhere,
    every_question_has_a_choice,
    wording_is_complete_in_every_mode,
)

"""House rules about plans and entries: what fits one screen, in words that a tired reader
follows, each with its way to do it.
"""

from collections.abc import Iterator
from datetime import date

from keuzehulp.lint.style.language import count_words
from keuzehulp.lint.style.messages import texts as messages
from keuzehulp.lint.style.readability import middle_is_too_hard, sentences_of_are_short, too_hard
from keuzehulp.lint.style.screens import plan_texts
from keuzehulp.lint.style.vocabulary import hits
from keuzehulp.model import Claim, Outcome, Plan, Project, Rule
from keuzehulp.model.interpolation import fill
from keuzehulp.source import Diagnostic

Planned = tuple[Outcome, Plan]


def _plans(project: Project) -> Iterator[Planned]:
    for tree in project.trees:
        yield from ((outcome, outcome.plan) for outcome in tree.outcomes if outcome.plan)


def every_outcome_has_a_plan(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for outcome in tree.outcomes:
            if not outcome.plan:
                yield messages.PLAN_MISSING.by(rule, outcome.at, outcome=outcome.id)
                continue
            for name in rule.words:
                if not getattr(outcome.plan, name, None):
                    yield messages.PLAN_INCOMPLETE.by(
                        rule, outcome.plan.at, outcome=outcome.id, name=name
                    )


def plans_are_few_actions(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for outcome, plan in _plans(project):
        if not 1 <= len(plan.actions) <= (rule.limit or 0):
            yield messages.WRONG_NUMBER_OF_PLAN_ACTIONS.by(
                rule, plan.at, outcome=outcome.id, count=len(plan.actions), limit=rule.limit
            )


def plans_are_short(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for outcome, plan in _plans(project):
        count = plan_words(outcome, project)
        if count > (rule.limit or 0):
            yield messages.PLAN_TOO_LONG.by(
                rule, plan.at, outcome=outcome.id, count=count, limit=rule.limit
            )


def plan_words(outcome: Outcome, project: Project) -> int:
    """The words that a reader meets before unfolding anything, with values filled in."""
    return sum(count_words(fill(text, project.fact)) for text in plan_texts(outcome))


def sentences_of_plans_are_short(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from sentences_of_are_short(project, rule, ("plan",))


def plans_are_plain(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from too_hard(project, rule, ("plan",))


def half_of_the_plans_are_plainer_still(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    yield from middle_is_too_hard(project, rule, ("plan",), messages.PLANS, "plan-flesch")


def plans_leave_out_what_is_not_known(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    for outcome, _ in _plans(project):
        for text in plan_texts(outcome):
            for word in hits(text, rule.words, rule.allow):
                yield messages.PLAN_WORD.by(rule, text.at, word=word)


def who_must_act_is_given_the_means(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    """An action that says to call, send, ask or report has the number, the page or the message
    at hand.
    """
    for _, plan in _plans(project):
        for action in plan.actions:
            said = next(hits(action.text, rule.words, rule.allow), None)
            if said and not action.do:
                yield messages.ACTION_WITHOUT_MEANS.by(rule, action.text.at, said=said)


def warnings_are_for_what_matters(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    """A card that shouts where nothing is at stake makes the next one unheard."""
    for _, plan in _plans(project):
        if plan.warning and not _is_about(plan.warning, rule, project):
            yield messages.WARNING_ABOUT_NOTHING.by(rule, plan.warning.at, about=rule.words)


def _is_about(claim: Claim, rule: Rule, project: Project) -> bool:
    return any(
        word in rule.words
        for name in claim.facts
        if name in project.fact
        for word in project.fact[name].about
    )


def entries_are_few(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for tree in project.trees:
        if len(tree.head.entries) > (rule.limit or 0):
            yield messages.TOO_MANY_ENTRIES.by(
                rule, tree.head.entries[-1].at, count=len(tree.head.entries), limit=rule.limit
            )


CHECKS = {
    "plan-fields": every_outcome_has_a_plan,
    "plan-actions": plans_are_few_actions,
    "plan-words": plans_are_short,
    "plan-sentence-words": sentences_of_plans_are_short,
    "plan-flesch": plans_are_plain,
    "plan-flesch-median": half_of_the_plans_are_plainer_still,
    "plan-silence": plans_leave_out_what_is_not_known,
    "plan-do": who_must_act_is_given_the_means,
    "plan-warning": warnings_are_for_what_matters,
    "entries": entries_are_few,
}

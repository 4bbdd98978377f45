"""House rules about plans and entries: what fits one screen, in words that a tired reader
follows, each with its way to do it.
"""

from collections.abc import Iterator
from datetime import date

from keuzehulp.lint.style.language import count_words
from keuzehulp.lint.style.readability import middle_is_too_hard, sentences_of_are_short, too_hard
from keuzehulp.lint.style.screens import plan_texts
from keuzehulp.lint.style.vocabulary import hits
from keuzehulp.model import Claim, Outcome, Plan, Project, Rule
from keuzehulp.model.interpolation import fill
from keuzehulp.source import Diagnostic, counted

Planned = tuple[Outcome, Plan]


def _plans(project: Project) -> Iterator[Planned]:
    for tree in project.trees:
        yield from ((outcome, outcome.plan) for outcome in tree.outcomes if outcome.plan)


def every_outcome_has_a_plan(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for outcome in tree.outcomes:
            if not outcome.plan:
                fix = "Voeg ‘plan:’ toe: wat de lezer nu doet, hoe, tot wanneer en wat het kost."
                yield Diagnostic(
                    rule.id, outcome.at, f"De uitkomst ‘{outcome.id}’ heeft geen plan.", fix
                )
                continue
            for name in rule.words:
                if not getattr(outcome.plan, name, None):
                    message = f"Het plan van ‘{outcome.id}’ mist ‘{name}’."
                    yield Diagnostic(rule.id, outcome.plan.at, message, f"Vul ‘{name}:’ in.")


def plans_are_few_actions(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for outcome, plan in _plans(project):
        if not 1 <= len(plan.actions) <= (rule.limit or 0):
            count = counted(len(plan.actions), "ding", "dingen")
            message = (
                f"Het plan van ‘{outcome.id}’ noemt {count} om te doen; 1 tot {rule.limit} mag."
            )
            yield Diagnostic(
                rule.id, plan.at, message, "Zet de rest bij de andere vakken van de uitkomst."
            )


def plans_are_short(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for outcome, plan in _plans(project):
        count = plan_words(outcome, project)
        if count > (rule.limit or 0):
            message = (
                f"Het plan van ‘{outcome.id}’ telt {count} woorden, met titel en conclusie;"
                f" hoogstens {rule.limit} mag."
            )
            yield Diagnostic(
                rule.id, plan.at, message, "Kort het in, of zet een deel bij de andere vakken."
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
    yield from middle_is_too_hard(project, rule, ("plan",), "plannen", "plan-flesch")


def plans_leave_out_what_is_not_known(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    for outcome, _ in _plans(project):
        for text in plan_texts(outcome):
            for word in hits(text, rule.words, rule.allow):
                fix = "Laat het weg uit het plan, en zet het bij ‘unsure:’ van de uitkomst."
                yield Diagnostic(rule.id, text.at, f"In een plan staat ‘{word}’.", fix)


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
                fix = "Zet er ‘do:’ bij: een link, een nummer, het bericht, een stap of een pagina."
                yield Diagnostic(
                    rule.id, action.text.at, f"Deze stap zegt ‘{said}’, maar niet hoe.", fix
                )


def warnings_are_for_what_matters(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    """A card that shouts where nothing is at stake makes the next one unheard."""
    for _, plan in _plans(project):
        if plan.warning and not _is_about(plan.warning, rule, project):
            about = ", ".join(rule.words)
            fix = (
                f"Noem een feit met zo’n woord bij ‘about:’ ({about}), of maak er een gewone tekst"
                " van."
            )
            yield Diagnostic(
                rule.id,
                plan.warning.at,
                "Geen van de feiten van deze waarschuwing gaat over wat op het spel staat.",
                fix,
            )


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
            message = (
                f"Er zijn {len(tree.head.entries)} zinnen om mee te beginnen; hoogstens"
                f" {rule.limit} mag."
            )
            yield Diagnostic(
                rule.id,
                tree.head.entries[-1].at,
                message,
                "Houd de zinnen die mensen het vaakst zeggen.",
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

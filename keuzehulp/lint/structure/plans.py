"""Every way to do an action of a plan leads somewhere, and every sentence to begin with names
answers that there are.
"""

import re
from collections.abc import Collection, Iterator

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
from keuzehulp.source import Diagnostic, Text, did_you_mean

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
        fix = did_you_mean(
            action.actor,
            actors,
            "Voeg het toe bij ‘actors:’ van de boom, of laat ‘actor:’ weg als de lezer het doet.",
        )
        yield Diagnostic(
            "unknown-actor",
            action.actor.at,
            f"‘{action.actor}’ staat niet bij wie iets kan doen.",
            fix,
        )


def _do_problems(
    action: PlanAction, do: Do, outcome: Outcome, tree: Tree, project: Project
) -> Iterator[Diagnostic]:
    if len(do.kinds) != 1:
        fix = f"Noem er één: {', '.join(f'‘{kind}:’' for kind in Do.KINDS)}."
        yield Diagnostic(
            "do-one", do.at, "Achter ‘do:’ hoort precies één manier om dit te doen.", fix
        )
    if do.link:
        yield from _link_problems(do.link, project)
    if do.tel:
        yield from _number_problems(do.tel, action, project)
    if do.message and not outcome.message:
        fix = "Schrijf bij ‘message:’ van deze uitkomst een bericht, of kies een andere manier."
        yield Diagnostic(
            "do-message", do.at, f"De uitkomst ‘{outcome.id}’ heeft geen bericht klaarstaan.", fix
        )
    if do.step is not None:
        yield from _step_problems(do.step, tree, project)


def _link_problems(source: Text, project: Project) -> Iterator[Diagnostic]:
    """That a source exists is checked with all others that are mentioned."""
    if source in project.source and not project.source[source].url:
        fix = "Geef de bron een ‘url:’, of kies een andere manier."
        yield Diagnostic(
            "link-no-address",
            source.at,
            f"De bron ‘{source}’ heeft geen adres om naar te linken.",
            fix,
        )


def _number_problems(tel: ValueName, action: PlanAction, project: Project) -> Iterator[Diagnostic]:
    if not ValueName.fits(tel):
        return  # told when it was read
    fact, name = tel.parts
    values = (project.fact[fact].value or {}) if fact in project.fact else {}
    if fact not in project.fact:
        fix = did_you_mean(fact, project.fact, "Noem een feit met het nummer bij ‘value:’.")
        yield Diagnostic("unknown-insert", tel.at, f"‘{tel}’ vraagt een feit dat er niet is.", fix)
    elif name not in values:
        fix = did_you_mean(name, values, "Voeg de waarde toe bij ‘value:’ van het feit.")
        yield Diagnostic(
            "unknown-insert", tel.at, f"Het feit ‘{fact}’ heeft geen waarde ‘{name}’.", fix
        )
    elif not NUMBER.fullmatch(values[Text(name)]):
        fix = "Schrijf bij ‘value:’ van het feit alleen het nummer: cijfers, spaties en streepjes."
        yield Diagnostic(
            "do-number", tel.at, f"‘{values[Text(name)]}’ is geen telefoonnummer.", fix
        )
    elif fact not in action.facts:
        fix = f"Zet ‘{fact}’ bij ‘facts:’ van deze tekst."
        yield Diagnostic(
            "uncited-insert",
            tel.at,
            f"De tekst gebruikt een waarde van ‘{fact}’, maar noemt dat feit niet.",
            fix,
        )


def _step_problems(step: Number, tree: Tree, project: Project) -> Iterator[Diagnostic]:
    guide = project.guide.get(tree.head.guide or "")
    if step not in ({each.number for each in guide.steps} if guide else ()):
        fix = "Noem een stap die er is; welk stappenplan bij de boom hoort, staat bij ‘guide:’."
        yield Diagnostic(
            "unknown-step",
            step.at,
            f"Een stap van het plan leidt naar stap {step}, maar die is er niet.",
            fix,
        )


def every_entry_names_what_there_is(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for entry in tree.head.entries:
            yield from _entry_problems(entry, tree)


def _entry_problems(entry: Entry, tree: Tree) -> Iterator[Diagnostic]:
    if not entry.answers:
        fix = "Noem bij ‘answers:’ wat deze zin al vertelt: een vraag en een antwoord."
        yield Diagnostic(
            "entry-tells-nothing",
            entry.at,
            f"De zin ‘{entry.text}’ geeft nog geen enkel antwoord.",
            fix,
        )
    questions = {
        question.id: [answer.id for answer in question.answers] for question in tree.questions
    }
    for question, answer in entry.answers.items():
        if question not in questions:
            yield _unknown("entry-question", question, f"Er is geen vraag ‘{question}’.", questions)
        elif answer not in questions[question]:
            yield _unknown(
                "entry-answer",
                answer,
                f"De vraag ‘{question}’ heeft geen antwoord ‘{answer}’.",
                questions[question],
            )


def _unknown(code: str, name: Text, message: str, known: Collection[str]) -> Diagnostic:
    return Diagnostic(
        f"unknown-{code}",
        name.at,
        message,
        did_you_mean(name, known, f"Kies uit: {', '.join(known)}."),
    )


CHECKS = (every_action_can_be_done, every_entry_names_what_there_is)

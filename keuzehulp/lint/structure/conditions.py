"""Conditions say something: they name traits that answers set, and every way on is written in
one place.
"""

from collections.abc import Iterator

from keuzehulp.model import Answer, Clause, Condition, Project, Question, Tree, values_in
from keuzehulp.source import Diagnostic, Text, Where, did_you_mean

WRITE = "Schrijf ‘to: …’, of onder ‘routes:’ een lijst."


def every_trait_exists(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for name in (*_set(tree), *_read(tree)):
            if name not in tree.trait:
                fix = did_you_mean(
                    name,
                    tree.trait,
                    "Voeg het toe bij ‘situation:’ van de boom, met de woorden erbij.",
                )
                yield Diagnostic("unknown-trait", name.at, f"Er is geen kenmerk ‘{name}’.", fix)


def every_trait_is_set_and_read(project: Project) -> Iterator[Diagnostic]:
    """Of a tree with a name that does not exist, that is told first: it may be the one that
    seems to miss.
    """
    for tree in project.trees:
        known, asked = set(_set(tree)), set(_read(tree))
        for trait in tree.head.situation if known | asked <= set(tree.trait) else ():
            if trait.id not in known:
                message = f"Geen enkel antwoord zet ‘{trait.id}’: niemand heeft dat kenmerk ooit."
                yield Diagnostic(
                    "never-set",
                    trait.at,
                    message,
                    "Zet het bij een antwoord achter ‘set:’, of haal het weg.",
                    "warning",
                )
            elif trait.id not in asked:
                message = (
                    f"Geen enkele voorwaarde vraagt naar ‘{trait.id}’: het zetten ervan doet niets."
                )
                yield Diagnostic(
                    "never-read",
                    trait.at,
                    message,
                    "Gebruik het in een voorwaarde, of haal het weg.",
                    "warning",
                )


def every_condition_asks_something_possible(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for name in (
            name for condition in tree.conditions() for name in condition.contradictions()
        ):
            message = f"Deze voorwaarde vraagt ‘{name}’ en verbiedt het ook: zo geldt ze nooit."
            yield Diagnostic("contradiction", name.at, message, "Haal het bij een van de twee weg.")
        for value in values_in((tree.questions, tree.outcomes)):
            if isinstance(value, Condition | Clause) and value.is_empty:
                fix = "Noem kenmerken bij ‘all_of:’, ‘any_of:’ of ‘none_of:’."
                yield Diagnostic("empty-condition", value.at, "Deze voorwaarde vraagt niets.", fix)


def every_way_on_is_written_once(project: Project) -> Iterator[Diagnostic]:
    """With the answer, or with the question when several answers may be chosen; as `to` or as
    `routes`.
    """
    for tree in project.trees:
        for question in tree.questions:
            if question.several:
                yield from _way_problems(question, question.at, f"De vraag ‘{question.id}’")
                yield from (_elsewhere(answer) for answer in question.answers if answer.routes)
            else:
                for answer in question.answers:
                    yield from _way_problems(answer, answer.at, f"‘{answer.label}’")
                yield from _not_of_one_answer(question)


def _way_problems(value: Answer | Question, at: Where, name: str) -> Iterator[Diagnostic]:
    if not value.routes:
        yield Diagnostic("missing-way", at, f"{name} zegt niet waar de lezer heen gaat.", WRITE)
    elif value.to and value.routes_:
        yield Diagnostic(
            "two-ways",
            value.to.at,
            f"{name} heeft ‘to:’ en ook ‘routes:’.",
            "Zet wat achter ‘to:’ staat als laatste onder ‘routes:’.",
        )


def _elsewhere(answer: Answer) -> Diagnostic:
    message = (
        f"‘{answer.label}’ zegt waar de lezer heen gaat, maar bij deze vraag kunnen antwoorden"
        " samen."
    )
    return Diagnostic(
        "way-of-one",
        answer.routes[0].to.at,
        message,
        "Zet ‘to:’ of ‘routes:’ bij de vraag zelf, en ‘set:’ bij het antwoord.",
    )


def _not_of_one_answer(question: Question) -> Iterator[Diagnostic]:
    if question.routes:
        message = (
            f"De vraag ‘{question.id}’ zegt waar de lezer heen gaat, maar dat hoort bij elk"
            " antwoord."
        )
        yield Diagnostic(
            "way-of-all",
            question.routes[0].to.at,
            message,
            "Zet het bij de antwoorden, of zet ‘several: true’ bij de vraag.",
        )
    for answer in question.answers:
        if answer.none:
            message = (
                f"‘{answer.label}’ sluit andere antwoorden uit, maar bij deze vraag kan er toch"
                " maar één."
            )
            yield Diagnostic(
                "none-alone",
                answer.at,
                message,
                "Haal ‘none:’ weg, of zet ‘several: true’ bij de vraag.",
            )


def _set(tree: Tree) -> Iterator[Text]:
    return (name for _, answer in tree.answers() for name in answer.set_)


def _read(tree: Tree) -> Iterator[Text]:
    return (name for condition in tree.conditions() for name in condition.names())


CHECKS = (
    every_trait_exists,
    every_trait_is_set_and_read,
    every_condition_asks_something_possible,
    every_way_on_is_written_once,
)

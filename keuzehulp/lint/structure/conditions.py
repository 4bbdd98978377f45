"""Conditions say something: they name traits that answers set, and every way on is written in
one place.
"""

from collections.abc import Iterator

from keuzehulp.lint.structure.messages import trees as messages
from keuzehulp.model import Answer, Clause, Condition, Project, Question, Tree, values_in
from keuzehulp.source import Diagnostic, Text, Where, closest


def every_trait_exists(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for name in (*_set(tree), *_read(tree)):
            if name not in tree.trait:
                yield messages.UNKNOWN_TRAIT.at(
                    name.at, meant=closest(name, tree.trait), trait=name
                )


def every_trait_is_set_and_read(project: Project) -> Iterator[Diagnostic]:
    """Of a tree with a name that does not exist, that is told first: it may be the one that
    seems to miss.
    """
    for tree in project.trees:
        known, asked = set(_set(tree)), set(_read(tree))
        for trait in tree.head.situation if known | asked <= set(tree.trait) else ():
            if trait.id not in known:
                yield messages.NEVER_SET.at(trait.at, trait=trait.id)
            elif trait.id not in asked:
                yield messages.NEVER_READ.at(trait.at, trait=trait.id)


def every_condition_asks_something_possible(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for name in (
            name for condition in tree.conditions() for name in condition.contradictions()
        ):
            yield messages.CONTRADICTION.at(name.at, trait=name)
        for value in values_in((tree.questions, tree.outcomes)):
            if isinstance(value, Condition | Clause) and value.is_empty:
                yield messages.EMPTY_CONDITION.at(value.at)


def every_way_on_is_written_once(project: Project) -> Iterator[Diagnostic]:
    """With the answer, or with the question when several answers may be chosen; as `to` or as
    `routes`.
    """
    for tree in project.trees:
        for question in tree.questions:
            if question.several:
                yield from _way_problems(
                    question, question.at, messages.THE_QUESTION.say(question=question.id)
                )
                yield from (_elsewhere(answer) for answer in question.answers if answer.routes)
            else:
                for answer in question.answers:
                    yield from _way_problems(
                        answer, answer.at, messages.THE_ANSWER.say(answer=answer.label)
                    )
                yield from _not_of_one_answer(question)


def _way_problems(value: Answer | Question, at: Where, name: str) -> Iterator[Diagnostic]:
    if not value.routes:
        yield messages.MISSING_WAY.at(at, name=name)
    elif value.to and value.routes_:
        yield messages.TWO_WAYS.at(value.to.at, name=name)


def _elsewhere(answer: Answer) -> Diagnostic:
    return messages.WAY_OF_ONE.at(answer.routes[0].to.at, answer=answer.label)


def _not_of_one_answer(question: Question) -> Iterator[Diagnostic]:
    if question.routes:
        yield messages.WAY_OF_ALL.at(question.routes[0].to.at, question=question.id)
    for answer in question.answers:
        if answer.none:
            yield messages.NONE_ALONE.at(answer.at, answer=answer.label)


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

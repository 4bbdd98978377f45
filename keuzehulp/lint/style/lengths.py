"""House rules that count words and things."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from keuzehulp.lint.style.language import count_words, sentences
from keuzehulp.lint.style.messages import texts as messages
from keuzehulp.lint.style.rule_message import RuleMessage
from keuzehulp.model import Project, Question, Rule, Tree, texts_in
from keuzehulp.model.interpolation import fill
from keuzehulp.source import Diagnostic, Text


def too_long(rule: Rule, text: Text, what: str) -> Iterator[Diagnostic]:
    """What breaks `rule` when `text` counts more words than it allows; `what` is how the problem
    calls it.
    """
    # A rule without its number is never run (`rules.judged`): `or 0`, here and in other rules, is
    # only for the types.
    count, limit = count_words(text), rule.limit or 0
    if count > limit:
        yield messages.TOO_LONG.by(rule, text.at, what=what, count=count, limit=limit)


def headings_are_short(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for question in _questions(project):
        yield from too_long(rule, question.question, messages.THE_QUESTION)


def answers_are_short(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for question in _questions(project):
        for answer in question.answers:
            yield from too_long(rule, answer.label, messages.THE_ANSWER)


def hints_are_one_short_sentence(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for question in _questions(project):
        if question.hint:
            yield from too_long(rule, question.hint, messages.THE_HINT)
            if len(sentences(question.hint)) > 1:
                yield messages.HINT_OF_MORE_SENTENCES.by(rule, question.hint.at)


def whys_are_short(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for question in _questions(project):
        if question.why:
            yield from too_long(rule, question.why, messages.THE_WHY)


def question_screens_are_short(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for question in _questions(project):
        shown = [
            question.question,
            question.hint or "",
            *(answer.label for answer in question.answers),
        ]
        count = sum(count_words(text) for text in shown)
        if count > (rule.limit or 0):
            yield messages.QUESTION_SCREEN_TOO_LONG.by(
                rule, question.at, count=count, limit=rule.limit
            )


def conclusions_are_short(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for outcome in tree.outcomes:
            if outcome.conclusion:
                yield from too_long(rule, outcome.conclusion.text, messages.THE_CONCLUSION)


def terms_are_explained_briefly(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for term in project.glossary:
        yield from too_long(rule, term.short.text, messages.THE_SHORT_EXPLANATION)


def actions_are_few(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    """Of an outcome with a plan, that says what to do; there is then nothing that must stand
    here too.
    """
    for tree in project.trees:
        for outcome in tree.outcomes:
            if not (0 if outcome.plan else 1) <= len(outcome.actions) <= (rule.limit or 0):
                yield messages.WRONG_NUMBER_OF_ACTIONS.by(
                    rule,
                    outcome.at,
                    outcome=outcome.id,
                    count=len(outcome.actions),
                    limit=rule.limit,
                )


def options_are_in_balance(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    """No option is told at more length than the others: within so many percent of the mean
    (IPDAS: options in equal detail).
    """
    for tree in project.trees:
        # What a card says is said at length elsewhere, so it is weighed by itself.
        yield from _out_of_balance(
            tree,
            rule,
            messages.OUT_OF_BALANCE,
            [_size(option.without_card, project) for option in tree.options],
        )
        if any(option.card for option in tree.options):
            on_cards = [_size(tuple(option.on_card.values()), project) for option in tree.options]
            yield from _out_of_balance(tree, rule, messages.CARD_OUT_OF_BALANCE, on_cards)
        yield from _uneven_pros_and_cons(tree, rule)


def _out_of_balance(
    tree: Tree, rule: Rule, message: RuleMessage, sizes: list[int]
) -> Iterator[Diagnostic]:
    mean = sum(sizes) / len(sizes) if sizes else 0
    for option, size in zip(tree.options, sizes, strict=True):
        off = 100 * (size - mean) / mean if mean else 0
        if abs(off) > (rule.limit or 0):
            yield message.by(
                rule, option.at, title=option.title, size=size, off=off, mean=mean, limit=rule.limit
            )


def _size(value: Any, project: Project) -> int:
    """The words of all texts inside `value`."""
    return sum(
        count_words(fill(place.text, project.fact))
        for place in texts_in(value)
        if place.field != "editorial"
    )


def handouts_fit_on_one_sheet(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    """Each cell of the handout is short; how it comes to stand on paper is for the tests."""
    for option in (option for tree in project.trees for option in tree.options):
        for field, claims in option.on_card.items():
            count = _size(claims, project)
            if count > (rule.limit or 0):
                yield messages.CARD_TOO_LONG.by(
                    rule,
                    claims[0].at,
                    field=field,
                    title=option.title,
                    count=count,
                    limit=rule.limit,
                )


def _uneven_pros_and_cons(tree: Tree, rule: Rule) -> Iterator[Diagnostic]:
    pros = [len(option.pros) for option in tree.options]
    cons = [len(option.cons) for option in tree.options]
    for name, counts in (("pros", pros), ("cons", cons)):
        if counts and max(counts) - min(counts) > 1:
            yield messages.UNEVEN_PROS_AND_CONS.by(
                rule, tree.options[0].at, most=max(counts), name=name, least=min(counts)
            )


def options_have_pros_and_cons(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for option in tree.options:
            for name, count in (("pros", len(option.pros)), ("cons", len(option.cons))):
                if count < (rule.limit or 0):
                    yield messages.TOO_FEW_PROS_OR_CONS.by(
                        rule,
                        option.at,
                        title=option.title,
                        count=count,
                        name=name,
                        limit=rule.limit,
                    )


def _questions(project: Project) -> Iterator[Question]:
    for tree in project.trees:
        yield from tree.questions


CHECKS = {
    "heading-words": headings_are_short,
    "answer-words": answers_are_short,
    "hint-words": hints_are_one_short_sentence,
    "why-words": whys_are_short,
    "question-words": question_screens_are_short,
    "conclusion-words": conclusions_are_short,
    "term-words": terms_are_explained_briefly,
    "actions": actions_are_few,
    "option-balance": options_are_in_balance,
    "card-words": handouts_fit_on_one_sheet,
    "option-pros": options_have_pros_and_cons,
}

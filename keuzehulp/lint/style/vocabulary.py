"""House rules about single words."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from keuzehulp.lint.style.messages import texts as messages
from keuzehulp.lint.style.rule_message import RuleMessage
from keuzehulp.lint.style.screens import Screen, screens
from keuzehulp.model import Project, Question, Rule
from keuzehulp.model.interpolation import INSERT
from keuzehulp.source import Diagnostic, Text

# `BTW`, `d.w.z.`
ABBREVIATION = re.compile(r"\b[A-Z]{2,}\b|\b(?:[a-z]\.){2,}")


@cache  # a rule asks for the same words of every text
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these words, whole; a sign such as € anywhere."""
    longest_first = sorted(words, key=len, reverse=True)
    whole = "|".join(re.escape(word) for word in longest_first if word[0].isalnum())
    signs = [re.escape(word) for word in longest_first if not word[0].isalnum()]
    return re.compile(
        # `(?!)` fits nothing: the pattern of no words.
        "|".join([rf"(?<!\w)(?:{whole})(?!\w)", *signs]) if whole else "|".join(signs) or r"(?!)",
        re.IGNORECASE,
    )


def hits(text: Text, words: Iterable[str], allow: tuple[str, ...]) -> Iterator[str]:
    """The words found in `text`, outside what is allowed and outside inserted values."""
    # A space in its place: what stands before and behind must not become one word.
    rest = _any_of(tuple(allow)).sub(" ", INSERT.sub(" ", text)) if allow else INSERT.sub(" ", text)
    return (match.group(0) for match in _any_of(tuple(words)).finditer(rest))


def no_hard_word_is_used(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    instead = {word.lower(): plain for word, plain in (rule.instead or {}).items()}
    for screen in screens(project):
        for text in screen.texts:
            for word in hits(text, instead, rule.allow):
                yield messages.HARD_WORD.by(rule, text.at, word=word, plain=instead[word.lower()])


def amounts_and_terms_stand_in_facts(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    for screen in screens(project):
        for text in screen.texts:
            for word in hits(text, rule.words, rule.allow):
                yield messages.ONLY_IN_FACTS.by(rule, text.at, word=word)


def no_abbreviation_is_used(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for screen in screens(project):
        for text in screen.texts:
            for match in ABBREVIATION.finditer(INSERT.sub(" ", text)):
                if match.group(0) not in rule.allow:
                    yield messages.ABBREVIATION.by(rule, text.at, word=match.group(0))


def no_role_is_called_he(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from _refused(rule, screens(project), messages.PRONOUN)


def questions_ask_nothing_about_health(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    """Answers about someone's health are data that the law guards; the keuzehulp routes between
    procedures. See AVG article 9.
    """
    yield from _refused(
        rule,
        (screen for screen in screens(project) if screen.kind == "question"),
        messages.HEALTH_WORD,
    )


def questions_are_put_positively(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    """A question asks one thing, without a negation or a threshold: people answer those the
    wrong way round.
    """
    for tree in project.trees:
        for question in tree.questions:
            for word in hits(question.question, rule.words, rule.allow):
                yield messages.QUESTION_WORD.by(rule, question.question.at, word=word)
            yield from _one_question_mark(question, rule)


def _one_question_mark(question: Question, rule: Rule) -> Iterator[Diagnostic]:
    if question.question.count("?") != 1:
        yield messages.ONE_QUESTION_MARK.by(rule, question.question.at)


def conclusions_do_not_command(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    for tree in project.trees:
        for outcome in tree.outcomes:
            if outcome.conclusion:
                for word in hits(outcome.conclusion.text, rule.words, ()):
                    yield messages.CONCLUSION_WORD.by(rule, outcome.conclusion.text.at, word=word)


def _refused(rule: Rule, where: Iterable[Screen], message: RuleMessage) -> Iterator[Diagnostic]:
    for screen in where:
        for text in screen.texts:
            for word in hits(text, rule.words, rule.allow):
                yield message.by(rule, text.at, word=word)


CHECKS = {
    "hard-words": no_hard_word_is_used,
    "only-in-facts": amounts_and_terms_stand_in_facts,
    "abbreviations": no_abbreviation_is_used,
    "pronouns": no_role_is_called_he,
    "health-words": questions_ask_nothing_about_health,
    "question-form": questions_are_put_positively,
    "conclusion-form": conclusions_do_not_command,
}

"""The differences between two tree folders in Dutch."""

from math import log10

from keuzehulp.diff import Change, Parting, TreeComparison, messages
from keuzehulp.model import Outcome, Question
from keuzehulp.source import limits

NODE_KIND = {
    "added": messages.ADDED,
    "removed": messages.REMOVED,
    "renamed": messages.RENAMED,
}
QUESTIONS = {
    "question-added": messages.QUESTION_ADDED,
    "question-removed": messages.QUESTION_REMOVED,
}
TOO_MANY = 10**15


def only_in_words(tree: TreeComparison) -> str:
    """For a tree that is in one folder alone."""
    return messages.NEW_TREE if tree.only == "new" else messages.LOST_TREE


def paths_in_words(number: int) -> str:
    """`1 weg`, `12 wegen`, `1.200 wegen`; of more than anybody can picture only how many digits
    there are.
    """
    if number >= TOO_MANY:
        # By its logarithm: Python writes out no number of more than 4,300 digits.
        return messages.MANY_PATHS.say(digits=int(log10(number)) + 1)
    return (messages.PATH if number == 1 else messages.PATHS).say(number=limits.shown(number))


def node_in_words(node: Question | Outcome | None) -> str:
    """`vraag V2 ‘Is uw loon gestopt?’`."""
    if node is None:
        return messages.NOTHING
    return messages.NODE.say(noun=node.NOUN, code=node.code, title=node.title)


def place_in_words(parting: Parting) -> str:
    """After which answer it is."""
    if parting.question is None or parting.answer is None:
        return messages.AT_THE_START
    question, answer = parting.question, parting.answer
    code = f"{question.code}{answer.code}"
    return messages.AFTER.say(code=code, question=question.question, answer=answer.label)


def parting_in_words(parting: Parting) -> str:
    """What comes there now, and what came there first."""
    was, now = node_in_words(parting.old), node_in_words(parting.new)
    if parting.kind == "answer-added":
        return messages.ANSWER_ADDED.say(now=now)
    if parting.kind == "answer-removed":
        return messages.ANSWER_REMOVED.say(was=was)
    both = QUESTIONS.get(parting.kind, messages.FIRST_AND_NOW)
    return both.say(was=was, now=now)


def where_in_words(change: Change) -> str:
    """`bomen · keuzehulp · questions · V3 · hint`."""
    return (
        " · ".join((messages.PARTS.get(change.where[0], change.where[0]), *change.where[1:]))
        if change.where
        else ""
    )


def ends_in_words(parting: Parting) -> str:
    """Where these answers can end, when the paths before and after can't be laid side by side."""
    told = []
    for when, ends in zip((messages.ENDS_FIRST, messages.ENDS_NOW), parting.ends, strict=True):
        if ends:
            told.append(when.say(codes=[outcome.code for outcome in ends]))
    return "; ".join(told)


def outcome_in_words(outcome: Outcome) -> str:
    """Its title and conclusion."""
    return f"{outcome.title}" + (f" – {outcome.conclusion.text}" if outcome.conclusion else "")

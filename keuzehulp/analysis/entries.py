"""The sentences that begin a tree halfway: what they tell is not asked again, and is of use to
somebody.
"""

from collections.abc import Iterator
from dataclasses import replace

from keuzehulp.analysis import messages
from keuzehulp.analysis.state_space import can_be_walked, explore
from keuzehulp.model import Entry, Question, Slug, Tree
from keuzehulp.source import Diagnostic


def narrowed(tree: Tree, entry: Entry) -> Tree:
    """The tree as it is for who began with this sentence: a question that it answers has that
    answer alone.
    """

    def told(question: Question) -> Question:
        answers = tuple(
            answer for answer in question.answers if answer.id == entry.answers.get(question.id)
        )
        # An answer that the question has not is told by the check of names; the rest goes on.
        return replace(question, answers=answers) if answers else question

    return replace(tree, questions=tuple(map(told, tree.questions)))


def first_asked(tree: Tree, entry: Entry) -> Slug:
    """The question or outcome that comes first for who began with this sentence."""
    here, known = tree.nodes[tree.head.start], frozenset[str]()
    while isinstance(here, Question) and here.id in entry.answers:
        answer = next(answer for answer in here.answers if answer.id == entry.answers[here.id])
        known |= answer.sets
        here = tree.nodes[
            next(route.to for route in here.onward(answer) if route.when.holds(known))
        ]
    return here.id


def every_sentence_is_true_to_its_end(tree: Tree) -> Iterator[Diagnostic]:
    """Each answer that a sentence gives is used on some way that the others leave open. One that
    never is contradicts them.
    """
    for entry in tree.head.entries:
        known = narrowed(tree, entry)
        # Where a route leads nowhere that is told already: then no answer counts as unused.
        reached = explore(known).reached if can_be_walked(known) else frozenset(entry.answers)
        for question in entry.answers:
            if question in tree.nodes and question not in reached:
                yield messages.ENTRY_UNUSED.at(question.at, entry=entry.text, question=question)

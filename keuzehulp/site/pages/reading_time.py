"""What a start promises: how many questions there are, and how long it takes at most to read
them and the plan where they end.
"""

from functools import lru_cache
from math import ceil
from typing import NamedTuple

from keuzehulp.analysis import Space, explore, reaches
from keuzehulp.lint.style.language import count_words
from keuzehulp.lint.style.screens import plan_texts
from keuzehulp.model import Outcome, Project, Question, Tree
from keuzehulp.model.interpolation import fill
from keuzehulp.source import Text

PER_MINUTE = 120
"""The words that somebody reads who is tired: half of what others do."""


class Promise(NamedTuple):
    """The least and the most questions on a way, and the minutes that reading the longest takes."""

    shortest: int
    longest: int
    minutes: int


def promise(tree: Tree, project: Project) -> Promise:
    """What is true for every way through a tree, which can be walked. On more than one page it
    is worked out once.
    """
    # By its place: to look a tree up in a cache is to hash all its texts, and a project is known
    # by its identity.
    return _promise(project.trees.index(tree), project)


@lru_cache(maxsize=4)
def _promise(place: int, project: Project) -> Promise:
    return promised(explore(project.trees[place]), project)


def promised(space: Space, project: Project) -> Promise:
    """The same, when its states are known."""
    reach = reaches(space)[space.start]
    return Promise(reach.shortest, reach.longest, ceil(_most_words(space, project) / PER_MINUTE))


def _most_words(space: Space, project: Project) -> int:
    """On one way: of its questions what stands there without unfolding, and of its outcome the
    plan.
    """
    most: dict[object, int] = {}
    for state in space.from_the_end():
        onward = (most[move.to] for move in space.moves[state] if move.to)
        most[state] = _words(space.tree.nodes[state.node], project) + max(onward, default=0)
    return most[space.start]


def _words(node: Question | Outcome, project: Project) -> int:
    shown = plan_texts(node) if isinstance(node, Outcome) else _asked(node)
    return sum(count_words(fill(text, project.fact)) for text in shown)


def _asked(question: Question) -> tuple[Text, ...]:
    notes = (answer.note.text for answer in question.answers if answer.note)
    return (
        question.question,
        *filter(None, [question.hint]),
        *(answer.label for answer in question.answers),
        *notes,
    )

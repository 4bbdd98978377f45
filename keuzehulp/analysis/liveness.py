"""Which traits still matter: those that a condition further on may read.

Two readers who differ only in what nobody asks any more are in the same state. Without this, every
trait that was ever set would double the states that come after it.
"""

from collections import deque

from keuzehulp.model import Question, Tree

Names = frozenset[str]


def live_traits(tree: Tree, also: Names = frozenset()) -> dict[str, Names]:
    """For each node the traits that routes from there on may read before an answer sets them; at an
    outcome those of `also`.

    Found from the end back: a node is looked at again when one that it leads to reads more than was
    known.
    """
    live: dict[str, Names] = dict.fromkeys(tree.nodes, also)
    if not (tree.trait or also):
        return live  # routes name traits of the tree only, and it has none
    before = _before(tree)
    # A question mostly leads to later ones, so from the back most are right at once. Sets of live
    # traits only grow, and no larger than all traits: so this ends, also where a tree goes round.
    waiting = deque(reversed(tree.questions))
    queued = {question.id for question in tree.questions}
    while waiting:
        question = waiting.popleft()
        queued.discard(question.id)
        reads = _reads(question, live) | also
        if reads != live[question.id]:
            live[question.id] = reads
            waiting.extend(
                earlier for earlier in before.get(question.id, ()) if earlier.id not in queued
            )
            queued.update(earlier.id for earlier in before.get(question.id, ()))
    return live


def needed_after(question: Question, live: dict[str, Names]) -> Names:
    """The traits that matter once this question is answered: to its own routes, and to where
    they lead.
    """
    routes = [route for answer in question.answers for route in question.onward(answer)]
    return frozenset[str]().union(*(route.when.reads | live[route.to] for route in routes))


def _reads(question: Question, live: dict[str, Names]) -> Names:
    """What an answer surely sets, nobody needs to know before; of several answers any may be
    left out.
    """
    if question.several:
        return needed_after(question, live)
    return frozenset[str]().union(
        *(
            route.when.reads.union(live[route.to]) - answer.sets
            for answer in question.answers
            for route in answer.routes
        )
    )


def _before(tree: Tree) -> dict[str, list[Question]]:
    """For each node the questions that may lead to it."""
    before: dict[str, list[Question]] = {}
    for question in tree.questions:
        # Sorted, since a set of strings has another order in each run.
        for to in sorted(
            {route.to for answer in question.answers for route in question.onward(answer)}
        ):
            before.setdefault(to, []).append(question)
    return before

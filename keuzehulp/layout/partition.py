"""A tree on as many sheets as it needs: all on one, else one per first answer, else in pieces
from the top down.
"""

from keuzehulp.layout.edges import ends_of
from keuzehulp.layout.graph import Draughtsman, Graph
from keuzehulp.layout.layering import layers
from keuzehulp.model import Question, Tree

MISSES = 5
"""After so many questions in a row that do not fit any more a sheet is full."""


def graphs(tree: Tree, draughtsman: Draughtsman) -> list[Graph]:
    """What stands on each sheet. Every question stands on exactly one."""
    start = str(tree.head.start)
    whole = draughtsman.graph(start, _below(tree, start, set()))
    if layers(whole).is_one_page:
        return [whole]
    branches = _branches(tree, start, draughtsman)
    return (
        branches
        if all(layers(branch).is_one_page for branch in branches)
        else _pieces(tree, start, draughtsman)
    )


def _branches(tree: Tree, start: str, draughtsman: Draughtsman) -> list[Graph]:
    """The first question, and below each of its answers all that does not stand anywhere yet."""
    graphs, done = [draughtsman.graph(start, [start])], {start}
    for root in _questions_after(tree, start):
        members = _below(tree, root, done)
        done.update(members)
        graphs += [draughtsman.graph(root, members)] if members else []
    return graphs


def _pieces(tree: Tree, start: str, draughtsman: Draughtsman) -> list[Graph]:
    """Each sheet takes as much as fits, from its first question down; what is left begins sheets
    of its own.
    """
    graphs: list[Graph] = []
    done: set[str] = set()
    waiting = [start]
    while waiting:
        begin = waiting.pop(0)
        if begin not in done:
            members = _fitting(tree, begin, done, draughtsman)
            done.update(members)
            waiting += [to for id_ in members for to in _questions_after(tree, id_)]
            graphs.append(draughtsman.graph(begin, members))
    return graphs


def _fitting(tree: Tree, root: str, done: set[str], draughtsman: Draughtsman) -> list[str]:
    """As many questions as fit on a page, from this one down. The first always stands there."""
    members, waiting, seen, misses = [root], _questions_after(tree, root), {root} | done, 0
    while waiting and misses < MISSES:
        id_ = waiting.pop(0)
        if id_ in seen:
            continue
        seen.add(id_)
        # All of it is laid out anew for each question: quadratic, in what fits on one page.
        if layers(draughtsman.graph(root, [*members, id_])).is_one_page:
            members.append(id_)
            waiting += _questions_after(tree, id_)
            misses = 0
        else:
            misses += 1
    return members


def _below(tree: Tree, root: str, done: set[str]) -> list[str]:
    below: dict[str, None] = {}
    waiting = [root]
    while waiting:
        id_ = waiting.pop(0)
        if id_ not in below and id_ not in done:
            below[id_] = None
            waiting += _questions_after(tree, id_)
    return list(below)


def _questions_after(tree: Tree, id_: str) -> list[str]:
    node = tree.nodes[id_]
    ends = ends_of(node) if isinstance(node, Question) else []
    return [to for to in ends if isinstance(tree.nodes[to], Question)]

"""The drawing of a whole tree: boxes and lines, on sheets that each fit on one page. It knows no
markup and no browser.
"""

from collections.abc import Callable

from keuzehulp.layout.graph import Draughtsman
from keuzehulp.layout.partition import graphs
from keuzehulp.layout.sheet import Sheet, sheet
from keuzehulp.model import Tree

__all__ = ["MOST", "Sheet", "drawing"]

MOST = 300
"""Of a tree with more questions and outcomes only the list is shown: so many sheets help nobody."""


def drawing(tree: Tree, *, plain: Callable[[str], str], further: str) -> tuple[Sheet, ...]:
    """The sheets of `tree`; none when it is too large. `plain` and `further` as in
    `Draughtsman`.
    """
    if len(tree.all_nodes) > MOST:
        return ()
    return tuple(sheet(graph) for graph in graphs(tree, Draughtsman(tree, plain, further)))

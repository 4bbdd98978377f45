"""The drawing of a whole tree: boxes and lines, on sheets that each fit on one page. It knows no markup and no browser."""

from collections.abc import Callable

from compiler.model import Tree
from compiler.pages.drawing.figure import Draughtsman
from compiler.pages.drawing.parts import figures
from compiler.pages.drawing.sheet import Sheet, sheet

__all__ = ["MOST", "Sheet", "drawing"]

MOST = 300
"""Of a tree with more questions and outcomes only the list is shown: so many sheets help nobody."""


def drawing(tree: Tree, *, plain: Callable[[str], str], further: str) -> tuple[Sheet, ...]:
    """The sheets of `tree`; none when it is too large. `plain` and `further` as in `Draughtsman`."""
    if len(tree.all_nodes) > MOST:
        return ()
    return tuple(sheet(figure) for figure in figures(tree, Draughtsman(tree, plain, further)))

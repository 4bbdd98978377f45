"""What stands on one sheet, before anything has its place: boxes of a known size, and the edges
between them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import fsum
from typing import Literal

from keuzehulp.layout.edges import UNKNOWN, Edge, edges_of, ends_of, mark_of, unknown_of
from keuzehulp.layout.text_metrics import LEADING, broken, width_of
from keuzehulp.model import Outcome, Question, Tree

Kind = Literal["question", "outcome", "further"]

PADDING = 9.0
"""Between words and the sides of their box; above and below them together."""
STRIP = 19.0
"""The height of the strip below a question, where its answers stand."""
CELL = 8.0
"""Room on both sides of a letter in the strip."""
LINES = 3
SHAPES = (
    (84.0, 2),
    (96.0, 2),
    (108.0, 2),
    (96.0, LINES),
    (108.0, LINES),
    (120.0, LINES),
    (132.0, LINES),
    (156.0, LINES),
)
"""The widths that a box may have, each with the lines in it: the first that holds the words is
taken.
"""


@dataclass(frozen=True)
class Cell:
    """A part of the strip below a question: letters with a line, or the mark for "I do not
    know".
    """

    text: str
    edge: Edge | None = None

    @property
    def width(self) -> float:
        return width_of(self.text, bold=True) + 2 * CELL

    @property
    def letters(self) -> str:
        return self.edge.letters if self.edge else UNKNOWN


@dataclass(frozen=True)
class Box:
    """A question, an outcome, or the word that a question is on another sheet. `node` is what it
    shows, `id` its own name.
    """

    id: str
    node: Question | Outcome
    kind: Kind
    lines: tuple[str, ...]
    width: float
    cells: tuple[Cell, ...] = ()

    @property
    def height(self) -> float:
        return len(self.lines) * LEADING + PADDING + (STRIP if self.cells else 0)


@dataclass(frozen=True)
class Graph:
    """The boxes of a sheet by id, in the order of the tree, and the edges between them: never
    upwards.
    """

    boxes: dict[str, Box]
    edges: tuple[Edge, ...]


@dataclass(frozen=True)
class Draughtsman:
    """Who makes graphs of `tree`: `plain` makes a text of the data ready, `further` has the words
    of a reference.

    In these `{code}` and `{title}` stand for what it leads to.
    """

    tree: Tree
    plain: Callable[[str], str]
    further: str

    def graph(self, root: str, members: list[str]) -> Graph:
        """The graph of these questions, with the outcomes that they lead to."""
        after = self._after(root, set(members))
        edges = list(self._edges(members, after))
        edges += self._hidden(members, after, {root, *(edge.end for edge in edges)})
        # `_edges` names the box of a reference after the edge: each reference has one of its own.
        # No id holds a `>`.
        ends = {edge.end: edge.end.partition(">")[2] or edge.end for edge in edges}
        boxes: dict[str, Box] = {}
        for id_ in members:
            drawn = [edge for edge in edges if edge.start == id_ and edge.letters]
            boxes[id_] = self.question(id_, drawn)
        boxes |= {id_: self._end(id_, node) for id_, node in ends.items() if id_ not in boxes}
        return Graph(boxes, tuple(edges))

    def _edges(self, members: list[str], after: dict[str, int]) -> Iterator[Edge]:
        """The edges of these questions; those that leave the sheet or would go up end in a box
        of their own.
        """
        for id_ in members:
            for edge in edges_of(self._question(id_)):
                yield (
                    edge
                    if self._is_below(edge.end, id_, after)
                    else replace(edge, end=f"{id_}{edge.label}>{edge.end}")
                )

    def _hidden(self, members: list[str], after: dict[str, int], shown: set[str]) -> Iterator[Edge]:
        """A place below its question for what only "I do not know" leads to."""
        for id_ in members:
            for route in unknown_of(self._question(id_)):
                if route.to not in shown and self._is_below(route.to, id_, after):
                    shown.add(route.to)
                    yield Edge(id_, str(route.to))

    def _is_below(self, end: str, start: str, after: dict[str, int]) -> bool:
        return isinstance(self.tree.nodes[end], Outcome) or after.get(end, -1) > after[start]

    def _after(self, root: str, members: set[str]) -> dict[str, int]:
        """A number for each question, such that no edge that stays on the sheet leads to a lower
        one, but for those that go round.
        """
        left: list[str] = []
        seen: set[str] = set()
        for start in (root, *members):
            self._leave(start, members, seen, left)
        return {id_: number for number, id_ in enumerate(reversed(left))}

    def _leave(self, start: str, members: set[str], seen: set[str], left: list[str]) -> None:
        # Each question waits twice: to be entered, and, behind all that it leads to, to be left.
        # That is what recursion would do, which very long trees have no room for.
        waiting = [(start, False)]
        while waiting:
            id_, is_done = waiting.pop()
            if is_done:
                left.append(id_)
            elif id_ in members and id_ not in seen:
                seen.add(id_)
                waiting.append((id_, True))
                waiting.extend((end, False) for end in ends_of(self._question(id_)))

    def _question(self, id_: str) -> Question:
        node = self.tree.nodes[id_]
        assert isinstance(node, Question)
        return node

    def question(self, id_: str, edges: list[Edge]) -> Box:
        """The box of a question, with a cell for each edge and one for "I do not know"."""
        node = self._question(id_)
        mark = mark_of(node, self.tree)
        cells = (*(Cell(edge.label, edge) for edge in edges), *([Cell(mark)] if mark else []))
        return self._fitting(
            Box(id_, node, "question", (), fsum(cell.width for cell in cells), cells)
        )

    def _end(self, id_: str, to: str) -> Box:
        node = self.tree.nodes[to]
        if isinstance(node, Outcome):
            return self._fitting(Box(id_, node, "outcome", (), 0))
        words = self.further.replace("{code}", node.code).replace("{title}", self._title(node))
        width, lines = _fitted(words, 0, 0)
        return Box(id_, node, "further", lines, width)

    def _fitting(self, box: Box) -> Box:
        """The box in the least width that holds its words."""
        first = width_of(f"{box.node.code} ", bold=True)
        width, lines = _fitted(self._title(box.node), first, box.width)
        return replace(box, width=width, lines=lines)

    def _title(self, node: Question | Outcome) -> str:
        return self.plain(node.short_title or node.title)


@lru_cache(maxsize=1024)
def _fitted(title: str, first: float, least: float) -> tuple[float, tuple[str, ...]]:
    """The least width from `least` that holds a title after its code, and the title in lines."""
    # The last stays when none holds the title: then it is cut.
    for shape, most in SHAPES:
        width = max(shape, least)
        lines = broken(title, width=width - 2 * PADDING, first=first, most=most)
        if not any(line.endswith(("…", "-")) for line in lines):
            break
    return width, lines

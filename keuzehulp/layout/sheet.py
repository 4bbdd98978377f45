"""A finished sheet: every box, cell and line with its place, ready for a template."""

from dataclasses import dataclass

from keuzehulp.layout.coordinates import Link, Places
from keuzehulp.layout.crossing_reduction import Rows, ordered
from keuzehulp.layout.edges import CONDITION, TOGETHER, UNKNOWN, Edge
from keuzehulp.layout.graph import PADDING, STRIP, Box, Graph, Kind
from keuzehulp.layout.layering import Layers, layers
from keuzehulp.layout.text_metrics import LEADING
from keuzehulp.model import Outcome, Question

EDGE = 2.0
"""Room around the drawing, so that no line falls off."""
ROUND = 0.5
"""How long a bend holds on to its direction, in parts of the gap."""


@dataclass(frozen=True)
class PlacedCell:
    """A part of the strip below a question, with its middle and its left side."""

    text: str
    letters: str
    x: float
    left: float

    @property
    def is_unknown(self) -> bool:
        return self.letters == UNKNOWN


@dataclass(frozen=True)
class PlacedBox:
    """A box with its upper left corner; `strip` is the height where its cells begin."""

    node: Question | Outcome
    kind: Kind
    lines: tuple[tuple[str, float], ...]
    x: float
    y: float
    width: float
    height: float
    strip: float
    cells: tuple[PlacedCell, ...]


@dataclass(frozen=True)
class PlacedEdge:
    """A line: its path in SVG, and what it ties by code."""

    path: str
    start: str
    end: str
    letters: str
    is_conditional: bool


@dataclass(frozen=True)
class Sheet:
    """One drawing that fits on one page. `first` is the question that it begins with."""

    first: Question
    width: float
    height: float
    boxes: tuple[PlacedBox, ...]
    edges: tuple[PlacedEdge, ...]
    crossings: int

    @property
    def has_several(self) -> bool:
        return any(edge.letters == TOGETHER for edge in self.edges)

    @property
    def has_references(self) -> bool:
        return any(box.kind == "further" for box in self.boxes)

    @property
    def has_conditions(self) -> bool:
        marks = (CONDITION in cell.text for box in self.boxes for cell in box.cells)
        return any(edge.is_conditional for edge in self.edges) or any(marks)


def sheet(graph: Graph) -> Sheet:
    """The graph with everything in its place."""
    layering = layers(graph)
    rows = ordered(layering)
    return _Drawn(layering, rows, Places(layering, rows)).sheet()


class _Drawn:
    """The places as the numbers of SVG."""

    def __init__(self, layers: Layers, rows: Rows, places: Places) -> None:
        self.made, self.rows, self.places = layers, rows, places
        boxes = layers.graph.boxes.values()
        self.left = min(places.x[box.id] - box.width / 2 for box in boxes) - EDGE
        self.right = max(places.x[box.id] + box.width / 2 for box in boxes) + EDGE
        # A line that only passes may stand further out than any box.
        self.left = min(self.left, min(places.x.values()) - EDGE)
        self.right = max(self.right, max(places.x.values()) + EDGE)
        self.tops = [EDGE]
        for height in layers.heights[:-1]:
            self.tops.append(self.tops[-1] + height + layers.gap)

    def sheet(self) -> Sheet:
        boxes = tuple(self._box(box) for box in self.made.graph.boxes.values())
        edges = zip(self.made.graph.edges, self.places.chains, strict=True)
        drawn = tuple(self._edge(edge, chain) for edge, chain in edges if edge.letters)
        first = boxes[0].node
        assert isinstance(first, Question)
        height = self.tops[-1] + self.made.heights[-1] + EDGE
        # One decimal, here and below: no eye or printer sees more, and the last digits of a float
        # would make pages that differ from machine to machine.
        return Sheet(
            first,
            round(self.right - self.left, 1),
            round(height, 1),
            boxes,
            drawn,
            self.rows.crossings,
        )

    def _x(self, id_: str) -> float:
        return self.places.x[id_] - self.left

    def _box(self, box: Box) -> PlacedBox:
        x, y = self._x(box.id) - box.width / 2, self.tops[self.made.level[box.id]]
        first = y + PADDING / 2 + LEADING * 0.77  # SVG puts a text by its baseline
        lines = tuple(
            (line, round(first + number * LEADING, 1)) for number, line in enumerate(box.lines)
        )
        strip = box.height - (STRIP if box.cells else 0)
        return PlacedBox(
            box.node,
            box.kind,
            lines,
            round(x, 1),
            round(y, 1),
            box.width,
            box.height,
            round(y + strip, 1),
            self._cells(box),
        )

    def _cells(self, box: Box) -> tuple[PlacedCell, ...]:
        x = self._x(box.id)
        stalls = self.places.stalls.get(box.id, [])
        return tuple(
            PlacedCell(
                stall.cell.text,
                stall.cell.letters,
                round(x + stall.middle, 1),
                round(x + stall.left, 1),
            )
            for stall in stalls
        )

    def _edge(self, edge: Edge, chain: list[Link]) -> PlacedEdge:
        boxes = self.made.graph.boxes
        level = self.made.level[edge.start]
        start = self._x(edge.start) + chain[0].leaves
        path = f"M{start:.1f} {self.tops[level] + boxes[edge.start].height:.1f}"
        for link in chain:
            path += self._piece(
                level, self._x(link.upper) + link.leaves, self._x(link.lower) + link.arrives
            )
            level += 1
        path += "m-3.5 -6l3.5 6l3.5 -6"  # the head of the arrow: left of the tip, the tip, right
        return PlacedEdge(
            path,
            boxes[edge.start].node.code,
            boxes[edge.end].node.code,
            edge.letters,
            edge.is_conditional,
        )

    def _piece(self, level: int, x: float, to: float) -> str:
        """Past what is left of this layer, and with a bend to the next."""
        bottom = self.tops[level] + self.made.heights[level]
        top = self.tops[level + 1]
        if abs(x - to) < 0.5:
            return f"V{top:.1f}"
        # A cubic Bézier curve, with its control points straight below and above its ends: so that
        # it leaves and arrives upright.
        bend = (top - bottom) * ROUND
        return (
            f"V{bottom:.1f}C{x:.1f} {bottom + bend:.1f} {to:.1f} {top - bend:.1f} {to:.1f}"
            f" {top:.1f}"
        )

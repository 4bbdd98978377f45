"""Which layer each box stands on: below all that lead to it, and no layer wider than the page."""

from collections import defaultdict
from dataclasses import dataclass
from graphlib import TopologicalSorter
from math import fsum

from keuzehulp.layout.graph import Box, Graph

WIDTH = 1085.0
HEIGHT = 686.0
"""The room for a drawing on A4 landscape, in the unit in which its letters are 12.5."""
BETWEEN = 14.0
"""Between two boxes beside each other, and on both sides of a line that passes."""
FILLED = (1.0, 0.9, 0.8, 0.65)
"""How much of a layer boxes may fill."""
LEAST_GAP = 22.0
MOST_GAP = 44.0
"""Between two layers, for the lines."""


@dataclass(frozen=True)
class Layers:
    """Every box with the number of its layer, and the width that each layer needs."""

    graph: Graph
    level: dict[str, int]
    width: dict[int, float]

    @property
    def heights(self) -> list[float]:
        heights = [0.0] * (max(self.level.values()) + 1)
        for id_, level in self.level.items():
            heights[level] = max(heights[level], self.graph.boxes[id_].height)
        return heights

    @property
    def gap(self) -> float:
        """Room between the layers: what the page leaves, within reason."""
        heights = self.heights
        left = (HEIGHT - 2 - fsum(heights)) / max(1, len(heights) - 1)
        return max(LEAST_GAP, min(MOST_GAP, left))

    @property
    def height(self) -> float:
        return fsum(self.heights) + self.gap * (len(self.heights) - 1)

    @property
    def is_one_page(self) -> bool:
        return max(self.width.values()) <= WIDTH and self.height <= HEIGHT


def layers(graph: Graph) -> Layers:
    """The layers in the widest form that fits: lines that pass a layer need room too, and only
    show when all have their place.
    """
    tries = (_layered(graph, WIDTH * part) for part in FILLED)
    tried = [next(tries)]
    while not tried[-1].is_one_page and (narrower := next(tries, None)):
        tried.append(narrower)
    return tried[-1] if tried[-1].is_one_page else tried[0]


def _layered(graph: Graph, limit: float) -> Layers:
    """Questions first, each as high as it can be; then what they lead to, on the first layer
    with room.
    """
    before: dict[str, list[str]] = {id_: [] for id_ in graph.boxes}
    for edge in graph.edges:
        before[edge.end].append(edge.start)
    layers = Layers(graph, {}, defaultdict(float))
    order = TopologicalSorter(
        {id_: before[id_] for id_, box in graph.boxes.items() if box.kind == "question"}
    ).static_order()
    for id_ in order:
        _put(graph.boxes[id_], before[id_], layers, limit)
    ends = [box for box in graph.boxes.values() if box.kind != "question"]
    for box in sorted(ends, key=lambda end: _least(before[end.id], layers)):
        _put(box, before[box.id], layers, limit)
    return layers


def _least(starts: list[str], layers: Layers) -> int:
    return 1 + max((layers.level[id_] for id_ in starts), default=-1)


def _put(box: Box, starts: list[str], layers: Layers, limit: float) -> None:
    level = _least(starts, layers)
    # An empty layer takes whatever comes: a box wider than the limit would go down for ever.
    while layers.width[level] and layers.width[level] + BETWEEN + box.width > limit:
        level += 1
    layers.level[box.id] = level
    layers.width[level] += box.width + (BETWEEN if layers.width[level] else 0)
    for id_ in starts:
        # A line that passes a layer needs room there too.
        for passed in range(layers.level[id_] + 1, level):
            layers.width[passed] += BETWEEN

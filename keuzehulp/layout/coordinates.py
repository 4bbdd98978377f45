"""How far to the right everything stands: near what it is tied to, in its order, and with room
between.

Each layer in turn is placed as well as its neighbours allow. With the order given that is a
regression that may only go up, and pooling neighbours that want to be too close solves it exactly.
"""

from dataclasses import dataclass
from itertools import pairwise, starmap
from math import fsum

from keuzehulp.layout.crossing_reduction import Rows
from keuzehulp.layout.graph import PADDING, Box, Cell
from keuzehulp.layout.layering import BETWEEN, WIDTH, Layers

ROUNDS = 24
"""Sweeps over all layers."""
PORT = 9.0
"""Between two lines that arrive at the same box, if there is room."""
STRAIGHT = 4.0
"""How much more a line that passes a layer wants to be straight than a box wants to be above
what it leads to.
"""


@dataclass
class Link:
    """A piece of a line between two layers: what it ties, and where it leaves and arrives, from
    the middle of each.
    """

    upper: str
    lower: str
    leaves: float = 0.0
    arrives: float = 0.0


@dataclass(frozen=True)
class Stall:
    """Where a cell stands below its question, from the middle of the box."""

    cell: Cell
    left: float
    width: float

    @property
    def middle(self) -> float:
        return self.left + self.width / 2


class Places:
    """The middle of everything in the rows, passing lines included."""

    def __init__(self, layers: Layers, rows: Rows) -> None:
        self.boxes = layers.graph.boxes
        self.rows = rows.rows
        self.number = {id_: number for row in rows.rows for number, id_ in enumerate(row)}
        self.chains = [list(starmap(Link, pairwise(chain))) for chain in rows.chains]
        self.stalls = {
            box.id: self._leave(layers, box)
            for box in self.boxes.values()
            if box.kind == "question"
        }
        self._arrive()  # after `_leave`: lines from one box arrive in the order in which they left
        self.up: dict[str, list[Link]] = {id_: [] for id_ in self.number}
        self.down: dict[str, list[Link]] = {id_: [] for id_ in self.number}
        for link in (link for chain in self.chains for link in chain):
            self.up[link.lower].append(link)
            self.down[link.upper].append(link)
        self.x = {
            id_: x for row in self.rows for id_, x in zip(row, self._spread(row), strict=True)
        }
        self._settle()

    def _leave(self, layers: Layers, box: Box) -> list[Stall]:
        """The cells of a question in the order in which their lines go; the mark for "I do not
        know" comes last.
        """
        links = {
            edge: chain[0]
            for edge, chain in zip(layers.graph.edges, self.chains, strict=True)
            if edge.start == box.id
        }
        spare = (box.width - fsum(cell.width for cell in box.cells)) / max(1, len(box.cells))
        left = -box.width / 2
        stalls = []
        for cell in sorted(
            box.cells,
            key=lambda cell: self.number[links[cell.edge].lower] if cell.edge else len(self.number),
        ):
            stalls.append(Stall(cell, left, cell.width + spare))
            if cell.edge:
                links[cell.edge].leaves = stalls[-1].middle
            left += cell.width + spare
        return stalls

    def _arrive(self) -> None:
        """Lines that end at one box end beside each other, in their order."""
        ends: dict[str, list[Link]] = {}
        for chain in self.chains:
            ends.setdefault(chain[-1].lower, []).append(chain[-1])
        for id_, links in ends.items():
            links.sort(key=lambda link: (self.number[link.upper], link.leaves))
            # Not on the corners of the box.
            apart = min(PORT, (self.boxes[id_].width - 4 * PADDING) / len(links))
            for number, link in enumerate(links):
                link.arrives = (number - (len(links) - 1) / 2) * apart

    def _width(self, id_: str) -> float:
        return self.boxes[id_].width if id_ in self.boxes else 0.0

    def _apart(self, one: str, other: str) -> float:
        return (self._width(one) + self._width(other)) / 2 + BETWEEN

    def _offsets(self, row: list[str]) -> list[float]:
        """How far each stands from the first when all stand as close as they may."""
        offsets = [0.0]
        for one, other in pairwise(row):
            offsets.append(offsets[-1] + self._apart(one, other))
        return offsets

    def _spread(self, row: list[str]) -> list[float]:
        offsets = self._offsets(row)
        return [offset + (WIDTH - offsets[-1]) / 2 for offset in offsets]

    def _settle(self) -> None:
        # First from above and from below in turn, so that what is far off is felt throughout; in
        # the second half each row weighs both sides.
        for turn in range(ROUNDS):
            down = turn % 2 == 0
            for row in self.rows if down else reversed(self.rows):
                self._put(
                    row, above=down or turn > ROUNDS // 2, below=not down or turn > ROUNDS // 2
                )

    def _put(self, row: list[str], *, above: bool, below: bool) -> None:
        """Place one layer by the layers beside it."""
        # Less its offset each place may equal the one before it but not pass it: so what has to
        # keep apart becomes what may only go up, and keeping within the page (`low`, `high`)
        # leaves that as it is.
        offsets = self._offsets(row)
        wishes = [self._wish(id_, above=above, below=below) for id_ in row]
        low, high = self._width(row[0]) / 2, WIDTH - self._width(row[-1]) / 2 - offsets[-1]
        shifted = [
            (wish - offset, weight) for (wish, weight), offset in zip(wishes, offsets, strict=True)
        ]
        for id_, place, offset in zip(row, rising(shifted), offsets, strict=True):
            self.x[id_] = max(low, min(high, place)) + offset

    def _wish(self, id_: str, *, above: bool, below: bool) -> tuple[float, float]:
        """Where this wants to be, and how much."""
        wishes = [
            (self.x[link.upper] + link.leaves - link.arrives, self._pull(link))
            for link in self.up[id_]
            if above
        ]
        wishes += [
            (self.x[link.lower] + link.arrives - link.leaves, self._pull(link))
            for link in self.down[id_]
            if below
        ]
        weight = fsum(pull for _, pull in wishes)
        return (
            (fsum(wish * pull for wish, pull in wishes) / weight, weight)
            if weight
            else (self.x[id_], 0.1)  # it stays, and gives way to all that is tied to something
        )

    def _pull(self, link: Link) -> float:
        passing = (link.upper not in self.boxes) + (link.lower not in self.boxes)
        return 1.0 + STRAIGHT * passing


def rising(wishes: list[tuple[float, float]]) -> list[float]:
    """The values nearest to the wishes, by their weights, of which none is less than the one
    before.
    """
    # Isotonic regression by pooling adjacent violators: the exact least squares. A pool is a mean,
    # its weight and how many it holds; each wish is pooled at most once, so O(n).
    pools: list[tuple[float, float, int]] = []
    for wish, weight in wishes:
        pool = (wish, weight, 1)
        while pools and pools[-1][0] > pool[0]:
            value, other, count = pools.pop()
            total = other + pool[1]
            pool = ((value * other + pool[0] * pool[1]) / total, total, count + pool[2])
        pools.append(pool)
    return [value for value, _, count in pools for _ in range(count)]

"""The order within each layer, with as few crossings as can be found: means from both sides,
then neighbours changing places.
"""

from bisect import bisect_left, insort
from dataclasses import dataclass
from itertools import pairwise
from math import fsum

from keuzehulp.layout.layering import Layers

ROUNDS = 10
"""Sweeps over all layers, down and up in turn; the best of all stands."""

Row = list[str]
Neighbours = dict[str, list[str]]


@dataclass(frozen=True)
class Rows:
    """The layers from top to bottom, each from left to right. `chains` tells per edge what it
    passes: its box, a place in each layer that it passes, and the box where it ends.
    """

    rows: list[Row]
    chains: tuple[Row, ...]
    crossings: int


def ordered(layers: Layers) -> Rows:
    """The layers in the best order found."""
    chains = tuple(
        _chain(number, edge.start, edge.end, layers.level)
        for number, edge in enumerate(layers.graph.edges)
    )
    down: Neighbours = {}
    up: Neighbours = {}
    for chain in chains:
        for upper, lower in pairwise(chain):
            down.setdefault(upper, []).append(lower)
            up.setdefault(lower, []).append(upper)
    # Exchanges find the best order near by, and which that is depends on where one begins: so
    # twice, from either side. Of equals the first stays.
    begins = (_first(layers, chains, down, turned=turned) for turned in (False, True))
    best = min(
        (_improved(rows, up, down) for rows in begins), key=lambda rows: _all_crossings(rows, down)
    )
    return Rows(best, chains, _all_crossings(best, down))


def _chain(number: int, start: str, end: str, level: dict[str, int]) -> Row:
    # No id holds a `|`, so a place on the way is never taken for a box.
    return [start, *(f"{number}|{passed}" for passed in range(level[start] + 1, level[end])), end]


def _first(layers: Layers, chains: tuple[Row, ...], down: Neighbours, *, turned: bool) -> list[Row]:
    """An order to begin with: as one meets them going down the answers one by one."""
    level = dict(layers.level)
    for chain in chains:
        level |= {id_: level[chain[0]] + passed for passed, id_ in enumerate(chain[1:-1], 1)}
    rows: list[Row] = [[] for _ in range(max(level.values()) + 1)]
    seen: set[str] = set()
    waiting = list(reversed(layers.graph.boxes))
    while waiting:
        id_ = waiting.pop()
        if id_ not in seen:
            seen.add(id_)
            rows[level[id_]].append(id_)
            waiting += down.get(id_, []) if turned else reversed(down.get(id_, []))
    return rows


def _improved(rows: list[Row], up: Neighbours, down: Neighbours) -> list[Row]:
    best, least = rows, _all_crossings(rows, down)
    for turn in range(ROUNDS):
        rows = [list(row) for row in rows]
        pairs = list(pairwise(rows))
        for upper, lower in pairs if turn % 2 == 0 else reversed(pairs):
            fixed, moved, neighbours = (upper, lower, up) if turn % 2 == 0 else (lower, upper, down)
            _sort(moved, fixed, neighbours)
        _swap(rows, up, down)
        count = _all_crossings(rows, down)
        if count < least:
            best, least = rows, count
    return best


def _sort(row: Row, fixed: Row, neighbours: Neighbours) -> None:
    """By the mean place of the neighbours; what has none stays where it is."""
    place = _places(fixed)
    mean: dict[str, float] = {}
    for id_ in row:
        if near := neighbours.get(id_):
            mean[id_] = fsum(place[neighbour] for neighbour in near) / len(near)
    moving = iter(sorted(mean, key=lambda id_: mean[id_]))
    row[:] = [next(moving) if id_ in mean else id_ for id_ in row]


def _swap(rows: list[Row], up: Neighbours, down: Neighbours) -> None:
    """Let neighbours change places as long as that saves crossings."""
    better = True
    while better:  # each exchange leaves fewer crossings, so this ends
        better = False
        for number, row in enumerate(rows):
            places = [(up, _places(rows[number - 1]))] if number else []
            places += [(down, _places(rows[number + 1]))] if number + 1 < len(rows) else []
            for at in range(len(row) - 1):
                if sum(_gain(row[at], row[at + 1], side, place) for side, place in places) > 0:
                    row[at], row[at + 1] = row[at + 1], row[at]
                    better = True


def _places(row: Row) -> dict[str, int]:
    return {id_: number for number, id_ in enumerate(row)}


def _gain(left: str, right: str, neighbours: Neighbours, place: dict[str, int]) -> int:
    lefts = [place[neighbour] for neighbour in neighbours.get(left, ())]
    rights = [place[neighbour] for neighbour in neighbours.get(right, ())]
    return sum((one > other) - (one < other) for one in lefts for other in rights)


def _all_crossings(rows: list[Row], down: Neighbours) -> int:
    return sum(_crossings(upper, lower, down) for upper, lower in pairwise(rows))


def _crossings(upper: Row, lower: Row, down: Neighbours) -> int:
    # Two lines cross when they end in the other order than they begin: so these are the inversions
    # of the ends, met from left to right. `end + 1`, since lines to the same place do not cross.
    place = _places(lower)
    seen: list[int] = []
    count = 0
    for id_ in upper:
        ends = sorted(place[neighbour] for neighbour in down.get(id_, ()))
        count += sum(len(seen) - bisect_left(seen, end + 1) for end in ends)
        for end in ends:
            insort(seen, end)
    return count

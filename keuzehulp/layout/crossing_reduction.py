"""The order within each layer, with as few crossings as can be found: medians from both sides,
then neighbours changing places.
"""

from bisect import bisect_left, insort
from dataclasses import dataclass
from itertools import pairwise
from math import fsum

from keuzehulp.layout.layering import Layers

ROUNDS = 10

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
    begins = (_first(layers, chains, down, turned=turned) for turned in (False, True))
    best = min(
        (_improved(rows, up, down) for rows in begins), key=lambda rows: _all_crossings(rows, down)
    )
    return Rows(best, chains, _all_crossings(best, down))


def _chain(number: int, start: str, end: str, level: dict[str, int]) -> Row:
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
    place = {id_: number for number, id_ in enumerate(fixed)}
    mean = {
        id_: fsum(place[neighbour] for neighbour in near) / len(near)
        for id_ in row
        if (near := neighbours.get(id_))
    }
    moving = iter(sorted(mean, key=lambda id_: mean[id_]))
    row[:] = [next(moving) if id_ in mean else id_ for id_ in row]


def _swap(rows: list[Row], up: Neighbours, down: Neighbours) -> None:
    """Let neighbours change places as long as that saves crossings."""
    better = True
    while better:
        better = False
        for number, row in enumerate(rows):
            sides = [(up, rows[number - 1])] if number else []
            sides += [(down, rows[number + 1])] if number + 1 < len(rows) else []
            places = [
                (side, {id_: place for place, id_ in enumerate(other)}) for side, other in sides
            ]
            for at in range(len(row) - 1):
                if sum(_gain(row[at], row[at + 1], side, place) for side, place in places) > 0:
                    row[at], row[at + 1] = row[at + 1], row[at]
                    better = True


def _gain(left: str, right: str, neighbours: Neighbours, place: dict[str, int]) -> int:
    lefts, rights = (
        [place[neighbour] for neighbour in neighbours.get(id_, ())] for id_ in (left, right)
    )
    return sum((one > other) - (one < other) for one in lefts for other in rights)


def _all_crossings(rows: list[Row], down: Neighbours) -> int:
    return sum(_crossings(upper, lower, down) for upper, lower in pairwise(rows))


def _crossings(upper: Row, lower: Row, down: Neighbours) -> int:
    place = {id_: number for number, id_ in enumerate(lower)}
    seen: list[int] = []
    count = 0
    for id_ in upper:
        ends = sorted(place[neighbour] for neighbour in down.get(id_, ()))
        count += sum(len(seen) - bisect_left(seen, end + 1) for end in ends)
        for end in ends:
            insort(seen, end)
    return count

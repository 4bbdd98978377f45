"""Loops in a graph, however long: nothing here calls itself."""

from collections import deque
from collections.abc import Iterable, Mapping
from typing import TypeVar

N = TypeVar("N")
Graph = Mapping[N, list[N]]
Loop = tuple[N, ...]


def loops(after: Graph[N]) -> tuple[Loop[N], ...]:
    """For each knot of loops a shortest one through the node of it that comes first; the first node stands at both ends."""
    order = {node: place for place, node in enumerate(after)}
    firsts = [min(knot, key=order.__getitem__) for knot in knots(after)]
    return tuple(way([node], frozenset([node]), after) for node in sorted(firsts, key=order.__getitem__))


def knots(after: Graph[N]) -> list[frozenset[N]]:
    """The sets of nodes of which each can be reached from each other, by going somewhere (Kosaraju)."""
    before: dict[N, list[N]] = {node: [] for node in after}
    for node, nexts in after.items():
        for each in nexts:
            before[each].append(node)
    found, seen = [], set[N]()
    for node in reversed(_finished(after)):
        if node not in seen:
            knot = _spread(node, before, seen)
            if len(knot) > 1 or node in after[node]:
                found.append(knot)
    return found


def _finished(after: Graph[N]) -> list[N]:
    """All nodes, each after the last of those that it leads to was left."""
    order: list[N] = []
    seen: set[N] = set()
    for start in after:
        waiting = [(start, iter(after[start]))] if start not in seen else []
        seen.add(start)
        while waiting:
            node, nexts = waiting[-1]
            onward = next((each for each in nexts if each not in seen), None)
            if onward is None:
                order.append(node)
                waiting.pop()
            else:
                seen.add(onward)
                waiting.append((onward, iter(after[onward])))
    return order


def _spread(start: N, after: Graph[N], seen: set[N]) -> frozenset[N]:
    """Every node that can be reached from `start` past none that was seen; they are seen then."""
    found, waiting = [], [start]
    seen.add(start)
    while waiting:
        node = waiting.pop()
        found.append(node)
        new = [each for each in dict.fromkeys(after[node]) if each not in seen]
        seen.update(new)
        waiting += new
    return frozenset(found)


def way(starts: Iterable[N], goals: frozenset[N], after: Graph[N]) -> Loop[N]:
    """A shortest way from one of `starts` to one of `goals`, at least one step long, or nothing."""
    came: dict[N, N] = {}
    waiting = deque(starts)
    first = frozenset(waiting)
    while waiting:
        node = waiting.popleft()
        for each in after[node]:
            if each not in came:
                came[each] = node
                if each in goals:
                    return _back(each, came, first)
                waiting.append(each)
    return ()


def _back(node: N, came: Mapping[N, N], first: frozenset[N]) -> Loop[N]:
    found = [node, came[node]]
    while found[-1] not in first:
        found.append(came[found[-1]])
    return tuple(reversed(found))

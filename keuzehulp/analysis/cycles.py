"""Cycles in a graph, however long: nothing here is recursive."""

from collections import deque
from collections.abc import Iterable, Mapping
from typing import TypeVar

N = TypeVar("N")
Graph = Mapping[N, list[N]]
Cycle = tuple[N, ...]


def shortest_cycles(after: Graph[N]) -> tuple[Cycle[N], ...]:
    """One shortest cycle per strongly connected component, through its first node, which stands
    at both ends.
    """
    order = {node: place for place, node in enumerate(after)}
    firsts = [
        min(component, key=order.__getitem__) for component in strongly_connected_components(after)
    ]
    return tuple(
        shortest_path([node], frozenset([node]), after)
        for node in sorted(firsts, key=order.__getitem__)
    )


def strongly_connected_components(after: Graph[N]) -> list[frozenset[N]]:
    """The sets of nodes of which each can be reached from each other, by going somewhere
    (Kosaraju).
    """
    before: dict[N, list[N]] = {node: [] for node in after}
    for node, nexts in after.items():
        for successor in nexts:
            before[successor].append(node)
    # In a sound tree nothing is left of it, and the rest need not be walked.
    after = _without_ends(after, before)
    components, seen = [], set[N]()
    for node in reversed(_postorder(after)):
        if node not in seen:
            # What `node` reaches against the edges leads to it; and since it was left later than
            # all that is not yet seen, it leads there as well.
            component = _reachable(node, before, seen)
            # A node by itself is a component too, and no cycle unless it leads to itself.
            if len(component) > 1 or node in after[node]:
                components.append(component)
    return components


def _without_ends(after: Graph[N], before: Graph[N]) -> Graph[N]:
    """What is left when a node that leads nowhere is taken away, again and again (Kahn): all that
    goes round, and what leads there.
    """
    ways = {node: len(nexts) for node, nexts in after.items()}
    ends = [node for node, number in ways.items() if not number]
    gone = set(ends)
    while ends:
        for node in before[ends.pop()]:
            ways[node] -= 1
            if not ways[node]:
                ends.append(node)
                gone.add(node)
    left: dict[N, list[N]] = {}
    for node, nexts in after.items():
        if node not in gone:
            left[node] = [successor for successor in nexts if successor not in gone]
    return left


def _postorder(after: Graph[N]) -> list[N]:
    """All nodes, each after the last of those that it leads to was left."""
    order: list[N] = []
    seen: set[N] = set()
    for start in after:
        # A half-used iterator for each node on the way is what recursion would keep in its frames,
        # and of those Python allows about a thousand.
        waiting = [(start, iter(after[start]))] if start not in seen else []
        seen.add(start)
        while waiting:
            node, nexts = waiting[-1]
            onward = next((successor for successor in nexts if successor not in seen), None)
            if onward is None:
                order.append(node)
                waiting.pop()
            else:
                seen.add(onward)
                waiting.append((onward, iter(after[onward])))
    return order


def _reachable(start: N, after: Graph[N], seen: set[N]) -> frozenset[N]:
    """Every node that can be reached from `start` past none that was seen; they are seen then."""
    reached, waiting = [], [start]
    seen.add(start)
    while waiting:
        node = waiting.pop()
        reached.append(node)
        # Two edges may lead to the same node: `dict.fromkeys` keeps it from being in `new` twice.
        new = [successor for successor in dict.fromkeys(after[node]) if successor not in seen]
        seen.update(new)
        waiting += new
    return frozenset(reached)


def shortest_path(starts: Iterable[N], goals: frozenset[N], after: Graph[N]) -> Cycle[N]:
    """A shortest path from one of `starts` to one of `goals`, at least one step long, or
    nothing.
    """
    # The starts are not in `came` yet: so a goal that is a start is reached only by going round.
    came: dict[N, N] = {}
    waiting = deque(starts)
    first = frozenset(waiting)
    while waiting:
        node = waiting.popleft()
        for successor in after[node]:
            if successor not in came:
                came[successor] = node
                if successor in goals:
                    return _back(successor, came, first)
                waiting.append(successor)
    return ()


def _back(node: N, came: Mapping[N, N], first: frozenset[N]) -> Cycle[N]:
    # One step back before looking: of a cycle the goal itself is a start.
    way = [node, came[node]]
    while way[-1] not in first:
        way.append(came[way[-1]])
    return tuple(reversed(way))

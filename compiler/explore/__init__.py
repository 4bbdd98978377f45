"""Walking a tree: every state a reader can be in, every path, and what that proves."""

from compiler.explore.ends import End, ends
from compiler.explore.entries import first_asked
from compiler.explore.paths import Path, Reach, count_paths, paths, reaches
from compiler.explore.proof import proved
from compiler.explore.space import Move, Space, State, Steps, can_be_walked, explore, shortest_to
from compiler.explore.stats import Stats, stats
from compiler.explore.told import told

__all__ = [
    "End", "Move", "Path", "Reach", "Space", "State", "Stats", "Steps", "can_be_walked", "count_paths", "ends", "explore", "first_asked",
    "paths", "proved", "reaches", "shortest_to", "stats", "told",
]  # fmt: skip

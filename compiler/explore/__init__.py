"""Walking a tree: every state a reader can be in, every path, and what that proves."""

from compiler.explore.paths import Path, count_paths, paths
from compiler.explore.proof import proved
from compiler.explore.space import Space, State, can_be_walked, explore
from compiler.explore.stats import Stats, stats

__all__ = ["Path", "Space", "State", "Stats", "can_be_walked", "count_paths", "explore", "paths", "proved", "stats"]

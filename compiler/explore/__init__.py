"""Walking a tree: every state a reader can be in, every path, and what that proves."""

from compiler.explore.paths import Path, Reach, count_paths, paths, reaches
from compiler.explore.proof import proved
from compiler.explore.space import Space, State, can_be_walked, explore
from compiler.explore.stats import Stats, stats

__all__ = ["Path", "Reach", "Space", "State", "Stats", "can_be_walked", "count_paths", "explore", "paths", "proved", "reaches", "stats"]

"""Walking a tree: every state a reader can be in, every path, and what that proves."""

from keuzehulp.analysis.entries import first_asked
from keuzehulp.analysis.figures import Figures, NoFigure, with_figures
from keuzehulp.analysis.findings import proved
from keuzehulp.analysis.outcome_summary import End, ends
from keuzehulp.analysis.paths import Path, Reach, count_paths, paths, reaches
from keuzehulp.analysis.stale_counts import every_count_holds, miscounted
from keuzehulp.analysis.state_space import (
    Move,
    Space,
    State,
    Steps,
    can_be_walked,
    explore,
    shortest_to,
)
from keuzehulp.analysis.stats import Stats, stats
from keuzehulp.analysis.wording import answers_in_words

__all__ = [
    "End",
    "Figures",
    "Move",
    "NoFigure",
    "Path",
    "Reach",
    "Space",
    "State",
    "Stats",
    "Steps",
    "answers_in_words",
    "can_be_walked",
    "count_paths",
    "ends",
    "every_count_holds",
    "explore",
    "first_asked",
    "miscounted",
    "paths",
    "proved",
    "reaches",
    "shortest_to",
    "stats",
    "with_figures",
]  # fmt: skip

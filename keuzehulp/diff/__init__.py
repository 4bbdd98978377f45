"""Two versions of a tree folder side by side, and one version against copies of it with a fault."""

from keuzehulp.diff.comparison import Comparison, TreeComparison, compare
from keuzehulp.diff.journeys import Agreed, Journey, Table, read_journeys
from keuzehulp.diff.mutants import Verdict, judged
from keuzehulp.diff.node_changes import NodeChange
from keuzehulp.diff.route_changes import Changed, Parting, compare_routes
from keuzehulp.diff.text_changes import Change

__all__ = [
    "Agreed", "Change", "Changed", "Comparison", "Journey", "NodeChange", "Parting", "Table",
    "TreeComparison", "Verdict", "compare", "compare_routes", "judged", "read_journeys",
]  # fmt: skip

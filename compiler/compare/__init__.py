"""Two versions of a tree folder side by side, and one version against copies of it with a fault."""

from compiler.compare.comparison import Comparison, TreeComparison, compare
from compiler.compare.journeys import Agreed, Journey, Table, read_journeys
from compiler.compare.mutants import Verdict, judged
from compiler.compare.nodes import NodeChange
from compiler.compare.routes import Changed, Parting, compare_routes
from compiler.compare.texts import Change

__all__ = [
    "Agreed", "Change", "Changed", "Comparison", "Journey", "NodeChange", "Parting", "Table", "TreeComparison", "Verdict", "compare",
    "compare_routes", "judged", "read_journeys",
]  # fmt: skip

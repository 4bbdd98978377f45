"""Two versions of a tree folder side by side, and one version against copies of it with a fault."""

from compiler.compare.comparison import Comparison, TreeComparison, compare
from compiler.compare.nodes import NodeChange
from compiler.compare.routes import Changed, Parting, compare_routes
from compiler.compare.texts import Change

__all__ = ["Change", "Changed", "Comparison", "NodeChange", "Parting", "TreeComparison", "compare", "compare_routes"]

"""All differences between two tree folders."""

from dataclasses import dataclass, field
from typing import Literal

from keuzehulp.analysis import explore
from keuzehulp.diff.node_changes import NodeChange, node_changes
from keuzehulp.diff.route_changes import Changed, Parting, compare_routes
from keuzehulp.diff.text_changes import Change, changes
from keuzehulp.model import Project, Tree


@dataclass(frozen=True)
class TreeComparison:
    """What is different in one tree: `only` says in which folder it is, when it is not in both."""

    tree: str
    title: str
    only: Literal["old", "new"] | None = None
    changed: list[Changed] = field(default_factory=list)
    partings: list[Parting] = field(default_factory=list)
    whole: bool = True
    nodes: list[NodeChange] = field(default_factory=list)

    @property
    def same(self) -> bool:
        return not (self.only or self.changed or self.partings or self.nodes)


@dataclass(frozen=True)
class Comparison:
    """What is different between two tree folders: the paths of each tree, and all words and
    facts.
    """

    trees: list[TreeComparison]
    texts: list[Change]

    @property
    def same(self) -> bool:
        return not self.texts and all(tree.same for tree in self.trees)


def compare(old: Project, new: Project) -> Comparison:
    """Everything that differs between two projects whose trees can be walked without going
    round.
    """
    before = {tree.id: tree for tree in old.trees}
    after = {tree.id: tree for tree in new.trees}
    trees = [_tree(before.get(name), after.get(name)) for name in dict.fromkeys((*after, *before))]
    return Comparison(trees, list(changes(old, new)))


def _tree(old: Tree | None, new: Tree | None) -> TreeComparison:
    tree = new or old
    assert tree
    if old is None or new is None:
        return TreeComparison(tree.id, tree.head.title, only="old" if old else "new")
    changed, partings, whole = compare_routes(explore(old), explore(new))
    return TreeComparison(
        tree.id, tree.head.title, None, changed, partings, whole, list(node_changes(old, new))
    )

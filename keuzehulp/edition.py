"""An edition: what an organisation owns. Its settings, words and pages, and what it lays on top
of the engine's look.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from keuzehulp.site.look import Look, look_of

SETTINGS = "mkdocs.yml"
TREE = "tree"
CONTENT = "content"


@dataclass(frozen=True)
class Edition:
    """The folders of an edition. `written` is how an editor knows `content`."""

    root: Path
    tree: Path
    content: Path
    written: str
    look: Look

    @property
    def settings(self) -> Path:
        return self.root / SETTINGS

    @property
    def is_its_own_tree(self) -> bool:
        """Whether the words are those of the edition, not of a tree folder that is only looked
        at.
        """
        return self.tree.resolve() == (self.root / TREE).resolve()

    @property
    def is_whole_site(self) -> bool:
        """Whether the hand-written pages belong to the tree. If not, others stand in, and what
        they say is no mistake in it.
        """
        return (self.tree / CONTENT).is_dir() or self.is_its_own_tree


def edition_at(root: Path, tree: Path | None = None) -> Edition:
    """The edition in the folder `root`, or as it would be with the words of another tree folder,
    which may have pages of its own.
    """
    tree = root / TREE if tree is None else tree
    own = tree / CONTENT
    content, written = (
        (own, f"{tree.resolve().name}/{CONTENT}") if own.is_dir() else (root / CONTENT, CONTENT)
    )
    return Edition(root, tree, content, written, look_of(root))


def edition_around(tree: Path, *, home: Path) -> Edition:
    """The edition that a tree folder belongs to: the one it is the tree of, or else the one at
    `home`.
    """
    around = tree.resolve().parent
    is_its_tree = tree.resolve().name == TREE and (around / SETTINGS).is_file()
    return edition_at(around if is_its_tree else home, tree)

"""The verb `diff`: two tree folders, or one as it stood in git, laid side by side."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import Literal

from keuzehulp.analysis import can_be_walked, explore, proved, with_figures
from keuzehulp.cli.messages import reports as messages
from keuzehulp.cli.revisions import NoSuchTree, tree_folder
from keuzehulp.cli.wrong_use import WRONG_USE
from keuzehulp.diff import Comparison, compare
from keuzehulp.diff.report.data import as_data
from keuzehulp.diff.report.markdown import as_markdown
from keuzehulp.diff.report.text import as_text
from keuzehulp.model import Project, make_project
from keuzehulp.source import read_folder
from keuzehulp.source.report import report

Format = Literal["text", "json", "markdown"]


class NotComparable(Exception):
    """Says which mistakes keep a tree from being walked."""


def difference(asked: Namespace, *, root: Path) -> int:
    """Print what differs: 0 nothing, 1 something, 2 when one of both can't be compared."""
    try:
        with (
            tree_folder(asked.old, root=root, tree=asked.at.tree) as old,
            tree_folder(asked.new, root=root, tree=asked.at.tree) as new,
        ):
            comparison = compare(_project(old), _project(new))
    except (NoSuchTree, NotComparable) as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    print(written(comparison, form=asked.format))
    return 0 if comparison.same else 1


def written(comparison: Comparison, *, form: Format = "text") -> str:
    """The differences in one of the forms."""
    if form == "json":
        return json.dumps(as_data(comparison), ensure_ascii=False, indent=2)
    lines = as_text(comparison) if form == "text" else as_markdown(comparison)
    return "\n".join(lines).strip() or messages.NO_DIFFERENCES


def _project(folder: Path) -> Project:
    """What stands in a folder, as long as its trees can be walked to the end: other mistakes may
    be what changed.
    """
    files, problems, whole = read_folder(folder)
    typed, misshapen = make_project(files)
    project, _ = with_figures(typed)
    mistakes = problems if not whole else [*problems, *misshapen]
    spaces = (
        [explore(tree) for tree in project.trees]
        if whole and all(map(can_be_walked, project.trees))
        else []
    )
    loops = [
        problem
        for space in spaces
        for problem in proved(space, project)
        if space.cycles or not space.whole
    ]
    if len(spaces) < len(project.trees) or loops:
        told = report([*mistakes, *loops], folder=folder.name)
        raise NotComparable(f"{told}\n{messages.NOT_COMPARABLE}")
    return project

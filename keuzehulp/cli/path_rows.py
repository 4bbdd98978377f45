"""Every path of a tree as rows: for a spreadsheet or a program."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

from keuzehulp.analysis import Path, explore, paths
from keuzehulp.cli import outcome_rows
from keuzehulp.formats.text.cells import as_cell
from keuzehulp.model import Project
from keuzehulp.site.render.citations import cited

Format = Literal["csv", "json"]
COLUMNS = ("id", "tree", "answers", "outcome", "title", "sources")


def as_rows(tree: str, walked: Iterable[Path], project: Project) -> Iterable[dict[str, Any]]:
    """One row per path: its stable id, the answers in words, the outcome and the sources behind
    it.
    """
    for path in walked:
        citations = cited((path.outcome, *(answer for _, answer in path.steps)), project)
        yield {
            "id": path.id,
            "tree": tree,
            "answers": outcome_rows.answered(path.steps),
            "outcome": path.outcome.id,
            "title": path.outcome.title,
            "sources": [citation.source.id for citation in citations],
        }


def listed(project: Project, *, form: Format) -> tuple[str, str]:
    """Every path of every tree, or when there are too many every outcome; and what there is to
    say about that.
    """
    spaces = [explore(tree) for tree in project.trees]
    note = outcome_rows.note_on(spaces)
    if note:
        return (
            written(
                (row for space in spaces for row in outcome_rows.as_rows(space)),
                form=form,
                columns=outcome_rows.COLUMNS,
            ),
            note,
        )
    return (
        written(
            (row for space in spaces for row in as_rows(space.tree.id, paths(space), project)),
            form=form,
        ),
        note,
    )


def written(
    rows: Iterable[dict[str, Any]], *, form: Format, columns: Sequence[str] = COLUMNS
) -> str:
    """The rows as CSV or JSON; in CSV a list stands in one cell."""
    if form == "json":
        return json.dumps(list(rows), ensure_ascii=False, indent=1)
    lines = io.StringIO()
    writer = csv.DictWriter(lines, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        cells = {name: as_cell(CELLS.get(name, str)(value)) for name, value in row.items()}
        writer.writerow(cells)
    return lines.getvalue().rstrip("\n")


def _answers(steps: list[dict[str, str]]) -> str:
    return " · ".join(f"{step['asked']} {step['said']}" for step in steps)


def _traits(traits: list[dict[str, str]]) -> str:
    return "; ".join(trait["text"] for trait in traits)


CELLS: dict[str, Callable[[Any], str]] = {
    "answers": _answers,
    "sources": " ".join,
    "always": _traits,
}
"""How a list becomes one cell."""

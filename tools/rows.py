"""Every path of a tree as rows: for a spreadsheet or a program."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any, Literal

from compiler.explore import Path, explore
from compiler.explore import paths as walk
from compiler.model import Project
from compiler.pages.proof import cited

Format = Literal["csv", "json"]
COLUMNS = ("id", "tree", "answers", "outcome", "title", "sources")


def all_rows(project: Project) -> Iterable[dict[str, Any]]:
    """The rows of every tree."""
    return (row for tree in project.trees for row in as_rows(tree.id, walk(explore(tree)), project))


def as_rows(tree: str, paths: Iterable[Path], project: Project) -> Iterable[dict[str, Any]]:
    """One row per path: its stable id, the answers in words, the outcome and the sources behind it."""
    for path in paths:
        yield {
            "id": path.id,
            "tree": tree,
            "answers": [
                {"question": question.id, "answer": answer.id, "asked": question.question, "said": answer.label}
                for question, answer in path.steps
            ],
            "outcome": path.outcome.id,
            "title": path.outcome.title,
            "sources": [each.source.id for each in cited((path.outcome, *(answer for _, answer in path.steps)), project)],
        }


def written(rows: Iterable[dict[str, Any]], *, form: Format) -> str:
    """The rows as CSV or JSON; in CSV the answers and sources stand in one cell each."""
    if form == "json":
        return json.dumps(list(rows), ensure_ascii=False, indent=1)
    lines = io.StringIO()
    writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        answers = " · ".join(f"{step['asked']} {step['said']}" for step in row["answers"])
        writer.writerow({**row, "answers": answers, "sources": " ".join(row["sources"])})
    return lines.getvalue().rstrip("\n")

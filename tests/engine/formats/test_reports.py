"""Each file in `tests/imports/` is a file of another system with much in it, the exact report that
its editor reads, and the tree that comes of it. Adding a file is adding a test.
"""

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from keuzehulp.formats import IMPORTS, Draft, Wishes
from tools.harness.checkout import ROOT

CASES = sorted((ROOT / "tests/imports").glob("*.yml"))


def bytes_of(said: str | dict[str, Any]) -> bytes:
    """A file by its text; a workbook by the rows of its first sheet, and what is merged."""
    if isinstance(said, str):
        return said.encode()
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in said["rows"]:
        sheet.append(row)
    for cells in said.get("merged", ()):
        sheet.merge_cells(cells)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def report_of(draft: Draft) -> str:
    """The report, in the order of the places that it names."""
    losses = sorted(draft.losses, key=lambda loss: loss.at)
    return "".join(f"{loss.at}: {loss.message} {loss.instead}\n" for loss in losses)


def tree_of(files: Iterable[tuple[str, str]]) -> str:
    """The files of the tree, one behind the other."""
    return "".join(f"# {name}\n{text}" for name, text in files)


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_an_import_is_told_and_taken_to_the_letter(case: Path) -> None:
    said = yaml.safe_load(case.read_text(encoding="utf-8"))
    draft = Draft(
        "Proef", "een proef", wishes=Wishes(said.get("table", ""), said.get("fields", {}))
    )
    files = {name: bytes_of(content) for name, content in said["files"].items()}
    IMPORTS[said["from"]].read(files, draft)
    assert report_of(draft) == said["report"]
    assert tree_of(draft.files().items()) == said["tree"]


def test_every_kind_of_file_has_a_case() -> None:
    assert {yaml.safe_load(case.read_text(encoding="utf-8"))["from"] for case in CASES} == {
        *IMPORTS
    }

"""Decision tables in workbooks of Excel: what stands in them is in the tree or in the report."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from keuzehulp.formats import FILES, WrongFile
from keuzehulp.model import Project
from keuzehulp.scaffold import fresh
from tests.importing import Taken, taken
from tests.samples.decision_table import ROWS, WAYS
from tools.harness.checkout import TODAY, verb


def book(*rows: tuple[object, ...], **sheets: list[tuple[object, ...]]) -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    for name, more in sheets.items():
        sheet = made.create_sheet(name)
        for row in more:
            sheet.append(row)
    return made


def saved(made: openpyxl.Workbook) -> bytes:
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def test_a_workbook_is_read() -> None:
    assert taken("xlsx", saved(book(*ROWS))).ends == WAYS


def test_values_of_excel_are_words() -> None:
    found = taken(
        "xlsx", saved(book(("Mag het", "Hoeveel", "Uitkomst"), (True, 1.5, 10), (False, 2.0, "x")))
    )
    assert found.ends == {
        (("Mag het", "Ja"), ("Hoeveel", "1,5")): "10",
        (("Mag het", "Nee"), ("Hoeveel", "2")): "x",
    }
    assert any("WAAR (true of false)" in line for line in found.told)


def test_merged_cells_count_for_all_their_rows() -> None:
    made = book(("A", "B", "Uitkomst"), ("x", "1", "een"), (None, "2", "twee"), ("y", None, "drie"))
    made.active.merge_cells("A2:A3")
    found = taken("xlsx", saved(made))
    assert found.ends == {
        (("A", "x"), ("B", "1")): "een",
        (("A", "x"), ("B", "2")): "twee",
        (("A", "y"),): "drie",
    }
    assert any("A2:A3 zijn samengevoegd" in line for line in found.told)


def test_formulas_and_notes_are_told_and_nothing_is_worked_out() -> None:
    made = book(
        ("A", "Uitkomst"),
        ("x", "een"),
        ("y", "=1+1"),
        ("z", '=HYPERLINK("https://example.org";"hier")'),
    )
    made.active["A2"].comment = openpyxl.comments.Comment("alleen in mei", "iemand")
    found = taken("xlsx", saved(made))
    assert {"=1+1", '=HYPERLINK("https://example.org";"hier")'} <= {
        word
        for line in found.told
        for word in line.split(" formule: ")[-1].split(" Overgenomen")[:1]
    }
    assert any("alleen in mei" in line for line in found.told)


def test_of_several_sheets_one_is_taken_and_the_others_named() -> None:
    made = saved(
        book(
            ("A", "Uitkomst"),
            ("x", "een"),
            ("y", "twee"),
            Oud=[("A", "Uitkomst"), ("x", "drie"), ("y", "vier")],
        )
    )
    found = taken("xlsx", made)
    assert set(found.ends.values()) == {"een", "twee"}
    assert any("Het blad ‘Oud’ is niet overgenomen" in line for line in found.told)
    assert set(taken("xlsx", made, table="oud").ends.values()) == {"drie", "vier"}
    with pytest.raises(WrongFile, match=r"geen blad ‘Nieuw’. Er is wel: Sheet, Oud"):
        taken("xlsx", made, table="Nieuw")


def zipped(**members: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return data.getvalue()


def changed(old: bytes, new: bytes, member: str = "xl/worksheets/sheet1.xml") -> bytes:
    """A sound workbook with one place in it changed."""
    data = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(saved(book(*ROWS)))) as sound,
        zipfile.ZipFile(data, "w") as made,
    ):
        for name in sound.namelist():
            content = sound.read(name)
            assert name != member or old in content
            made.writestr(name, content.replace(old, new) if name == member else content)
    return data.getvalue()


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda: b"geen zip", "geen werkmap van Excel"),
        (lambda: zipped(iets=b"x"), "geen werkmap van Excel"),
        (lambda: zipped(bom=b"\0" * 70_000_000), "Uitgepakt is deze werkmap meer dan 64 MB"),
        (
            lambda: changed(b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
            "DOCTYPE of entiteiten",
        ),
        (lambda: changed(b"</sheetData>", b""), "geen werkmap van Excel"),
        (lambda: saved(book(*[tuple(range(300))] * 2)), "meer dan 200 kolommen"),
        (lambda: saved(book(*ROWS))[:-200], "geen werkmap van Excel"),
        (lambda: saved(book()), "Op geen enkel blad staat iets"),
    ],
)
def test_a_workbook_that_is_none_or_too_much_is_refused(
    made: Callable[[], bytes], says: str
) -> None:
    with pytest.raises(WrongFile, match=says):
        taken("xlsx", made())


def test_a_sheet_may_say_it_is_larger_than_it_is() -> None:
    assert taken("xlsx", changed(b'ref="A1:C4"', b'ref="A1:XFD1048576"')).ends == WAYS
    assert (
        taken(
            "xlsx",
            changed(b"</sheetData>", b'<row r="1048576"><c r="A1048576"/></row></sheetData>'),
        ).ends
        == WAYS
    )


def test_our_workbook_is_text_that_a_reader_can_look_at(project: Project, tmp_path: Path) -> None:
    (ours,) = project.trees
    file = FILES["xlsx"](ours)
    sheet = openpyxl.load_workbook(io.BytesIO(file)).active
    assert sheet["A1"].value == "Rij" and sheet.freeze_panes == "B2"
    assert len(taken("xlsx", file).tree.outcomes) == len(ours.outcomes)
    fresh(tmp_path / "mijn", today=date.fromisoformat(TODAY))
    asked = ("export", "--to", "xlsx", "--edition", tmp_path / "mijn")
    done = verb(*asked)
    assert (done.returncode, done.stdout) == (1, "") and "Noem met -o" in done.stderr
    assert verb(*asked, "-o", tmp_path / "boom.xlsx").returncode == 0
    back: Taken = taken("xlsx", (tmp_path / "boom.xlsx").read_bytes())
    assert len(back.tree.outcomes) == 3

"""Decision tables as people save them: what stands in them is in the tree or in the report, and
nothing is taken wrongly in silence.
"""

from collections.abc import Sequence
from itertools import product
from pathlib import Path
from random import Random

import pytest

from keuzehulp.formats import EXPORTS, IMPORTS, Draft, WrongFile
from keuzehulp.model import Project
from tests.importing import taken
from tests.samples.decision_table import ROWS, WAYS
from tests.thorough import rounds
from tools.harness.checkout import verb


def typed(separator: str = ";", end: str = "\r\n", extra: str = "") -> str:
    """The table as a program saves it: with quotes only where it must."""
    cells = [[f'"{cell}"' if separator in cell else cell for cell in row] for row in ROWS]
    return "".join(separator.join(row) + extra + end for row in cells)


AS_SAVED = {
    "Dutch Excel": typed().encode("cp1252"),
    "Dutch Excel as UTF-8": typed().encode("utf-8-sig"),
    "with a line for Excel": ("sep=;\r\n" + typed()).encode("utf-8-sig"),
    "with that line and tabs": ("sep=\t\n" + typed("\t")).encode(),
    "English Excel": typed(",").encode(),
    "as Unicode text": typed("\t").encode("utf-16"),
    "big-endian": b"\xfe\xff" + typed("\t").encode("utf-16-be"),
    "little-endian without a mark": typed().encode("utf-16-le"),
    "an old Mac": typed(end="\r").encode(),
    "columns that were emptied": typed(extra=";;;").encode(),
    "rows that were emptied": (typed() + ";;\r\n" * 3 + "\r\n").encode(),
    "a title above it": ("Beslistabel;;\r\n;;\r\n" + typed()).encode(),
    "rows that are counted": (
        "".join(
            f"{n or 'Nr'};{line}\n" for n, line in enumerate(typed(end="\n").splitlines())
        ).encode()
    ),
}


@pytest.mark.parametrize("how", AS_SAVED)
def test_a_table_is_read_as_programs_save_it(how: str) -> None:
    found = taken("csv", AS_SAVED[how])
    assert found.ends == WAYS
    assert found.told == (
        ["f:1:1: ‘Beslistabel’ staat boven de tabel. Niet overgenomen."] if "title" in how else []
    )


def test_what_does_not_fit_is_told_at_its_place_with_all_its_words() -> None:
    found = taken(
        "csv", typed(end="\n") + 'Ja;Ja\nJa;"Ja";Weer;Rest van de zin\nNee;;\nNee;;Nog iets\n'
    )
    assert found.ends == WAYS
    assert found.told == [
        "f:5:1: Deze rij heeft 2 vakken; de kop heeft er 3: Ja · Ja. De rij is weggelaten.",
        (
            "f:6:14: Deze rij heeft 4 vakken; de kop heeft er 3: Ja · Ja · Weer · Rest van de zin."
            " De rij is weggelaten. Staat er een scheidingsteken in de woorden, zet die dan tussen"
            " aanhalingstekens."
        ),
        (
            "f:7:1: Deze rij komt nooit aan bod, want andere rijen vangen al haar antwoorden: Nee ·"
            " Zonder naam. Niet overgenomen."
        ),
        "f:7:6: Deze rij heeft geen uitkomst: Nee. De uitkomst heet ‘Zonder naam’.",
        (
            "f:8:1: Deze rij komt nooit aan bod, want andere rijen vangen al haar antwoorden: Nee ·"
            " Nog iets. Niet overgenomen."
        ),
    ]


@pytest.mark.parametrize("cells", ["-;-", ";", " - ;"])
def test_a_row_that_catches_all_is_a_way_for_anything_else(cells: str) -> None:
    found = taken(
        "csv", f"Kleur;Maat;Uitkomst\nrood;groot;A\nrood;klein;B\nblauw;groot;C\n{cells};Bel ons\n"
    )
    assert found.ends[("Kleur", "Iets anders"),] == "Bel ons"
    assert found.ends[("Kleur", "rood"), ("Maat", "Iets anders")] == "Bel ons"
    assert found.ends[("Kleur", "blauw"), ("Maat", "klein")] == "Bel ons"
    assert len(found.ends) == 7
    assert not any("nooit aan bod" in line for line in found.told)
    assert found.errors == []


def test_what_is_not_yes_is_no_and_besides_both_there_is_nothing() -> None:
    found = taken("csv", "Ziek;Werk;Uitkomst\nja;ja;A\nja;nee;B\n-;-;C\n")
    assert found.ends == {
        (("Ziek", "ja"), ("Werk", "ja")): "A",
        (("Ziek", "ja"), ("Werk", "nee")): "B",
        (("Ziek", "Nee"),): "C",
    }


def test_rows_that_leave_open_what_earlier_ones_name_are_reached() -> None:
    found = taken(
        "csv", "Soort;Maat;Uitkomst\na;klein;A1\na;-;A2\nb;klein;B1\nb;-;B2\nb;klein;B3\n"
    )
    assert found.ends[("Soort", "a"), ("Maat", "Iets anders")] == "A2"
    assert found.ends[("Soort", "b"), ("Maat", "Iets anders")] == "B2"
    assert [line for line in found.told if "nooit aan bod" in line] == [
        "f:6:1: Deze rij komt nooit aan bod, want andere rijen vangen al haar antwoorden: b · klein"
        " · B3. Niet overgenomen."
    ]


def test_two_parts_that_look_alike_hide_no_row_of_each_other() -> None:
    rows = "".join(f"{kind};klein;Eén\n{kind};klein;Twee\n{kind};groot;Eén\n" for kind in "ab")
    found = taken("csv", f"Soort;Maat;Uitkomst\n{rows}")
    assert len([line for line in found.told if "nooit aan bod" in line]) == 2


def test_answers_without_a_row_are_told() -> None:
    found = taken("csv", "Soort;Maat;Uitkomst\na;klein;A\na;groot;B\nb;klein;C\n")
    assert any("bij ‘Maat’ hoort hier geen ‘groot’" in line for line in found.told)
    assert any("‘check’ vraagt er twee" in line for line in found.told) and len(found.errors) == 1


REFUSED = {
    "": "Er staat niets in",
    "\n;;\n": "Er staat niets in",
    "Alleen een zin\nen nog een\n": r"^f:1:1: Er is maar één kolom",
    "Vraag;Uitkomst\n": r"^f:1:1: Onder deze kop staat geen enkele hele rij",
    "Vraag;Uitkomst\n-;Klaar\n": r"^f:2:1: Deze tabel vraagt niets",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_table_is_refused_with_the_reason(text: str) -> None:
    with pytest.raises(WrongFile, match=REFUSED[text]):
        taken("csv", text)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04rest", "--from xlsx"),
        (b"\xd0\xcf\x11\xe0rest", "Bewaar hem als .xlsx"),
        (b"Vraag;Uitkomst\r\nab\x81;c\r\n", r"^f:2:3: Hier staat iets dat geen tekst is"),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(data: bytes, says: str) -> None:
    with pytest.raises(WrongFile, match=says):
        taken("csv", data)


def test_why_nothing_was_taken_over_is_told_with_the_rows(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(b"Vraag;Uitkomst\nJa\nNee;Een;Twee\n")
    done = verb("import", tmp_path / "t.csv", "--from", "csv", "-o", tmp_path / "uit")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[0] == "t.csv:1:1: Onder deze kop staat geen enkele hele rij."
    assert "t.csv:2:1: Deze rij heeft 1 vak; de kop heeft er 2: Ja." in done.stderr
    assert "0 dingen" not in done.stderr and not (tmp_path / "uit").exists()


def test_our_csv_opens_in_dutch_excel(project: Project) -> None:
    text = EXPORTS["csv"](project.trees[0])
    assert text.startswith("\ufeffRij;")
    assert "\r\n" in text and "sep=" not in text
    assert "komt nooit" not in " ".join(taken("csv", text).told)


def first_that_fits(rows: Sequence[Sequence[str]], said: Sequence[str]) -> str | None:
    """What a table says, as a person looks it up."""
    return next(
        (
            row[-1]
            for row in rows
            if all(cell in ("", "-", answer) for cell, answer in zip(row, said, strict=False))
        ),
        None,
    )


def test_the_tree_says_what_the_table_says() -> None:
    """Of tables by chance, with every answer at every question: also those that no row names."""
    looked_up = 0
    for seed in range(rounds(300)):
        dice = Random(seed)
        width, letters = dice.randint(1, 3), "abc"[: dice.randint(1, 3)]
        rows = [
            [*(dice.choice([*letters, "-"]) for _ in range(width)), f"Einde {dice.randint(1, 4)}"]
            for _ in range(dice.randint(2, 9))
        ]
        head = [f"Vraag {place}" for place in range(width)]
        try:
            found = taken("csv", "\n".join(";".join(row) for row in ([*head, "Uitkomst"], *rows)))
        except WrongFile:
            continue
        open_ends = {
            place
            for place in range(width)
            if any("Iets anders" in dict(way).get(head[place], "") for way in found.ends)
        }
        named = [sorted({row[place] for row in rows} - {"-"}) for place in range(width)]
        for said in product(
            *(
                [*named[place], *(["Iets anders"] if place in open_ends else [])] or ["-"]
                for place in range(width)
            )
        ):
            answers = dict(zip(head, said, strict=True))
            ends = [
                end
                for way, end in found.ends.items()
                if all(answers[question] == answer for question, answer in way)
            ]
            assert ends == [end for end in (first_that_fits(rows, said),) if end], (
                seed,
                rows,
                said,
            )
            looked_up += 1
    assert looked_up > rounds(300) * 3


def test_other_files_in_a_folder_are_told() -> None:
    draft = Draft("Proef", "map")
    IMPORTS["csv"].read({"a.csv": typed().encode(), "b.csv": typed().encode()}, draft)
    assert [f"{loss.at}: {loss.message}" for loss in draft.losses] == [
        "b.csv:1:1: Dit is nog een bestand."
    ]


def test_options_that_a_kind_does_not_have_are_refused(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(typed().encode())
    for option in (("--table", "Blad"), ("--map", "body=question"), ("--map", "body")):
        done = verb("import", tmp_path / "t.csv", "--from", "csv", "-o", tmp_path / "uit", *option)
        assert done.returncode == 2 and option[0] in done.stderr and "Traceback" not in done.stderr


def test_an_outcome_without_a_head_is_one_when_every_row_fills_it() -> None:
    found = taken("csv", "Kleur;Maat\nrood;groot;A\nrood;klein;B\nblauw;groot;C\nblauw;klein;D\n")
    assert found.ends == {
        (("Kleur", kleur), ("Maat", maat)): end
        for (kleur, maat), end in zip(
            product(("rood", "blauw"), ("groot", "klein")), "ABCD", strict=True
        )
    }
    assert [line.partition(": ")[0] for line in found.told] == ["f:1:1"]


def test_a_row_that_goes_on_past_the_head_is_no_outcome_of_all() -> None:
    found = taken("csv", "Kleur;Maat\nrood;groot\nblauw;klein\nblauw;groot;C\n")
    assert found.ends == {(("Kleur", "rood"),): "groot", (("Kleur", "blauw"),): "klein"}
    assert any("Deze rij heeft 3 vakken; de kop heeft er 2" in line for line in found.told)

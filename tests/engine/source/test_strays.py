"""What may not be in a folder that is published is told by its own name, and the rest is left
alone.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from keuzehulp.source import Diagnostic, Where, closest
from keuzehulp.source.files import conflicts, files_in, misnamed, no_folder, strays_in, unfit
from keuzehulp.source.folder import Reading, read_folder
from keuzehulp.source.messages import files as messages
from keuzehulp.source.suggestions import MANY


def told(problem: Diagnostic) -> str:
    return f"{problem.at}: {problem.code}: {problem.message}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a text that is fine, one in it that is hidden, and a file beside it."""
    root = tmp_path / "content"
    (root / "sub").mkdir(parents=True)
    (root / "goed.md").write_text("# Goed\n\n=======\n", encoding="utf-8")
    (root / ".verborgen.md").write_bytes(b"\xff")
    (root / "plaat.png").write_bytes(b"\xff")
    (tmp_path / "buiten.md").write_text("# Buiten\n", encoding="utf-8")
    return root


def test_a_folder_with_what_belongs_there_is_fit(folder: Path) -> None:
    (folder / "sub/zelfde.md").symlink_to(folder / "goed.md")
    assert list(unfit(folder, shown="content")) == []


def link_out(folder: Path) -> None:
    (folder / "sub/weg.md").symlink_to(folder.parent / "buiten.md")


def link_to_folder(folder: Path) -> None:
    (folder / "rond").symlink_to(folder / "sub", target_is_directory=True)


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "sub/pijp")


def windows(folder: Path) -> None:
    (folder / "sub/oud.md").write_bytes("# Oud\n\nÉén caf".encode() + b"\xe9\n")


def merged(folder: Path) -> None:
    (folder / "a.css").write_text("a {}\n\n<<<<<<< HEAD\nb {}\n=======\n", encoding="utf-8")


UNFIT: dict[Callable[[Path], None], str] = {
    link_out: "content/sub/weg.md:1:1: link-outside: ",
    link_to_folder: "content/rond:1:1: link-outside: ",
    pipe: "content/sub/pijp:1:1: no-file: ",
    windows: "content/sub/oud.md:3:8: encoding: ",
    merged: "content/a.css:3:1: merge-conflict: ",
}


@pytest.mark.parametrize("change", UNFIT)
def test_what_does_not_belong_there_is_told_once_at_its_place(
    change: Callable[[Path], None], folder: Path
) -> None:
    change(folder)
    (problem,) = unfit(folder, shown="content")
    assert told(problem).startswith(UNFIT[change])
    if change is link_out:
        assert str(folder.parent / "buiten.md") in problem.message


def test_a_link_out_of_the_folder_is_not_read(folder: Path) -> None:
    (folder.parent / "buiten.md").write_bytes(b"\xff")
    link_out(folder)
    assert [problem.code for problem in unfit(folder, shown="content")] == ["link-outside"]
    assert list(strays_in(folder)) == [folder / "sub/weg.md"]


def test_hidden_files_and_folders_do_not_count(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".git/weg.md").symlink_to(folder.parent / "buiten.md")
    (folder / ".weg.md").symlink_to(folder.parent / "buiten.md")
    assert list(unfit(folder, shown="content")) == []
    assert files_in(folder, ".md", ".html") == [folder / "goed.md"]


NAMES = {
    "vraag.YML": "vraag.YML:1:1: misnamed: ",
    "vraag.yml.bak": "vraag.yml.bak:1:1: misnamed: ",
    "sub/vraag.yml~": "sub/vraag.yml~:1:1: misnamed: ",
    "notitie.txt": "",
    ".vraag.yml.swp": "",
}


@pytest.mark.parametrize("name", NAMES)
def test_what_ends_almost_like_a_file_that_counts_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("", encoding="utf-8")
    problems = [told(problem) for problem in misnamed(tmp_path, ".yml", ".yaml", shown="tree")]
    assert len(problems) == bool(NAMES[name])
    assert all(problem.startswith(f"tree/{NAMES[name]}") for problem in problems)
    assert all(" ‘vraag.yml’" in problem.fix for problem in misnamed(tmp_path, ".yml", shown="t"))
    (tmp_path / name).with_name("vraag.yml").write_text("", encoding="utf-8")
    assert list(misnamed(tmp_path, ".yml", ".yaml", shown="tree")) == []


def test_a_folder_named_as_a_file_and_a_file_named_as_a_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    (problem,) = misnamed(tmp_path, ".yml", ".yaml", shown="tree")
    assert told(problem).startswith("tree/a.yaml:1:1: misnamed: Dit is een map")
    (tmp_path / "tree").write_text("", encoding="utf-8")
    (named,) = no_folder(tmp_path / "tree", shown="tree", needed=False)
    assert told(named).startswith("tree:1:1: misnamed: Dit is een bestand")
    (missing,) = no_folder(tmp_path / "weg", shown="weg", needed=True)
    assert told(missing).startswith("weg/:1:1: no-folder: ") and "weg" in missing.message
    assert list(no_folder(tmp_path / "weg", shown="weg", needed=False)) == []
    assert list(no_folder(tmp_path / "a.yaml", shown="a", needed=True)) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n<<<<<<< HEAD\n", 2),
        (">>>>>>> tak\n", 1),
        ("a\nb\n||||||| basis\n", 3),
        ("a <<<<<<< HEAD\n=======\n<<<<<<<\n", 0),
    ],
)
def test_the_first_mark_of_a_merge_is_told_and_a_heading_is_not(text: str, line: int) -> None:
    assert [problem.at.line for problem in conflicts(text, "a.md")] == ([line] if line else [])


def test_what_one_file_says_of_another_is_judged_only_when_all_were_read(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("facts: []\n", encoding="utf-8")
    assert read_folder(tmp_path).whole
    (tmp_path / "b.yml").write_bytes(b"\xff")
    assert not read_folder(tmp_path).whole
    (tmp_path / "b.yml").unlink()
    (tmp_path / "c.YML").write_text("", encoding="utf-8")
    assert not read_folder(tmp_path).whole
    (tmp_path / "c.YML").unlink()
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/b.yml").write_text("facts: []\n", encoding="utf-8")
    (tmp_path / "tree/d.yml").symlink_to(tmp_path / "a.yml")
    reading = read_folder(tmp_path / "tree")
    assert [file.path for file in reading.files] == ["b.yml"] and not reading.whole
    assert read_folder(tmp_path / "weg") == Reading(
        [], [messages.NO_FOLDER.at(Where(str(tmp_path / "weg")), folder=tmp_path / "weg")], False
    )


def test_of_very_many_names_those_that_begin_or_end_alike_are_compared() -> None:
    many = [f"naam-{number}" for number in range(MANY)]
    assert closest("vrag", [*many, "vraag"]) == "vraag"
    assert closest("xraag", [*many, "vraag"]) == "vraag"
    assert closest("vraxx", [*many, "vraag"]) == "vraag"
    assert closest("xrzzg", [*many, "vraag"]) is None
    assert closest("xraax", [*many, "vraag"]) is None
    assert closest("xraax", [*many[1:], "vraag"]) == "vraag"

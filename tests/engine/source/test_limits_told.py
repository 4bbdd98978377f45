"""Of what is refused for its size the limit is told as people write numbers; measured with small
limits, so that no large file is made.
"""

from pathlib import Path

import pytest

from keuzehulp.source import limits, read_text
from keuzehulp.source.folder import read_folder
from keuzehulp.source.nesting import too_much
from keuzehulp.source.nodes import LOADER
from keuzehulp.source.positions import Where
from keuzehulp.source.yaml_pitfalls import curly_quotes, look_alike, misleading_signs

HERE = Where("tree/tree.yml", 2, 3)


@pytest.mark.parametrize(
    ("number", "reads"), [(999, "999"), (1_000, "1.000"), (16_000_000, "16.000.000")]
)
def test_a_number_is_written_with_points(number: int, reads: str) -> None:
    assert limits.shown(number) == reads


@pytest.mark.parametrize(
    ("size", "reads"), [(16_000_000, "16 MB"), (1_250_000, "1,2 MB"), (10_000_000, "10 MB")]
)
def test_a_size_is_told_as_a_file_manager_does(size: int, reads: str) -> None:
    assert limits.megabytes(size) == reads


def test_a_file_that_is_too_large_is_told_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "BYTES", 1_000_000)
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/a.yml").write_text("facts: []\n", encoding="utf-8")
    (tmp_path / "tree/b.yml").write_text("#" * 1_000_001, encoding="utf-8")
    (tmp_path / "tree/c.yml").write_text("#" * 999_990 + "\nfacts: []", encoding="utf-8")
    reading = read_folder(tmp_path / "tree")
    (problem,) = reading.problems
    assert (str(problem.at), problem.code) == ("tree/b.yml:1:1", "too-large")
    assert problem.message.count("1 MB") == 2 or "1 MB" in problem.message + problem.fix
    assert ([file.path for file in reading.files], reading.whole) == (["a.yml", "c.yml"], False)


def test_a_folder_that_is_too_large_is_not_read_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "ALL_BYTES", 2_500_000)
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/a.yml").write_text("#" * 2_500_000, encoding="utf-8")
    assert [problem.code for problem in read_folder(tmp_path / "tree").problems] != ["too-large"]
    (tmp_path / "tree/b.yml").write_text("#", encoding="utf-8")
    reading = read_folder(tmp_path / "tree")
    (problem,) = reading.problems
    assert str(problem.at) == "tree/:1:1" and "2,5 MB" in problem.message + problem.fix
    assert (reading.files, reading.whole) == ([], False)


def test_too_many_parts_are_told_with_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PARTS", 1_000)
    problem = too_much("- a\n" * 1_000, "tree/a.yml", LOADER)
    assert problem is not None and problem.at == Where("tree/a.yml")
    assert "1.000" in problem.message + problem.fix
    assert too_much("- a\n" * 990, "tree/a.yml", LOADER) is None


def test_what_goes_too_deep_is_told_where_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "DEPTH", 20)
    assert too_much(f"a:\n  {'[' * 19}{']' * 19}\n", "a.yml", LOADER) is None
    problem = too_much(f"a:\n  {'[' * 20}{']' * 20}\n", "a.yml", LOADER)
    assert problem is not None and str(problem.at) == "a.yml:2:22"
    assert "20" in problem.message + problem.fix


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("“Ja, graag.”", True),
        ("‘Ja’", True),
        ("„Ja”", True),
        ("‘Ja’ of ‘nee’", False),
        ("‘Ja’, zei zij", False),
        ("Zij zei ‘ja’", False),
        ("“‘Ja’, zei zij.”", False),
        ("“”Ja.”", False),
        ("“Ja.””", False),
    ],
)
def test_only_quotes_around_the_whole_text_were_meant_for_yaml(text: str, is_told: bool) -> None:
    problem = curly_quotes(text, HERE)
    assert (problem is not None) is is_told
    assert problem is None or problem.at == HERE


def test_a_letter_that_looks_like_ours_is_told_by_its_name_or_that_it_has_none() -> None:
    greek = look_alike("wοord", HERE)
    assert "greek small letter omicron" in greek.message + greek.fix
    (nameless,) = misleading_signs("a: b\nwo\u0378rd: c\n", "a.yml")
    assert str(nameless.at) == "a.yml:2:1" and "\u0378" in nameless.message


def test_words_of_both_alphabets_are_told_each_and_strange_words_alone_are_not() -> None:
    problems = list(misleading_signs("a: wοord\nb: λόγος\nc: nοg\n", "a.yml"))
    assert [str(problem.at) for problem in problems] == ["a.yml:1:4", "a.yml:3:4"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_place_is_the_same_however_lines_end(ending: str, tmp_path: Path) -> None:
    text = ending.join(["facts:", "  - id: F-1", "    tekst: Iets", "    tekst: Weer iets", ""])
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbf" + text.encode())
    (problem,) = read_folder(tmp_path).problems
    assert (problem.at.line, problem.at.column) == (4, 5)
    assert read_text("", path="a.yml", shown="a.yml")

"""What stands around the compiler: replacing a folder, today, reports, and making the machine
ready.
"""

import json
import sys
from datetime import date
from pathlib import Path

import pytest

from keuzehulp.cli.parser import understood
from keuzehulp.cli.verbs import check
from keuzehulp.machine import bootstrap, environment
from keuzehulp.machine.environment import NotReady
from keuzehulp.machine.today import today
from keuzehulp.publish.atomic_dir import NotOurs, replacing
from keuzehulp.publish.offline import alone, from_disk
from keuzehulp.source import Diagnostic, Where
from keuzehulp.source.report import has_errors, report
from tools.harness.checkout import ROOT, contents, verb

ERROR = Diagnostic(
    "loop", Where("tree/b.yml", 3, 5), "Hier gaat de lezer rond: 100%.", "Kies anders."
)
WARNING = Diagnostic("publisher", Where("tree/a.yml", 1, 1), "Nog leeg.", "Vul het in.", "warning")


def test_a_new_folder_takes_the_place_of_the_last(tmp_path: Path) -> None:
    for words in ("eerst", "daarna"):
        with replacing(tmp_path / "site") as new:
            (new / f"{words}.html").write_text(words, encoding="utf-8")
    assert [name for name in contents(tmp_path / "site") if name.endswith(".html")] == [
        "daarna.html"
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_fails_half_way_leaves_the_last_one(tmp_path: Path) -> None:
    with replacing(tmp_path / "site") as new:
        (new / "goed.html").write_text("goed", encoding="utf-8")
    last = contents(tmp_path / "site")
    with pytest.raises(ZeroDivisionError), replacing(tmp_path / "site") as new:
        (new / "half.html").write_text("half", encoding="utf-8")
        _ = 1 / 0
    assert contents(tmp_path / "site") == last
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_somebody_elses_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van mij", encoding="utf-8")
    with (
        pytest.raises(NotOurs, match="is niet leeg en niet door dit programma gemaakt"),
        replacing(tmp_path),
    ):
        pytest.fail("nothing may be made for it")
    assert contents(tmp_path) == {"brief.txt": b"van mij"}


def test_an_empty_folder_is_filled_and_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with replacing(tmp_path / "site") as new:
        (new / "index.html").write_text("nieuw", encoding="utf-8")
    assert (tmp_path / "site/index.html").is_file()
    assert (tmp_path / "site").stat().st_mode & 0o005 == 0o005


def test_today_is_what_was_said_or_else_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEUZEHULP_TODAY", "2027-01-31")
    assert today() == date(2027, 1, 31)
    monkeypatch.delenv("KEUZEHULP_TODAY")
    assert abs((today() - date.today()).days) <= 1


def test_a_day_that_is_none_is_refused_in_dutch() -> None:
    done = verb("check", KEUZEHULP_TODAY="22 november")
    assert done.returncode == 1
    assert (
        done.stderr == "KEUZEHULP_TODAY=22 november is geen datum. Schrijf bijvoorbeeld"
        " KEUZEHULP_TODAY=2026-11-22.\n"
    )


def test_a_report_for_people_tells_errors_first_and_what_is_equal_once_with_a_count() -> None:
    assert (
        report([ERROR, WARNING, ERROR], folder="tree")
        == "tree/b.yml:3:5: Hier gaat de lezer rond: 100%.\n    Kies anders.\n    Ook op"
        " tree/b.yml:3:5.\n\ntree/a.yml:1:1: let op: Nog leeg.\n    Vul het in.\n\n2 fouten en 1"
        " waarschuwing in tree/"
    )


@pytest.mark.parametrize(
    ("problems", "closing"),
    [
        ([], "Geen fouten in boom/"),
        ([ERROR], "1 fout in tree/"),
        ([WARNING, WARNING], "2 waarschuwingen in tree/"),
        ([WARNING, ERROR], "1 fout en 1 waarschuwing in tree/"),
    ],
)
def test_the_count_reads_as_dutch(problems: list[Diagnostic], closing: str) -> None:
    assert report(problems, folder="boom").splitlines()[-1] == closing


def test_a_report_for_programs_says_all_of_it() -> None:
    assert json.loads(report([ERROR], folder="tree", form="json")) == [
        {
            "file": "tree/b.yml",
            "line": 3,
            "column": 5,
            "code": "loop",
            "severity": "error",
            "message": "Hier gaat de lezer rond: 100%.",
            "fix": "Kies anders.",
        }
    ]
    assert json.loads(report([], folder="tree", form="json")) == []


def test_a_report_for_a_code_host_is_one_line_each() -> None:
    assert (
        report([ERROR, WARNING], folder="tree", form="github")
        == "::error file=tree/b.yml,line=3,col=5,title=loop::Hier gaat de lezer rond: 100%25. Kies"
        " anders.\n::warning file=tree/a.yml,line=1,col=1,title=publisher::Nog leeg. Vul het in."
    )


@pytest.mark.parametrize(
    ("beside", "file"),
    [("pad/naar", "pad/naar/tree/b.yml"), ("", "tree/b.yml"), ("..", None), ("/elders", None)],
)
def test_a_program_finds_the_file_from_where_it_stands(
    beside: str, file: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    around = (tmp_path / beside).resolve()
    found = file or f"{around.as_posix()}/tree/b.yml"
    assert (
        json.loads(report([ERROR], folder="tree", form="json", beside=around))[0]["file"] == found
    )
    assert report([ERROR], folder="tree", form="github", beside=around).startswith(
        f"::error file={found},line=3,"
    )
    assert report([ERROR], folder="tree", beside=around).startswith("tree/b.yml:3:5: ")


def test_check_names_the_file_where_a_code_host_looks_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder may be named in any way: below where we stand, or as the one we stand in."""
    folder = tmp_path / "pad/naar/map"
    folder.mkdir(parents=True)
    (folder / "tree.yml").write_text("boom: {}\n", encoding="utf-8")
    for here, tree, file in (
        (tmp_path, "pad/naar/map", "pad/naar/map/"),
        (folder, ".", ""),
        (tmp_path / "pad", "./naar/map/", "naar/map/"),
    ):
        monkeypatch.chdir(here)
        for form, place in (
            ("github", f"::error file={file}tree.yml,line=1,col=1,title="),
            ("text", "map/tree.yml:1:1: "),
        ):
            asked = understood(["check", "--tree", tree, "--format", form], home=ROOT)
            assert check.run(asked) == 1
            assert capsys.readouterr().out.startswith(place)


def test_a_code_host_gets_every_sign_that_would_end_a_value_in_its_own_code() -> None:
    odd = Diagnostic(
        "loop", Where("tree/a, b: 50%.yml", 3, 5), "Eén,\ntwee: 100%.", "Kies ::error:: niet.\r"
    )
    assert (
        report([odd], folder="tree", form="github")
        == "::error file=tree/a%2C b%3A 50%25.yml,line=3,col=5,title=loop::Eén,%0Atwee: 100%25."
        " Kies ::error:: niet.%0D"
    )


def test_the_count_names_every_folder_with_a_problem() -> None:
    elsewhere = Diagnostic(
        "unknown-insert",
        Where("content/over.md", 3, 5),
        "‘{x}’ vraagt iets dat er niet is.",
        "Haal het weg.",
    )
    assert (
        report([elsewhere, ERROR, ERROR], folder="tree").splitlines()[-1]
        == "3 fouten in content/ en tree/"
    )
    assert report([elsewhere], folder="tree").splitlines()[-1] == "1 fout in content/"


def test_warnings_alone_stop_nothing() -> None:
    assert has_errors([WARNING, ERROR])
    assert not has_errors([WARNING])
    assert not has_errors([])


@pytest.mark.parametrize(
    "behind",
    [
        ["a.py", "b.py", "-n", "2"],
        ["-n", "2", "a.py", "-k", "x or y", "b.py"],
        ["-x"],
        ["a.py", "--", "-h"],
        ["a.py", "--tree", "x"],
        [],
    ],
)
def test_what_stands_behind_test_goes_to_pytest_as_it_stands(behind: list[str]) -> None:
    assert understood(["test", *behind], home=ROOT).pytest == behind


def test_an_old_python_is_refused_with_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 18))
    with pytest.raises(NotReady, match="nieuwer is nodig; dit is Python") as refused:
        bootstrap.refuse_old_python()
    assert str(refused.value) == "Python 3.11 of nieuwer is nodig; dit is Python 3.9."


def test_a_checkout_without_lock_is_told(tmp_path: Path) -> None:
    with pytest.raises(
        NotReady, match="is niet te lezen; daarin staan de pakketten die nodig zijn"
    ):
        bootstrap.ensure(tmp_path, test=False)


def test_what_pip_said_last_is_told() -> None:
    words = "import sys; print('ERROR: No matching distribution', file=sys.stderr); sys.exit(1)"
    with pytest.raises(NotReady) as refused:
        bootstrap.run(
            [sys.executable, "-c", words], complaint="pip kon dit niet installeren. pip zegt:"
        )
    assert (
        str(refused.value)
        == "pip kon dit niet installeren. pip zegt:\n    ERROR: No matching distribution"
    )


def test_another_lock_or_another_python_makes_ready_anew(tmp_path: Path) -> None:
    (tmp_path / "requirements.lock").write_text("mkdocs==1.6.1 --hash=sha256:0\n", encoding="utf-8")
    python = environment.python_of(tmp_path)
    python.parent.mkdir(parents=True)
    python.touch()
    (environment.venv_of(tmp_path) / "pyvenv.cfg").touch()
    (tmp_path / "requirements-test.lock").write_text(
        "pytest==9.2.0 --hash=sha256:0\n", encoding="utf-8"
    )
    assert not environment.is_ready(tmp_path, test=False)
    environment.write_stamp(tmp_path, test=False)
    assert environment.is_ready(tmp_path, test=False)
    assert not environment.is_ready(tmp_path, test=True)
    (tmp_path / "requirements.lock").write_text("mkdocs==1.6.2 --hash=sha256:0\n", encoding="utf-8")
    assert not environment.is_ready(tmp_path, test=False)


def test_everything_before_the_packages_needs_only_python() -> None:
    for module in ("bootstrap", "environment", "file_lock", "terminal", "system_errors"):
        text = (ROOT / f"keuzehulp/machine/{module}.py").read_text(encoding="utf-8")
        names = {
            line.split()[1].split(".")[0]
            for line in text.splitlines()
            if line.startswith(("import ", "from "))
        }
        assert names - {"keuzehulp"} <= sys.stdlib_module_names


def test_links_from_a_disk_name_the_file() -> None:
    links = {
        ".": "./index.html",
        "..": "../index.html",
        "../../": "../../index.html",
        "stap-2/#doen": "stap-2/index.html#doen",
        "a.json": "a.json",
    }
    elsewhere = ("#loon", "https://example.org/", "mailto:a@example.org")
    for link, named in {**links, **{each: each for each in elsewhere}}.items():
        assert (
            from_disk(f'<a class="x" href="{link}">hier</a>')
            == f'<a class="x" href="{named}">hier</a>'
        )
    assert (
        from_disk('<meta http-equiv="refresh" content="0; url=../nieuw/">')
        == '<meta http-equiv="refresh" content="0; url=../nieuw/index.html">'
    )
    assert (
        from_disk('<link rel="canonical" href="https://example.org/x/">')
        == '<link rel="canonical" href="https://example.org/x/">'
    )


def test_a_document_alone_leads_to_the_site_or_nowhere() -> None:
    html = '<a class="x" href="../bronnen/#w1" rel="help">Bron</a> <a href="#loon">Loon</a>'
    there = (
        '<a class="x" href="https://example.org/k/bronnen/#w1" rel="help">Bron</a> <a'
        ' href="#loon">Loon</a>'
    )
    assert alone(html, address="keuzehulp/", url="https://example.org/k/") == there
    assert (
        alone(html, address="keuzehulp/", url="")
        == '<a class="x" rel="help">Bron</a> <a href="#loon">Loon</a>'
    )

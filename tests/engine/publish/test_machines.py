"""The same words give the same bytes on any machine, and what a machine adds to its files
changes nothing.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from keuzehulp.scaffold import fresh
from tests.pythons import MINORS, checkout_for, minor_of, of_everybody, oldest_and_newest, python_of
from tests.thorough import THOROUGH
from tools.harness.checkout import (
    ENVIRONMENT,
    SITE_URL,
    TODAY,
    contents,
    copied,
    edition_of,
    verb,
)
from tools.harness.serving import free_port, page, serving

ELSEWHERE = "Één map, 100% 'vrij' & #1 %20"
STRANGE = {
    **{name: ENVIRONMENT[name] for name in ("PATH", "KEUZEHULP_TODAY", "SITE_URL")},
    "LANG": "C",
    "LC_ALL": "C",
    "PYTHONIOENCODING": "cp1252",
    "TZ": "Pacific/Kiritimati",
    "PYTHONHASHSEED": "4711",
    "COLUMNS": "20",
}
"""No home, no terminal, the other side of the date line."""
COMPRESSED = (".gz", ".br")
COMPRESS = """
import pathlib, sys
sys.path.insert(0, sys.argv[1])
from keuzehulp.publish.compress import compress
compress(pathlib.Path(sys.argv[2]))
"""
FEW = "few"
"""The folder with what is compressed."""
MARKED = (
    ".yml",
    ".md",
    ".html",
    ".css",
    ".js",
    ".conf",
    "Caddyfile",
    "htaccess",
    "_headers",
    "_redirects",
)


OF_EVERYBODY = of_everybody()
CHOSEN = MINORS if THOROUGH else oldest_and_newest()


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that every user may enter, unlike those of pytest."""
    with tempfile.TemporaryDirectory(prefix="keuzehulp-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A fresh edition, which the checkout that is warm builds in no time."""
    root = tmp_path / "mijn"
    fresh(root, today=date.fromisoformat(TODAY))
    return root


def build_as_a_stranger(python: Path, root: Path, compressed: Path, **who: str) -> None:
    """Build on a machine that has nothing in common with ours, of texts as some editors leave them
    behind. Of what is compressed, one file of a kind: all of them takes as long as all else.
    """
    mark(root)
    few_of_a_kind(compressed / "site", root / FEW)
    if who:
        subprocess.run(["chown", "-R", who["user"], root], check=True)
    for command in (
        [python, root / "build_tree.py", "build", "--offline"],
        [root / ".venv/bin/python", "-c", COMPRESS, root, root / FEW],
    ):
        done = subprocess.run(
            command,
            cwd="/",
            env=STRANGE,
            umask=0o077,
            capture_output=True,
            check=False,
            timeout=300,
            **who,
        )  # type: ignore[call-overload] # the types of what stands in a dictionary
        assert done.returncode == 0, done.stderr.decode(errors="replace")


def mark(root: Path) -> None:
    """Put a byte-order mark in front and the line ends of Windows in every text that somebody may
    edit.
    """
    files = [
        path
        for folder in ("tree", "content", "overrides", "deploy")
        for path in (root / folder).rglob("*")
    ]
    marked = [path for path in (*files, root / "mkdocs.yml") if path.name.endswith(MARKED)]
    assert len(marked) > 150
    for path in marked:
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))


def few_of_a_kind(site: Path, to: Path) -> None:
    """Copy the smallest file of each kind that stands in the site compressed as well."""
    twice = sorted((path.with_suffix("") for path in site.rglob("*.br")), key=size_of)
    for path in {path.suffix: path for path in reversed(twice)}.values():
        copy = to / path.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)


def size_of(path: Path) -> int:
    return path.stat().st_size


def assert_the_same(root: Path, published: Path, compressed: Path) -> None:
    """Whether each file has the same bytes, and of what can be compressed those few."""
    for folder in ("site", "dist"):
        ours, theirs = contents(published / folder), contents(root / folder)
        assert [name for name in {**ours, **theirs} if ours.get(name) != theirs.get(name)] == []
    few, files = contents(root / FEW), contents(compressed / "site")
    assert len([name for name in few if name.endswith(COMPRESSED)]) > 2 * 4, sorted(few)
    assert [name for name in few if few[name] != files[name]] == []
    assert [
        path for path in (root / "site").rglob("*") if path.stat().st_mode & 0o044 != 0o044
    ] == [], "a server could not read it"


@pytest.mark.parametrize(
    "minor", [each for each in CHOSEN if not OF_EVERYBODY or each != minor_of(OF_EVERYBODY)]
)
def test_another_python_language_folder_and_clock_give_the_same_bytes(
    minor: int, published: Path, compressed: Path, place: Path
) -> None:
    """And marks of editors. With the oldest and the newest, and with those between in a thorough
    run; but for the one with which another user builds.
    """
    python = python_of(minor)
    root = checkout_for(python, place / ELSEWHERE, of=published)
    build_as_a_stranger(python, root, compressed)
    assert_the_same(root, published, compressed)


def test_another_user_gives_the_same_bytes(published: Path, compressed: Path, place: Path) -> None:
    """And another language, folder and clock, and marks of editors."""
    if sys.platform == "win32" or os.geteuid() != 0:
        pytest.skip("alleen root kan iets doen als een andere gebruiker")
    if OF_EVERYBODY is None:
        pytest.skip("elke Python op deze computer is van één gebruiker")
    root = checkout_for(OF_EVERYBODY, place / ELSEWHERE, of=published)
    build_as_a_stranger(OF_EVERYBODY, root, compressed, user="nobody", group="nogroup")
    assert (root / "site/index.html").owner() == "nobody"
    assert_the_same(root, published, compressed)


def test_what_editors_hide_in_a_folder_counts_for_nothing(checkout: Path, mine: Path) -> None:
    """The lock that Emacs makes is a link to nowhere, that of LibreOffice a file, and Finder
    leaves bytes.
    """
    before = verb("check", "--edition", mine, root=checkout)
    assert before.returncode == 0, before.stdout
    (mine / "overrides/components").mkdir(parents=True)
    (mine / "content/.#over.md").symlink_to("iemand@ergens.4711")
    (mine / "tree/.#rules.yml").symlink_to("iemand@ergens.4711")
    (mine / "content/.over.md.swp").write_bytes(b"b0VIM\xff")
    (mine / "overrides/components/._footer.html").write_bytes(b"\x00\x05\x16\x07\xff")
    assert verb("check", "--edition", mine, root=checkout).stdout == before.stdout


LEAVES = "/proc/self/environ"


def test_a_link_out_of_a_folder_is_refused_by_name(
    checkout: Path, mine: Path, tmp_path: Path
) -> None:
    places = (
        "content/geheim.md",
        "content/geheim.txt",
        "overrides/assets/geheim.txt",
        "overrides/components/footer.html",
    )
    for place in places:
        (mine / place).parent.mkdir(parents=True, exist_ok=True)
        (mine / place).symlink_to(LEAVES)
    for asked in (["check"], ["build"], ["pages", str(tmp_path / "out")]):
        done = verb(*asked, "--edition", mine, root=checkout)
        said = done.stdout + done.stderr
        assert done.returncode == 1, asked
        assert (
            f":1:1: Dit is een link naar ‘{LEAVES}’. Wat buiten deze map staat, hoort niet op de"
            " site.\n" in said
        )
        assert [place for place in places if f"{place}:1:1" not in said] == []
        assert SITE_URL not in said, "that is in the environment"
    assert not (mine / "site").exists()


def test_a_link_in_the_tree_folder_is_refused_and_not_read(
    checkout: Path, mine: Path, tmp_path: Path
) -> None:
    (tmp_path / "geheim.yml").write_text("geheim: woord\n", encoding="utf-8")
    (mine / "tree/geheim.yml").symlink_to(tmp_path / "geheim.yml")
    done = verb("check", "--edition", mine, root=checkout)
    assert done.returncode == 1
    assert "tree/geheim.yml:1:1: Dit is een link naar" in done.stdout
    assert "woord" not in done.stdout


def test_what_is_no_file_hangs_nothing(checkout: Path, mine: Path) -> None:
    (mine / "overrides/assets").mkdir(parents=True)
    os.mkfifo(mine / "content/pijp.md")
    os.mkfifo(mine / "overrides/assets/pijp.css")
    for name in ("een", "twee"):  # each leads to itself and to the other, without end
        (mine / "content" / name).symlink_to(mine / "content", target_is_directory=True)
    for asked in ("check", "build"):
        done = verb(asked, "--edition", mine, root=checkout)
        said = done.stdout + done.stderr
        assert done.returncode == 1, said
        assert "content/pijp.md:1:1: Dit is geen gewoon bestand.\n" in said
        assert "overrides/assets/pijp.css:1:1" in said
        assert "content/een:1:1: Dit is een link naar" in said


def test_a_link_to_a_file_in_the_same_folder_is_published(checkout: Path, mine: Path) -> None:
    (mine / "content/brief.txt").write_text("voor iedereen", encoding="utf-8")
    (mine / "content/kopie.txt").symlink_to("brief.txt")
    assert verb("build", "--edition", mine, root=checkout).returncode == 0
    assert (mine / "site/kopie.txt").read_text(encoding="utf-8") == "voor iedereen"
    assert not (mine / "site/kopie.txt").is_symlink()


def test_another_code_than_utf8_is_told(checkout: Path, mine: Path) -> None:
    places = (
        "content/over.md",
        "overrides/assets/stylesheets/page.css",
        "overrides/components/footer.html",
    )
    for place in places:
        (mine / place).parent.mkdir(parents=True, exist_ok=True)
        (mine / place).write_bytes(b"<!-- caf\xe9 -->\n")
    done = verb("check", "--edition", mine, root=checkout)
    assert (done.returncode, done.stderr) == (1, "")
    assert ":1:9: Dit bestand is niet als UTF-8 bewaard." in done.stdout
    assert [place for place in places if f"{place}:1:9" not in done.stdout] == []


def test_a_checkout_in_a_folder_of_a_strange_name_serves(checkout: Path, tmp_path: Path) -> None:
    root = copied(tmp_path / ELSEWHERE, of=checkout)
    mine = root / ELSEWHERE
    fresh(mine, today=date.fromisoformat(TODAY))
    port = free_port()
    with serving(root, "--port", str(port), "--edition", str(mine), port=port) as address:
        assert "<h1" in page(f"{address}keuzehulp/")


@pytest.mark.parametrize(
    ("asked", "settings", "says"),
    [
        ("build", b"site_name: x\n\tfoo: bar\n", "mkdocs.yml:2:1: Hier staat een tab."),
        (
            "pages out",
            b"site_name: 'x\n",
            "mkdocs.yml:1:12: Een aanhalingsteken is wel geopend, maar niet gesloten.",
        ),
        ("record", b"site_name: caf\xe9\n", "is niet als UTF-8 bewaard"),
        ("serve --port", None, "‘mkdocs.yml’ is er niet."),
    ],
)
def test_settings_that_cannot_be_read_are_told(
    asked: str, settings: bytes | None, says: str, checkout: Path, tmp_path: Path
) -> None:
    """Every verb that reads them, and every way in which they can be wrong."""
    root = edition_of(checkout, tmp_path / "edition")
    file = root / "mkdocs.yml"
    file.write_bytes(settings) if settings is not None else file.unlink()
    port = [str(free_port())] if asked.endswith("--port") else []
    done = verb(*asked.split(), *port, "--edition", root, root=checkout)
    assert (done.returncode, says in done.stderr, "Traceback" in done.stderr) == (
        1,
        True,
        False,
    ), done.stderr

"""The same words give the same bytes on any machine, and what a machine adds to its files
changes nothing.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.pythons import MINORS, checkout_for, oldest_and_newest, python_of
from tests.thorough import THOROUGH
from tools.harness.checkout import ENVIRONMENT, contents, copied, edition_of, verb
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


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that every user may enter, unlike those of pytest."""
    with tempfile.TemporaryDirectory(prefix="keuzehulp-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


def build_as_a_stranger(python: Path, root: Path, asked: Sequence[str], **who: str) -> None:
    """Build on a machine that has nothing in common with ours."""
    command = [str(python), str(root / "build_tree.py"), "build", *asked]
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


def assert_the_same(root: Path, published: Path, *, but: tuple[str, ...]) -> None:
    """Whether each file has the same bytes, but for those whose names end so."""
    for folder in ("site", "dist"):
        files = contents(published / folder)
        ours, theirs = (
            {name: files[name] for name in files if not name.endswith(but)},
            contents(root / folder),
        )
        assert [name for name in {**ours, **theirs} if ours.get(name) != theirs.get(name)] == []
    assert [
        path for path in (root / "site").rglob("*") if path.stat().st_mode & 0o044 != 0o044
    ] == [], "a server could not read it"


@pytest.mark.parametrize("minor", MINORS if THOROUGH else oldest_and_newest())
def test_another_python_language_folder_and_clock_give_the_same_bytes(
    minor: int, published: Path, place: Path
) -> None:
    """With the oldest and the newest; with those between in a thorough run.

    Not compressed: that takes as long as all else, and is the same library for each; `test_site.py`
    builds it twice.
    """
    python = python_of(minor)
    root = checkout_for(python, place / ELSEWHERE, of=published)
    build_as_a_stranger(python, root, ["--offline"])
    assert_the_same(root, published, but=COMPRESSED)


def test_another_user_gives_the_same_bytes(published: Path, place: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("alleen root kan iets doen als een andere gebruiker")
    python = next(
        filter(
            _is_for_all, map(Path, (sys.executable, "/usr/bin/python3", "/usr/local/bin/python3"))
        ),
        None,
    )
    if python is None:
        pytest.skip("elke Python op deze computer is van één gebruiker")
    root = checkout_for(python, place / ELSEWHERE, of=published)
    subprocess.run(["chown", "-R", "nobody", root], check=True)
    build_as_a_stranger(python, root, ["--offline"], user="nobody", group="nogroup")
    assert (root / "site/index.html").owner() == "nobody"
    assert_the_same(root, published, but=COMPRESSED)


def _is_for_all(python: Path) -> bool:
    """Whether somebody without rights may run it."""
    try:
        done = subprocess.run(
            [python, "-c", "import venv, ensurepip"],
            user="nobody",
            group="nogroup",
            capture_output=True,
            check=False,
        )
    except OSError:
        return False
    return done.returncode == 0


def test_marks_of_editors_in_a_file_change_nothing(
    site: Path, checkout: Path, tmp_path: Path
) -> None:
    """A byte-order mark in front and the line ends of Windows, in every text that somebody may
    edit.
    """
    root = copied(tmp_path / "checkout", of=checkout)
    files = [
        path
        for folder in ("tree", "content", "overrides", "deploy")
        for path in (root / folder).rglob("*")
    ]
    marked = [path for path in (*files, root / "mkdocs.yml") if path.name.endswith(MARKED)]
    assert len(marked) > 150
    for path in marked:
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    done = verb("build", root=root)
    assert done.returncode == 0, done.stderr
    ours, theirs = contents(site), contents(root / "site")
    assert [name for name in {**ours, **theirs} if ours.get(name) != theirs.get(name)] == []


def test_what_editors_hide_in_a_folder_counts_for_nothing(checkout: Path, tmp_path: Path) -> None:
    """The lock that Emacs makes is a link to nowhere, that of LibreOffice a file, and Finder
    leaves bytes.
    """
    root = copied(tmp_path / "checkout", of=checkout)
    (root / "content/.#over.md").symlink_to("iemand@ergens.4711")
    (root / "tree/.#rules.yml").symlink_to("iemand@ergens.4711")
    (root / "content/.over.md.swp").write_bytes(b"b0VIM\xff")
    (root / "overrides/components/._footer.html").write_bytes(b"\x00\x05\x16\x07\xff")
    assert verb("check", root=root).stdout == verb("check", root=checkout).stdout


LEAVES = "/proc/self/environ"


def test_a_link_out_of_a_folder_is_refused_by_name(checkout: Path, tmp_path: Path) -> None:
    root = copied(tmp_path / "checkout", of=checkout)
    places = (
        "content/geheim.md",
        "content/geheim.txt",
        "overrides/assets/geheim.txt",
        "overrides/components/footer.html",
    )
    for place in places:
        (root / place).unlink(missing_ok=True)
        (root / place).symlink_to(LEAVES)
    for asked in (["check"], ["build"], ["pages", str(tmp_path / "out")]):
        done = verb(*asked, root=root, SECRET="een groot geheim")
        said = done.stdout + done.stderr
        assert done.returncode == 1, asked
        assert (
            f":1:1: Dit is een link naar ‘{LEAVES}’. Wat buiten deze map staat, hoort niet op de"
            " site.\n" in said
        )
        assert [place for place in places if f"{place}:1:1" not in said] == []
        assert "een groot geheim" not in said
    assert not (root / "site").exists()


def test_a_link_in_the_tree_folder_is_refused_and_not_read(checkout: Path, tmp_path: Path) -> None:
    root = copied(tmp_path / "checkout", of=checkout)
    (tmp_path / "geheim.yml").write_text("geheim: woord\n", encoding="utf-8")
    (root / "tree/geheim.yml").symlink_to(tmp_path / "geheim.yml")
    done = verb("check", root=root)
    assert done.returncode == 1
    assert "tree/geheim.yml:1:1: Dit is een link naar" in done.stdout
    assert "woord" not in done.stdout


def test_what_is_no_file_hangs_nothing(checkout: Path, tmp_path: Path) -> None:
    root = copied(tmp_path / "checkout", of=checkout)
    os.mkfifo(root / "content/pijp.md")
    os.mkfifo(root / "overrides/assets/pijp.css")
    for name in ("een", "twee"):  # each leads to itself and to the other, without end
        (root / "content" / name).symlink_to(root / "content", target_is_directory=True)
    for asked in ("check", "build"):
        done = verb(asked, root=root)
        said = done.stdout + done.stderr
        assert done.returncode == 1, said
        assert "content/pijp.md:1:1: Dit is geen gewoon bestand.\n" in said
        assert "overrides/assets/pijp.css:1:1" in said
        assert "content/een:1:1: Dit is een link naar" in said


def test_a_link_to_a_file_in_the_same_folder_is_published(checkout: Path, tmp_path: Path) -> None:
    root = copied(tmp_path / "checkout", of=checkout)
    (root / "content/brief.txt").write_text("voor iedereen", encoding="utf-8")
    (root / "content/kopie.txt").symlink_to("brief.txt")
    assert verb("build", root=root).returncode == 0
    assert (root / "site/kopie.txt").read_text(encoding="utf-8") == "voor iedereen"
    assert not (root / "site/kopie.txt").is_symlink()


def test_another_code_than_utf8_is_told(checkout: Path, tmp_path: Path) -> None:
    root = copied(tmp_path / "checkout", of=checkout)
    places = (
        "content/over.md",
        "overrides/assets/stylesheets/page.css",
        "overrides/components/footer.html",
    )
    for place in places:
        (root / place).write_bytes(b"<!-- caf\xe9 -->\n")
    done = verb("check", root=root)
    assert (done.returncode, done.stderr) == (1, "")
    assert ":1:9: Dit bestand is niet als UTF-8 bewaard." in done.stdout
    assert [place for place in places if f"{place}:1:9" not in done.stdout] == []


def test_a_checkout_in_a_folder_of_a_strange_name_serves(checkout: Path, tmp_path: Path) -> None:
    root = copied(tmp_path / ELSEWHERE, of=checkout)
    shutil.rmtree(root / ".cache", ignore_errors=True)
    port = free_port()
    with serving(root, "--port", str(port), port=port) as address:
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
    done = verb(
        *asked.split(), *([str(free_port())] if asked.endswith("--port") else []), "--edition", root
    )
    assert (done.returncode, says in done.stderr, "Traceback" in done.stderr) == (
        1,
        True,
        False,
    ), done.stderr

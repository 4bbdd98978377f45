"""Somebody else's edition: another name, subject, colours and menu, two trees, one with
conditions, and a guide; by an installed engine.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from keuzehulp.package_data import STARTER
from tests.html import read
from tests.installed import FOREIGN, engine, keuzehulp, mine
from tests.site_checks import broken_links
from tools.harness.checkout import ROOT

__all__ = ["engine", "mine"]

OURS = re.compile(r"bedrijfsarts|second.opinion|werknemer", re.IGNORECASE)
ENGINE = ("keuzehulp", "overrides", "deploy/templates")
PUBLISHED_BY_US = ROOT / "overrides/embed"
"""Loaders that our edition once published: they stay as they were, and behind when the engine is
installed.
"""


def texts(folder: Path) -> Iterator[Path]:
    return (
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix not in (".woff2", ".png", ".pyc", ".zip")
    )


def ours_in(folder: Path) -> list[str]:
    return [
        f"{path.relative_to(folder)}: {found[0]}"
        for path in texts(folder)
        if (found := OURS.search(path.read_text(encoding="utf-8")))
    ]


def test_nothing_of_ours_is_in_the_engine() -> None:
    files = [
        path
        for folder in ENGINE
        for path in texts(ROOT / folder)
        if not path.is_relative_to(PUBLISHED_BY_US)
    ]
    assert len(files) > 200
    told = [*files, ROOT / "tree/README.md", ROOT / "tree/schema.json"]
    assert [
        path.relative_to(ROOT).as_posix()
        for path in told
        if OURS.search(path.read_text(encoding="utf-8"))
    ] == []
    assert STARTER.is_dir()


def test_it_tests_itself(engine: Path, mine: Path) -> None:
    done = keuzehulp(engine, "test", at=mine)
    assert (done.returncode, done.stdout) == (
        0,
        "Geen fouten in tree/\nAlle 2 reizen kloppen.\n",
    ), done.stderr


def test_its_site_is_whole_and_says_nothing_of_ours(mine: Path) -> None:
    pages = read(mine / "site")
    assert {
        "huur/index.html",
        "herstel/index.html",
        "embed/v1/herstel/index.html",
        "gids/verhuurder/stap-4/index.html",
    } <= set(pages)
    assert broken_links(mine / "site", pages) == []
    assert ours_in(mine / "site") == []
    assert ours_in(mine / "dist") == [] and (mine / "dist/woonwijzer.zip").is_file()
    assert "Woonwijzer" in pages["huur/index.html"].text
    assert "Een proef. Nog door niemand nagelezen." in pages["over/index.html"].text
    for styles in (
        (mine / "site/assets/site.css").read_text(encoding="utf-8"),
        pages["huur/index.html"].text,
    ):
        light, _, dark = styles.partition("@media (prefers-color-scheme:dark)")
        assert "--kh-accent:#7a1f5c" in light and "#0f5c57" not in light
        assert "--kh-accent:#f0b4dc" in dark


def test_an_engine_that_is_installed_makes_a_site_in_two_commands(
    engine: Path, tmp_path: Path
) -> None:
    for command in (("new", "mijn"), ("build", "--edition", "mijn")):
        done = keuzehulp(engine, *command, at=tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "build_tree" not in done.stdout
    assert done.stdout == "De site staat in mijn/site/.\n"
    assert ours_in(tmp_path / "mijn") == []
    (loader,) = (tmp_path / "mijn/site/embed/v1").glob("embed-*.js")
    assert "keuzehulp/" in loader.read_text(encoding="utf-8")


def test_a_loader_that_was_recorded_stays_when_the_next_is_another(
    engine: Path, tmp_path: Path
) -> None:
    mine = shutil.copytree(FOREIGN, tmp_path / "mijn")
    assert keuzehulp(engine, "record", at=mine).returncode == 0
    (first,) = (mine / "overrides/embed/v1").glob("embed-*.js")
    guide = mine / "tree/gids/guide.yml"
    guide.write_text(
        guide.read_text(encoding="utf-8").replace("Herstel in vier stappen", "Vier stappen"),
        encoding="utf-8",
    )
    done = keuzehulp(engine, "pages", "uit", at=mine)
    assert done.returncode == 0, done.stderr
    loaders = sorted(path.name for path in (mine / "uit/embed/v1").glob("embed-*.js"))
    assert len(loaders) == 2 and first.name in loaders
    assert (mine / "uit/embed/v1" / first.name).read_bytes() == first.read_bytes()

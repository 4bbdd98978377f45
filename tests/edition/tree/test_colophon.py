"""The mark of the words: the same for the same words, another for other words."""

import shutil
from datetime import date
from pathlib import Path

from keuzehulp.edition import edition_at
from keuzehulp.model import Project
from keuzehulp.pipeline import gather
from keuzehulp.scaffold import fresh
from keuzehulp.site.render import colophon
from tests.html import read
from tools.harness.checkout import ROOT, TODAY


def mark_of(folder: Path) -> str:
    project, _ = gather(edition_at(ROOT, folder), today=date.fromisoformat(TODAY))
    return colophon.of(project).hash


def test_the_colophon_stands_on_the_page_about_the_site(site: Path, project: Project) -> None:
    found = colophon.of(project)
    shown = " ".join(read(site)["over/index.html"].words)
    assert (found.version, found.date) == ("2", "2026-11-28")
    assert f"versie {found.version} van de vragen" in shown
    assert "28 november 2026" in shown
    assert found.hash in shown.split()


def test_only_other_words_give_another_mark(tmp_path: Path) -> None:
    fresh(tmp_path / "mijn", today=date.fromisoformat(TODAY))
    folder = shutil.copytree(tmp_path / "mijn/tree", tmp_path / "een andere naam")
    ours = mark_of(tmp_path / "mijn/tree")
    assert len(ours) == 8
    for path in folder.rglob("*.yml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    (folder / "README.md").unlink()
    assert mark_of(folder) == ours, (
        "ends of lines, a byte order mark, the folder's name or its guide are no words"
    )
    strings = folder / "strings.yml"
    strings.write_text(
        strings.read_text(encoding="utf-8").replace("Verder", "Ga door", 1), encoding="utf-8"
    )
    changed = mark_of(folder)
    assert changed != ours
    strings.rename(folder / "woorden.yml")
    assert mark_of(folder) != changed, "which file comes first can decide the order on a page"

"""Somebody else's edition: another name, subject, colours and menu, two trees, one with
conditions, and a guide; by an installed engine.
"""

import re
import shutil
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess

from keuzehulp.package_data import STARTER
from keuzehulp.site.render import qr
from keuzehulp.site.urls.paths import PagePaths
from tests.html import read
from tests.installed import FOREIGN, engine, keuzehulp, mine
from tests.site_checks import broken_links
from tools.harness.checkout import ROOT, verb

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
        "gids/verhuurder/deel-4/index.html",
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


def test_its_pages_stand_where_it_says(mine: Path) -> None:
    """None of them is at the engine's own place, no link leads there, and the codes to hand out
    are in its own folder.
    """
    pages = read(mine / "site")
    chosen = {
        "oplossingen", "oplossingen/samen-praten", "nog-meer", "alles-op-een-rij",
        "herstel/alles-op-een-rij", "kaart", "plaat", "herstel/plaat", "vind",
        "naslag/waar-het-staat", "naslag/woorden", "gids/huurder/deel-1", "gids/huurder/geheel",
    }  # fmt: skip
    assert {f"{address}/index.html" for address in chosen} <= set(pages)
    engine_own = {*vars(PagePaths()).values()} - {"privacy"}
    folders = {part.partition("-")[0] for path in pages for part in path.split("/")}
    assert not engine_own & {part for path in pages for part in path.split("/")}
    assert "stap" not in folders
    site = "https://woonwijzer.example/"
    codes = {path.name: path.read_bytes() for path in (mine / "site/uitdelen/codes").iterdir()}
    assert codes["qr-gids-verhuurder.png"] == qr.png(f"{site}gids/verhuurder/")
    assert "uitdelen/codes/qr-huur.png" in pages["over/index.html"].text


def test_its_mark_is_beside_its_name_and_in_the_tab(mine: Path) -> None:
    """As files in the shell, inside the documents that fetch nothing; and the engine's nowhere."""
    logo = (mine / "overrides/assets/woonwijzer.svg").read_bytes()
    icon = (mine / "overrides/assets/huis.png").read_bytes()
    for path, page in read(mine / "site").items():
        if '<header class="kh-header"' not in page.text:
            continue
        shown = re.findall(
            r'class="kh-header__logo" src="([^"]+)" width="96" height="32"', page.text
        )
        tab = re.findall(r'rel="icon" href="([^"]+)"', page.text)
        assert '<svg class="kh-header__sign' not in page.text, path
        found = [_bytes_of(each, mine / "site" / path) for each in (*shown, *tab)]
        assert found == [logo, icon], path


def _bytes_of(address: str, page: Path) -> bytes:
    if address.startswith("data:"):
        return b64decode(address.partition("base64,")[2])
    if address.startswith("https://woonwijzer.example/"):  # the page for what is not there
        address = address.removeprefix("https://woonwijzer.example/")
    return (page.parent / address.lstrip("/")).resolve().read_bytes()


def test_its_own_texts_count_what_is_its_own(mine: Path) -> None:
    text = read(mine / "site")["over/index.html"].text
    assert "Dit is een proef met twee bomen, en een gids van vier stappen." in text
    assert "Twee vragen zijn het meeste." in text and "twee oplossingen" in text


def told(mine: Path, checkout: Path, *arguments: str | Path) -> CompletedProcess[str]:
    """The engine of a checkout, which is warm, and does the same as one that is installed."""
    return verb(*arguments, "--edition", mine, root=checkout)


def test_a_page_that_moves_is_told_and_leads_on(checkout: Path, tmp_path: Path) -> None:
    mine = shutil.copytree(FOREIGN, tmp_path / "mijn")
    assert told(mine, checkout, "record").returncode == 0
    settings = mine / "mkdocs.yml"
    moved = settings.read_text(encoding="utf-8").replace("oplossingen", "manieren")
    settings.write_text(moved, encoding="utf-8")
    checked = told(mine, checkout, "check")
    assert checked.returncode == 1
    assert "‘oplossingen/samen-praten/’ stond op de site, maar is er niet meer." in checked.stdout
    redirect = "redirects:\n  - {from: oplossingen/, to: manieren/}\n"
    (mine / "tree/redirects.yml").write_text(redirect, encoding="utf-8")
    done = told(mine, checkout, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    for address in ("", "samen-praten/", "iemand-vragen/"):
        old = (mine / f"site/oplossingen/{address}index.html").read_text(encoding="utf-8")
        assert f'href="{"../" * (1 + address.count("/"))}manieren/{address}"' in old
        assert (mine / f"site/manieren/{address}index.html").is_file()


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
    checkout: Path, tmp_path: Path
) -> None:
    mine = shutil.copytree(FOREIGN, tmp_path / "mijn")
    assert told(mine, checkout, "record").returncode == 0
    (first,) = (mine / "overrides/embed/v1").glob("embed-*.js")
    guide = mine / "tree/gids/guide.yml"
    guide.write_text(
        guide.read_text(encoding="utf-8").replace("Herstel in vier stappen", "Vier stappen"),
        encoding="utf-8",
    )
    done = told(mine, checkout, "pages", mine / "uit")
    assert done.returncode == 0, done.stderr
    loaders = sorted(path.name for path in (mine / "uit/embed/v1").glob("embed-*.js"))
    assert len(loaders) == 2 and first.name in loaders
    assert (mine / "uit/embed/v1" / first.name).read_bytes() == first.read_bytes()

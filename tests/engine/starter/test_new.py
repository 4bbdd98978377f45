"""`new`: a fresh tree folder builds at once. And trees of others, with more or with less than
ours.
"""

import re
import shutil
from dataclasses import MISSING, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from keuzehulp.cli.asked import configured_site
from keuzehulp.edition import edition_at
from keuzehulp.model import Project, Tree
from keuzehulp.package_data import STARTER, STRINGS
from keuzehulp.site import Page, make_pages, plan_pages
from tests.html import Html, read
from tests.schema_checks import complaints, loaded
from tests.site_checks import broken_links, sound
from tools.harness.checkout import ROOT, TODAY, contents, edition_of, verb


@pytest.fixture(scope="module")
def fresh(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "mijn"
    done = verb("new", folder, root=checkout)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"De map ‘{folder}’ staat klaar: een hele site")
    return folder


def test_a_fresh_folder_is_clean(fresh: Path, checkout: Path) -> None:
    for today in (TODAY, "2027-03-01"):
        done = verb("check", "--edition", fresh, root=checkout, KEUZEHULP_TODAY=today)
        assert (done.returncode, done.stdout) == (0, "Geen fouten in tree/\n")
    done = verb("test", "--edition", fresh, root=checkout)
    assert (done.returncode, done.stdout) == (0, "Geen fouten in tree/\nAlle 2 reizen kloppen.\n")


def test_a_journey_that_no_longer_holds_is_told(
    fresh: Path, checkout: Path, tmp_path: Path
) -> None:
    mine = shutil.copytree(fresh, tmp_path / "mijn")
    journey = mine / "journeys/kan-niet-veilig-fietsen.yml"
    journey.write_text(
        journey.read_text(encoding="utf-8").replace("fietsenmaker", "reparatiecafe"),
        encoding="utf-8",
    )
    done = verb("test", "--edition", mine, root=checkout)
    assert done.returncode == 1
    assert (
        "journeys/kan-niet-veilig-fietsen.yml:4:10: Deze antwoorden leiden nu al niet naar"
        " ‘reparatiecafe’." in done.stdout
    )


def test_an_edition_for_another_version_of_the_engine_is_told_what_to_do(
    fresh: Path, checkout: Path, tmp_path: Path
) -> None:
    mine = shutil.copytree(fresh, tmp_path / "mijn")
    settings = mine / "mkdocs.yml"
    for version, what in (
        ("2.0.0", "Installeer een nieuwere versie"),
        ("1.9", "Installeer een nieuwere versie"),
        ("0.9", "Lees in CHANGELOG.md"),
    ):
        settings.write_text(
            (fresh / "mkdocs.yml").read_text(encoding="utf-8").replace("1.0.0", version),
            encoding="utf-8",
        )
        done = verb("check", "--edition", mine, root=checkout)
        assert (done.returncode, what in done.stdout) == (1, True), done.stdout
        assert re.search(
            rf"^mkdocs.yml:\d+:11: Deze map .* {version}", done.stdout, re.MULTILINE
        ), done.stdout


def test_a_fresh_folder_teaches(fresh: Path) -> None:
    for path in (fresh / "tree").rglob("*.yml"):
        first, second, *_ = path.read_text(encoding="utf-8").splitlines()
        at = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert at and (path.parent / at[1]).resolve() == fresh / "tree/schema.json", path
        assert second.startswith("# "), path
        assert complaints(loaded(path.read_text(encoding="utf-8"))) == [], path
    assert (fresh / "tree/README.md").read_bytes() == (ROOT / "tree/README.md").read_bytes()
    levels = {
        rule["level"]
        for rule in loaded((fresh / "tree/rules.yml").read_text(encoding="utf-8"))["rules"]
    }
    assert levels == {"warning", "off"}


def test_every_fixed_word_is_in_the_starter_too() -> None:
    """It is what stands in where an edition has none of its own."""
    ours = yaml.safe_load((ROOT / "tree/strings.yml").read_text(encoding="utf-8"))["strings"]
    usual = yaml.safe_load((STARTER / "tree" / STRINGS).read_text(encoding="utf-8"))["strings"]
    assert sorted(usual) == sorted(ours), (
        "put it in keuzehulp/starter/tree/strings.yml too, in words of no subject"
    )


def test_somebody_elses_folder_is_refused(fresh: Path, checkout: Path) -> None:
    before = contents(fresh)
    done = verb("new", fresh, root=checkout)
    assert (done.returncode, done.stdout) == (1, "")
    assert (
        done.stderr
        == f"‘{fresh}’ bestaat al en is niet leeg. Kies een andere naam; er is niets veranderd.\n"
    )
    assert contents(fresh) == before


def test_an_edition_without_fixed_words_has_the_usual_ones(
    fresh: Path, checkout: Path, tmp_path: Path
) -> None:
    bare = shutil.copytree(fresh, tmp_path / "mijn")
    (bare / "tree" / STRINGS).unlink()
    for folder, out in ((fresh, tmp_path / "met"), (bare, tmp_path / "zonder")):
        done = verb("pages", out, "--edition", folder, root=checkout)
        assert done.returncode == 0, done.stderr
    assert "Wat past bij u?" in (tmp_path / "zonder/keuzehulp/index.html").read_text(
        encoding="utf-8"
    )
    assert contents(tmp_path / "zonder").keys() == contents(tmp_path / "met").keys()


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    assert verb("new", tmp_path).returncode == 0
    assert (tmp_path / "tree/keuzehulp/tree.yml").is_file()


def built(checkout: Path, root: Path, *trees: Path) -> tuple[Path, dict[str, Html]]:
    """The site of our own edition, whose `tree/` is made of these folders, the first one whole."""
    edition_of(checkout, root)
    shutil.rmtree(root / "tree")
    for tree in trees:
        shutil.copytree(tree, root / "tree", dirs_exist_ok=True)
    done = verb("build", "--edition", root, root=checkout)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site", read(root / "site")


def test_another_tree_in_the_place_of_ours_gives_a_site(
    fresh: Path, checkout: Path, tmp_path: Path
) -> None:
    site, pages = built(checkout, tmp_path / "root", with_pages(fresh, tmp_path / "boom"))
    assert broken_links(site, pages) == []
    assert {
        "keuzehulp/index.html",
        "mogelijkheden/zelf-maken/index.html",
        "stappenplan/fietser/stap-1/index.html",
    } <= set(pages)
    menu = pages["index.html"].text.split("kh-menu__list")[1].split("</nav>")[0]
    assert "Stappenplan" in menu
    assert "Voor artsen" not in menu, "a page that is not there is in no menu"
    assert (
        "bedrijfsarts"
        not in pages["mogelijkheden/index.html"].text.split('id="inhoud"')[1].split("<footer")[0]
    )


def test_two_trees_and_two_guides_make_one_site(
    fresh: Path, checkout: Path, tmp_path: Path
) -> None:
    second = second_of(fresh / "tree", tmp_path / "tweede")
    first = with_pages(fresh, tmp_path / "eerste")
    site, pages = built(checkout, tmp_path / "root", first, second)
    sound(site, pages)
    for address in (
        "fiets/",
        "fiets/overzicht/",
        "fiets/mogelijkheden/laten-maken/",
        "fietsplan/fietser/stap-2/",
        "mogelijkheden/laten-maken/",
    ):
        assert f"{address}index.html" in pages
    for tool, overview in (("keuzehulp/", "overzicht/"), ("fiets/", "fiets/overzicht/")):
        keys = [
            re.findall(r'data-key="([^"]+)"', pages[f"{address}index.html"].text)
            for address in (tool, overview)
        ]
        assert keys == [["keuzehulp-fiets"] if "fiets" in tool else []] * 2, (
            "the overview shows the route of its own tree"
        )
    assert "fiets/mogelijkheden/laten-maken/" in (site / "assets/search-index.js").read_text(
        encoding="utf-8"
    )


def with_pages(fresh: Path, folder: Path) -> Path:
    """The tree folder of an edition, with its hand-written pages inside."""
    shutil.copytree(fresh / "tree", folder)
    shutil.copytree(fresh / "content", folder / "content")
    return folder


TITLE = re.compile(r"^( +(?:- )?(?:short_)?title: '?)(\w)", re.MULTILINE)


def second_of(fresh: Path, folder: Path) -> Path:
    """The fresh tree and guide under names and titles of their own, without what a folder holds once; its
    house rules only warn.
    """
    renamed = (
        ("id: keuzehulp", "id: fiets"),
        ("id: stappenplan", "id: fietsplan"),
        ("guide: stappenplan", "guide: fietsplan"),
        ("for: voor ", "for: ook voor "),
    )
    for path in (
        *fresh.glob("*/*.yml"),
        *(fresh / name for name in ("facts.yml", "sources.yml", "rules.yml")),
    ):
        text = path.read_text(encoding="utf-8").replace("F-A0", "F-Z0").replace("X1", "Z91")
        for old, new in renamed:
            text = text.replace(old, new)
        text = TITLE.sub(r"\1Ook \2", text)
        place = folder / (
            path.name if path.name == "rules.yml" else f"tweede-{path.parent.name}/{path.name}"
        )
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return folder


WAYS = (
    "at",
    "to",
    "routes_",
    "several",
    "set_",
    "none",
    "situation",
    "all_of",
    "any_of",
    "none_of",
)
"""Keys that say where to go. Some may be left out, but not all."""


def bare(value: Any) -> Any:
    """The value without a single key that may be left out."""
    if is_dataclass(value) and not isinstance(value, type):
        gone = {
            field.name: field.default
            for field in fields(value)
            if field.name not in WAYS and field.default is not MISSING
        }
        return replace(
            value,
            **{field.name: bare(getattr(value, field.name)) for field in fields(value)} | gone,
        )
    if isinstance(value, dict):
        return {name: bare(item) for name, item in value.items()}
    return tuple(map(bare, value)) if type(value) is tuple else value


def test_whatever_may_be_left_out_can_be_left_out(project: Project) -> None:
    site = configured_site(edition_at(ROOT))
    spare = replace(
        project,
        trees=bare(project.trees),
        guides=bare(project.guides),
        facts=bare(project.facts),
        sources=bare(project.sources),
    )
    assert spare.trees[0].questions[0].hint is None
    assert paths(make_pages(spare, site)) == paths(plan_pages(project, site))


def paths(pages: list[Page]) -> set[str]:
    """Where the pages are; the loader for other sites is called after what it can show."""
    return {page.path for page in pages if not page.path.startswith("embed/v1/embed-")}


def test_a_tree_alone_makes_a_site(project: Project) -> None:
    """No options, step guide, facts, sources or terms: what belongs to those is not there, and
    no menu leads to it.
    """
    site = configured_site(edition_at(ROOT))
    alone = replace(
        project,
        trees=tuple(_alone(tree) for tree in bare(project.trees)),
        guides=(),
        facts=(),
        sources=(),
        glossary=(),
    )
    made = {page.address: page for page in make_pages(alone, site)}
    assert "keuzehulp/" in made
    assert not [
        address
        for address in made
        if address.startswith(
            ("mogelijkheden/", "andere-wegen/", "stappenplan/", "bronnen/", "begrippen/")
        )
    ]
    footer = made["keuzehulp/"].text.split('class="kh-footer__groups"')[1]
    assert "Uw privacy" in footer
    assert "Bronnen" not in footer and "Begrippen" not in footer


def _alone(tree: Tree) -> Tree:
    outcomes = tuple(replace(outcome, option=None, step=None) for outcome in tree.outcomes)
    return replace(
        tree, head=replace(tree.head, guide=None, explains=()), outcomes=outcomes, options=()
    )

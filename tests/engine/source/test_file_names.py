"""Files by another name, in each other's place, and folders where files belong: the site as it
was, or a sentence that names the file; never a traceback, and nothing that is silently not used.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

from keuzehulp.cli.asked import configured_site
from keuzehulp.edition import edition_at
from keuzehulp.pipeline import build, gather
from keuzehulp.scaffold import fresh
from keuzehulp.source.report import has_errors, report
from tests.thorough import rounds
from tools.harness.checkout import TODAY

QUESTIONS = "tree/keuzehulp/questions.yml"
OUTCOMES = "tree/keuzehulp/outcomes.yml"
Change = Callable[[Path], object]


@pytest.fixture(scope="module", autouse=True)
def on_that_day() -> Iterator[None]:
    """The day on which the edition was made: later its facts are due for review."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("KEUZEHULP_TODAY", TODAY)
        yield


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh edition. Read only."""
    root = tmp_path_factory.mktemp("names") / "mijn"
    fresh(root, today=date.fromisoformat(TODAY))
    return root


@pytest.fixture
def mine(usual: Path, tmp_path: Path) -> Path:
    return shutil.copytree(usual, tmp_path / "mijn")


def renamed(old: str, new: str) -> Change:
    return lambda root: (root / old).rename(root / new)


def copied(old: str, new: str) -> Change:
    return lambda root: shutil.copyfile(root / old, root / new)


def swapped(one: str, other: str) -> Change:
    def change(root: Path) -> None:
        first, second = (root / one).read_bytes(), (root / other).read_bytes()
        (root / one).write_bytes(second)
        (root / other).write_bytes(first)

    return change


def as_folder(name: str) -> Change:
    def change(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        (root / name).mkdir(parents=True)

    return change


def as_file(name: str) -> Change:
    def change(root: Path) -> None:
        shutil.rmtree(root / name, ignore_errors=True)
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("Iets.\n", encoding="utf-8")

    return change


def with_files(files: dict[str, str]) -> Change:
    def change(root: Path) -> None:
        for name, text in files.items():
            as_file(name)(root)
            (root / name).write_text(text, encoding="utf-8")

    return change


SAME: dict[str, Change] = {
    "questions and outcomes in each other's file": swapped(QUESTIONS, OUTCOMES),
    "words and rules in each other's file": swapped("tree/strings.yml", "tree/rules.yml"),
    "questions.yaml": renamed(QUESTIONS, "tree/keuzehulp/questions.yaml"),
    "Questions.yml": renamed(QUESTIONS, "tree/keuzehulp/Questions.yml"),
    "Keuzehulp/": renamed("tree/keuzehulp", "tree/Keuzehulp"),
    "questions.yml.bak": copied(QUESTIONS, f"{QUESTIONS}.bak"),
    "woorden.yaml": renamed("tree/strings.yml", "tree/woorden.yaml"),
    "a template of one's own, in one that takes the place of the engine's": with_files(
        {
            "overrides/404.html": '{% include "components/welkom.html" %}',
            "overrides/components/welkom.html": "Welkom.",
        }
    ),
    "a stylesheet of one's own, and what is said of it": with_files(
        {
            "overrides/assets/stylesheets/eigen.css": "p {}",
            "overrides/assets/README.md": "Waarom wij dit doen.",
        }
    ),
    "a script that a template names": with_files(
        {
            "overrides/404.html": '<script src="assets/javascripts/eigen.js"></script>',
            "overrides/assets/javascripts/eigen.js": "0;",
        }
    ),
}
TOLD: dict[str, tuple[Change, str]] = {
    "facts among the questions": (
        swapped("tree/facts.yml", QUESTIONS),
        "tree/facts.yml:3:1: In deze map staan wel ‘questions’, maar er is geen ‘tree’.",
    ),
    "the settings in the tree": (
        swapped("mkdocs.yml", "tree/strings.yml"),
        "mkdocs.yml:1:1: Hier ontbreekt ‘site_name’.",
    ),
    "a page in the tree": (
        swapped("content/over.md", QUESTIONS),
        f"{QUESTIONS}:4:1: In dit bestand staat een regel met ‘---’.",
    ),
    "a page for settings": (
        swapped("content/over.md", "mkdocs.yml"),
        "mkdocs.yml:4:1: In dit bestand staat een regel met ‘---’.",
    ),
    "questions twice, as .yaml": (
        copied(QUESTIONS, "tree/keuzehulp/questions.yaml"),
        "De naam ‘veilig’ is al gebruikt, in tree/keuzehulp/questions.yaml op regel 4.",
    ),
    "questions twice, with a capital": (
        copied(QUESTIONS, "tree/keuzehulp/Questions.yml"),
        "De naam ‘veilig’ is al gebruikt, in tree/keuzehulp/Questions.yml op regel 4.",
    ),
    "questions.YML": (
        renamed(QUESTIONS, "tree/keuzehulp/questions.YML"),
        "tree/keuzehulp/questions.YML:1:1: Dit bestand wordt niet gelezen: de naam eindigt niet op"
        " ‘.yml’.",
    ),
    "questions.yml.txt": (
        renamed(QUESTIONS, f"{QUESTIONS}.txt"),
        f"{QUESTIONS}.txt:1:1: Dit bestand wordt niet gelezen: de naam eindigt niet op ‘.yml’.",
    ),
    "questions without an ending": (
        renamed(QUESTIONS, "tree/keuzehulp/questions"),
        "De boom begint bij ‘veilig’, maar die vraag bestaat niet.",
    ),
    "questions in the wrong folder": (
        renamed(QUESTIONS, "tree/questions.yml"),
        "tree/questions.yml:3:1: In deze map staan wel ‘questions’, maar er is geen ‘tree’.",
    ),
    "a folder named as questions": (
        as_folder(QUESTIONS),
        f"{QUESTIONS}:1:1: Dit is een map, maar de naam eindigt als die van een bestand.",
    ),
    "a folder named as a page": (
        as_folder("content/over.md"),
        "content/over.md:1:1: Dit is een map, maar de naam eindigt als die van een bestand.",
    ),
    "Over.md": (
        renamed("content/over.md", "content/Over.md"),
        "content/Over.md:1:1: Van ‘Over.md’ kan geen adres worden gemaakt.",
    ),
    "over.markdown": (
        renamed("content/over.md", "content/over.markdown"),
        "content/over.markdown:1:1: Dit bestand wordt niet gelezen: de naam eindigt niet op"
        " ‘.md’.\n    Noem het ‘over.md’, of haal het weg.",
    ),
    "Content/": (
        renamed("content", "Content"),
        "content/:1:1: De map ‘content’ bestaat niet.",
    ),
    "a file named as content": (
        as_file("content"),
        "content:1:1: Dit is een bestand, maar hier hoort een map.",
    ),
    "a file named as overrides": (
        as_file("overrides"),
        "overrides:1:1: Dit is een bestand, maar hier hoort een map.",
    ),
    "a template with a capital": (
        as_file("overrides/components/Footer.html"),
        "overrides/components/Footer.html:1:1: Dit bestand vervangt niets: de naam heeft andere"
        " hoofdletters dan ‘overrides/components/footer.html’.",
    ),
    "a folder of templates with a capital": (
        as_file("overrides/Components/footer.html"),
        "overrides/Components/footer.html:1:1: Dit bestand vervangt niets: de naam heeft andere"
        " hoofdletters dan ‘overrides/components/footer.html’.",
    ),
    "a template whose name has a slip": (
        as_file("overrides/components/foter.html"),
        "overrides/components/foter.html:1:1: let op: Dit bestand vervangt niets, en geen ander"
        " bestand noemt het.\n    Bedoelt u ‘components/footer.html’?",
    ),
    "a stylesheet in the wrong folder": (
        as_file("overrides/stylesheets/base.css"),
        "overrides/stylesheets/base.css:1:1: let op: Dit bestand vervangt niets",
    ),
    "a file named as the tree": (as_file("tree"), "bestaat niet."),
    "Mkdocs.yml": (
        renamed("mkdocs.yml", "Mkdocs.yml"),
        "‘mkdocs.yml’ is er niet, en ‘Mkdocs.yml’ wel. Noem dat ‘mkdocs.yml’.",
    ),
    "mkdocs.yaml": (
        renamed("mkdocs.yml", "mkdocs.yaml"),
        "‘mkdocs.yml’ is er niet, en ‘mkdocs.yaml’ wel. Noem dat ‘mkdocs.yml’.",
    ),
}


def said_of(root: Path) -> str:
    """All that a build tells, or why it could not begin."""
    edition = edition_at(root)
    try:
        problems, pages = build(edition, configured_site(edition))
    except SystemExit as told:
        return str(told)
    assert has_errors(problems) or pages
    return report(problems, folder="tree")


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_what_a_file_is_called_makes_no_difference(change: Change, mine: Path) -> None:
    change(mine)
    assert said_of(mine) == "Geen fouten in tree/"


@pytest.mark.parametrize(("change", "told"), TOLD.values(), ids=TOLD)
def test_what_is_in_the_wrong_place_is_told(change: Change, told: str, mine: Path) -> None:
    change(mine)
    said = said_of(mine)
    assert told in said
    assert "Kies uit: ." not in said


def test_any_two_files_may_have_changed_places(usual: Path, tmp_path: Path) -> None:
    """Also a page for settings, or questions for words: told at a file, or the same site."""
    chance = Random("places")
    names = sorted(
        path.relative_to(usual).as_posix()
        for folder in ("tree", "content", ".")
        for path in (usual / folder).glob("*" if folder == "." else "**/*")
        if path.suffix in (".yml", ".md") and path.name != "README.md"
    )
    assert len(names) > 15
    for number in range(rounds(15)):
        root = shutil.copytree(usual, tmp_path / str(number))
        one, other = chance.sample(names, 2)
        swapped(one, other)(root)
        said = said_of(root)
        assert re.search(r"^(?:tree|content|mkdocs\.yml)\b", said, re.MULTILINE) or said == (
            "Geen fouten in tree/"
        ), (one, other, said)
        assert "Kies uit: ." not in said, (one, other)


@pytest.mark.parametrize("settings", [b"site_name: caf\xe9\n", b"\x00", b"a: [", b""])
def test_settings_that_cannot_be_read_are_told_in_an_edition_with_templates_too(
    settings: bytes, mine: Path
) -> None:
    with_files({"overrides/components/eigen.html": "Eigen."})(mine)
    (mine / "mkdocs.yml").write_bytes(settings)
    _, problems = gather(edition_at(mine), today=date.fromisoformat(TODAY))
    assert "mkdocs.yml" in {problem.at.file for problem in problems}

"""`language`: how plain each text is, the hardest first."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from keuzehulp.lint.style.language import Terms
from tools.harness.checkout import verb

ROW = re.compile(
    r"^tree/(\S+):\d+:\d+: (.+): Flesch-Douma (\d+), (\d+) woorden, per zin gemiddeld [\d,]+ en"
    r" hoogstens \d+$",
    re.MULTILINE,
)


@pytest.fixture(scope="module")
def told(checkout: Path) -> str:
    done = verb("language", root=checkout)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_hardest_text_comes_first(told: str) -> None:
    scores = [int(row[3]) for row in ROW.finditer(told)]
    assert len(scores) > 50
    assert scores == sorted(scores)


def test_the_summary_counts_what_is_said_on_the_page_about_the_site(told: str, site: Path) -> None:
    first, second = told.splitlines()[-2:]
    figures = re.fullmatch(
        r"(\d+) teksten voor lezers gemeten\. Flesch-Douma: laagste (\d+), middelste (\d+)\.", first
    )
    assert figures
    assert re.fullmatch(
        r"\d+ punten om te verbeteren, 0 uitzonderingen\. \d+ teksten zijn te kort voor een"
        r" cijfer\.",
        second,
    )
    page = unescape((site / "over/index.html").read_text(encoding="utf-8"))
    assert (
        f"Van {figures[1]} teksten is het laagste cijfer {figures[2]} en het middelste"
        f" {figures[3]}." in page
    )
    assert "Aantal uitzonderingen op onze eigen regels voor gewone taal: 0." in page


def test_what_could_be_better_stands_under_its_text(checkout: Path, tmp_path: Path) -> None:
    tree = Path(shutil.copytree(checkout / "tree", tmp_path / "tree"))
    path = tree / "keuzehulp/questions.yml"
    text = path.read_text(encoding="utf-8").replace(
        "Wachten kan u geld kosten.", "Indien u wacht, kan het reintegratiebureau u geld kosten.", 1
    )
    path.write_text(text, encoding="utf-8")
    words = tree / "glossary.yml"
    more = (
        "  - {id: bureau, term: reintegratiebureau, short: {text: Een bedrijf., editorial:"
        " uitleg}}\n"
    )
    words.write_text(words.read_text(encoding="utf-8") + more, encoding="utf-8")
    done = verb("language", "--tree", tree, root=checkout)
    assert done.returncode == 0, "a house rule that is broken is what the report is for"
    line = text[: text.index("Indien u wacht")].count("\n") + 1
    start = text[: text.index("  - id: loon\n")].count("\n") + 1
    findings = [row.strip() for row in done.stdout.splitlines() if row.startswith("    ")]
    assert (
        f"tree/keuzehulp/questions.yml:{line}:11: ‘Indien’ is een moeilijk woord. Schrijf liever:"
        " als." in findings
    )
    assert (
        f"tree/keuzehulp/questions.yml:{start}:5: ‘reintegratiebureau’ staat op de weg hierheen"
        " niet uitgelegd. Schrijf het gewoner, of noem het bij ‘explains:’ van de boom." in findings
    )


def test_an_exception_is_counted_and_no_longer_told(checkout: Path, tmp_path: Path) -> None:
    tree = Path(shutil.copytree(checkout / "tree", tmp_path / "tree"))
    rules = tree / "rules.yml"
    waiver = (
        "  - id: hard-words\n    level: error\n    waivers: {id: loon, reason: Zo zegt iedereen"
        " het.}\n"
    )
    rules.write_text(
        rules.read_text(encoding="utf-8").replace(
            "  - id: hard-words\n    level: error\n", waiver, 1
        ),
        encoding="utf-8",
    )
    path = tree / "keuzehulp/questions.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Wachten kan", "Indien u wacht, kan het", 1),
        encoding="utf-8",
    )
    done = verb("language", "--tree", tree, root=checkout)
    assert "Indien" not in done.stdout
    assert "om te verbeteren, 1 uitzondering." in done.stdout


@pytest.mark.parametrize(
    ("words", "text", "folded"),
    [
        (["loon", "loondoorbetaling"], "LOON, loon en Loondoorbetaling", "x, x en x"),
        (["UWV"], "Het uwv, niet het UWVtje", "Het x, niet het UWVtje"),
        (["ßa", "Éen"], "ßa, Sa, éen en ÉEN", "x, Sa, x en x"),
        (["in-komen", "a^b"], "In-komen en a^b", "x en x"),
        ([], "niets", "niets"),
    ],
)
def test_a_term_counts_once_however_it_is_written(words: list[str], text: str, folded: str) -> None:
    assert Terms.of(words).folded(text) == folded.replace("x", "Begrip")

"""An urgent correction on a day that facts are past their review: only with a note that somebody
signed, for a short time, and never without the reader being told.
"""

import json
import re
import shutil
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.html import Html, read
from tools.harness.checkout import TODAY, contents, verb

NOTE = """\
publisher:
  overdue:
    signed: 2027-06-01
    until: 2027-06-15
    why: een telefoonnummer klopte niet meer
"""
WAITING = (
    "De controle van 2 feiten is uitgesteld tot en met 2027-06-15; F-A01 wacht het langst, al 5"
    " dagen."
)
COUNT = (
    "Niet op tijd opnieuw nagekeken: 2 van de 2 feiten op deze site. Het langst wacht een feit dat"
    " uiterlijk 27 mei 2027 nagekeken moest zijn."
)
WHY = (
    "Op 1 juni 2027 zetten wij de site toch opnieuw online, omdat er haast was. Wij kijken deze"
    " feiten uiterlijk 15 juni 2027 na. De reden van de haast: Een telefoonnummer klopte niet meer."
)
LINE = "Had uiterlijk 27 mei 2027 opnieuw nagekeken moeten zijn."
ON_PAPER = "Niet alle feiten zijn op tijd opnieuw nagekeken."


@pytest.fixture(scope="module")
def strict(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition of others, made on 28 November 2026, that is strict about reviews. Read only."""
    root = tmp_path_factory.mktemp("overdue") / "mijn"
    assert verb("new", root, root=checkout, KEUZEHULP_TODAY=TODAY).returncode == 0
    rules = root / "tree/rules.yml"
    text = rules.read_text(encoding="utf-8")
    assert "id: fact-review, level: warning" in text
    rules.write_text(
        text.replace("id: fact-review, level: warning", "id: fact-review, level: error"),
        encoding="utf-8",
    )
    return root


@pytest.fixture(scope="module")
def signed(strict: Path, checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a note, built on the day that it was signed. Read only."""
    root = shutil.copytree(strict, tmp_path_factory.mktemp("signed") / "mijn")
    (root / "tree/publisher.yml").write_text(NOTE, encoding="utf-8")
    done = told(root, checkout, "build", on="2027-06-01")
    assert done.returncode == 0, done.stderr
    assert f"{WAITING}\n" in done.stderr
    return root


def told(root: Path, checkout: Path, *arguments: str, on: str) -> CompletedProcess[str]:
    return verb(*arguments, "--edition", root, root=checkout, KEUZEHULP_TODAY=on)


def said_on(page: Html) -> str:
    return " ".join(" ".join(page.words).split())


def test_without_a_note_nothing_goes_out(strict: Path, checkout: Path) -> None:
    done = told(strict, checkout, "build", on="2027-05-28")
    assert done.returncode == 1
    assert (
        "Het feit ‘F-A01’ moest uiterlijk 2027-05-27 opnieuw bekeken zijn.\n    Lees de bron"
        " opnieuw, en zet bij ‘checked:’ en ‘review_by:’ nieuwe datums. Kan dat vandaag niet, en is"
        " er haast? Lees dan ‘Als er haast is’ in tree/README.md.\n" in done.stderr
    )
    guide = (strict / "tree/README.md").read_text(encoding="utf-8")
    assert "### Als er haast is\n" in guide
    assert not (strict / "site").exists()


def test_the_site_tells_its_readers_how_many_wait_since_when_and_why(signed: Path) -> None:
    pages = read(signed / "site")
    for page in ("over/index.html", "bronnen/index.html"):
        assert f"{COUNT} {WHY}" in said_on(pages[page]), page
    assert said_on(pages["bronnen/index.html"]).count(LINE) == 2 * 2, (
        "in the list of what waits, and at each fact below its source"
    )
    assert "opnieuw vóór" not in said_on(pages["bronnen/index.html"])


def test_each_line_about_a_source_says_so(signed: Path) -> None:
    pages = read(signed / "site")
    with_sources = [
        path
        for path, page in pages.items()
        if "Gecontroleerd op 28 november 2026." in said_on(page)
    ]
    assert {"keuzehulp/index.html", "embed/v1/index.html"} < set(with_sources)
    for path in with_sources:
        lines = re.findall(r"Gecontroleerd op 28 november 2026\.(.{60})", said_on(pages[path]))
        assert {line[1 : len(LINE) + 1] for line in lines} == {LINE}, path


def test_paper_and_data_say_so_too(signed: Path) -> None:
    pages = read(signed / "site")
    for page in ("gespreksblad", "beslisboom-blad", "keuzehulp"):
        assert ON_PAPER in said_on(pages[f"{page}/index.html"]), page
    data = json.loads((signed / "site/keuzehulp.json").read_text(encoding="utf-8"))
    assert data["publisher"]["overdue"] == {
        "signed": "2027-06-01",
        "until": "2027-06-15",
        "why": "een telefoonnummer klopte niet meer",
    }


def test_a_note_that_is_over_stops_the_build_and_leaves_the_site(
    signed: Path, checkout: Path, tmp_path: Path
) -> None:
    root = shutil.copytree(signed, tmp_path / "mijn")
    before = contents(root / "site")
    assert told(root, checkout, "check", on="2027-06-15").returncode == 0
    done = told(root, checkout, "build", on="2027-06-16")
    assert done.returncode == 1
    assert "tree/publisher.yml:4:12: Dit uitstel liep tot en met 2027-06-15.\n" in done.stderr
    assert "moest uiterlijk 2027-05-27 opnieuw bekeken zijn." in done.stderr
    assert contents(root / "site") == before


def test_who_signs_again_is_remembered(signed: Path, checkout: Path, tmp_path: Path) -> None:
    root = shutil.copytree(signed, tmp_path / "mijn", ignore=shutil.ignore_patterns("site"))
    assert told(root, checkout, "record", on="2027-06-02").returncode == 0
    list_ = (root / "tree/published.yml").read_text(encoding="utf-8")
    assert "  overdue:\n    2027-06-01: 2027-06-15\n" in list_
    second = NOTE.replace("2027-06-15", "2027-07-10").replace("2027-06-01", "2027-06-16")
    (root / "tree/publisher.yml").write_text(second, encoding="utf-8")
    done = told(root, checkout, "build", on="2027-06-16")
    assert done.returncode == 0, done.stderr
    assert "al 20 dagen. Eerder uitgesteld op: 2027-06-01.\n" in done.stderr
    over = said_on(read(root / "site")["over/index.html"])
    assert "Wij stelden dit eerder uit op: 1 juni 2027." in over


def test_reports_and_calendars_tell_of_it(signed: Path, checkout: Path) -> None:
    done = told(signed, checkout, "facts", on="2027-06-01")
    assert done.stdout.endswith(
        "tree/publisher.yml:3:5: Wat over zijn dag is, is op 2027-06-01 uitgesteld tot en met"
        " 2027-06-15: een telefoonnummer klopte niet meer\n"
    )
    calendar = told(signed, checkout, "facts", "--format", "ics", on="2027-06-01").stdout
    assert "UID:overdue-2027-06-01@keuzehulp\n" in calendar
    assert "DTSTART;VALUE=DATE:20270615\n" in calendar
    after = told(signed, checkout, "facts", on="2027-06-16").stdout
    assert "uitgesteld" not in after


def test_a_site_whose_facts_were_looked_at_in_time_says_nothing_of_it(site: Path) -> None:
    for path, page in read(site).items():
        said = said_on(page)
        for words in ("nagekeken moeten zijn", "Niet op tijd opnieuw nagekeken", ON_PAPER):
            assert words not in said, path

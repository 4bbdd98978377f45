"""`facts`: what must be looked at again, and what nobody uses; for people and for their
calendar.
"""

import re
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from keuzehulp.cli.facts import as_calendar, expiring, told_where, unused
from keuzehulp.cli.icalendar import Event, calendar
from keuzehulp.edition import edition_at
from keuzehulp.model import Project
from keuzehulp.pipeline import load
from tools.harness.checkout import ROOT, TODAY, edition_of, verb

TODAY_ = date.fromisoformat(TODAY)
SOURCE = "  - {id: X99, title: Een bron, status: secondary, read: full}\n"


@pytest.fixture
def root(checkout: Path, tmp_path: Path) -> Path:
    """Our edition without the engine, so that one engine serves all these tests."""
    return edition_of(checkout, tmp_path / "edition")


def change(root: Path, old: str, new: str) -> None:
    path = root / "tree/facts/c-driegesprek.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_must_be_looked_at_soon_is_told_with_its_place(root: Path, checkout: Path) -> None:
    path = root / "tree/facts/c-driegesprek.yml"
    text = path.read_text(encoding="utf-8")
    due = text.split("review_by: ")[1][:10]
    change(root, f"review_by: {due}", "review_by: 2026-12-28")
    done = verb("facts", "--expiring", "30", "--edition", root, root=checkout)
    line = text[: text.index("review_by: ")].count("\n") + 1
    first, words, sources, _, closing = done.stdout.splitlines()
    assert (
        first
        == f"tree/facts/c-driegesprek.yml:{line}:16: F-C01 moet over 30 dagen opnieuw bekeken zijn,"
        " op 2026-12-28."
    )
    assert words.startswith("    ") and sources.startswith("    Bronnen: ")
    assert closing.startswith("1 van de ") and closing.endswith(
        " feiten moet binnen 30 dagen opnieuw bekeken zijn."
    )
    assert expiring(project_of(root), within=29, today=TODAY_) == []
    late = verb("facts", "--edition", root, root=checkout, KEUZEHULP_TODAY="2026-12-29")
    assert late.returncode == 0, "a fact past its date stops the build, not the report about it"
    assert "F-C01 moest op 2026-12-28 opnieuw bekeken zijn, 1 dag geleden." in late.stdout


def project_of(root: Path) -> Project:
    return load(edition_at(root))[0]


@pytest.fixture(scope="module")
def idle(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our edition with a fact and a source that nobody uses. Read only."""
    root = edition_of(checkout, tmp_path_factory.mktemp("idle") / "edition")
    new = (
        "facts:\n  - id: F-C99\n    text: Dit noemt niemand.\n    sources: [{source: U2}]\n   "
        " certainty: sure\n"
    )
    change(root, "facts:\n", f"{new}    checked: 2026-11-22\n    review_by: 2027-05-22\n")
    sources = root / "tree/sources.yml"
    text = sources.read_text(encoding="utf-8").rstrip()
    sources.write_text(f"{text}\n{SOURCE}", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def told_idle(idle: Path, checkout: Path) -> str:
    return verb("facts", "--unused", "--edition", idle, root=checkout).stdout


def test_what_nobody_uses_is_told(
    told_idle: str, idle: Path, project: Project, tmp_path: Path
) -> None:
    assert (
        "tree/facts/c-driegesprek.yml:3:9: F-C99 wordt nergens genoemd.\n    Dit noemt niemand.\n  "
        "  Bronnen: U2\n" in told_idle
    )
    others = unused(project, ROOT / "content")
    facts = len(project.facts) + 1
    assert f"\n{len(others) + 1} van de {facts} feiten word" in told_idle
    content = Path(shutil.copytree(idle / "content", tmp_path / "content"))
    page = content / "over.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\nZie {{F-C99}}.\n", encoding="utf-8")
    left = [fact.id for fact in unused(project_of(idle), content)]
    assert left == [fact.id for fact in others], "a hand-written page uses it"


def test_the_calendar_can_be_read_by_others(project: Project) -> None:
    facts = expiring(project, within=400, today=TODAY_)
    text = as_calendar(facts)
    read = Calendar.from_ical(text)
    events = {str(event["UID"]): event for event in read.walk("VEVENT")}
    assert len(events) == len(facts) == len(project.facts)
    fact = next(fact for fact in facts if "," in fact.text and "’" in fact.text)
    event = events[f"{fact.id}@keuzehulp"]
    assert event.decoded("DTSTART") == fact.review_by.date
    assert event.decoded("DTSTAMP") == datetime.combine(fact.checked.date, datetime.min.time(), UTC)
    assert str(event["SUMMARY"]) == f"Feit {fact.id} opnieuw bekijken"
    assert str(event["DESCRIPTION"]).split("\n")[0] == fact.text
    assert text == as_calendar(facts)


def test_lines_of_a_calendar_are_short_and_end_as_they_should() -> None:
    odd = Event(
        "a@b", TODAY_, TODAY_, "Drie; komma, schuin\\streep", "é" * 200 + "\nregel twee ‘…’"
    )
    text = calendar([odd], name="x")
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == (odd.summary, odd.description)


def test_the_calendar_goes_out_byte_for_byte(checkout: Path) -> None:
    done = verb("facts", "--expiring", "400", "--format", "ics", root=checkout)
    assert done.stdout.startswith("BEGIN:VCALENDAR\n")
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ("--unused --expiring 3", "--expiring en --unused gaan niet samen."),
        ("--unused --format ics", "een agenda is er alleen van feiten die aan controle toe zijn."),
        ("--expiring gauw", "‘gauw’ is geen heel getal."),
    ],
)
def test_what_does_not_go_together_is_said(arguments: str, why: str) -> None:
    done = verb("facts", *arguments.split())
    assert done.returncode == 2
    assert done.stderr.startswith(f"Dat begrijpt build_tree.py niet: {why}")


def test_a_tree_that_cannot_be_read_has_no_report(root: Path, checkout: Path) -> None:
    shutil.rmtree(root / "tree/facts")
    done = verb("facts", "--edition", root, root=checkout)
    assert done.returncode == 1
    assert "Er is geen feit ‘F-A01’." in done.stderr


def test_where_a_fact_is_used_is_told_with_the_words(root: Path, checkout: Path) -> None:
    (root / "content/over.md").write_text(
        "---\ntitle: Over\n---\n\nU betaalt {F-B10.werknemer}.\n", encoding="utf-8"
    )
    done = verb("facts", "--where", "F-B10", "--edition", root, root=checkout)
    first, *lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert re.match(
        r"tree/facts/b-deskundigenoordeel\.yml:\d+:\d+: Wie een deskundigenoordeel vraagt, betaalt",
        first,
    )
    assert "    werknemer: € 100" in lines
    assert "content/over.md:5:11: U betaalt {F-B10.werknemer}." in lines
    named = [line for line in lines if re.match(r"(tree|content)/", line)]
    used = re.compile(r"\bF-B10\b(?!\.)")
    files = [path for path in (root / "tree").rglob("*.yml") if path.parent.name != "facts"]
    cited = sum(
        bool(used.search(line))
        for path in files
        for line in path.read_text(encoding="utf-8").splitlines()
        if "facts:" in line
    )
    assert len(named) == cited + 1
    assert lines[-1] == f"F-B10 wordt op {len(named)} plaatsen genoemd."


def test_a_value_in_a_button_or_a_note_is_a_use_and_in_its_own_place_is_none(root: Path) -> None:
    """What only its own fact says of itself, nobody uses."""
    own = (
        "facts:\n  - id: F-C99\n    text: Dit duurt 9 weken.\n    value: {duur: 9 weken}\n"
        "    sources: [{source: U2, locator: 'bij {F-C99.duur}'}]\n    certainty: sure\n"
        "    checked: 2026-11-22\n    review_by: 2027-05-22\n"
    )
    change(root, "facts:\n", own)
    content = root / "content"
    assert "F-C99" in {fact.id for fact in unused(project_of(root), content)}
    outcomes = root / "tree/keuzehulp/outcomes-1.yml"
    text = outcomes.read_text(encoding="utf-8")
    link = "    links:\n      - {text: 'Wacht {F-C99.duur}', source: U2}\n"
    outcomes.write_text(text.replace("    links:\n", link, 1), encoding="utf-8")
    project = project_of(root)
    assert "F-C99" not in {fact.id for fact in unused(project, content)}
    told = told_where("F-C99", project, content=content, shown="content")
    assert "Wacht {F-C99.duur} [duur]" in told
    assert told.endswith("F-C99 wordt op 1 plaats genoemd.")


def test_a_fact_that_is_not_there_is_guessed(checkout: Path) -> None:
    done = verb("facts", "--where", "F-B10x", root=checkout)
    assert (done.returncode, done.stdout) == (1, "Er is geen feit ‘F-B10x’. Bedoelt u ‘F-B10’?\n")


def test_a_source_that_no_fact_rests_on_is_told(told_idle: str, idle: Path) -> None:
    text = (idle / "tree/sources.yml").read_text(encoding="utf-8").removesuffix(SOURCE)
    assert (
        f"tree/sources.yml:{text.count(chr(10)) + 1}:10: Op X99 rust geen feit.\n    Een bron\n"
        in told_idle
    )

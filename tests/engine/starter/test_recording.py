"""What `record` makes permanent: what is on the site, nothing that `check` refuses, and nothing
that was never published, once somebody takes that back.
"""

import re
import shutil
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tools.harness.checkout import TODAY, verb

LATER = "2026-12-05"
LAST = "2026-12-12"
OUTCOME = """
  - id: proef
    code: U9
    title: Een proef
    option: zelf-maken
    conclusion: {text: Dit is een proef., editorial: een proef}
"""
GONE = (
    "‘keuzehulp/#proef’ stond op de site, maar is er niet meer. Zo ook op 3 andere plekken.\n    Zet"
    " bij ‘redirects’ de regel - {from: 'keuzehulp/#proef', to: …} met waar het nu is; de andere"
    " plekken gaan mee. Of zet terug wat er stond."
)
NEVER = (
    " Stond het nooit op de site? Dan neemt ‘record --withdraw’ terug wat er op 2026-12-05 is"
    " vastgelegd.\n"
)


@pytest.fixture(scope="module")
def first(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh edition, written down on the day that it came on the site. Read only."""
    root = tmp_path_factory.mktemp("first") / "mijn"
    assert verb("new", root, root=checkout).returncode == 0
    assert told(root, checkout, "record").returncode == 0
    return root


@pytest.fixture
def published(first: Path, tmp_path: Path) -> Path:
    """That edition, to go on with."""
    return Path(shutil.copytree(first, tmp_path / "mijn"))


def told(root: Path, checkout: Path, *arguments: str, on: str = TODAY) -> CompletedProcess[str]:
    return verb(*arguments, "--edition", root, root=checkout, KEUZEHULP_TODAY=on)


def list_of(root: Path) -> str:
    return (root / "tree/published.yml").read_text(encoding="utf-8")


def without_latest(text: str) -> str:
    return re.sub(r"  # Wat er de laatste.*", "", text, flags=re.DOTALL)


def change(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def draft(root: Path) -> None:
    """An outcome that is only being thought of."""
    change(root, "tree/keuzehulp/questions.yml", "to: fietsenmaker", "to: proef")
    change(root, "tree/keuzehulp/outcomes.yml", "outcomes:\n", f"outcomes:{OUTCOME}\n")
    change(root, "tree/keuzehulp/tree.yml", "version: 1", "version: 2")


def undo(root: Path) -> None:
    change(root, "tree/keuzehulp/questions.yml", "to: proef", "to: fietsenmaker")
    change(root, "tree/keuzehulp/outcomes.yml", f"outcomes:{OUTCOME}\n", "outcomes:\n")


def test_what_was_never_published_is_taken_back_whole(published: Path, checkout: Path) -> None:
    before = list_of(published)
    draft(published)
    done = told(published, checkout, "record", on=LATER)
    assert done.stdout.splitlines()[1:] == [
        "Nieuw: 4 adressen en 1 code. Staan ze nog niet op de site? Neem ze dan terug: --withdraw."
    ]
    undo(published)
    checked = told(published, checkout, "check", on=LATER).stdout
    assert GONE + NEVER in checked
    assert checked.count("Stond het nooit op de site?") == 2, "the ways of version 2 are new too"

    done = told(published, checkout, "record", "--withdraw", on=LATER)
    assert (done.returncode, done.stdout) == (
        0,
        "Teruggenomen, vastgelegd op 2026-12-05: 4 adressen en 1 code.\nStonden ze toch op de site?"
        " Leg ze dan opnieuw vast.\n",
    )
    assert list_of(published) == without_latest(before)
    assert told(published, checkout, "check", on=LATER).returncode == 0
    change(published, "tree/keuzehulp/outcomes.yml", "code: U3", "code: U9")
    assert "‘proef’" not in told(published, checkout, "check", on=LATER).stdout, "U9 is free again"


def test_what_was_recorded_again_on_another_day_stays(published: Path, checkout: Path) -> None:
    draft(published)
    told(published, checkout, "record", on=LATER)
    assert "  latest:\n    day: 2026-12-05\n" in list_of(published)
    told(published, checkout, "record", on=LATER)
    assert "  latest:\n" in list_of(published), "twice on one day is one time"
    told(published, checkout, "record", on=LAST)
    kept = list_of(published)
    assert "keuzehulp/#proef" in kept and "latest" not in kept
    done = told(published, checkout, "record", "--withdraw", on=LAST)
    assert (done.returncode, done.stderr) == (
        1,
        "Er is niets om terug te nemen: wat in tree/published.yml staat, is al langer vastgelegd.\n",
    )
    assert list_of(published) == kept
    undo(published)
    checked = told(published, checkout, "check", on=LAST).stdout
    assert f"{GONE}\n" in checked
    assert "withdraw" not in checked


def test_a_site_that_never_was_has_no_list(published: Path, checkout: Path) -> None:
    assert told(published, checkout, "record", "--withdraw").returncode == 0
    assert not (published / "tree/published.yml").exists()


def test_one_line_takes_an_outcome_away_also_without_another_in_its_place(
    published: Path, checkout: Path
) -> None:
    draft(published)
    told(published, checkout, "record", on=LATER)
    undo(published)
    change(published, "tree/keuzehulp/tree.yml", "version: 2", "version: 3")
    for to in ("keuzehulp/#fietsenmaker", "keuzehulp/#zelf-maken", "keuzehulp/"):
        (published / "tree/redirects.yml").write_text(
            f"redirects:\n  - {{from: 'keuzehulp/#proef', to: '{to}'}}\n", encoding="utf-8"
        )
        done = told(published, checkout, "check", on=LATER)
        assert (done.returncode, done.stdout) == (0, "Geen fouten in tree/\n"), to
    assert told(published, checkout, "record", on=LATER).returncode == 0


WRONG = {
    "a house rule": (
        "tree/rules.yml",
        "id: fact-review, level: warning",
        "id: fact-review, level: error",
    ),
    "a name": ("tree/keuzehulp/questions.yml", "to: fietsenmaker", "to: fietsenmake"),
    "a page": ("content/over.md", "{count.facts}", "{count.feiten}"),
}


@pytest.mark.parametrize("file,old,new", WRONG.values(), ids=WRONG)
def test_what_check_refuses_is_not_made_permanent(
    file: str, old: str, new: str, published: Path, checkout: Path
) -> None:
    before = list_of(published)
    change(published, file, old, new)
    checked = told(published, checkout, "check", on="2028-01-01")
    done = told(published, checkout, "record", on="2028-01-01")
    assert checked.returncode == done.returncode == 1
    problem = next(line for line in checked.stdout.splitlines() if ": let op" not in line)
    assert problem in done.stderr
    assert list_of(published) == before


def test_a_rename_that_a_redirect_explains_keeps_its_code(published: Path, checkout: Path) -> None:
    for file in (published / "tree/keuzehulp").glob("*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(
            re.sub(r"\b(id|to): fietsenmaker$", r"\1: monteur", text, flags=re.MULTILINE), "utf-8"
        )
    change(published, "tree/keuzehulp/tree.yml", "version: 1", "version: 2")
    told_so = told(published, checkout, "check").stdout
    assert "Heet ‘fietsenmaker’ nu ‘monteur’, zeg dat dan bij ‘redirects’." in told_so
    (published / "tree/redirects.yml").write_text(
        "redirects:\n  - {from: 'keuzehulp/#fietsenmaker', to: 'keuzehulp/#monteur'}\n",
        encoding="utf-8",
    )
    assert told(published, checkout, "check").returncode == 0
    assert told(published, checkout, "record").returncode == 0
    kept = list_of(published)
    assert "keuzehulp.U2: fietsenmaker\n" in kept, "the code stays with what it was first of"
    assert "- keuzehulp/#monteur\n" in kept
    assert told(published, checkout, "check").returncode == 0


def test_the_list_may_have_any_name(published: Path, checkout: Path) -> None:
    (published / "tree/published.yml").rename(published / "tree/ooit.yaml")
    done = told(published, checkout, "record", on=LATER)
    assert done.stdout == "Wat nu op de site staat, staat in tree/ooit.yaml.\n"
    assert not (published / "tree/published.yml").exists()


def test_nothing_of_somebody_is_written_over(published: Path, checkout: Path) -> None:
    """The file by the usual name may hold something else, and the list may stand in company."""
    list_, publisher = published / "tree/published.yml", published / "tree/publisher.yml"
    ours, theirs = list_.read_bytes(), publisher.read_bytes()
    list_.write_bytes(theirs)
    publisher.unlink()
    done = told(published, checkout, "record")
    assert (done.returncode, done.stderr) == (
        1,
        "In tree/published.yml staat iets anders dan ‘published’, of nog iets daarnaast. Zet dat in"
        " een eigen bestand.\nEr is niets vastgelegd.\n",
    )
    assert list_.read_bytes() == theirs
    list_.write_bytes(ours + theirs)
    assert told(published, checkout, "record").returncode == 1
    assert list_.read_bytes() == ours + theirs


def test_two_lists_are_told(published: Path, checkout: Path) -> None:
    (published / "tree/Published.yml").write_bytes((published / "tree/published.yml").read_bytes())
    done = told(published, checkout, "check")
    assert done.returncode == 1
    assert "tree/published.yml:4:3: ‘published’ staat ook in tree/Published.yml, op regel 4." in (
        done.stdout
    )

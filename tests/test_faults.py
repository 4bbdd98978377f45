"""Deliberate faults in a copy of the real tree: what `check` says about each, with the place and the way to mend it."""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import build_tree
from keuzehulp.source import read_text
from keuzehulp.source.report import has_errors, report
from tests.checkout import TODAY, copied, verb

QUESTIONS = "keuzehulp/questions.yml"
HEAD = "keuzehulp/tree.yml"
FACTS = "facts/a-second-opinion-1.yml"
STEPS = "stappenplan/steps-1-aanvraagfase.yml"


@dataclass(frozen=True)
class Fault:
    """The first match of `old` in `file` becomes `new`; the editor is sent to `at` in the changed file, and reads `message` and `fix`."""

    file: str
    old: str
    new: str
    at: str
    message: str
    fix: str

    def place(self, text: str) -> str:
        before = text[: text.index(self.at)]
        return f"tree/{self.file}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


FAULTS = {
    "a misspelt target": Fault(
        QUESTIONS,
        "to: over-bedrijfsarts\n",
        "to: over-bedrijfsart\n",
        "over-bedrijfsart\n",
        "‘Mijn bedrijfsarts of het advies’ verwijst naar ‘over-bedrijfsart’, maar die bestaat niet.",
        "Bedoelt u ‘over-bedrijfsarts’?",
    ),
    "a tab": Fault(
        QUESTIONS,
        "    code: V2\n",
        "\tcode: V2\n",
        "\tcode: V2\n",
        "Hier staat een tab.",
        "Gebruik spaties om in te springen, twee per niveau.",
    ),
    "a key twice": Fault(
        QUESTIONS,
        "    code: V2\n",
        "    code: V2\n    code: V2\n",
        "code: V2\n    question",
        "‘code’ staat hier voor de tweede keer; de eerste staat op regel {line_before}.",
        "Laat er één staan. YAML zou de eerste zonder waarschuwing vergeten.",
    ),
    "an id that is a number": Fault(
        QUESTIONS,
        "      - id: in-dienst\n",
        "      - id: 1\n",
        "1\n        code: a",
        "‘1’ kan niet bij ‘id’.",
        "Schrijf een naam in kleine letters, die met een letter begint: bijvoorbeeld ‘loon-gestopt’.",
    ),
    "an answer without a label": Fault(
        QUESTIONS,
        "        label: In dienst, zonder ziekengeld\n",
        "",
        "id: in-dienst",
        "Het antwoord ‘in-dienst’ mist ‘label’.",
        "Voeg een regel ‘label:’ toe.",
    ),
    "a misspelt key": Fault(
        QUESTIONS,
        "    hint: Wachten",
        "    hnt: Wachten",
        "hnt: Wachten",
        "De vraag ‘loon’ kent geen sleutel ‘hnt’.",
        "Bedoelt u ‘hint’?",
    ),
    "a key with nothing behind it": Fault(
        QUESTIONS,
        "    hint: Wachten.*\n",
        "    hint:\n",
        "hint:\n",
        "Achter ‘hint’ staat niets.",
        "Vul iets in, of haal de regel weg.",
    ),
    "a colon in a text": Fault(
        QUESTIONS,
        "error: Kies wat er met uw loon of ziekengeld is.",
        "error: Kies: is uw loon gestopt.",
        ": is uw loon gestopt.",
        "Hier staat een dubbele punt in een tekst, of deze regel springt te ver in.",
        "Zet de hele tekst tussen enkele aanhalingstekens: '…'.",
    ),
    "a quote that stays open": Fault(
        QUESTIONS,
        "    error: Kies wat u tegenhoudt.\n",
        "    error: 'Kies wat u tegenhoudt.\n",
        "'Kies wat u tegenhoudt.",
        "Een aanhalingsteken is wel geopend, maar niet gesloten.",
        "Zet aan het eind van de tekst hetzelfde aanhalingsteken.",
    ),
    "a hash in a text": Fault(
        QUESTIONS,
        "error: Kies wat er met uw loon of ziekengeld is.",
        "error: Kies of #loon is gestopt.",
        "Kies of #loon",
        "Hier staat # in een tekst; YAML vergeet alles wat erachter komt.",
        "Zet de hele tekst tussen enkele aanhalingstekens: '…'. Is het een opmerking, zet dan een spatie achter #.",
    ),
    "an amount in a text": Fault(
        QUESTIONS,
        "hint: Wachten.*\n",
        "hint: Wachten kost u € 100.\n",
        "Wachten kost u € 100.",
        "Hier staat ‘€’: bedragen en termijnen staan alleen bij feiten.",
        "Zet het bedrag of de termijn bij ‘value:’ van een feit, en schrijf hier {feit.naam}.",
    ),
    "a fact that does not exist": Fault(
        QUESTIONS,
        r"facts: \[F-B19\]",
        "facts: [F-B019]",
        "F-B019",
        "Er is geen feit ‘F-B019’.",
        "Bedoelt u ‘F-B19’?",
    ),
    "an outcome nobody comes to": Fault(
        QUESTIONS,
        "to: open-spreekuur\n",
        "to: uw-privacy\n",
        "",
        "Niemand komt ooit bij ‘open-spreekuur’.",
        "Laat een antwoord ernaar verwijzen, of haal het weg.",
    ),
    "a start that does not exist": Fault(
        HEAD,
        "start: situatie\n",
        "start: situaties\n",
        "situaties\n",
        "De boom begint bij ‘situaties’, maar die vraag bestaat niet.",
        "Bedoelt u ‘situatie’?",
    ),
    "a source that does not exist": Fault(
        FACTS,
        "source: W1\n",
        "source: Wet-W1\n",
        "Wet-W1\n",
        "Er is geen bron ‘Wet-W1’.",
        "Voeg de bron toe in sources.yml, of noem een andere.",
    ),
    "a fact past its review": Fault(
        FACTS,
        "checked: .*\n    review_by: .*\n",
        "checked: 2025-11-21\n    review_by: 2026-11-21\n",
        "2026-11-21\n",
        "Het feit ‘F-A01’ moest uiterlijk 2026-11-21 opnieuw bekeken zijn.",
        "Lees de bron opnieuw, en zet bij ‘checked:’ en ‘review_by:’ nieuwe datums.",
    ),
    "a day that does not exist": Fault(
        FACTS,
        "review_by: .*\n",
        "review_by: 2027-02-30\n",
        "2027-02-30\n",
        "‘2027-02-30’ kan niet bij ‘review_by’.",
        "Schrijf een datum als jaar-maand-dag: bijvoorbeeld ‘2026-11-22’.",
    ),
    "a fact without a review date": Fault(
        FACTS,
        "    review_by: .*\n",
        "",
        "id: F-A01\n",
        "Het feit ‘F-A01’ mist ‘review_by’.",
        "Voeg een regel ‘review_by:’ toe.",
    ),
    "a step without a cell for a role": Fault(
        STEPS,
        r"      second-opinion-bedrijfsarts:\n(?:        .*\n)+",
        "",
        "number: 1\n",
        "Stap 1 zegt niets voor de rol ‘second-opinion-bedrijfsarts’.",
        "Voeg ‘second-opinion-bedrijfsarts:’ toe bij ‘cells:’, ook als die rol niets hoeft te doen.",
    ),
}


@pytest.fixture(scope="module")
def kept() -> Callable[..., Any]:
    """Reads a file that did not change once for all tests."""
    return cache(read_text)


@pytest.fixture
def once(kept: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keuzehulp.source.folder.read_text", kept)


@pytest.fixture
def tree(checkout: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(checkout / "tree", tmp_path / "tree"))


@pytest.fixture(scope="module")
def usual(checkout: Path) -> set[str]:
    """What `check` says about the tree as it is: warnings."""
    return told(verb("check", root=checkout).stdout)


def told(text: str) -> set[str]:
    """The problems in a report: each a place, a sentence and what to do."""
    *problems, _closing = text.strip().split("\n\n")
    return set(problems)


def change(tree: Path, fault: Fault) -> str:
    path = tree / fault.file
    text, count = re.subn(fault.old, lambda _: fault.new, path.read_text(encoding="utf-8"), count=1)
    assert count == 1, f"{fault.file} no longer holds {fault.old}"
    path.write_text(text, encoding="utf-8")
    return text


@pytest.mark.parametrize("name", FAULTS)
@pytest.mark.usefixtures("once")
def test_the_editor_is_told(name: str, tree: Path, usual: set[str]) -> None:
    fault = FAULTS[name]
    text = change(tree, fault)
    place = fault.place(text) if fault.at else _place_of_outcome(tree, "open-spreekuur")
    line = int(place.split(":")[1])
    _, problems = build_tree.gather(tree, today=date.fromisoformat(TODAY))
    expected = f"{place}: {fault.message.replace('{line_before}', str(line - 1))}\n    {fault.fix}"
    assert told(report(problems, folder="tree")) - usual == {expected}, "one mistake is told once"
    assert has_errors(problems), "and is no warning"


def _place_of_outcome(tree: Path, outcome: str) -> str:
    for path in sorted(tree.rglob("outcomes-*.yml")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line == f"  - id: {outcome}":
                return f"tree/{path.relative_to(tree)}:{number}:9"
    raise AssertionError(outcome)


def test_a_file_that_is_not_utf8_is_told(tree: Path, checkout: Path) -> None:
    path = tree / "glossary.yml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    done = verb("check", "--tree", tree, root=checkout)
    assert done.returncode == 1
    assert "tree/glossary.yml:1:1: Dit bestand is niet als UTF-8 bewaard.\n    Bewaar het opnieuw als UTF-8.\n" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_the_real_tree_has_no_errors(checkout: Path) -> None:
    done = verb("check", root=checkout)
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-1].endswith(" in tree/")


def test_an_insert_in_a_hand_written_page_that_means_nothing_is_told(checkout: Path, tmp_path: Path) -> None:
    root = copied(tmp_path / "checkout", of=checkout)
    path = root / "content/over.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nEr zijn {{count.feiten}} feiten.\n", encoding="utf-8")
    done = verb("pages", tmp_path / "out", root=root)
    assert done.returncode == 1
    line = text.count("\n") + 2
    expected = f"content/over.md:{line}:9: ‘{{count.feiten}}’ vraagt iets dat er niet is.\n    Kijk in tree/README.md wat er kan, of laat"
    assert expected in done.stderr
    assert not (tmp_path / "out").exists()


def test_all_problems_are_told_at_once_in_file_order_with_a_count(tree: Path, checkout: Path) -> None:
    for name in ("a misspelt target", "a fact past its review", "a start that does not exist"):
        change(tree, FAULTS[name])
    lines = verb("check", "--tree", tree, root=checkout).stdout.splitlines()
    errors = [line for line in lines if line.startswith("tree/") and ": let op: " not in line]
    assert [line.split(":")[0] for line in errors] == [f"tree/{FACTS}", f"tree/{QUESTIONS}", f"tree/{HEAD}"]
    assert re.fullmatch(r"3 fouten( en \d+ waarschuwing(en)?)? in tree/", lines[-1])


def test_the_example_in_the_editors_guide_is_what_check_says(tree: Path, checkout: Path) -> None:
    (example,) = re.findall(r"^```\n(tree/\S+: .*?)^```$", (tree / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    change(tree, FAULTS["a misspelt target"])
    place = re.compile(r":\d+:\d+:")
    said = verb("check", "--tree", tree, root=checkout).stdout
    assert place.sub("", example.split("\n\n")[0]) in {place.sub("", problem) for problem in told(said)}


def test_programs_read_the_keys_of_the_contract(tree: Path, checkout: Path) -> None:
    change(tree, FAULTS["a misspelt target"])
    done = verb("check", "--tree", tree, "--format", "json", root=checkout)
    problems: list[dict[str, Any]] = json.loads(done.stdout)
    assert done.returncode == 1
    assert all(list(problem) == ["file", "line", "column", "code", "severity", "message", "fix"] for problem in problems)
    (error,) = (problem for problem in problems if problem["severity"] == "error")
    text = (tree / QUESTIONS).read_text(encoding="utf-8")
    assert error == {
        "file": (tree / QUESTIONS).as_posix(),
        "line": text[: text.index("over-bedrijfsart\n")].count("\n") + 1,
        "column": 13,
        "code": "unknown-target",
        "severity": "error",
        "message": FAULTS["a misspelt target"].message,
        "fix": FAULTS["a misspelt target"].fix,
    }


def test_a_code_host_reads_annotations(tree: Path, checkout: Path) -> None:
    change(tree, FAULTS["a start that does not exist"])
    lines = verb("check", "--tree", tree, "--format", "github", root=checkout).stdout.splitlines()
    assert all(re.match(r"::(error|warning) file=/[^,]+/tree/[^,]+,line=\d+,col=\d+,title=[a-z-]+::\S", line) for line in lines)
    assert any(
        line.startswith(f"::error file={(tree / HEAD).as_posix()},line=") and "title=unknown-start::De boom begint bij" in line
        for line in lines
    )


def test_a_tree_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    for asked in (["check"], ["stats"], ["paths"], ["pages", tmp_path / "out"]):
        done = verb(*asked, "--tree", tmp_path / "boom")
        assert done.returncode == 1
        assert f"De map ‘{tmp_path / 'boom'}’ bestaat niet.\n    Controleer de naam van de map.\n" in done.stdout + done.stderr
        assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ("chek", "‘chek’ kan hier niet. Kies uit: serve, test, build, check, "),
        ("", "er ontbreekt iets: VERB."),
        ("check --colour", "‘--colour’ bestaat niet."),
        ("check --format xml", "‘xml’ kan hier niet. Kies uit: text, json, github."),
        ("check --tree", "achter --tree hoort een waarde."),
        ("pages", "er ontbreekt iets: OUT."),
        ("serve --port x", "‘x’ is geen heel getal."),
    ],
)
def test_what_is_not_understood_is_said_in_dutch(arguments: str, why: str) -> None:
    done = verb(*arguments.split())
    assert done.returncode == 2
    assert done.stderr.startswith(f"Dat begrijpt build_tree.py niet: {why}")
    assert done.stderr.endswith("\nVraag hulp met: python3 build_tree.py --help\n")


def test_help_names_every_verb() -> None:
    done = verb("--help")
    assert done.returncode == 0
    for name in ("serve", "test", "build", "check", "lint", "pages", "stats", "paths"):
        assert re.search(rf"^ +{name} +\S", done.stdout, re.MULTILINE)

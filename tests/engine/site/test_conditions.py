"""A tree in which earlier answers decide: its scripts, and its pages without them."""

import json
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from keuzehulp.cli import outcome_rows
from keuzehulp.cli.path_rows import listed
from keuzehulp.site.assets import scripts
from tests.html import links_of, words_of
from tests.node import run
from tests.samples import conditional
from tools.harness.checkout import ROOT, verb

PURE = (*scripts.PURE, scripts.CONDITIONS[0])


def test_the_scripts_walk_conditions_as_the_compiler_does(tmp_path: Path) -> None:
    rows = [
        {
            "steps": [[question.id, answer.id] for question, answer in path.steps],
            "codes": "".join(
                f"{question.code.number}{answer.code}" for question, answer in path.steps
            ),
            "situation": sorted(path.situation),
            "outcome": path.outcome.id,
        }
        for path in conditional.all_paths()
    ]
    assert len(rows) == 63
    known = {"tree": conditional.as_data(conditional.tree()), "paths": rows}
    run(ROOT / "tests/js/conditions", PURE, known, tmp_path)


def test_a_tree_without_conditions_carries_nothing_of_them(tmp_path: Path) -> None:
    assert verb("new", tmp_path / "mijn").returncode == 0
    assert verb("pages", tmp_path / "pages", "--edition", tmp_path / "mijn").returncode == 0
    for page in ("keuzehulp", "overzicht"):
        text = (tmp_path / "pages" / page / "index.html").read_text(encoding="utf-8")
        words = ("data-when", "data-set", "data-several", "checkbox", "kh-ways", "kh-part")
        assert not [word for word in words if word in text], page


@pytest.fixture(scope="module")
def screens(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Element]:
    pages = conditional.built(tmp_path_factory.mktemp("loon"))
    document = html5lib.parse(
        (pages / "loon/index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False
    )
    return {
        each.attrib["data-node"]: each
        for each in document.iter("section")
        if "data-node" in each.attrib
    }


def with_class(element: Element, name: str) -> list[Element]:
    return [each for each in element.iter() if name in each.attrib.get("class", "").split()]


def test_without_script_every_way_is_a_link_behind_its_condition_in_words(
    screens: dict[str, Element],
) -> None:
    ways = [(words_of(way), links_of(way)) for way in with_class(screens["gemeld"], "kh-ways__way")]
    assert ways == [
        (
            (
                "Als dit geldt: u bent in dienst en (een van deze dingen: u bent ziek; niet: u bent"
                " uitzendkracht) Uw werkgever betaalt"
            ),
            {"#werkgever-betaalt"},
        ),
        (
            (
                "Als dit geldt: u bent uitzendkracht; en een van deze dingen: u bent ziek of u bent"
                " zwanger; maar dit niet: u bent in dienst UWV betaalt"
            ),
            {"#uwv-betaalt"},
        ),
        ("Anders: Vraag het na", {"#vraag-het-na"}),
    ]
    simple = [a for a in screens["gemeld"].iter("a") if a.attrib.get("data-answer") == "nee"]
    assert [a.attrib["href"] for a in simple] == ["#meld-het"]


def test_without_script_a_question_with_several_answers_goes_on_by_what_holds(
    screens: dict[str, Element],
) -> None:
    shown = words_of(screens["wat-speelt"])
    assert "U kunt meer dan één antwoord kiezen." in shown
    assert [words_of(each) for each in with_class(screens["wat-speelt"], "kh-ways__answer")] == [
        answer.label for answer in conditional.tree().questions[1].answers
    ]
    assert (
        "Wat geldt voor u? Ga daar verder: Als een van deze dingen geldt: u bent ziek of u bent"
        " zwanger Hebt u het gemeld?" in shown
    )


def test_without_script_every_part_of_an_outcome_says_for_whom_it_is(
    screens: dict[str, Element],
) -> None:
    parts = [words_of(part) for part in with_class(screens["werkgever-betaalt"], "kh-part")]
    assert parts == [
        "Rond uw verlof Als dit geldt: u bent zwanger Vraag uw verlof op tijd aan.",
        "Voor uw situatie Als dit niet geldt: u bent zwanger Overleg over werk dat past.",
    ]


def test_the_example_in_the_guide_is_sound(tmp_path: Path) -> None:
    guide = (
        (ROOT / "tree/README.md")
        .read_text(encoding="utf-8")
        .split("\n## Wegen met een voorwaarde\n")[1]
    )
    (tmp_path / "boom").mkdir()
    (tmp_path / "boom/tree.yml").write_text(
        guide.split("```yaml\n")[1].split("```\n")[0], encoding="utf-8"
    )
    done = verb("check", "--tree", tmp_path / "boom")
    assert done.stdout == "Geen fouten in boom/\n", done.stdout


def test_paths_too_many_to_list_are_counted_for_each_outcome(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(outcome_rows, "MOST_PATHS", 62)
    rows, note = listed(conditional.project(), form="json")
    assert (
        note
        == "Er zijn 63 wegen: te veel om er elk een regel voor te maken. Daarom staat er een regel"
        " per uitkomst: hoeveel wegen erheen leiden, de kortste, en de kenmerken die op al die"
        " wegen gelden."
    )
    found = {row["outcome"]: row for row in json.loads(rows)}
    assert {outcome: row["paths"] for outcome, row in found.items()} == Counter(
        path.outcome.id for path in conditional.all_paths()
    )
    assert found["uwv-betaalt"]["shortest"] == "V1b-V2a-V12a-U2"
    assert [trait["id"] for trait in found["uwv-betaalt"]["always"]] == ["uitzendkracht"]
    table, _ = listed(conditional.project(), form="csv")
    assert table.splitlines()[0] == "tree,outcome,title,paths,shortest,answers,always"
    assert table.splitlines()[2].endswith(
        "Hoe werkt u? Ik ben uitzendkracht · Wat speelt er? Ik ben ziek · Hebt u het gemeld? Ja,u"
        " bent uitzendkracht"
    )
    monkeypatch.setattr(outcome_rows, "MOST_PATHS", 63)
    rows, note = listed(conditional.project(), form="json")
    assert (len(json.loads(rows)), note) == (63, "")

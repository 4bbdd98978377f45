"""What `mutate` tells: which wrong turns nobody would notice."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from keuzehulp.analysis import explore
from keuzehulp.cli.mutate import broken_line, mutation
from keuzehulp.diff import compare_routes, judged, read_journeys
from keuzehulp.diff.journeys import Table
from keuzehulp.diff.mutants import faults
from keuzehulp.model import Project, make_project
from keuzehulp.source import read_folder
from tests.samples import conditional
from tests.samples.random_trees import large
from tools.harness.checkout import ROOT, verb

TREE = """\
tree:
  id: boom
  title: Een boom
  start: wie
  situation:
    - {id: oud, text: u bent oud}
    - {id: rijk, text: u bent rijk}
questions:
  - id: wie
    code: V1
    question: Wie bent u?
    several: true
    to: wat
    answers:
      - {id: ouder, code: a, label: Oud, set: [oud]}
      - {id: rijker, code: b, label: Rijk, set: [rijk]}
  - id: wat
    code: V2
    question: Wat wilt u?
    answers:
      - id: geld
        code: a
        label: Geld
        routes:
          - {to: gul, all_of: [oud, rijk]}
          - {to: zuinig}
      - {id: rust, code: b, label: Rust, to: zuinig}
outcomes:
  - {id: gul, code: U1, title: Gul}
  - {id: zuinig, code: U2, title: Zuinig}
"""
BOTH = "answers:\n  wie: [ouder, rijker]\n  wat: geld\noutcome: gul\n"
ONE = "answers: {wie: rijker, wat: geld}\noutcome: zuinig\n"
REST = "answers: {wie: rijker, wat: rust}\noutcome: zuinig\n"
TABLE = "answers:\n  V2b: {id: rust, to: zuinig}\n"


def folder(at: Path, **journeys: str) -> Path:
    (at / "boom").mkdir(parents=True)
    (at / "journeys").mkdir()
    (at / "boom/tree.yml").write_text(TREE, encoding="utf-8")
    for name, text in journeys.items():
        (at / "journeys" / f"{name}.yml").write_text(text, encoding="utf-8")
    return at / "boom"


def test_what_nobody_would_notice_is_named_with_its_place(tmp_path: Path) -> None:
    done = verb("mutate", "--tree", folder(tmp_path, both=BOTH))
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout == "Een boom (boom)\n"
        "  3 van 6 fouten opgemerkt (50%)\n"
        "    2 door 1 reis\n"
        "    0 door 0 tabellen met routes\n"
        "    3 door ‘check’\n"
        "  Niet opgemerkt:\n"
        "    boom/tree.yml:25:18: V2a ‘Geld’ gaat altijd naar ‘gul’, zonder voorwaarde\n"
        "    boom/tree.yml:26:18: V2a ‘Geld’ gaat naar ‘gul’ in plaats van naar ‘zuinig’\n"
        "    boom/tree.yml:27:46: V2b ‘Rust’ gaat naar ‘gul’ in plaats van naar ‘zuinig’\n"
    )


def test_with_enough_journeys_every_fault_is_noticed(tmp_path: Path) -> None:
    done = verb("mutate", "--tree", folder(tmp_path, both=BOTH, one=ONE, rest=REST))
    assert "6 van 6 fouten opgemerkt (100%)\n    6 door 3 reizen\n" in done.stdout


def test_a_journey_that_begins_with_a_sentence_need_not_answer_what_it_told(tmp_path: Path) -> None:
    tree = TREE.replace(
        "  start: wie\n",
        "  start: wie\n  entries: [{id: zin, text: Ik ben rijk, answers: {wie: rijker}}]\n",
    )
    sentence = "entry: {}\nanswers: {{wat: geld}}\noutcome: zuinig\n"
    place = folder(tmp_path, zin=sentence.format("zin"), vreemd=sentence.format("vreemd"))
    (place / "tree.yml").write_text(tree, encoding="utf-8")
    made, problems = make_project(read_folder(place).files)
    unknown, known = sorted(
        read_journeys(tmp_path / "journeys")[0], key=lambda each: each.holds(made.trees[0])
    )
    assert problems == []
    assert (known.holds(made.trees[0]), unknown.holds(made.trees[0])) == (True, False)


def test_our_own_journeys_and_table_notice_every_wrong_turn(project: Project) -> None:
    (tree,) = project.trees
    agreed, *problems = read_journeys(ROOT / "tests/journeys")
    assert problems == [[], []]
    assert all(each.holds(tree) for each in agreed)
    verdicts, of = judged(tree, project, agreed)
    assert len(verdicts) == of == len(faults(explore(tree)))
    assert [verdict.mutant.what for verdict in verdicts if not verdict.noticed] == []


def test_a_change_that_changes_nothing_is_no_fault(project: Project) -> None:
    (tree,) = project.trees
    assert all(fault.put_in(tree).tree != tree for fault in faults(explore(tree)))


def test_what_counts_as_a_fault_is_what_comparing_both_trees_finds(project: Project) -> None:
    for tree in (conditional.tree(), *project.trees):
        usual = explore(tree)
        for fault in faults(usual):
            turned = explore(fault.put_in(tree).tree)
            changed, partings, _ = (
                ([], [], True) if turned.cycles else compare_routes(usual, turned)
            )
            assert (
                turned.cycles or len(turned.stranded) != len(usual.stranded) or changed or partings
            ), fault.what


def test_a_large_graph_is_tried_in_part_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A thousand questions end, by states and not by paths."""
    assert mutation(Project(trees=(large(1_000),)), tmp_path / "tree", None) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert re.search(r"De boom is groot: \d+ van de \d{4,} fouten zijn geprobeerd\.", told.out)


def test_a_journey_that_does_not_hold_is_told_first(tmp_path: Path) -> None:
    done = verb(
        "mutate", "--tree", folder(tmp_path, fout=REST.replace("outcome: zuinig", "outcome: gul"))
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "journeys/fout.yml:2:10: Deze antwoorden leiden nu al niet naar ‘gul’.\n"


def test_a_journey_with_nothing_behind_a_question_does_not_hold(tmp_path: Path) -> None:
    done = verb("mutate", "--tree", folder(tmp_path, leeg=REST.replace("rijker", "[]")))
    assert (done.returncode, done.stdout) == (1, "")
    assert (
        done.stderr == "journeys/leeg.yml:2:10: Deze antwoorden leiden nu al niet naar ‘zuinig’.\n"
    )


def test_a_file_that_is_no_journey_is_told(tmp_path: Path) -> None:
    done = verb("mutate", "--tree", folder(tmp_path, fout="reis: naar zee\n"))
    assert done.returncode == 1
    assert "Dit is geen reis: er staat niet welke antwoorden waarheen leiden." in done.stderr


def test_a_table_that_is_not_as_the_tree_says_at_which_answers(project: Project) -> None:
    agreed, _, _ = read_journeys(ROOT / "tests/journeys")
    (table,) = (each for each in agreed if isinstance(each, Table))
    other = replace(
        table,
        rows={
            **table.rows,
            "V1a": {"id": "in-dienst", "to": "nergens"},
            "V99a": {"id": "nieuw", "to": "loon"},
        },
    )
    assert (
        broken_line(other, project.trees)
        == "De tabel met routes is niet als de boom, bij V1a, V99a. Verander daar de tabel, of de"
        " boom."
    )

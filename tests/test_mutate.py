"""What `mutate` tells: which wrong turns nobody would notice."""

from pathlib import Path

from compiler.compare import judged, read_journeys
from compiler.compare.mutants import mutants
from compiler.model import Project
from tests.checkout import ROOT, verb

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
    assert done.stdout == (
        "Een boom (boom)\n"
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


def test_our_own_journeys_and_table_notice_every_wrong_turn(project: Project) -> None:
    (tree,) = project.trees
    agreed, *problems = read_journeys(ROOT / "tests/journeys")
    assert problems == [[], []]
    assert all(each.holds(tree) for each in agreed)
    verdicts = list(judged(tree, project, agreed))
    assert len(verdicts) == sum(1 for _ in tree.answers())
    assert [verdict.mutant.what for verdict in verdicts if not verdict.noticed] == []


def test_a_change_that_changes_nothing_is_no_fault(project: Project) -> None:
    (tree,) = project.trees
    assert all(mutant.tree != tree for mutant in mutants(tree))


def test_a_journey_that_does_not_hold_is_told_first(tmp_path: Path) -> None:
    done = verb("mutate", "--tree", folder(tmp_path, fout=REST.replace("outcome: zuinig", "outcome: gul")))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "journeys/fout.yml:2:10: Deze antwoorden leiden nu al niet naar ‘gul’.\n"


def test_a_file_that_is_no_journey_is_told(tmp_path: Path) -> None:
    done = verb("mutate", "--tree", folder(tmp_path, fout="reis: naar zee\n"))
    assert done.returncode == 1
    assert "Dit is geen reis: er staat niet welke antwoorden waarheen leiden." in done.stderr

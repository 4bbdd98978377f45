"""What `diff` tells: on trees that nobody thought of against paths listed by hand, on a large
tree, and in the words of its report.
"""

import json
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from keuzehulp.analysis import Path as Way
from keuzehulp.analysis import explore, paths
from keuzehulp.diff import Comparison, TreeComparison, compare
from keuzehulp.model import Code, Outcome, Project, Question, Slug, Tree
from keuzehulp.source import Text
from tests.samples.random_trees import answer, large, replaced, trees, turned
from tools.harness.checkout import verb
from tools.harness.small import small

MIRRORED = {"question-added": "question-removed", "question-removed": "question-added"} | {
    "answer-added": "answer-removed",
    "answer-removed": "answer-added",
}


def compared(old: Tree, new: Tree) -> TreeComparison:
    (tree,) = compare(Project(trees=(old,)), Project(trees=(new,))).trees
    return tree


def listed(tree: Tree) -> list[Way]:
    return list(paths(explore(tree)))


@given(trees())
def test_a_tree_does_not_differ_from_itself(tree: Tree) -> None:
    assert compare(Project(trees=(tree,)), Project(trees=(tree,))).same


@given(trees(), trees())
def test_the_counts_are_those_of_the_listed_paths(old: Tree, new: Tree) -> None:
    found = compared(old, new)
    before, after = (
        {way.id.rpartition("-")[0]: way.outcome.code for way in listed(tree)} for tree in (old, new)
    )
    other = Counter(
        (code, after[way]) for way, code in before.items() if way in after and after[way] != code
    )
    assert {
        (str(each.old.code), str(each.new.code)): each.alike for each in found.changed if each.alike
    } == dict(other)
    assert sum(each.before for each in found.partings) == len(before.items() - after.items())
    assert sum(each.after for each in found.partings) == len(after.items() - before.items())


@given(trees(), trees())
def test_what_came_one_way_went_the_other_way(old: Tree, new: Tree) -> None:
    there, back = compared(old, new), compared(new, old)
    assert {(each.old.code, each.new.code, each.paths, each.alike) for each in there.changed} == {
        (each.new.code, each.old.code, each.paths, each.alike) for each in back.changed
    }
    assert {
        (each.kind, _code(each.old), _code(each.new), each.before, each.after)
        for each in there.partings
    } == {
        (
            MIRRORED.get(each.kind, each.kind),
            _code(each.new),
            _code(each.old),
            each.after,
            each.before,
        )
        for each in back.partings
    }
    assert {(each.code, each.kind) for each in there.nodes} == {
        (each.code, {"added": "removed", "removed": "added"}.get(each.kind, each.kind))
        for each in back.nodes
    }


@given(trees(), trees())
def test_an_example_is_a_path_of_its_tree(old: Tree, new: Tree) -> None:
    before, after = ({way.id for way in listed(tree)} for tree in (old, new))
    for each in compared(old, new).changed:
        assert each.example[0] in before
        assert each.example[1] in after


@given(trees(conditions=False), st.data())
def test_a_question_put_between_changes_no_outcome(tree: Tree, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(tree.questions) - 1))
    behind = data.draw(st.integers(0, len(tree.questions[place].answers) - 1))
    to = tree.questions[place].answers[behind].to
    between = Question(
        Slug("nieuw"), Code("V99"), Text("Nieuw?"), (answer("a", to), answer("b", to))
    )
    longer = turned(tree, place, behind, "nieuw")
    longer = replace(longer, questions=(*longer.questions, between))
    found = compared(tree, longer)
    (parting,) = found.partings
    assert found.changed == []
    assert (parting.kind, _code(parting.new)) == ("question-added", "V99")
    assert parting.after == 2 * parting.before
    assert [each.code for each in found.nodes] == ["V99", "V99a", "V99b"]


@given(trees(), st.data())
def test_other_words_and_names_change_no_path(tree: Tree, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(tree.questions) - 1))
    other = replaced(tree, place, replace(tree.questions[place], question=Text("Anders gezegd?")))
    found = compare(Project(trees=(tree,)), Project(trees=(other,)))
    assert found.trees[0].same
    assert [(each.where[-2:], each.new) for each in found.texts] == [
        ((tree.questions[place].code, "question"), "Anders gezegd?")
    ]


def _code(node: Question | Outcome | None) -> str | None:
    return node.code if node else None


def test_ten_thousand_questions_take_seconds() -> None:
    old = large(10_000)
    new = turned(old, 5_000, 1, "u3")
    begun = time.process_time()
    found = compared(old, new)
    assert time.process_time() - begun < 20
    assert found.whole
    assert len(found.partings) == 1
    assert found.partings[0].before > 10**20
    assert {each.new.id for each in found.changed} == {"u3"}


Edit = Callable[[str], str]
SMALL = """\
tree: {id: boom, title: Een boom, start: vraag}
questions:
  - id: vraag
    code: V1
    question: Wat wilt u?
    answers:
      - {id: ja, code: a, label: Ja, to: klaar}
      - {id: nee, code: b, label: Nee, to: verder}
outcomes:
  - {id: klaar, code: U1, title: Klaar, conclusion: {text: U bent klaar., editorial: eigen raad}}
  - {id: verder, code: U2, title: Verder}
"""


def folder(at: Path, text: str) -> Path:
    at.mkdir(parents=True)
    (at / "tree.yml").write_text(text, encoding="utf-8")
    return at


def test_a_person_reads_what_changed_and_where(tmp_path: Path) -> None:
    old = folder(tmp_path / "oud", SMALL)
    new = folder(
        tmp_path / "nieuw",
        SMALL.replace("label: Ja, to: klaar", "label: Ja, to: verder").replace(
            "b, label: Nee", "c, label: Nee"
        ),
    )
    done = verb("diff", old, new)
    assert (done.returncode, done.stderr) == (1, "")
    assert (
        done.stdout == "Boom ‘Een boom’ (boom)\n"
        "  Hier gaan dezelfde antwoorden voor het eerst anders verder:\n"
        "    Na V1b ‘Wat wilt u?’ Nee: antwoord weg; het leidde naar uitkomst U2 ‘Verder’\n"
        "        1 weg → 0 wegen\n"
        "    Na V1c ‘Wat wilt u?’ Nee: nieuw antwoord, naar uitkomst U2 ‘Verder’\n"
        "        0 wegen → 1 weg\n"
        "    Na V1a ‘Wat wilt u?’ Ja: eerst uitkomst U1 ‘Klaar’, nu uitkomst U2 ‘Verder’\n"
        "        1 weg → 1 weg\n"
        "  Andere uitkomst: 1 weg\n"
        "    U1 Klaar – U bent klaar.\n"
        "      → U2 Verder\n"
        "        1 weg, bijvoorbeeld V1a-U1 → V1a-U2\n"
        "  Vragen, antwoorden en uitkomsten:\n"
        "    nieuw/tree.yml:8:9: erbij: antwoord V1c ‘Nee’\n"
        "    oud/tree.yml:8:9: eraf: antwoord V1b ‘Nee’\n"
        "\n"
        "Teksten en feiten: 1 anders\n"
        "  nieuw/tree.yml:7:42: bomen · boom · questions · V1 · answers · a · to\n"
        "      eerst: klaar\n"
        "      nu:    verder\n"
    )


def test_a_pull_request_gets_tables_that_words_cannot_break(tmp_path: Path) -> None:
    old = folder(tmp_path / "oud", SMALL)
    new = folder(tmp_path / "nieuw", SMALL.replace("Wat wilt u?", "Wat | <b>wilt</b> `u`?"))
    done = verb("diff", old, new, "--format", "markdown")
    assert (
        done.stdout
        == "### Teksten en feiten: 1 anders\n\n| plaats | wat | eerst | nu |\n|---|---|---|---|\n|"
        " `nieuw/tree.yml:5:15` | bomen · boom · questions · V1 · question | Wat wilt u? | Wat"
        " \\| \\<b\\>wilt\\</b\\> \\`u\\`? |\n"
    )


def test_git_knows_the_old_folder_and_the_work_tree_stays(tmp_path: Path, checkout: Path) -> None:
    copy = small(tmp_path / "copy", of=checkout)
    facts = copy / "tree/facts.yml"
    commands = (
        "init -q",
        "add tree",
        "-c user.name=t -c user.email=t@example.org commit -qm eerst",
    )
    for command in commands:
        subprocess.run(["git", *command.split()], cwd=copy, check=True)
    facts.write_text(
        facts.read_text(encoding="utf-8").replace("certainty: uncertain", "certainty: disputed", 1),
        encoding="utf-8",
    )
    done = verb("diff", "HEAD", "tree", "--format", "json", root=copy)
    (change,) = json.loads(done.stdout)["texts"]
    assert done.returncode == 1
    assert (change["old"], change["new"], change["file"]) == (
        "uncertain",
        "disputed",
        "tree/facts.yml",
    )
    assert change["where"][0] == "facts"
    status = subprocess.run(
        ["git", "status", "--short", "tree"], cwd=copy, check=True, capture_output=True, text=True
    )
    assert status.stdout.split() == ["M", "tree/facts.yml"]
    same = verb("diff", "HEAD:tree/keuzehulp", "tree/keuzehulp", root=copy)
    assert (same.returncode, same.stdout) == (0, "Geen verschillen.\n")


def test_what_cannot_be_compared_is_wrong_use(tmp_path: Path, checkout: Path) -> None:
    done = verb("diff", "er-is-geen-versie", "tree", root=checkout)
    assert (done.returncode, done.stderr) == (
        2,
        "‘er-is-geen-versie’ is geen map, en ook geen versie die git kent.\n",
    )
    broken = folder(tmp_path / "kapot", SMALL.replace("to: klaar", "to: nergens"))
    done = verb("diff", broken, "tree", root=checkout)
    assert done.returncode == 2
    assert done.stderr.endswith("Deze boom is niet te vergelijken; kijk met ‘check’.\n")
    assert "Traceback" not in done.stderr


def test_a_tree_that_is_new_is_told(tmp_path: Path) -> None:
    found: Comparison = compare(Project(), Project(trees=(large(3),)))
    assert [(tree.tree, tree.only) for tree in found.trees] == [("boom", "new")]
    assert not found.same

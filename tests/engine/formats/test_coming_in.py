"""Trees of other systems: what they say is kept, and what can't be kept is told."""

import os
from datetime import date
from pathlib import Path

import pytest

from keuzehulp.analysis import explore, paths, stats
from keuzehulp.edition import edition_at
from keuzehulp.formats import WrongFile
from keuzehulp.formats.text.html_text import plain_text
from keuzehulp.pipeline import gather
from keuzehulp.source.report import has_errors
from tests.importing import decided, imported
from tests.samples.beslishulp import BESLISHULP
from tools.harness.checkout import TODAY, verb

PEERS = os.environ.get("KEUZEHULP_PEER_DATA", "")
with_peers = pytest.mark.skipif(
    not PEERS, reason="KEUZEHULP_PEER_DATA names no folder with other systems' trees"
)


def test_marks_become_plain_words_and_are_told() -> None:
    text, gone = plain_text(
        "Let <strong>op</strong>:<br> a &amp; b <ul><li>een</li></ul><a"
        ' href="https://example.org/x">hier</a>'
    )
    assert text == "Let op:\na & b\n• een\nhier (https://example.org/x)"
    assert gone == ["een link", "een opsomming", "vet"]


CATEGORIES = '- questionId: "1"\n  category: Begin\n  subcategory: Uw rol\n'


def test_a_ministrys_tree_comes_in_with_its_conditions_and_says_what_could_not(
    tmp_path: Path,
) -> None:
    (tmp_path / "boom").mkdir()
    (tmp_path / "boom/decision-tree.yaml").write_text(BESLISHULP, encoding="utf-8")
    (tmp_path / "boom/categories.yaml").write_text(CATEGORIES, encoding="utf-8")
    done = verb("import", tmp_path / "boom", "--from", "beslishulp", "-o", tmp_path / "uit")
    assert (done.returncode, done.stderr) == (0, "")
    told = [line for line in done.stdout.splitlines() if ".yaml:" in line]
    assert told == [
        "categories.yaml:3:13: De categorie ‘Begin’ heeft geen plaats bij een vraag.",
        "categories.yaml:3:13: De categorie ‘Begin’ heeft geen plaats bij een vraag.",
        "decision-tree.yaml:1:10: Hier staat (version): ‘1.0.0’.",
        (
            "decision-tree.yaml:4:5: Bij vraag ‘1.1’ staan bronnen; een vraag noemt zelf alleen"
            " feiten."
        ),
        "decision-tree.yaml:6:18: In deze tekst stond vet.",
        "decision-tree.yaml:7:15: De categorie ‘rol’ heeft geen plaats bij een vraag.",
        "decision-tree.yaml:23:5: De sleutel ‘colour’ is hier niet bekend: rood.",
        (
            "decision-tree.yaml:36:17: De voorwaarde ‘count(labels) > 1’ is niet te lezen, of"
            " vraagt een label dat niemand krijgt."
        ),
    ]
    project, problems = gather(edition_at(tmp_path / "uit"), today=date.fromisoformat(TODAY))
    assert not has_errors(problems)
    (tree,) = project.trees
    assert tree.questions[0].help == "Let op.\nKies een rol."
    assert tree.questions[0].short_title == "Uw rol"
    assert {path.id: path.outcome.title for path in paths(explore(tree))} == {
        "V1a-V2a-U2": "U bent maker",
        "V1a-V2w-U2": "U bent maker",
        "V1b-V2a-U3": "U bent beide",
        "V1b-V2w-U1": "Niets",
        "V1c-U1": "Niets",
    }
    assert (
        (tmp_path / "uit/tree/boom/questions.yml")
        .read_text(encoding="utf-8")
        .startswith("# Overgenomen uit boom. Vanaf hier")
    )
    built = verb("build", "--edition", tmp_path / "uit")
    assert built.returncode == 0, built.stdout + built.stderr
    assert {"boom", "over", "overzicht"} <= {
        path.name for path in (tmp_path / "uit/site").iterdir()
    }


def test_a_drawing_with_groups_and_two_beginnings_comes_in() -> None:
    label = (
        "<data key='d'><y:ShapeNode xmlns:y='y'><y:NodeLabel>{}</y:NodeLabel></y:ShapeNode></data>"
    )
    arrow = (
        "<edge source='{}' target='{}'><data key='e'><y:EdgeLabel"
        " xmlns:y='y'>{}</y:EdgeLabel></data></edge>"
    )
    inside = "".join(
        f"<node id='{name}'>{label.format(words)}</node>"
        for name, words in (("g1", "Vast"), ("g2", "Los"))
    )
    group = f"<node id='g'>{label.format('Welk werk?')}<graph>{inside}</graph></node>"
    alone = "".join(
        f"<node id='{name}'>{label.format(words)}</node>"
        for name, words in (("a", "Hebt u werk?"), ("u", "Klaar"), ("b", "Bel ons"))
    )
    arrows = (
        arrow.format("a", "g", "Ja")
        + arrow.format("a", "u", "Nee")
        + arrow.format("g1", "u", "")
        + arrow.format("g2", "b", "")
    )
    other = f"<node id='x'>{label.format('Los blok')}</node>"
    tree, draft = imported(
        "graphml", file=f"<graphml><graph>{alone}{group}{other}{arrows}</graph></graphml>"
    )
    assert {" ".join(label for _, label in way): end for way, end in decided(tree).items()} == {
        "Nee Hebt u werk?": "Klaar",
        "Ja Hebt u werk? Vast": "Klaar",
        "Ja Hebt u werk? Los": "Bel ons",
        "Los blok": "Los blok",
    }
    assert [loss.message for loss in draft.losses] == ["Deze tekening heeft 2 beginpunten."]


def test_a_table_takes_lists_not_and_the_first_rule_that_fits() -> None:
    rules = (
        ('"a","b"', "-", "een"),
        ('not("a")', '"x"', "twee"),
        ('"c"', "-", "drie"),
        ('"a"', "-", "nooit"),
    )
    cells = "".join(
        f"<rule><inputEntry><text>{one}</text></inputEntry><inputEntry><text>{two}</text></inputEntry>"
        f'<outputEntry><text>"{end}"</text></outputEntry></rule>\n'
        for one, two, end in rules
    )
    head = "<input label='Wat'/><input label='Hoe'/><output/>"
    text = (
        "<definitions><decision><decisionTable"
        f" hitPolicy='FIRST'>{head}\n{cells}</decisionTable></decision></definitions>"
    )
    tree, draft = imported("dmn", file=text)
    assert decided(tree)[("Hoe", "x"), ("Wat", "c")] == "twee"
    assert decided(tree)[("Hoe", "Iets anders"), ("Wat", "c")] == "drie"
    assert decided(tree)[(("Wat", "a"),)] == "een"
    assert [str(loss.at) for loss in draft.losses if "komt nooit aan bod" in loss.message] == [
        "file:5:1"
    ]


@pytest.mark.parametrize("kind", ["dmn", "graphml"])
def test_xml_that_declares_anything_is_refused(kind: str) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    with pytest.raises(WrongFile, match="Een bestand met DOCTYPE of entiteiten wordt niet gelezen"):
        imported(kind, file=bomb)


@pytest.mark.parametrize(
    ("kind", "text", "says"),
    [
        ("csv", "een,twee\n", "kapot.x:1:1: Onder deze kop staat geen enkele hele rij."),
        ("dmn", "<definitions/>", "staat geen beslistabel"),
        ("dmn", "<definitions>", "Dit is geen geldige XML"),
        ("graphml", "<graphml/>", "staan geen blokken"),
        ("beslishulp", "vragen: geen\n", "dit is geen beslishulp"),
        ("beslishulp", "a: [\n", "kapot.x:2:1: Dit is geen geldige YAML."),
    ],
)
def test_a_file_of_another_kind_is_told_in_one_line(
    kind: str, text: str, says: str, tmp_path: Path
) -> None:
    (tmp_path / "kapot.x").write_text(text, encoding="utf-8")
    done = verb("import", tmp_path / "kapot.x", "--from", kind, "-o", tmp_path / "uit")
    assert (done.returncode, done.stdout) == (1, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "uit").exists()


@with_peers
def test_the_ministrys_own_tree_has_the_figures_that_were_measured(tmp_path: Path) -> None:
    done = verb(
        "import", Path(PEERS) / "beslishulp", "--from", "beslishulp", "-o", tmp_path / "uit"
    )
    assert done.returncode == 0, done.stderr
    project, problems = gather(edition_at(tmp_path / "uit"), today=date.fromisoformat(TODAY))
    assert not has_errors(problems)
    (tree,) = project.trees
    found = stats(explore(tree), project)
    assert (found.questions, found.outcomes, found.answers) == (22, 50, 53)
    assert (found.paths, found.dead_ends, found.never_firing) == (3_140, 0, 16)
    assert found.states == 563


@with_peers
def test_other_peoples_tables_and_drawings_check_without_errors(tmp_path: Path) -> None:
    files = [(path, "csv") for path in sorted(Path(PEERS).glob("decision-tables/*.csv"))]
    for number, (path, kind) in enumerate(
        [*files, (Path(PEERS) / "graphml/checker-graph.graphml", "graphml")]
    ):
        done = verb("import", path, "--from", kind, "-o", tmp_path / str(number))
        assert done.returncode == 0, done.stderr
        assert not has_errors(
            gather(edition_at(tmp_path / str(number)), today=date.fromisoformat(TODAY))[1]
        ), path

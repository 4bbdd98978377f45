"""Blocks and arrows, of whatever program: where a drawing begins, what stands in its groups, and
which blocks are only bends.
"""

from keuzehulp.analysis import explore, paths
from keuzehulp.formats import Draft
from keuzehulp.formats.drawings.boxes import Arrow, Box
from keuzehulp.formats.drawings.drawing import read_boxes
from keuzehulp.model import make_project
from keuzehulp.source import Where, read_text

HERE = Where("f")


def box(name: str, label: str, *arrows: tuple[str, str], group: str = "") -> Box:
    drawn = [Arrow(target, words, HERE) for target, words in arrows]
    return Box(name, label, HERE, group=group, arrows=drawn)


def drawn(*boxes: Box) -> tuple[list[str], list[str]]:
    """Every way through the tree, in words; and what was told."""
    for inner in boxes:
        for outer in boxes:
            if inner.group == outer.name:
                outer.inside.append(inner.name)
    draft = Draft("Proef", "een proef")
    read_boxes({drawn_box.name: drawn_box for drawn_box in boxes}, draft)
    files = (read_text(text, path=path, shown=path) for path, text in draft.files().items())
    project, problems = make_project([file for file, _ in files if file])
    assert problems == []
    ways = [
        " ".join(f"{question.question} {answer.label}," for question, answer in path.steps)
        + f" {path.outcome.title}"
        for path in paths(explore(project.trees[0]))
    ]
    return ways, [loss.message for loss in draft.losses]


ENDS = (box("x", "Niets"), box("u", "Praat"), box("v", "Bel"), box("w", "Vraag"))


def test_a_group_that_arrows_touch_is_a_question_around_its_answers() -> None:
    ways, told = drawn(
        box("s", "Wat?", ("g", "Ja"), ("x", "Nee")),
        box("g", "Welke?"),
        box("a", "Werk", ("u", ""), group="g"),
        box("b", "Loon", ("v", ""), group="g"),
        *ENDS[:3],
    )
    assert ways == ["Wat? Ja, Welke? Werk, Praat", "Wat? Ja, Welke? Loon, Bel", "Wat? Nee, Niets"]
    assert told == []


def test_a_question_inside_a_group_comes_behind_it_and_begins_nothing() -> None:
    ways, told = drawn(
        box("s", "Wat?", ("g", "Ja"), ("x", "Nee")),
        box("g", "Welke?"),
        box("a", "Werk?", ("u", "Wel"), ("v", "Niet"), group="g"),
        box("b", "Loon", ("w", ""), group="g"),
        *ENDS,
    )
    assert ways == [
        "Wat? Ja, Welke? Werk?, Werk? Wel, Praat",
        "Wat? Ja, Welke? Werk?, Werk? Niet, Bel",
        "Wat? Ja, Welke? Loon, Vraag",
        "Wat? Nee, Niets",
    ]
    assert told == []


def test_answers_of_a_group_go_by_its_arrow_unless_they_have_their_own() -> None:
    ways, told = drawn(
        box("g", "Welke?", ("u", "")),
        box("a", "Werk", group="g"),
        box("b", "Loon", ("v", ""), group="g"),
        *ENDS[1:3],
    )
    assert ways == ["Welke? Werk, Praat", "Welke? Loon, Bel"]
    assert told == []
    ways, told = drawn(
        box("g", "Welke?", ("u", "dan"), ("x", "")),
        box("a", "Werk", ("w", ""), group="g"),
        box("b", "Loon", ("v", ""), group="g"),
        *ENDS,
    )
    assert ways[:2] == [
        "Waar gaat uw vraag over? Welke?, Welke? Werk, Vraag",
        "Waar gaat uw vraag over? Welke?, Welke? Loon, Bel",
    ]
    assert told[1:] == [
        "Deze pijl ‘dan’ gaat uit van een groep waarin elk blok zijn eigen weg heeft.",
        "Deze pijl gaat uit van een groep waarin elk blok zijn eigen weg heeft.",
    ]


def test_bends_lead_on_with_all_words_on_the_way() -> None:
    ways, told = drawn(
        box("s", "Wat?", ("n1", "Ja"), ("n3", "")),
        box("n1", "", ("n2", "")),
        box("n2", "", ("u", "echt")),
        box("n3", "", ("v", "Nooit")),
        *ENDS[1:3],
    )
    assert ways == ["Wat? Ja echt, Praat", "Wat? Nooit, Bel"]
    assert len(told) == 3


def test_where_nothing_leads_to_begins_behind_a_first_question() -> None:
    ways, told = drawn(
        box("s", "Een?", ("u", "Ja"), ("v", "Nee")),
        box("t", "Twee?", ("u", "Ja"), ("x", "Nee")),
        *ENDS[:3],
    )
    assert ways == [
        "Waar gaat uw vraag over? Een?, Een? Ja, Praat",
        "Waar gaat uw vraag over? Een?, Een? Nee, Bel",
        "Waar gaat uw vraag over? Twee?, Twee? Ja, Praat",
        "Waar gaat uw vraag over? Twee?, Twee? Nee, Niets",
    ]
    assert len(told) == 1 and " 2 beginpunten" in told[0]


def test_an_arrow_without_words_is_called_after_where_it_leads() -> None:
    ways, told = drawn(box("s", "Wat?", ("u", ""), ("v", "Nee")), *ENDS[1:3])
    assert ways == ["Wat? Praat, Praat", "Wat? Nee, Bel"]
    assert len(told) == 1 and "Deze pijl heeft geen woorden" in told[0]

"""What a file says gets lost nowhere: it is in the tree, or told, and told once."""

from keuzehulp.formats import Draft
from keuzehulp.formats.leftover import Said, missing, tell_leftover
from keuzehulp.source import Where


def drawn() -> Draft:
    draft = Draft("Een boom", "tekening")
    draft.add_outcome("u", title="Vraag uw loon", conclusion={"text": "Doe het vandaag nog."})
    return draft


def said(*texts: str) -> list[Said]:
    return [Said(Where("f", line), text, "Dit") for line, text in enumerate(texts, 1)]


def test_each_text_that_is_not_there_is_told_once_whatever_stands_before_it() -> None:
    texts = said(
        "",
        "Nieuw",
        " … ",
        "vraag uw LOON!",
        "Nieuw.",
        "vandaag nog",
        "Een  ander\nwoord",
        "Loon vraag uw",
        "boom",
    )
    assert [left.at.line for left in missing(drawn(), texts)] == [2, 7, 8]


def test_what_was_told_already_is_not_told_again() -> None:
    draft = drawn()
    tell_leftover(draft, said("Iets  nieuws", "vandaag nog"))
    assert len(draft.losses) == 1 and "Iets nieuws" in draft.losses[0].message
    tell_leftover(draft, said("Iets nieuws", "Nog iets"))
    assert [loss.at.line for loss in draft.losses] == [1, 2]

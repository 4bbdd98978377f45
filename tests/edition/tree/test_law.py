"""What can cost a reader money or a term stands on the article that was read: by fact, law,
article and paragraph.
"""

import pytest

from keuzehulp.model import Project

ARBOWET, ARBOBESLUIT, SUWI, BW7 = "BWBR0010346", "BWBR0008498", "BWBR0013060", "BWBR0005290"
ZIEKTEWET, WIA, AWB, KEURINGEN, KOSTEN = (
    "BWBR0001888",
    "BWBR0019057",
    "BWBR0005537",
    "BWBR0008819",
    "BWBR0032639",
)

CITED = {
    "a second opinion for who left an employer that pays its own benefits": (
        "F-A13",
        ZIEKTEWET,
        "63c",
        "1",
    ),
    "supervision there as well": ("F-A56", ZIEKTEWET, "63c", "2"),
    "a second examination for a job, within a week": ("F-E23", KEURINGEN, "12", "1"),
    "the job waits for it": ("F-E24", KEURINGEN, "12", "2"),
    "a complaint about it, within six months": ("F-E14", "BWBR0013030", "9", "1"),
    "employed, and paid by UWV": ("F-A57", ZIEKTEWET, "29", "2"),
    "working along is a duty": ("F-C07", BW7, "660a", None),
    "and refusing can cost pay": ("F-C07", BW7, "629", "3"),
    "also while a second opinion runs": ("F-H10", BW7, "629", "3"),
    "pay that is withheld": ("F-H05", BW7, "629", "6"),
    "pay that is stopped": ("F-H03", BW7, "629", "3"),
    "told at once": ("F-H07", BW7, "629", "7"),
    "costs of the court": ("F-H08", BW7, "629a", "6"),
    "when no opinion of UWV is needed": ("F-B19", BW7, "629a", "2"),
    "who decides on the benefit of a former employee": ("F-H14", ZIEKTEWET, "63a", "1"),
    "two weeks to object": ("F-E10", ZIEKTEWET, "75k", None),
    "six weeks to object": ("F-E10", AWB, "6:7", None),
    "the fifth question to UWV": ("F-B06", SUWI, "32", "3"),
    "no opinion on one's own work after the job has ended": ("F-B17", SUWI, "32", "1"),
    "what an opinion costs": ("F-B10", KOSTEN, "1", None),
    "and how long it takes": ("F-B12", SUWI, "32a", "3"),
    "an order to obey": ("F-E13", ARBOWET, "27", "6"),
    "a fine": ("F-E13", ARBOWET, "34", "1"),
    "works council and union can ask": ("F-E20", ARBOWET, "24", "7"),
    "names stay secret": ("F-E21", ARBOWET, "26", None),
    "consent for medical details": ("F-A40", ARBOBESLUIT, "2.14d", "4"),
    "secrecy of doctors": ("F-A40", BW7, "457", "1"),
    "longer pay after two years": ("F-H15", WIA, "25", "9"),
}


@pytest.mark.parametrize(("fact", "law", "article", "paragraph"), CITED.values(), ids=CITED)
def test_it_stands_on_the_article_that_was_read(
    project: Project, fact: str, law: str, article: str, paragraph: str | None
) -> None:
    refs = [
        ref
        for ref in project.fact[fact].sources
        if project.source[ref.source].bwb == law and ref.article == article
    ]
    assert any(ref.paragraph == paragraph for ref in refs)
    assert all(ref.version for ref in refs)


def test_an_old_text_of_the_civil_code_is_never_the_only_ground_for_what_is_sure(
    project: Project,
) -> None:
    """Only a text of 2010 could be read: what rests on it alone is not certain."""
    for fact in project.facts:
        old = [ref for ref in fact.sources if project.source[ref.source].bwb == BW7]
        assert all(ref.version == "2010-07-01" for ref in old), (
            "a newer text was read: is this rule still needed?"
        )
        if fact.certainty == "sure" and old:
            assert len(old) < len(fact.sources), fact.id

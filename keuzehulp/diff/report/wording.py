"""The differences between two tree folders in Dutch."""

from math import log10

from keuzehulp.diff import Change, Parting, TreeComparison
from keuzehulp.model import Outcome, Question

NODE_KIND = {"added": "erbij", "removed": "eraf", "renamed": "andere naam"}
PARTS = {
    "trees": "bomen", "guides": "stappenplannen", "facts": "feiten", "sources": "bronnen",
    "glossary": "begrippen", "rules": "huisregels", "synonyms": "zoekregels",
    "publisher": "uitgever", "strings": "vaste woorden",
}  # fmt: skip
TOO_MANY = 10**15
NOT_WHOLE = (
    "De bomen verschillen zo veel dat niet elke weg is gevolgd. De echte aantallen kunnen hoger"
    " zijn."
)


def only_in_words(tree: TreeComparison) -> str:
    """For a tree that is in one folder alone."""
    return "Deze boom is nieuw." if tree.only == "new" else "Deze boom is er niet meer."


def paths_in_words(number: int) -> str:
    """`1 weg`, `12 wegen`, `1.200 wegen`; of more than anybody can picture only how many digits
    there are.
    """
    if number >= TOO_MANY:
        return f"een getal van {int(log10(number)) + 1} cijfers aan wegen"
    return f"{number:,} {'weg' if number == 1 else 'wegen'}".replace(",", ".")


def node_in_words(node: Question | Outcome | None) -> str:
    """`vraag V2 ‘Is uw loon gestopt?’`."""
    return f"{node.NOUN} {node.code} ‘{node.title}’" if node else "niets"


def place_in_words(parting: Parting) -> str:
    """After which answer it is."""
    if parting.question is None or parting.answer is None:
        return "Aan het begin"
    return (
        f"Na {parting.question.code}{parting.answer.code} ‘{parting.question.question}’"
        f" {parting.answer.label}"
    )


def parting_in_words(parting: Parting) -> str:
    """What comes there now, and what came there first."""
    was, now = node_in_words(parting.old), node_in_words(parting.new)
    if parting.kind == "answer-added":
        return f"nieuw antwoord, naar {now}"
    if parting.kind == "answer-removed":
        return f"antwoord weg; het leidde naar {was}"
    added = {
        "question-added": " (deze vraag komt erbij)",
        "question-removed": " (die vraag vervalt hier)",
    }.get(parting.kind, "")
    return f"eerst {was}, nu {now}{added}"


def where_in_words(change: Change) -> str:
    """`bomen · keuzehulp · questions · V3 · hint`."""
    return (
        " · ".join((PARTS.get(change.where[0], change.where[0]), *change.where[1:]))
        if change.where
        else ""
    )


def ends_in_words(parting: Parting) -> str:
    """Where these answers can end, when the paths before and after can't be laid side by side."""
    return "; ".join(
        f"{when} uit bij {', '.join(outcome.code for outcome in ends)}"
        for when, ends in zip(("eerst", "nu"), parting.ends, strict=True)
        if ends
    )


def outcome_in_words(outcome: Outcome) -> str:
    """Its title and conclusion."""
    return f"{outcome.title}" + (f" – {outcome.conclusion.text}" if outcome.conclusion else "")

"""The keys that a file of the beslishulp has, as its documentation lists them; others are told."""

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.messages import decisions as messages
from keuzehulp.formats.ministry.beslishulp_nodes import said_in
from keuzehulp.source import Mapping as Keys
from keuzehulp.source import Text

KNOWN = {
    "": ("version", "name", "questions", "conclusions", "definitions"),
    "questions": (
        "questionId",
        "question",
        "explanation",
        "category",
        "subcategory",
        "sources",
        "answers",
        "definitions",
    ),
    "answers": ("answer", "labels", "subresult", "nextQuestionId", "nextConclusionId", "redirects"),
    "redirects": ("if", "nextQuestionId", "nextConclusionId"),
    "conclusions": ("conclusionId", "conclusion", "obligation", "sources"),
    "sources": ("source", "url"),
    "definitions": ("term", "definition", "url"),
}


def tell_unknown(node: Keys, kind: str, draft: Draft) -> None:
    """Tell the keys that the documentation does not list, with their words: they are lost."""
    for key in node.keys:
        if key not in KNOWN[kind]:
            words = "; ".join(
                said.text for said in said_in(node.get(str(key)) or Text(""), str(key)) if said.text
            )
            draft.lose(key.at, messages.UNKNOWN_KEY, key=key, words=words)

"""What a drawing tells of a tree: from each question the edges out of it, each with the letters
of the answers that lead there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from keuzehulp.model import Question, Route, Tree

UNKNOWN = "?"
CONDITION = "*"
TOGETHER = "+"
"""In the place of letters, where several answers may be chosen and lead on together."""


@dataclass(frozen=True)
class Edge:
    """From one question to one place. Answers that lead to the same place share an edge; `letters`
    are theirs.

    Without letters it is not drawn: it only keeps a place below the question whose unknown answer
    leads there.
    """

    start: str
    end: str
    letters: str = ""
    is_conditional: bool = False

    @property
    def label(self) -> str:
        return " ".join(self.letters) + (CONDITION if self.is_conditional else "")


def ends_of(question: Question) -> list[str]:
    """Where one can go from a question, each place once."""
    return list(dict.fromkeys(str(route.to) for _, route in _routes(question)))


def edges_of(question: Question) -> tuple[Edge, ...]:
    """The edges that are drawn as lines, in the order of the answers."""
    letters: dict[tuple[str, bool], dict[str, None]] = {}
    for letter, route in _routes(question):
        if letter != UNKNOWN:
            letters.setdefault((str(route.to), not route.when.is_empty), {})[letter] = None
    return tuple(
        Edge(question.id, to, "".join(codes), is_conditional)
        for (to, is_conditional), codes in letters.items()
    )


def unknown_of(question: Question) -> tuple[Route, ...]:
    """Where the answer "I do not know" leads: a mark in the box, and no line."""
    return tuple(route for letter, route in _routes(question) if letter == UNKNOWN)


def mark_of(question: Question, tree: Tree) -> str:
    """The mark for "I do not know", such as `? U6`."""
    codes = [
        f"{tree.nodes[route.to].code}{'' if route.when.is_empty else CONDITION}"
        for route in unknown_of(question)
    ]
    return " ".join([UNKNOWN, *codes]) if codes else ""


def _routes(question: Question) -> Iterator[tuple[str, Route]]:
    """Every edge out of a question, with the letter of its answer."""
    if question.several:
        yield from ((TOGETHER, route) for route in question.routes)
    else:
        for answer in question.answers:
            yield from (
                (UNKNOWN if answer.is_unknown else answer.code, route) for route in answer.routes
            )

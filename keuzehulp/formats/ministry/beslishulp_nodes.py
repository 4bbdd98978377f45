"""What stands in a file of the beslishulp, as lists and words whatever an author wrote there."""

from collections.abc import Iterable, Iterator

from keuzehulp.formats.leftover import Said
from keuzehulp.formats.text.html_text import plain_text
from keuzehulp.source import Mapping as Keys
from keuzehulp.source import Node, Sequence, Text

IDS = ("questionId", "conclusionId", "nextQuestionId", "nextConclusionId", "if")
"""Keys whose values are names and conditions, not words."""


def labels_of(questions: Iterable[Keys]) -> dict[str, None]:
    """The labels that answers hand out, each once, in the order of the file."""
    answers = (answer for question in questions for answer in maps(question.get("answers")))
    return dict.fromkeys(label for answer in answers for label in words_of(answer.get("labels")))


def id_of(node: Keys, key: str) -> str:
    """The name behind `key`; nothing when it is no text."""
    value = node.get(key)
    return str(value) if isinstance(value, Text) else ""


def maps(node: Node | None) -> list[Keys]:
    """The items of a list that have keys; none of what is no list."""
    return (
        [item for item in node.items if isinstance(item, Keys)]
        if isinstance(node, Sequence)
        else []
    )


def words_of(node: Node | None) -> list[str]:
    """The texts of a list; one text by itself is a list of one."""
    if isinstance(node, Text):
        return [str(node)] if node.strip() else []
    return (
        [str(item) for item in node.items if isinstance(item, Text)]
        if isinstance(node, Sequence)
        else []
    )


def said_in(node: Node, key: str = "") -> Iterator[Said]:
    """Every text of a file that is meant for people."""
    if isinstance(node, Keys):
        for name in node.keys:
            yield from said_in(node.get(name) or Text(""), str(name)) if name not in IDS else ()
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from said_in(item, key)
    elif isinstance(node, Text):
        yield Said(node.at, plain_text(node)[0], key)

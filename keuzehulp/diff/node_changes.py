"""Which questions, answers and outcomes were added or removed, and which got another name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from keuzehulp.model import Answer, Outcome, Question, Tree
from keuzehulp.source import Where

Kind = Literal["added", "removed", "renamed"]
T = TypeVar("T", bound="Question | Outcome | Answer")


@dataclass(frozen=True)
class NodeChange:
    """A question, answer or outcome that came, went or was renamed. `code` is its permanent
    code: `V3`, `V3a`, `U1`.
    """

    kind: Kind
    noun: str
    code: str
    title: str
    old: str | None
    new: str | None
    at: Where


def node_changes(old: Tree, new: Tree) -> Iterator[NodeChange]:
    """What came and went, by permanent codes, in the order of the data."""
    yield from _matched(_by_code(old.questions), _by_code(new.questions))
    yield from _matched(_answers(old), _answers(new))
    yield from _matched(_by_code(old.outcomes), _by_code(new.outcomes))


def _by_code(nodes: Iterable[T]) -> dict[str, T]:
    return {node.code: node for node in nodes}


def _answers(tree: Tree) -> dict[str, Answer]:
    return {f"{question.code}{answer.code}": answer for question, answer in tree.answers()}


def _matched(old: Mapping[str, T], new: Mapping[str, T]) -> Iterator[NodeChange]:
    for code in dict.fromkeys((*new, *old)):
        before, after = old.get(code), new.get(code)
        if before is None or after is None or before.id != after.id:
            yield _change(code, before, after)


def _change(code: str, before: T | None, after: T | None) -> NodeChange:
    kind: Kind = "added" if before is None else "removed" if after is None else "renamed"
    node = after or before
    assert node is not None
    title = node.label if isinstance(node, Answer) else node.title
    return NodeChange(
        kind,
        node.NOUN,
        code,
        title,
        before.id if before else None,
        after.id if after else None,
        node.at,
    )

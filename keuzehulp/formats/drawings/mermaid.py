"""A flowchart in Mermaid's words: questions as diamonds, outcomes as rounded boxes, conditions
on the arrows.
"""

from collections.abc import Iterator

from keuzehulp.formats.messages import drawings as messages
from keuzehulp.model import Clause, Condition, Question, Slug, Tree


def written(tree: Tree) -> str:
    """The whole tree. Its shapes are named by their permanent codes."""
    return "\n".join(["flowchart TD", *_shapes(tree), *_arrows(tree)]) + "\n"


def _shapes(tree: Tree) -> Iterator[str]:
    yield from (f'  {question.code}{{"{_safe(question.question)}"}}' for question in tree.questions)
    yield from (f'  {outcome.code}(["{_safe(outcome.title)}"])' for outcome in tree.outcomes)


def _arrows(tree: Tree) -> Iterator[str]:
    for question, answers, routes in tree.branches():
        label = (
            _safe(" / ".join(answer.label for answer in answers))
            if question.several
            else _safe(answers[0].label)
        )
        for route in routes:
            when = f" – {_safe(in_words(route.when, tree))}" if not route.when.is_empty else ""
            yield f'  {question.code} -->|"{label}{when}"| {_code(route.to, tree)}'


def in_words(condition: Condition | Clause, tree: Tree) -> str:
    """A condition as a Dutch sentence: `als a, en b of c, en niet d`."""

    def said(item: Slug | Clause) -> str:
        return (
            f"({in_words(item, tree)})" if isinstance(item, Clause) else str(tree.trait[item].text)
        )

    parts = [*(said(item) for item in condition.all_of)]
    parts += [messages.OR.join(said(item) for item in condition.any_of)] if condition.any_of else []
    parts += [messages.NOT.say(trait=said(item)) for item in condition.none_of]
    joined = messages.AND.join(parts)
    return messages.IF + joined if isinstance(condition, Condition) else joined


def _code(name: str, tree: Tree) -> str:
    node: Question | object = tree.nodes[name]
    return str(getattr(node, "code", name))


def _safe(text: str) -> str:
    """Words that can't end their quotes or become a mark of Mermaid."""
    # The # first: the others get one.
    for sign, name in (("#", "#35;"), ('"', "#quot;"), ("<", "#lt;"), (">", "#gt;"), ("\n", " ")):
        text = text.replace(sign, name)
    return text

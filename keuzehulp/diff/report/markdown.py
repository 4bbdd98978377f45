"""The differences as Markdown, for a pull request."""

import re
from collections.abc import Iterable, Iterator

from keuzehulp.diff import Changed, Comparison, TreeComparison, messages
from keuzehulp.diff.report.wording import (
    NODE_KIND,
    only_in_words,
    outcome_in_words,
    parting_in_words,
    paths_in_words,
    place_in_words,
    where_in_words,
)

# What means something in Markdown, or ends a cell of its tables.
SIGNS = re.compile(r"([\\`|<>*_\[\]])")


def as_markdown(comparison: Comparison) -> Iterator[str]:
    """The lines, with a table for each kind of difference that there is."""
    for tree in comparison.trees:
        if not tree.same:
            yield f"### {_safe(tree.title)}"
            yield ""
            yield from _tree_markdown(tree)
    if comparison.texts:
        yield f"### {messages.TEXTS.say(count=len(comparison.texts))}"
        yield ""
        rows = (
            (
                f"`{change.at}`",
                *map(_safe, (where_in_words(change), change.old or "–", change.new or "–")),
            )
            for change in comparison.texts
        )
        yield from _table(messages.COLUMNS_OF_TEXTS, rows)


def _tree_markdown(tree: TreeComparison) -> Iterator[str]:
    if tree.only:
        yield from (only_in_words(tree), "")
    if not tree.whole:
        yield from (messages.NOT_WHOLE, "")
    if tree.partings:
        yield from (f"**{messages.PARTINGS}**", "")
        rows = (
            (
                _safe(place_in_words(parting)),
                _safe(parting_in_words(parting)),
                f"{paths_in_words(parting.before)} → {paths_in_words(parting.after)}",
            )
            for parting in tree.partings
        )
        yield from _table(messages.COLUMNS_OF_PARTINGS, rows)
    if tree.changed:
        paths = paths_in_words(sum(change.paths for change in tree.changed))
        yield from (f"**{messages.OTHER_OUTCOME.say(paths=paths)}**", "")
        yield from _table(messages.COLUMNS_OF_OUTCOMES, map(_changed_row, tree.changed))
    if tree.nodes:
        yield from (f"**{messages.NODES}**", "")
        rows = (
            (f"`{change.at}`", NODE_KIND[change.kind], _safe(f"{change.code} {change.title}"))
            for change in tree.nodes
        )
        yield from _table(messages.COLUMNS_OF_NODES, rows)


def _changed_row(change: Changed) -> tuple[str, ...]:
    example = f"`{change.example[0]}` → `{change.example[1]}`"
    was, now = (
        _safe(f"{outcome.code} {outcome_in_words(outcome)}") for outcome in (change.old, change.new)
    )
    return was, now, paths_in_words(change.paths), example


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield "|" + "---|" * len(heads)
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _safe(text: str) -> str:
    """A text that can't break out of its cell or become markup of its own."""
    return " ".join(SIGNS.sub(r"\\\1", text).split())

"""The differences for a person at a terminal."""

from collections.abc import Iterable, Iterator

from keuzehulp.diff import Changed, Comparison, NodeChange, Parting, TreeComparison, messages
from keuzehulp.diff.report.wording import (
    NODE_KIND,
    ends_in_words,
    only_in_words,
    outcome_in_words,
    parting_in_words,
    paths_in_words,
    place_in_words,
    where_in_words,
)


def as_text(comparison: Comparison) -> Iterator[str]:
    """The lines, with a heading for each kind of difference that there is."""
    for tree in comparison.trees:
        if not tree.same:
            yield messages.TREE.say(title=tree.title, tree=tree.tree)
            yield from _indented(_tree_text(tree))
            yield ""
    if comparison.texts:
        yield messages.TEXTS.say(count=len(comparison.texts))
        for change in comparison.texts:
            yield f"  {change.at}: {where_in_words(change)}"
            yield from _indented(_was_and_is(change.old, change.new), by=6)


def _tree_text(tree: TreeComparison) -> Iterator[str]:
    if tree.only:
        yield only_in_words(tree)
    if not tree.whole:
        yield messages.NOT_WHOLE
    if tree.partings:
        yield f"{messages.PARTINGS}:"
        for parting in tree.partings:
            yield from _indented(_parting_text(parting))
    if tree.changed:
        yield messages.OTHER_OUTCOME.say(
            paths=paths_in_words(sum(changed.paths for changed in tree.changed))
        )
        for old in dict.fromkeys(changed.old.code for changed in tree.changed):
            yield from _indented(
                _changed_text([changed for changed in tree.changed if changed.old.code == old])
            )
    if tree.nodes:
        yield f"{messages.NODES}:"
        yield from _indented(_node_text(change) for change in tree.nodes)


def _changed_text(instead: list[Changed]) -> Iterator[str]:
    old = instead[0].old
    yield f"{old.code} {outcome_in_words(old)}"
    for change in instead:
        yield f"  → {change.new.code} {outcome_in_words(change.new)}"
        (route, to), paths = change.example, paths_in_words(change.paths)
        yield "    " + messages.EXAMPLE.say(paths=paths, route=route, to=to)


def _parting_text(parting: Parting) -> Iterator[str]:
    yield f"{place_in_words(parting)}: {parting_in_words(parting)}"
    ends = ends_in_words(parting)
    yield (
        f"    {paths_in_words(parting.before)} →"
        f" {paths_in_words(parting.after)}{'; ' + ends if ends else ''}"
    )


def _node_text(change: NodeChange) -> str:
    name = f" ({change.old} → {change.new})" if change.kind == "renamed" else ""
    line = messages.NODE_LINE.say(
        at=change.at,
        kind=NODE_KIND[change.kind],
        noun=change.noun,
        code=change.code,
        title=change.title,
    )
    return f"{line}{name}"


def _was_and_is(old: str | None, new: str | None) -> Iterator[str]:
    yield messages.WAS.say(text=old or "–")
    yield messages.IS.say(text=new or "–")


def _indented(lines: Iterable[str], *, by: int = 2) -> Iterator[str]:
    return (" " * by + line for line in lines)

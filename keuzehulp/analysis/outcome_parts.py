"""The parts of outcomes: is each of them for somebody?"""

from collections.abc import Iterator

from keuzehulp.analysis.messages import too_many_states
from keuzehulp.analysis.state_space import explore
from keuzehulp.model import Outcome, Part, Tree
from keuzehulp.source import Diagnostic


def every_part_is_shown_to_somebody(tree: Tree) -> Iterator[Diagnostic]:
    """Walked once for all parts that read the same traits, and not for all traits together:
    those of many parts make too many states.
    """
    by_reads: dict[frozenset[str], list[tuple[Outcome, Part]]] = {}
    for outcome in tree.outcomes:
        for part in outcome.parts:
            by_reads.setdefault(part.when.reads, []).append((outcome, part))
    for reads, found in by_reads.items():
        yield from _never_shown(tree, reads, found)


def _never_shown(
    tree: Tree, reads: frozenset[str], found: list[tuple[Outcome, Part]]
) -> Iterator[Diagnostic]:
    space = explore(tree, also=reads)
    if not space.whole:
        yield too_many_states(found[0][1].at, "dat dit deel ooit te zien is")
        return
    met: dict[str, list[frozenset[str]]] = {}
    for state in filter(space.is_end, space.moves):
        met.setdefault(state.node, []).append(state.situation)
    for outcome, part in found:
        if outcome.id in met and not any(map(part.when.holds, met[outcome.id])):
            message = (
                f"Dit deel van ‘{outcome.id}’ krijgt niemand te zien: wie er komt, voldoet nooit"
                " aan de voorwaarde."
            )
            yield Diagnostic(
                "part-never-shown",
                part.at,
                message,
                "Verbeter de voorwaarde, of haal het deel weg.",
                "warning",
            )

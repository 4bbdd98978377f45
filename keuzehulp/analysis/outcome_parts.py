"""The parts of outcomes: is each of them for somebody?"""

from collections.abc import Iterator

from keuzehulp.analysis import messages
from keuzehulp.analysis.state_space import explore
from keuzehulp.analysis.wording import too_many_states
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
    for reads, parts in by_reads.items():
        yield from _never_shown(tree, reads, parts)


def _never_shown(
    tree: Tree, reads: frozenset[str], parts: list[tuple[Outcome, Part]]
) -> Iterator[Diagnostic]:
    space = explore(tree, also=reads)
    if not space.whole:
        yield too_many_states(parts[0][1].at, messages.THAT_PART_IS_SHOWN)
        return
    met: dict[str, list[frozenset[str]]] = {}
    for state in filter(space.is_end, space.moves):
        met.setdefault(state.node, []).append(state.situation)
    for outcome, part in parts:
        if outcome.id in met and not any(map(part.when.holds, met[outcome.id])):
            yield messages.PART_NEVER_SHOWN.at(part.at, outcome=outcome.id)

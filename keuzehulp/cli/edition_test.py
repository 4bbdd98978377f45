"""The verb `test` in an edition: its checks, and the journeys through its trees."""

import sys
from collections.abc import Iterable

from keuzehulp.cli.asked import sound_project
from keuzehulp.cli.messages import reports as messages
from keuzehulp.cli.mutate import broken_line, is_of, journeys_beside, journeys_in
from keuzehulp.cli.verbs.check import told
from keuzehulp.diff import Agreed
from keuzehulp.edition import Edition
from keuzehulp.model import Tree
from keuzehulp.source.report import report


def test_edition(edition: Edition) -> int:
    """Tell every problem and every journey that does not hold; 0 when there are none."""
    if told(edition):
        return 1
    where = journeys_beside(edition.tree)
    agreed, problems = journeys_in(where) if where else ([], [])
    if problems:
        print(report(problems, folder=where.name if where else ""), file=sys.stderr)
        return 1
    trees = sound_project(edition).trees
    broken = [agreement for agreement in agreed if not _holds(agreement, trees)]
    hold = messages.ALL_HOLD.say(count=len(agreed)) if agreed else messages.NO_JOURNEYS
    print("\n".join(broken_line(agreement, trees) for agreement in broken) or hold)
    return 1 if broken else 0


def _holds(agreement: Agreed, trees: Iterable[Tree]) -> bool:
    return any(is_of(agreement, tree) and agreement.holds(tree) for tree in trees)

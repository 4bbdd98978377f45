"""The verb `mutate`: what share of wrong turns would be noticed, and which would not."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from keuzehulp.cli.messages import reports as messages
from keuzehulp.diff import Agreed, Journey, Verdict, judged, read_journeys
from keuzehulp.model import Project, Tree
from keuzehulp.source import Diagnostic
from keuzehulp.source.report import report

BESIDE = ("journeys", "tests/journeys")
"""Where the journeys of a tree folder are, seen from the folder it is in, when nobody says
where.
"""

SHOWN = 6
"""Codes of answers that are named; who changed more, finds the rest beside them."""


def mutation(project: Project, folder: Path, journeys: Path | None) -> int:
    """Print the score of each tree and every fault that nobody would notice: 0, or 1 when the
    journeys don't hold to begin with.
    """
    if journeys and not journeys.is_dir():
        print(messages.NO_FOLDER.say(folder=journeys), file=sys.stderr)
        return 1
    where = journeys or journeys_beside(folder)
    agreed, problems = journeys_in(where) if where else ([], [])
    if where and problems:
        print(report(problems, folder=where.name), file=sys.stderr)
        return 1
    for tree in project.trees:
        ours = [agreement for agreement in agreed if is_of(agreement, tree)]
        broken = [agreement for agreement in ours if not agreement.holds(tree)]
        if broken:
            print(
                "\n".join(broken_line(agreement, (tree,)) for agreement in broken), file=sys.stderr
            )
            return 1
        print(score(tree, *judged(tree, project, ours), ours))
    return 0


def journeys_beside(tree: Path) -> Path | None:
    """The folder with the journeys of a tree folder, if there is one."""
    around = tree.resolve().parent
    return next((around / name for name in BESIDE if (around / name).is_dir()), None)


def journeys_in(where: Path) -> tuple[list[Agreed], list[Diagnostic]]:
    """Every journey and table in a folder, and what is wrong with the files there."""
    agreed, problems, strange = read_journeys(where)
    return agreed, [*problems, *map(messages.STRANGE_JOURNEY.at, strange)]


def score(tree: Tree, verdicts: Sequence[Verdict], of: int, agreed: Sequence[Agreed]) -> str:
    """The figures of one tree, and what goes unnoticed. `of` is how many faults there are, where
    not all of them were tried.
    """
    noticed = sum(verdict.noticed for verdict in verdicts)
    sample = [f"  {messages.SAMPLE.say(tried=len(verdicts), all=of)}"] if len(verdicts) < of else []
    percent = 100 * noticed // max(len(verdicts), 1)  # down: 100 says that none was missed
    share = messages.NOTICED.say(noticed=noticed, count=len(verdicts), percent=percent)
    lines = [f"{tree.head.title} ({tree.id})", *sample, f"  {share}", *_by_whom(verdicts, agreed)]
    missed = [
        f"    {verdict.mutant.at}: {verdict.mutant.what}"
        for verdict in verdicts
        if not verdict.noticed
    ]
    return "\n".join([*lines, *([f"  {messages.MISSED}", *missed] if missed else [])])


def _by_whom(verdicts: Sequence[Verdict], agreed: Sequence[Agreed]) -> Iterator[str]:
    journeys = _journeys(agreed)
    by_journeys = sum(verdict.journeys for verdict in verdicts)
    by_tables = sum(verdict.table for verdict in verdicts)
    by_check = sum(verdict.checks for verdict in verdicts)
    yield "    " + messages.BY_JOURNEYS.say(noticed=by_journeys, count=journeys)
    yield "    " + messages.BY_TABLES.say(noticed=by_tables, count=len(agreed) - journeys)
    yield "    " + messages.BY_CHECK.say(noticed=by_check)


def _journeys(agreed: Sequence[Agreed]) -> int:
    return sum(isinstance(agreement, Journey) for agreement in agreed)


def is_of(agreement: Agreed, tree: Tree) -> bool:
    """Whether a journey or table is about this tree: it names its questions."""
    if isinstance(agreement, Journey):
        return all(name in tree.nodes for name in agreement.given)
    codes = {f"{question.code}{answer.code}" for question, answer in tree.answers()}
    return bool(codes & agreement.rows.keys())


def broken_line(agreement: Agreed, trees: Iterable[Tree]) -> str:
    """What is wrong with a journey or table that does not hold."""
    if isinstance(agreement, Journey):
        return messages.JOURNEY_BROKEN.say(at=agreement.at, outcome=agreement.outcome)
    codes = next((agreement.differing(tree) for tree in trees if is_of(agreement, tree)), [])
    return messages.TABLE_BROKEN.say(codes=_named(codes))


def _named(codes: Sequence[str]) -> str:
    if not codes:
        return ""
    if len(codes) <= SHOWN:
        return messages.TABLE_CODES.say(codes=codes)
    return messages.TABLE_CODES_AND_MORE.say(codes=codes[:SHOWN], more=len(codes) - SHOWN)

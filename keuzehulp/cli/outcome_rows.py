"""A tree with too many paths to list, as rows: one for each outcome, with how many paths lead
there and what they have in common.
"""

from collections.abc import Iterable
from typing import Any

from keuzehulp.analysis import Space, Steps, count_paths, ends
from keuzehulp.analysis.outcome_summary import End
from keuzehulp.cli.messages import reports as messages
from keuzehulp.source import limits

MOST_PATHS = 10_000
"""With more paths than this a list helps nobody."""
COLUMNS = ("tree", "outcome", "title", "paths", "shortest", "answers", "always")


def note_on(spaces: Iterable[Space]) -> str:
    """Why the paths are not listed, or nothing when they can be."""
    most = max(map(count_paths, spaces), default=0)
    if most <= MOST_PATHS:
        return ""
    return messages.TOO_MANY_PATHS.say(paths=limits.shown(most))


def as_rows(space: Space) -> Iterable[dict[str, Any]]:
    """One row per outcome that somebody comes to."""
    return (_row(space.tree.id, end) for end in ends(space))


def _row(tree: str, end: End) -> dict[str, Any]:
    return {
        "tree": tree,
        "outcome": end.outcome.id,
        "title": end.outcome.title,
        "paths": end.paths,
        "shortest": end.shortest.id,
        "answers": answered(end.shortest.steps),
        "always": [{"id": trait.id, "text": trait.text} for trait in end.always],
    }


def answered(steps: Steps) -> list[dict[str, str]]:
    """What was asked and said on a path, by ids and in words."""
    return [
        {
            "question": question.id,
            "answer": answer.id,
            "asked": question.question,
            "said": answer.label,
        }
        for question, answer in steps
    ]

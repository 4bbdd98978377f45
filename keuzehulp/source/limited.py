"""So many problems of one kind are told, and no more."""

from collections.abc import Iterable, Iterator
from itertools import islice

from keuzehulp.source import limits
from keuzehulp.source.diagnostic import Diagnostic
from keuzehulp.source.messages import report as messages


def first(problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """These, up to a limit. Then one more says so, and no others are looked for."""
    # Lazily, and one more than are told: so that it is known that there are more without looking
    # for them all.
    for number, problem in enumerate(islice(problems, limits.PROBLEMS + 1)):
        if number < limits.PROBLEMS:
            yield problem
        else:
            yield messages.MORE_PROBLEMS.at(problem.at, limit=limits.shown(limits.PROBLEMS))

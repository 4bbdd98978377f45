"""The one place that prints problems: for people, for programs, and for a code host's
annotations.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Literal

from keuzehulp.source import Diagnostic
from keuzehulp.source.messages import report as messages

Format = Literal["text", "json", "github"]


def report(
    problems: Sequence[Diagnostic], *, folder: str, form: Format = "text", beside: Path = Path()
) -> str:
    """These problems, errors first, in file order. As text they end with a count.

    For programs each file is named as they find it from where we stand; `beside` is the folder that
    holds the one with the problems.
    """
    ordered = sorted(problems, key=lambda problem: (problem.severity == "warning", problem.order))
    if form != "text":
        ordered = [
            replace(problem, at=replace(problem.at, file=_from_here(beside / problem.at.file)))
            for problem in ordered
        ]
    if form == "json":
        return json.dumps([_as_data(problem) for problem in ordered], ensure_ascii=False, indent=2)
    if form == "github":
        return "\n".join(_annotation(problem) for problem in ordered)
    return "\n".join([*map(_lines, _equal(ordered)), closing_line(ordered, folder=folder)])


PLACES = 3
"""Of a mistake that is made in many, so many are named besides the first."""
MANY = 6
"""Warnings that ask for the same, each in its own words: more are told by the first of them."""


def has_errors(problems: Sequence[Diagnostic]) -> bool:
    """Whether any of these stops a build."""
    return any(problem.severity == "error" for problem in problems)


def closing_line(problems: Sequence[Diagnostic], *, folder: str) -> str:
    """How many there are, and where: `2 fouten en 1 waarschuwing in tree/`."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    counts = [messages.ERRORS.say(count=errors)] if errors else []
    counts += [messages.WARNINGS.say(count=warnings)] if warnings else []
    return messages.CLOSING_LINE.say(
        counts=messages.AND.join(counts) or messages.NO_ERRORS,
        places=_places(problems, folder=folder),
    )


def _from_here(file: Path) -> str:
    """The way to a file that is below where we stand, and the whole way to any other."""
    here, whole = Path.cwd(), Path.cwd() / file
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()


def _places(problems: Sequence[Diagnostic], *, folder: str) -> str:
    """The folders that hold problems: `content/ en tree/`. Without problems, the folder that was
    looked in.
    """
    tops = sorted({top for problem in problems if (top := _top(problem.at.file))})
    return messages.AND.join(tops or [f"{folder.rstrip('/')}/"])


def _top(file: str) -> str:
    """The folder that a file is in; one in none, such as `mkdocs.yml`, by itself."""
    top, inside, _ = file.partition("/")
    return f"{top}/" if top and inside else top if "." in top else ""


def _equal(ordered: Sequence[Diagnostic]) -> list[list[Diagnostic]]:
    """Those that say the same together, and many warnings that ask for the same, in the order of
    the first of each.
    """
    # A dict keeps the order in which its keys first came.
    kinds = Counter(map(_kind, ordered))
    groups: dict[tuple[str, ...], list[Diagnostic]] = {}
    for problem in ordered:
        together = problem.severity == "warning" and kinds[_kind(problem)] > MANY
        said = () if together else (problem.message,)
        groups.setdefault((*_kind(problem), *said), []).append(problem)
    return list(groups.values())


def _kind(problem: Diagnostic) -> tuple[str, ...]:
    return problem.severity, problem.code, problem.fix


def _lines(same: Sequence[Diagnostic]) -> str:
    """What is wrong, once; and where else."""
    problem, *others = same
    mark = messages.WARNING_MARK if problem.severity == "warning" else ""
    told = f"{problem.at}: {mark}{problem.message}\n    {problem.fix}\n"
    return f"{told}    {_elsewhere(problem, others)}\n" if others else told


def _elsewhere(problem: Diagnostic, others: Sequence[Diagnostic]) -> str:
    places = [other.at for other in others[:PLACES]]
    if any(other.message != problem.message for other in others):
        return messages.LIKEWISE.say(count=len(others) + 1, places=places)
    if len(others) <= PLACES:
        return messages.ALSO_AT.say(places=places)
    return messages.ALSO_AT_MORE.say(places=places, more=len(others) - PLACES)


def _as_data(problem: Diagnostic) -> dict[str, str | int]:
    return {
        **asdict(problem.at),
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "fix": problem.fix,
    }


def _annotation(problem: Diagnostic) -> str:
    where, code = problem.at, _property(problem.code)
    at = f"file={_property(where.file)},line={where.line},col={where.column},title={code}"
    return f"::{problem.severity} {at}::{_escaped(f'{problem.message} {problem.fix}')}"


def _property(text: str) -> str:
    """A value in front of the `::`, where a colon or comma would end it."""
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    # As workflow commands of GitHub Actions ask; the % first, or it would escape the escapes.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

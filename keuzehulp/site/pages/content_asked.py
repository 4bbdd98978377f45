"""What hand-written pages ask to have filled in, and what they count, checked line by line: an
insert that means nothing would reach the reader with its braces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from keuzehulp.analysis import Figures, NoFigure, miscounted
from keuzehulp.lint.structure.values import by_hand
from keuzehulp.model import Project
from keuzehulp.model.interpolation import FIGURE, INSERT, KEYS, FigureName
from keuzehulp.site.messages import content as messages
from keuzehulp.site.pages import content_checks
from keuzehulp.site.pages.content import FACT, PIECES
from keuzehulp.site.pages.content_inserts import Inserts, figures_of
from keuzehulp.source import Diagnostic, Where, closest, files_in, first, text_of

if TYPE_CHECKING:
    from keuzehulp.site.site import Site

BRACES = re.compile(r"\{[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z0-9_-]+)*\}")
"""Anything that looks like an insert; a list of attributes such as `{ .kh-lead }` starts with a
space or a sign.
"""


def problems_in(site: Site, project: Project) -> Iterator[Diagnostic]:
    """What is wrong with the hand-written pages."""
    figures, measured = Figures(project), figures_of(project)
    for path in files_in(site.content, ".md"):
        inside = path.relative_to(site.content).as_posix()
        shown = f"{site.written}/{inside}"
        unfit = list(first(content_checks.problems(path, inside, shown=shown)))
        yield from unfit
        for number, line in enumerate(() if unfit else text_of(path).splitlines(), start=1):
            yield from _in_line(line, Where(shown, number), figures, measured)


def _in_line(line: str, at: Where, figures: Figures, measured: Inserts) -> Iterator[Diagnostic]:
    project = figures.project
    for match in BRACES.finditer(line):
        if wrong := _wrong_with(match[0], figures, measured):
            yield wrong.at(_column(at, match.start()))
    for miscount in miscounted(line, figures):
        yield miscount.at(_column(at, miscount.start))
    cited = {*FACT.findall(line), *(fact for fact, _ in INSERT.findall(line))}
    for name in sorted(cited & project.fact.keys()):
        yield from by_hand(line, project.fact[name], at)


def _column(at: Where, start: int) -> Where:
    return Where(at.file, at.line, start + 1)


def _wrong_with(insert: str, figures: Figures, measured: Inserts) -> NoFigure | None:
    """What is told of an insert; nothing when it means something."""
    project = figures.project
    name, _, key = insert.strip("{}").partition(".")
    if name in KEYS and (match := FIGURE.fullmatch(insert)):
        figure = FigureName.read(match)
        value = figures.value(figure) if figure else _nothing(insert)
        return value if isinstance(value, NoFigure) else None
    if name in project.fact:
        values = project.fact[name].value or {}
        return _nothing(insert, closest(key, values)) if key and key not in values else None
    pieces = {**{piece: keys(project) for piece, keys in PIECES.items()}, **_keys(measured)}
    if name in pieces:
        known = pieces[name]
        return None if key in known else _nothing(insert, closest(key, known))
    return _nothing(insert, _meant(name, key, pieces))


def _nothing(insert: str, meant: str | None = None) -> NoFigure:
    return NoFigure(messages.UNKNOWN_INSERT, {"insert": insert}, meant)


def _keys(measured: Inserts) -> dict[str, set[str]]:
    return {name: set(values()) for name, values in measured.items()}


def _meant(name: str, key: str, pieces: dict[str, set[str]]) -> str | None:
    """The whole insert that comes nearest to what was typed."""
    guess = closest(name, [*KEYS, *pieces]) or ""
    keys = sorted(KEYS.get(guess, pieces.get(guess, ())))
    nearest = closest(key, keys) or next(iter(keys), "")
    return f"{{{guess}.{nearest}}}" if nearest else None

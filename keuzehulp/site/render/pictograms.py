"""Small line drawings, each by its name: a file in `assets/pictograms/` of the look. Only what
draws gets onto a page.

A file is taken apart and written anew, so nothing in it can run, load or address anything: what is
not on the lists below is a problem.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.parsers import expat

from markupsafe import Markup

from keuzehulp.model import Project, values_in
from keuzehulp.site.messages import templates as messages
from keuzehulp.source import Diagnostic, Message, Where, closest, files_in, first, text_of

FOLDER = "assets/pictograms"
BYTES = 1_000
"""That one drawing may have: it stands in every page that shows it."""
SPACE = "http://www.w3.org/2000/svg"
GRID = "0 0 24 24"
SHAPES = ("g", "path", "circle", "ellipse", "line", "polyline", "polygon", "rect")
HEAD = 'class="kh-pictogram" aria-hidden="true" focusable="false"'
"""What a drawing means stands beside it in words."""

NUMBER = re.compile(r"-?[0-9]*\.?[0-9]+")
NUMBERS = re.compile(r"[0-9., -]+")
PATH = re.compile(r"[MmZzLlHhVvCcSsQqTtAa0-9., \n-]+")
COLOUR = re.compile(r"currentColor|none")
CAP = re.compile(r"butt|round|square")
JOIN = re.compile(r"miter|round|bevel")
RULE = re.compile(r"nonzero|evenodd")
MOVE = re.compile(r"((translate|scale|rotate)\([0-9., -]+\) ?)+")
ATTRIBUTES: dict[str, re.Pattern[str]] = {
    **dict.fromkeys(
        ("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height"), NUMBER
    ),
    **dict.fromkeys(("stroke-width", "opacity", "fill-opacity", "stroke-opacity"), NUMBER),
    "points": NUMBERS,
    "stroke-dasharray": NUMBERS,
    "d": PATH,
    "transform": MOVE,
    "viewBox": re.compile(GRID),
    "fill": COLOUR,
    "stroke": COLOUR,
    "fill-rule": RULE,
    "stroke-linecap": CAP,
    "stroke-linejoin": JOIN,
}
"""What an element may say, and what it may say there."""
OF_A_PAGE = ("width", "height", "x", "y")
"""What the outermost element says of its size; on a page the class says that."""


def shower(*folders: Path) -> Callable[[str | None], Markup]:
    """What gives the drawing with a name, as HTML to put in a page; nothing without a name. The
    last folder goes first.
    """
    drawings = _files(folders)
    return lambda name: (
        _drawing(text_of(drawings[name])) if name and name in drawings else Markup("")
    )


def problems_in(project: Project, *folders: Path) -> Iterator[Diagnostic]:
    """Names of drawings that there are not, and files that hold more than a drawing."""
    known = _files(folders)
    for value in values_in((*project.trees, *project.guides)):
        name = getattr(value, "picture", None)
        if name and name not in known:
            yield messages.UNKNOWN_PICTURE.at(
                name.at, meant=closest(name, known), name=name, folder=FOLDER
            )
    for path in known.values():
        yield from first(_unfit(path))


def _files(folders: tuple[Path, ...]) -> Mapping[str, Path]:
    return {path.stem: path for folder in folders for path in files_in(folder / FOLDER, ".svg")}


def _unfit(path: Path) -> Iterator[Diagnostic]:
    shown = f"overrides/{FOLDER}/{path.name}"
    size = path.stat().st_size
    if size > BYTES:
        yield messages.PICTURE_TOO_LARGE.at(Where(shown), size=size, limit=BYTES)
    else:
        yield from _Reader(shown).read(text_of(path)).problems


@lru_cache(maxsize=200)
def _drawing(text: str) -> Markup:
    return Markup("".join(_Reader("").read(text).written))


class _Reader:
    """Reads one file: what it draws is written anew, and what it may not hold is told."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.problems: list[Diagnostic] = []
        self.written: list[str] = []
        self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._start, self._end
        self._parser.StartDoctypeDeclHandler = self._parser.EntityDeclHandler = self._declared

    def read(self, text: str) -> "_Reader":
        """All of a file, once."""
        try:
            self._parser.Parse(text.encode(), True)
        except expat.ExpatError as error:
            at = Where(self.shown, error.lineno, error.offset + 1)
            self.problems.append(messages.PICTURE_BROKEN.at(at))
        return self

    def _refuse(self, message: Message, **values: str) -> None:
        at = Where(self.shown, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
        self.problems.append(message.at(at, **values))

    def _declared(self, *_: Any) -> None:
        self._refuse(messages.PICTURE_DECLARES)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        space, _, tag = name.rpartition(" ")
        if space != SPACE or tag not in (SHAPES if self._depth > 1 else ("svg",)):
            self._refuse(messages.PICTURE_ELEMENT, tag=tag)
            return
        if self._depth == 1 and "viewBox" not in attributes:
            self._refuse(messages.PICTURE_WITHOUT_SHEET, grid=GRID)
        told = {
            key: value
            for key, value in attributes.items()
            if self._depth > 1 or key not in OF_A_PAGE
        }
        # As they are, between quotes: no pattern of `ATTRIBUTES` lets a quote or a `<` through.
        fitting = "".join(
            f' {key}="{value}"' for key, value in told.items() if self._fits(key, value)
        )
        self.written.append(f"<{tag} {HEAD}{fitting}>" if self._depth == 1 else f"<{tag}{fitting}>")

    def _fits(self, key: str, value: str) -> bool:
        pattern = ATTRIBUTES.get(key)
        if pattern is None:
            self._refuse(messages.PICTURE_ATTRIBUTE, key=key.rpartition(" ")[2])
        elif pattern.fullmatch(value):
            return True
        elif key == "viewBox":
            self._refuse(messages.PICTURE_SHEET, value=value, key=key, grid=GRID)
        else:
            refused = messages.PICTURE_COLOUR if pattern is COLOUR else messages.PICTURE_VALUE
            self._refuse(refused, value=value, key=key)
        return False

    def _end(self, name: str) -> None:
        self._depth -= 1
        space, _, tag = name.rpartition(" ")
        if space == SPACE and tag in ("svg", *SHAPES):
            self.written.append(f"</{tag}>")

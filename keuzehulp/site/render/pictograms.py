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
from keuzehulp.source import Diagnostic, Where, did_you_mean, files_in, first, text_of

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
WHY = {
    COLOUR: (
        "Schrijf ‘currentColor’ of ‘none’: dan klopt de kleur in licht, in donker en op papier."
    ),
    ATTRIBUTES["viewBox"]: f"Teken op een vel van 24 bij 24: schrijf ‘{GRID}’.",
}
ALLOWED = "Haal het weg. Wat in een pictogram mag, staat in overrides/README.md."


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
            fix = did_you_mean(
                name,
                known,
                f"Zet een tekening in overrides/{FOLDER}/{name}.svg, of kies een andere naam.",
            )
            yield Diagnostic("unknown-picture", name.at, f"Er is geen pictogram ‘{name}’.", fix)
    for path in known.values():
        yield from first(_unfit(path))


def _files(folders: tuple[Path, ...]) -> Mapping[str, Path]:
    return {path.stem: path for folder in folders for path in files_in(folder / FOLDER, ".svg")}


def _unfit(path: Path) -> Iterator[Diagnostic]:
    shown = f"overrides/{FOLDER}/{path.name}"
    size = path.stat().st_size
    if size > BYTES:
        fix = "Teken het met minder punten, of rond de getallen af op een half."
        yield Diagnostic(
            "picture-too-large",
            Where(shown),
            f"Dit pictogram heeft {size} tekens; hoogstens {BYTES} kan.",
            fix,
        )
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
            self.problems.append(
                Diagnostic(
                    "picture-broken",
                    at,
                    "Dit is geen geldige SVG.",
                    "Kijk of elk teken ‘<’ een ‘>’ heeft.",
                )
            )
        return self

    def _refuse(self, message: str, fix: str) -> None:
        at = Where(self.shown, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
        self.problems.append(Diagnostic("picture-unsafe", at, message, fix))

    def _declared(self, *_: Any) -> None:
        self._refuse("Een DOCTYPE of entiteit mag niet in een pictogram.", ALLOWED)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        space, _, tag = name.rpartition(" ")
        if space != SPACE or tag not in (SHAPES if self._depth > 1 else ("svg",)):
            self._refuse(f"‘<{tag}>’ mag hier niet in een pictogram.", ALLOWED)
            return
        if self._depth == 1 and "viewBox" not in attributes:
            self._refuse(
                "Dit pictogram zegt niet hoe groot het vel is.", WHY[ATTRIBUTES["viewBox"]]
            )
        told = {
            key: value
            for key, value in attributes.items()
            if self._depth > 1 or key not in OF_A_PAGE
        }
        fitting = "".join(
            f' {key}="{value}"' for key, value in told.items() if self._fits(key, value)
        )
        self.written.append(f"<{tag} {HEAD}{fitting}>" if self._depth == 1 else f"<{tag}{fitting}>")

    def _fits(self, key: str, value: str) -> bool:
        pattern = ATTRIBUTES.get(key)
        if pattern is None:
            self._refuse(f"‘{key.rpartition(' ')[2]}’ mag niet in een pictogram.", ALLOWED)
        elif not pattern.fullmatch(value):
            self._refuse(
                f"‘{value}’ kan niet bij ‘{key}’ in een pictogram.", WHY.get(pattern, ALLOWED)
            )
        else:
            return True
        return False

    def _end(self, name: str) -> None:
        self._depth -= 1
        space, _, tag = name.rpartition(" ")
        if space == SPACE and tag in ("svg", *SHAPES):
            self.written.append(f"</{tag}>")

"""The designer's scripts for a document, in one: classic scripts on one namespace, in an order that is fixed here."""

from collections.abc import Iterator
from pathlib import Path

from compiler.model import Tree
from compiler.pages.shorthand import mistake, shorthand
from compiler.reading import Problem, Where

FOLDER = "assets/javascripts"

PURE = ("kh", "path", "link")
"""These know nothing of a page; tests load them by themselves."""
KEUZEHULP = (
    *PURE,
    "tree",
    "store",
    "ready",
    "screen",
    "run",
    "arrive",
    "question",
    "notes",
    "back",
    "mode",
    "outcome",
    "copies",
    "recap",
    "copy",
    "qr",
    "share",
    "reminder",
    "print",
    "wipe",
    "resume",
    "begin",
)
"""All scripts of the keuzehulp. The last one starts it, when all others are there."""
CONDITIONS = ("situation", "ways")
"""What only a tree with conditions needs: the first knows nothing of a page, the second reads one."""
SEVERAL = (*CONDITIONS, "several")
"""And what its keuzehulp needs besides."""
OVERVIEW = ("kh", "path", "tree", "store", "route")
"""What shows somebody's own route on the page with the whole tree."""
FRAME = ("colour", "theme", "frame")
"""What a document does in somebody else's page."""
NOT_FRAMED = ("reminder", "begin")
"""A frame may not hand out files; and beginning comes last there too."""
FRAMED_GUIDE = ("kh", *FRAME)


def keuzehulp(tree: Tree) -> tuple[str, ...]:
    """The scripts of the keuzehulp of this tree."""
    return (*KEUZEHULP[:-1], *SEVERAL, *KEUZEHULP[-1:]) if tree.has_conditions else KEUZEHULP


def framed(tree: Tree) -> tuple[str, ...]:
    """The scripts of the keuzehulp of this tree in somebody else's page."""
    return (*(name for name in keuzehulp(tree) if name not in NOT_FRAMED), *FRAME, "begin")


def overview(tree: Tree) -> tuple[str, ...]:
    """The scripts of the page with the whole of this tree."""
    return (*OVERVIEW[:-1], *CONDITIONS, *OVERVIEW[-1:]) if tree.has_conditions else OVERVIEW


def together(overrides: Path, names: tuple[str, ...]) -> str:
    """These scripts in one, as short as readers download them."""
    return "".join(shorthand((overrides / FOLDER / f"{name}.js").read_text(encoding="utf-8")) for name in names)


def unreadable(overrides: Path) -> Iterator[Problem]:
    """Scripts that no browser would run."""
    for path in sorted((overrides / FOLDER).glob("*.js")):
        if place := mistake(path.read_text(encoding="utf-8")):
            fix = "Kijk op deze regel en vlak ervoor: vaak ontbreekt een haakje of een aanhalingsteken."
            yield Problem("no-javascript", Where(f"overrides/{FOLDER}/{path.name}", *place), "Dit is geen JavaScript.", fix)

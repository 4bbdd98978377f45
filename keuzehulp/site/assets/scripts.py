"""The designer's scripts for a document, in one: classic scripts on one namespace, in an order
that is fixed here.
"""

from rjsmin import jsmin

from keuzehulp.model import Tree
from keuzehulp.site.look import Look
from keuzehulp.source import text_of

FOLDER = "assets/javascripts"

PURE = ("kh", "engine", "link", "stored")
"""These know nothing of a page; tests load them by themselves."""
KEUZEHULP = (
    *PURE,
    "tree",
    "store",
    "ready",
    "screen",
    "history",
    "router",
    "gesture",
    "question",
    "notes",
    "back",
    "mode",
    "outcome",
    "references",
    "recap",
    "copy",
    "qr",
    "share",
    "reminder",
    "print",
    "wipe",
    "away",
    "tabs",
    "entries",
    "resume",
    "saved",
    "main",
)
"""All scripts of the keuzehulp. The last one starts it, when all others are there."""
CONDITIONS = ("situation", "ways")
"""What only a tree with conditions needs: the first knows nothing of a page, the second reads
one.
"""
SEVERAL = (*CONDITIONS, "multi-select")
"""And what its keuzehulp needs besides."""
OVERVIEW = ("kh", "engine", "stored", "tree", "store", "away", "tabs", "route")
"""What shows somebody's own route on the page with the whole tree."""
FRAME = ("colour", "theme", "frame")
"""What a document does in somebody else's page."""
NOT_FRAMED = ("tabs", "reminder", "main")
"""A frame listens to nobody, and may not hand out files; and beginning comes last there too."""
FRAMED_GUIDE = ("kh", *FRAME)


def keuzehulp(tree: Tree) -> tuple[str, ...]:
    """The scripts of the keuzehulp of this tree."""
    return (*KEUZEHULP[:-1], *SEVERAL, *KEUZEHULP[-1:]) if tree.has_conditions else KEUZEHULP


def framed(tree: Tree) -> tuple[str, ...]:
    """The scripts of the keuzehulp of this tree in somebody else's page."""
    return (*(name for name in keuzehulp(tree) if name not in NOT_FRAMED), *FRAME, "main")


def overview(tree: Tree) -> tuple[str, ...]:
    """The scripts of the page with the whole of this tree."""
    return (*OVERVIEW[:-1], *CONDITIONS, *OVERVIEW[-1:]) if tree.has_conditions else OVERVIEW


def together(look: Look, names: tuple[str, ...]) -> str:
    """These scripts in one, without comments and needless space; no name in them changes."""
    return "\n".join(minified(text_of(look.file(f"{FOLDER}/{name}.js"))) for name in names)


def minified(script: str) -> str:
    """The same program in fewer bytes."""
    return str(jsmin(script))

"""Sheets for paper, one A4 each: the options to talk about, and the whole tree."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from keuzehulp.model import Project, Tree
from keuzehulp.site.page import Page
from keuzehulp.site.pages.decision import Draw
from keuzehulp.site.render.templates import Templates

if TYPE_CHECKING:
    from keuzehulp.layout import Sheet

CARD = (
    "prose",
    "path",
    "button",
    "pictogram",
    "qr",
    "address",
    "paper/sheet",
    "paper/card",
    "paper/handout",
)
LEAF = (
    "prose",
    "path",
    "button",
    "tool/drawing",
    "tool/overview",
    "qr",
    "address",
    "paper/sheet",
    "paper/leaf",
)
SCRIPTS = ("sheet",)
WIDTH, HEIGHT, LOW = 281, 149, 34
"""Millimetres for the drawing on one A4; its last part, when there are more, stands beside the
code below.
"""
LETTER, READABLE = 12.5, 2.62
"""Of a letter: its size in the measure of the drawing, and the least in millimetres."""


def pages(tree: Tree, project: Project, templates: Templates, draw: Draw) -> Iterator[Page]:
    """The sheets of one tree; without options there is nothing to lay side by side. Those of a
    second tree stand below its own address.
    """
    place = project.place(tree)
    outcomes = sorted(tree.outcomes, key=lambda outcome: outcome.code.number)
    paths = templates.site.paths
    sheets = [("gespreksblad", paths.handout, CARD)] if tree.options else []
    for name, path, components in (*sheets, ("beslisboom-blad", paths.tree_sheet, LEAF)):
        address = f"{place}{path}/"
        values: dict[str, Any] = {
            "printed": True,
            "tree": tree,
            "outcomes": outcomes,
            "pdf": pdf_of(address),
        }
        values["drawn"] = partial(_on_one_sheet, draw)
        make = partial(
            templates.document,
            f"{name}.html",
            address=address,
            components=components,
            run=SCRIPTS,
            **values,
        )
        codes = {node.code for node in tree.all_nodes} if name == "beslisboom-blad" else ()
        yield Page(f"{address}index.html", make, tree.head.at.file, codes)


def _on_one_sheet(draw: Draw) -> "tuple[float, tuple[Sheet, ...]]":
    """How large a letter is in millimetres when all of the drawing is on one A4, and its parts;
    none when that is too small to read.
    """
    parts = draw()
    if not parts:
        return 0, ()
    above, below = (parts[:-1], parts[-1].height) if len(parts) > 1 else (parts, 0)
    height = sum(part.height for part in above)
    scale = min(
        WIDTH / max(part.width for part in parts), HEIGHT / height, LOW / below if below else 1
    )
    # A small tree is not blown up until it fills the sheet.
    letter = min(LETTER * scale, 2 * READABLE)
    return (letter, parts) if letter >= READABLE else (0, ())


def pdf_of(address: str) -> str:
    """Where the PDF of a page stands, if it is made: beside its folder."""
    return f"{address.rstrip('/')}.pdf"

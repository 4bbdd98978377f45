"""Sheets for paper, one A4 each: the options to talk about, and the whole tree."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from keuzehulp.model import Project, Tree
from keuzehulp.site.page import Page
from keuzehulp.site.render.templates import Templates

CARD = ("prose", "path", "button", "pictogram", "qr", "address", "paper/sheet", "paper/card", "paper/handout")
LEAF = ("prose", "path", "button", "tool/overview", "qr", "address", "paper/sheet", "paper/leaf")
SCRIPTS = ("sheet",)


def pages(tree: Tree, project: Project, templates: Templates) -> Iterator[Page]:
    """The sheets of one tree; without options there is nothing to lay side by side. Those of a second tree stand below its own address."""
    place = project.place(tree)
    outcomes = sorted(tree.outcomes, key=lambda outcome: outcome.code.number)
    sheets = {"gespreksblad": CARD} if tree.options else {}
    for name, components in {**sheets, "beslisboom-blad": LEAF}.items():
        address = f"{place}{name}/"
        values: dict[str, Any] = {"printed": True, "tree": tree, "outcomes": outcomes, "pdf": pdf_of(address)}
        make = partial(templates.document, f"{name}.html", address=address, components=components, run=SCRIPTS, **values)
        yield Page(f"{address}index.html", make, tree.head.at.file)


def pdf_of(address: str) -> str:
    """Where the PDF of a page stands, if it is made: beside its folder."""
    return f"{address.rstrip('/')}.pdf"

"""The kinds of file that a tree can be made of, or made into. A new kind is a module and a line
here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from keuzehulp.formats.dmn_tables import dmn, dmn_reading
from keuzehulp.formats.draft import Draft
from keuzehulp.formats.drawings import graphml, graphml_reading, mermaid, mermaid_reading
from keuzehulp.formats.errors import WrongFile
from keuzehulp.formats.messages import imports as messages
from keuzehulp.formats.ministry import beslishulp_files
from keuzehulp.formats.tables import csv_table
from keuzehulp.formats.text.decoding import decoded
from keuzehulp.formats.what_check_asks import tell_what_check_asks
from keuzehulp.model import Tree
from keuzehulp.source import Where

Importer = Callable[[dict[str, bytes], Draft], None]
"""Takes the bytes of files by the names to show, the tree first."""


@dataclass(frozen=True)
class Import:
    """How to read a kind, and how the names of its files end when a folder is given."""

    importer: Importer
    endings: tuple[str, ...]

    def read(self, files: dict[str, bytes], draft: Draft) -> None:
        """Put the tree that is in these files into `draft`, with the report on it."""
        self.importer(files, draft)
        if not draft.outcomes:
            raise WrongFile(messages.NO_OUTCOME.say(origin=draft.origin))
        if not any(question["id"] == draft.start for question in draft.questions):
            raise WrongFile(
                messages.NOTHING_TO_CHOOSE.say(
                    origin=draft.origin, outcome=draft.outcomes[0]["title"]
                )
            )
        tell_what_check_asks(draft)


def _first(files: dict[str, bytes], draft: Draft) -> tuple[str, bytes]:
    """The file to read. Only a beslishulp is in more than one; others are told."""
    (name, data), *others = files.items()
    for other, _ in others:
        draft.lose(Where(other), messages.ANOTHER_FILE, name=name)
    return name, data


def _as_text(
    read: Callable[[str, str, Draft], None],
    files: dict[str, bytes],
    draft: Draft,
    *,
    windows: bool = False,
) -> None:
    name, data = _first(files, draft)
    read(decoded(data, name, windows=windows), name, draft)


def _beslishulp(files: dict[str, bytes], draft: Draft) -> None:
    beslishulp_files.read_files({name: decoded(data, name) for name, data in files.items()}, draft)


def _xlsx(files: dict[str, bytes], draft: Draft) -> None:
    from keuzehulp.formats.tables import (
        xlsx_table,
    )  # here, since openpyxl takes as long to start as all else of a verb

    name, data = _first(files, draft)
    xlsx_table.read_xlsx(data, name, draft)


def _as_xlsx(tree: Tree) -> bytes:
    from keuzehulp.formats.tables import xlsx_table  # as above

    return xlsx_table.written(tree)


IMPORTS: dict[str, Import] = {
    "beslishulp": Import(_beslishulp, (".yaml", ".yml")),
    "csv": Import(partial(_as_text, csv_table.read_csv, windows=True), (".csv", ".tsv", ".txt")),
    "dmn": Import(partial(_as_text, dmn_reading.read_dmn), (".dmn", ".xml")),
    "graphml": Import(partial(_as_text, graphml_reading.read_graphml), (".graphml", ".xml")),
    "mermaid": Import(partial(_as_text, mermaid_reading.read_mermaid), (".mmd", ".mermaid", ".md")),
    "xlsx": Import(_xlsx, (".xlsx", ".xlsm")),
}

EXPORTS: dict[str, Callable[[Tree], str]] = {
    "csv": csv_table.written,
    "dmn": dmn.written,
    "graphml": graphml.written,
    "mermaid": mermaid.written,
}
"""Those that are text."""
FILES: dict[str, Callable[[Tree], bytes]] = {"xlsx": _as_xlsx}
"""Those that are no text, and so only go into a file."""

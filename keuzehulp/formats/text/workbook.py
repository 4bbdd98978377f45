"""The sheets of a workbook of Excel as text, read with care: what it unpacks to is bounded
first, and nothing in it is run or fetched.
"""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

import openpyxl
from openpyxl.utils import range_boundaries

from keuzehulp.formats.errors import WrongFile, too_much
from keuzehulp.formats.loss import Loss
from keuzehulp.formats.messages import tables as messages
from keuzehulp.formats.messages.imports import COLUMNS, NO, YES
from keuzehulp.formats.text.xml_text import Element, read_xml
from keuzehulp.source import Where, limits

TYPES = (b"<!DOCTYPE", b"<!ENTITY", b"<\0!\0", b"\0<\0!")
"""What no workbook needs, in UTF-8 and UTF-16: with it a small file can grow without end."""
BOTH = {True: YES, False: NO}
LAST_ROW = 1_048_576
"""That a sheet of Excel can have."""
MOST_MERGED = 10_000
"""Blocks of merged cells in a sheet, and cells in one: a file can claim millions in a few bytes."""
# The parts of a workbook are known by where they stand in its zip.
COMMENTS = re.compile(r"xl/(?:comments|threadedComments)\S*\.xml")
PICTURES = re.compile(r"xl/(?:media|charts|embeddings)/\S+|xl/vbaProject\.bin")


class Workbook:
    """A workbook whose cells are text."""

    def __init__(self, data: bytes, shown: str) -> None:
        self.shown = shown
        self.zip = _opened(data, shown)
        self.values, self.formulas = (
            self._loaded(data, data_only=value) for value in (True, False)
        )
        self.names: list[str] = [sheet.title for sheet in self.values.worksheets]
        self.found: dict[str, list[Loss]] = {}

    def rows(self, name: str) -> Iterator[tuple[int, list[str]]]:
        """The number of each row and its cells; merged cells all hold what the first of them
        does.
        """
        merged = self._merged(name)
        kept: dict[tuple[int, int], str] = {}
        # Read twice at once: openpyxl gives either what a formula last gave, or the formula.
        pairs = zip(self._cells(self.values, name), self._cells(self.formulas, name), strict=False)
        for number, (cells, formulas) in enumerate(pairs, 1):
            row = [
                self._said(cell, formula, Where(f"{self.shown} ({name})", number, place), name)
                for place, (cell, formula) in enumerate(zip(cells, formulas, strict=False), 1)
            ]
            for place, first in merged.get(number, {}).items():
                row += [""] * (place - len(row))
                if (number, place) == first:
                    kept[first] = row[place - 1]
                elif kept.get(first):
                    row[place - 1] = kept[first]
            yield number, row

    def losses(self, name: str) -> list[Loss]:
        """What there is to tell of a sheet whose rows were read, and of the workbook."""
        told = list(self.found.get(name, []))
        for member in filter(COMMENTS.fullmatch, self.zip.namelist()):
            words = read_xml(self.zip.read(member).decode("utf-8", "replace"), self.shown)
            told += [
                messages.COMMENT.lost(Where(self.shown), text=note.words())
                for note in _notes(words)
            ]
        if any(map(PICTURES.fullmatch, self.zip.namelist())):
            told.append(messages.PICTURES.lost(Where(self.shown)))
        return told

    def _loaded(self, data: bytes, *, data_only: bool) -> Any:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return openpyxl.load_workbook(
                    io.BytesIO(data), read_only=True, data_only=data_only, keep_links=False
                )
        # openpyxl lets through whatever its parsers raise; what the file is, does not depend on it
        except Exception:
            raise WrongFile(messages.NO_WORKBOOK.say(shown=self.shown)) from None

    def _cells(self, book: Any, name: str) -> Iterator[tuple[Any, ...]]:
        try:
            sheet = book[name]
            sheet.reset_dimensions()  # what a file says of its own size need not be so
            for number, row in enumerate(sheet.iter_rows(max_row=LAST_ROW), 1):
                if len(row) > limits.COLUMNS and any(
                    cell.value is not None for cell in row[limits.COLUMNS :]
                ):
                    raise too_much(Where(f"{self.shown} ({name})", number), COLUMNS, limits.COLUMNS)
                yield row[: limits.COLUMNS]
        except WrongFile:
            raise
        except Exception:  # as above: a damaged sheet is only found while it is read
            raise WrongFile(messages.NO_WORKBOOK.say(shown=f"{self.shown} ({name})")) from None

    def _said(self, cell: Any, formula: Any, at: Where, name: str) -> str:
        """The words of a cell, and what to tell about it."""
        text, losses = _words(cell.value), self.found.setdefault(name, [])
        if formula.data_type == "f":
            losses.append(messages.FORMULA.lost(at, formula=formula.value, text=text))
        elif cell.data_type == "e":
            losses.append(messages.ERROR.lost(at, text=text))
        elif isinstance(cell.value, bool):
            flag = messages.TRUE if cell.value else messages.FALSE
            losses.append(flag.lost(at, text=text))
        return text

    def _merged(self, name: str) -> dict[int, dict[int, tuple[int, int]]]:
        """For each row the cells in it that were merged, with the first of them."""
        path = self.values[name]._worksheet_path  # no public way tells which file a sheet is in
        by_row: dict[int, dict[int, tuple[int, int]]] = {}
        # Out of the XML itself: openpyxl tells of merged cells only when it reads a whole book into
        # memory.
        references = re.findall(
            rb'<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"', self.zip.read(path)
        )
        for reference in references[:MOST_MERGED]:
            left, top, right, bottom = range_boundaries(reference.decode())
            if (right - left + 1) * (bottom - top + 1) > MOST_MERGED:
                continue
            at = Where(f"{self.shown} ({name})", top, left)
            merged = messages.MERGED.lost(at, cells=reference.decode())
            self.found.setdefault(name, []).append(merged)
            for row in range(top, bottom + 1):
                by_row.setdefault(row, {}).update(
                    dict.fromkeys(range(left, right + 1), (top, left))
                )
        return by_row


def _opened(data: bytes, shown: str) -> zipfile.ZipFile:
    """The file as a zip that unpacks to a reasonable size, and declares nothing."""
    try:
        book = zipfile.ZipFile(io.BytesIO(data))
        # By the sizes that the zip states, which `zipfile` does not read past.
        if (
            sum(member.file_size for member in book.infolist()) > limits.ALL_BYTES
            or len(book.infolist()) > limits.PROBLEMS
        ):
            raise WrongFile(
                messages.UNPACKS_TOO_LARGE.say(
                    shown=shown, limit=limits.megabytes(limits.ALL_BYTES)
                )
            )
        for member in book.infolist():
            text = book.read(member) if member.filename.endswith((".xml", ".rels")) else b""
            if any(sign in text for sign in TYPES):
                raise WrongFile(messages.DECLARES.say(shown=shown))
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
        zlib.error,
    ):
        raise WrongFile(messages.NO_WORKBOOK.say(shown=shown)) from None
    return book


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return BOTH[value]
    # Excel knows moments only; at midnight somebody typed a day.
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date):
        return f"{value.day}-{value.month}-{value.year}" + (
            f" {value:%H:%M}" if isinstance(value, datetime) else ""
        )
    return (
        str(value).replace(".", ",")
        if isinstance(value, float) and not value.is_integer()
        else _whole(value)
    )


def _whole(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) else str(value).strip()


def _notes(root: Element) -> Iterator[Element]:
    yield from root.all("comment")
    yield from root.all("threadedComment")

"""The bytes of other programs' files as text: UTF-8, what Windows and Excel make besides, and
what an XML file says of itself.
"""

import codecs
import re

from keuzehulp.formats.errors import WrongFile
from keuzehulp.formats.messages import imports as messages

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# In the declaration that may begin an XML file (XML 1.0 §2.8), read as bytes, since nothing is
# decoded yet. Bounded, or a file that never closes it would be searched whole.
DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
KNOWN = ("ascii", "iso8859-1", "iso8859-15", "cp1252", "utf-8")
"""Of the encodings that an XML file may name; UTF-16 is seen without."""
OTHERS = (
    (
        b"PK\x03\x04",
        messages.WORKBOOK_OR_ZIP,
    ),
    (
        b"\xd0\xcf\x11\xe0",
        messages.OLD_WORKBOOK,
    ),
)
ZERO = b"\0"
LOOK = 400
"""Bytes at the beginning by which UTF-16 without a mark is seen."""


def decoded(data: bytes, shown: str, *, windows: bool = False) -> str:
    """The text; with `windows` also what Excel saves as plain CSV. What is none of it is refused
    at its place.
    """
    reason = next((reason for start, reason in OTHERS if data.startswith(start)), "")
    if reason:
        raise WrongFile(messages.NO_TEXT_FILE.say(shown=shown, reason=reason))
    text = _as(_encoding(data), data, shown, windows=windows)
    return text.removeprefix("\ufeff")


def _encoding(data: bytes) -> str:
    marked = next((name for mark, name in BOMS if data.startswith(mark)), "")
    if marked:
        return marked
    # Western text in UTF-16 has a zero in every second byte; UTF-8 and cp1252 have none.
    start = data[:LOOK]
    if len(start) > 1 and start[1::2].count(ZERO) > len(start) // 4:
        return "utf-16-le"
    if len(start) > 1 and start[::2].count(ZERO) > len(start) // 4:
        return "utf-16-be"
    declared = DECLARED.match(data)
    return _known(declared[1].decode("ascii")) if declared else "utf-8"


def _known(name: str) -> str:
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return "utf-8"
    return known if known in KNOWN else "utf-8"


def _as(encoding: str, data: bytes, shown: str, *, windows: bool) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # UTF-8 first: nearly no text of another code happens to be UTF-8, and any bytes are cp1252.
        if windows and encoding == "utf-8":
            return _as("cp1252", data, shown, windows=False)
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        raise WrongFile(messages.NO_UTF8.say(shown=shown, line=line, column=column)) from None

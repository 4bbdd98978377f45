"""What is wrong with a hand-written page before it is read any further: its name, its size, its front matter, and marks without end."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from keuzehulp.site.search.markdown_text import FRONT
from keuzehulp.site.urls.relative import is_elsewhere, may_be_followed
from keuzehulp.source import Diagnostic, Mapping, Node, Sequence, Text, Where, limits, read_text, text_of

NAME = re.compile(r"(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\.md")
"""What can be an address, in the settings of every server as well."""
TEXTS = ("title", "description", "robots")
"""What the front matter says in one text each."""
BLOCK = re.compile(r"\n[ \t]*\n")
MARK = re.compile(r"[\[<(]")
QUOTED = re.compile(r"(?:[ \t]*>)+")
FIX = "Splits de pagina, of haal weg wat er niet hoort."


def problems(path: Path, inside: str, *, shown: str) -> Iterator[Diagnostic]:
    """Everything that is wrong with the page at `inside` of its folder, that would stop the tools that read it."""
    if not NAME.fullmatch(inside):
        fix = "Gebruik kleine letters, cijfers en streepjes: de naam van het bestand wordt het adres."
        yield Diagnostic("page-name", Where(shown), f"Van ‘{inside}’ kan geen adres worden gemaakt.", fix)
    if (size := path.stat().st_size) > limits.PAGE_BYTES:
        message = f"Deze pagina is {limits.megabytes(size)}; hoogstens {limits.megabytes(limits.PAGE_BYTES)} kan."
        yield Diagnostic("page-too-large", Where(shown), message, FIX)
        return
    text = text_of(path)
    front = found.group(1) if (found := FRONT.match(text)) else ""
    yield from _in_front(front, shown)
    yield from _marks(text, shown)


def _in_front(front: str, shown: str) -> Iterator[Diagnostic]:
    if not front.strip():
        return
    file, found = read_text(front, path=shown, shown=shown)
    yield from (replace(problem, at=replace(problem.at, line=problem.at.line + 1)) for problem in found)
    for key, value in file.root.entries if file else ():
        at = replace(key.at, line=key.at.line + 1)
        if key in TEXTS and not isinstance(value, Text):
            yield Diagnostic("front-matter", at, f"Achter ‘{key}’ hoort één tekst.", "Typ de tekst achter de dubbele punt.")
        for address in _addresses(value) if key in ("scripts", "path") else ():
            if is_elsewhere(address) or not may_be_followed(address):
                fix = "Noem een adres vanaf het begin van de site."
                yield Diagnostic("front-matter", at, f"‘{address}’ is geen plek op deze site.", fix)


def _addresses(value: Node) -> Iterator[str]:
    """The scripts of a page, or the addresses of the pages above it."""
    for item in value.items if isinstance(value, Sequence) else ():
        address = item.get("url") if isinstance(item, Mapping) else item
        if isinstance(address, Text):
            yield address


def _marks(text: str, shown: str) -> Iterator[Diagnostic]:
    """Marks that a Markdown tool would follow one into the other: it takes minutes over what nobody could read."""
    line = 1
    for block in BLOCK.split(text):
        deepest = max((len(found.replace(" ", "")) for found in QUOTED.findall(block)), default=0)
        if len(MARK.findall(block)) > limits.MARKS or deepest > limits.DEPTH:
            message = f"In deze alinea staan meer dan {limits.MARKS} haken, of meer dan {limits.DEPTH} tekens > achter elkaar."
            yield Diagnostic("too-many-marks", Where(shown, line), message, FIX)
        line += block.count("\n") + 2
    indent = max((len(found) for found in re.findall(r"^[ \t]*", text, re.MULTILINE)), default=0)
    if text.count("\n#") > limits.HEADINGS or indent > 4 * limits.DEPTH:
        message = (
            f"Op deze pagina staan meer dan {limits.shown(limits.HEADINGS)} koppen, of een regel springt meer dan {4 * limits.DEPTH} in."
        )
        yield Diagnostic("too-many-marks", Where(shown), message, FIX)

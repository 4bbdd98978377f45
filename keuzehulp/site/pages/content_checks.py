"""What is wrong with a hand-written page before it is read any further: its name, its size, its
front matter, and marks without end.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from keuzehulp.site.search.markdown_text import FRONT
from keuzehulp.site.urls.relative import is_elsewhere, may_be_followed
from keuzehulp.source import (
    Diagnostic,
    Mapping,
    Node,
    Sequence,
    Text,
    Where,
    limits,
    read_text,
    text_of,
)
from keuzehulp.source.yaml_errors import UNSEEN
from keuzehulp.source.yaml_pitfalls import place

NAME = re.compile(r"(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\.md")
"""What can be an address, in the settings of every server as well."""
TEXTS = ("title", "description", "robots")
"""What the front matter says in one text each."""
INVISIBLE = ("Hier staat een onzichtbaar teken.", "Verwijder het teken, of typ de regel opnieuw.")
KEY_IN_FRONT = re.compile(r"\s*(title|description|robots|scripts|path):")
CODE = re.compile(r"^(```+|~~~+).*?^\1|(`+)[^`\n].*?\2", re.MULTILINE | re.DOTALL)
PICTURE = re.compile(
    r"(?:!\[[^\]]*\]\(\s*<?|<(?:img|source|video|audio|image|track)\b[^>]*?\b(?:src|srcset|href|poster)\s*=\s*[\"']?)((?:https?:)?//[^\s\"'>)]+)",
    re.IGNORECASE,
)
ACTIVE = re.compile(
    r"<(script|style|iframe|object|embed|link|base|meta|form|frame)\b", re.IGNORECASE
)
"""What runs, restyles, or shows another page."""
BLOCK = re.compile(r"\n[ \t]*\n")
MARK = re.compile(r"[\[<(]")
QUOTED = re.compile(r"(?:[ \t]*>)+")
FIX = "Splits de pagina, of haal weg wat er niet hoort."


def problems(path: Path, inside: str, *, shown: str) -> Iterator[Diagnostic]:
    """Everything that is wrong with the page at `inside` of its folder, that would stop the
    tools that read it.
    """
    if not NAME.fullmatch(inside):
        fix = (
            "Gebruik kleine letters, cijfers en streepjes: de naam van het bestand wordt het adres."
        )
        yield Diagnostic(
            "page-name", Where(shown), f"Van ‘{inside}’ kan geen adres worden gemaakt.", fix
        )
    if (size := path.stat().st_size) > limits.PAGE_BYTES:
        message = (
            f"Deze pagina is {limits.megabytes(size)}; hoogstens"
            f" {limits.megabytes(limits.PAGE_BYTES)} kan."
        )
        yield Diagnostic("page-too-large", Where(shown), message, FIX)
        return
    text = text_of(path)
    front = found.group(1) if (found := FRONT.match(text)) else ""
    yield from _unfinished(text, shown) if not found else ()
    yield from _in_front(front, shown)
    yield from _marks(text, shown)
    yield from _from_outside(text, shown)
    for sign in list(UNSEEN.finditer(text))[:1]:
        yield Diagnostic("control-character", place(text, sign.start(), shown), *INVISIBLE)


def _unfinished(text: str, shown: str) -> Iterator[Diagnostic]:
    """Front matter without one of the lines around it would be read aloud as text, and the page
    would have no title.
    """
    if not text.strip():
        yield Diagnostic(
            "front-matter",
            Where(shown),
            "Deze pagina is leeg.",
            "Vul haar, of haal het bestand weg.",
        )
    elif text.startswith("---\n"):
        fix = "Zet onder de titel en de omschrijving een regel met alleen ---."
        yield Diagnostic("front-matter", Where(shown), "De kop van deze pagina houdt niet op.", fix)
    elif found := KEY_IN_FRONT.match(text):
        fix = "Zet boven de titel en de omschrijving een regel met alleen ---, en eronder ook."
        yield Diagnostic(
            "front-matter",
            place(text, found.start(1), shown),
            f"‘{found[1]}’ staat niet tussen twee regels met ---.",
            fix,
        )


def _from_outside(text: str, shown: str) -> Iterator[Diagnostic]:
    """What a page would fetch elsewhere, or do by itself. Code that is only shown is no part of
    the page.
    """
    seen = CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for found in PICTURE.finditer(seen):
        message = f"Deze pagina haalt ‘{found[1]}’ bij een ander: die ziet dan wie uw lezers zijn."
        fix = "Zet het bestand in content/ en noem het daar, of maak er een link van."
        yield Diagnostic("fetched-outside", place(seen, found.start(1), shown), message, fix)
    for found in ACTIVE.finditer(seen):
        message = (
            f"‘<{found[1]}>’ kan niet op een losse pagina: die heeft geen scripts, stijlen of"
            " vensters in de tekst."
        )
        yield Diagnostic(
            "active-element", place(seen, found.start(), shown), message, "Haal het element weg."
        )


def _in_front(front: str, shown: str) -> Iterator[Diagnostic]:
    if not front.strip():
        return
    file, found = read_text(front, path=shown, shown=shown)
    yield from (
        replace(problem, at=replace(problem.at, line=problem.at.line + 1)) for problem in found
    )
    for key, value in file.root.entries if file else ():
        at = replace(key.at, line=key.at.line + 1)
        if key in TEXTS and not isinstance(value, Text):
            yield Diagnostic(
                "front-matter",
                at,
                f"Achter ‘{key}’ hoort één tekst.",
                "Typ de tekst achter de dubbele punt.",
            )
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
    """Marks that a Markdown tool would follow one into the other: it takes minutes over what
    nobody could read.
    """
    line = 1
    for block in BLOCK.split(text):
        deepest = max((len(found.replace(" ", "")) for found in QUOTED.findall(block)), default=0)
        if len(MARK.findall(block)) > limits.MARKS or deepest > limits.DEPTH:
            message = (
                f"In deze alinea staan meer dan {limits.MARKS} haken, of meer dan {limits.DEPTH}"
                " tekens > achter elkaar."
            )
            yield Diagnostic("too-many-marks", Where(shown, line), message, FIX)
        line += block.count("\n") + 2
    indent = max((len(found) for found in re.findall(r"^[ \t]*", text, re.MULTILINE)), default=0)
    if text.count("\n#") > limits.HEADINGS or indent > 4 * limits.DEPTH:
        message = (
            f"Op deze pagina staan meer dan {limits.shown(limits.HEADINGS)} koppen, of een regel"
            f" springt meer dan {4 * limits.DEPTH} in."
        )
        yield Diagnostic("too-many-marks", Where(shown), message, FIX)

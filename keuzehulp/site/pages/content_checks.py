"""What is wrong with a hand-written page before it is read any further: its name, its size, its
front matter, and marks without end.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from keuzehulp.site.messages import content as messages
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
KEY_IN_FRONT = re.compile(r"\s*(title|description|robots|scripts|path):")
# A block between fences that are the same, or words between as many backticks.
CODE = re.compile(r"^(```+|~~~+).*?^\1|(`+)[^`\n].*?\2", re.MULTILINE | re.DOTALL)
# `![words](//address` of Markdown, or an element of HTML with such an address in what it shows.
PICTURE = re.compile(
    r"(?:!\[[^\]]*\]\(\s*<?|<(?:img|source|video|audio|image|track)\b[^>]*?\b(?:src|srcset|href|poster)\s*=\s*[\"']?)((?:https?:)?//[^\s\"'>)]+)",
    re.IGNORECASE,
)
ACTIVE = re.compile(
    r"<(script|style|iframe|object|embed|link|base|meta|form|frame)\b", re.IGNORECASE
)
"""What runs, restyles, or shows another page."""
# Paragraphs, since no mark of Markdown reaches over an empty line.
BLOCK = re.compile(r"\n[ \t]*\n")
MARK = re.compile(r"[\[<(]")
# The marks of quotations in quotations, at whatever place of a line.
QUOTED = re.compile(r"(?:[ \t]*>)+")


def problems(path: Path, inside: str, *, shown: str) -> Iterator[Diagnostic]:
    """Everything that is wrong with the page at `inside` of its folder, that would stop the
    tools that read it.
    """
    if not NAME.fullmatch(inside):
        yield messages.PAGE_NAME.at(Where(shown), inside=inside)
    if (size := path.stat().st_size) > limits.PAGE_BYTES:
        limit = limits.megabytes(limits.PAGE_BYTES)
        yield messages.PAGE_TOO_LARGE.at(Where(shown), size=limits.megabytes(size), limit=limit)
        return
    text = text_of(path)
    front = match.group(1) if (match := FRONT.match(text)) else ""
    yield from _unfinished(text, shown) if not match else ()
    yield from _in_front(front, shown)
    yield from _marks(text, shown)
    yield from _from_outside(text, shown)
    for sign in list(UNSEEN.finditer(text))[:1]:
        yield messages.CONTROL_CHARACTER.at(place(text, sign.start(), shown))


def _unfinished(text: str, shown: str) -> Iterator[Diagnostic]:
    """Front matter without one of the lines around it would be read aloud as text, and the page
    would have no title.
    """
    if not text.strip():
        yield messages.EMPTY_PAGE.at(Where(shown))
    elif text.startswith("---\n"):
        yield messages.FRONT_MATTER_OPEN.at(Where(shown))
    elif key := KEY_IN_FRONT.match(text):
        yield messages.FRONT_MATTER_WITHOUT_LINES.at(place(text, key.start(1), shown), key=key[1])


def _from_outside(text: str, shown: str) -> Iterator[Diagnostic]:
    """What a page would fetch elsewhere, or do by itself. Code that is only shown is no part of
    the page.
    """
    seen = CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    for match in PICTURE.finditer(seen):
        yield messages.FETCHED_OUTSIDE.at(place(seen, match.start(1), shown), address=match[1])
    for match in ACTIVE.finditer(seen):
        yield messages.ACTIVE_ELEMENT.at(place(seen, match.start(), shown), tag=match[1])


def _in_front(front: str, shown: str) -> Iterator[Diagnostic]:
    if not front.strip():
        return
    file, mistakes = read_text(front, path=shown, shown=shown)
    yield from (
        replace(problem, at=replace(problem.at, line=problem.at.line + 1)) for problem in mistakes
    )
    for key, value in file.root.entries if file else ():
        at = replace(key.at, line=key.at.line + 1)
        if key in TEXTS and not isinstance(value, Text):
            yield messages.FRONT_MATTER_TEXT.at(at, key=key)
        for address in _addresses(value) if key in ("scripts", "path") else ():
            if is_elsewhere(address) or not may_be_followed(address):
                yield messages.FRONT_MATTER_ADDRESS.at(at, address=address)


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
        deepest = max((len(marks.replace(" ", "")) for marks in QUOTED.findall(block)), default=0)
        if len(MARK.findall(block)) > limits.MARKS or deepest > limits.DEPTH:
            yield messages.TOO_MANY_MARKS.at(
                Where(shown, line), marks=limits.MARKS, depth=limits.DEPTH
            )
        line += block.count("\n") + 2
    indent = max((len(marks) for marks in re.findall(r"^[ \t]*", text, re.MULTILINE)), default=0)
    if text.count("\n#") > limits.HEADINGS or indent > 4 * limits.DEPTH:
        headings, deepest_indent = limits.shown(limits.HEADINGS), 4 * limits.DEPTH
        yield messages.TOO_MANY_HEADINGS.at(Where(shown), headings=headings, indent=deepest_indent)

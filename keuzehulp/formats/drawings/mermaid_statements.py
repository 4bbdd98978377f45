"""The statements of a Mermaid flowchart, each with its place. What stands around them is told:
settings, comments, the rest of a page.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile, too_much
from keuzehulp.formats.messages import drawings as messages
from keuzehulp.formats.messages.imports import LINES
from keuzehulp.source import Where, limits

# How Markdown and its relatives fence a drawing: ```mermaid, ~~~mermaid, :::{mermaid}.
OPENING = re.compile(r"^[ \t]*(?:```|~~~|:::)[ \t]*\{?mermaid\}?[^\n]*\n", re.MULTILINE)
CLOSING = re.compile(r"^[ \t]*(?:```|~~~|:::)[ \t]*$", re.MULTILINE)
# YAML between lines of dashes, at the very beginning only.
FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
TITLE = re.compile(r"^title:[ \t]*(.+)$", re.MULTILINE)
# `%%{init: …}%%`, which may go on over lines; and `%% words`, which does not.
DIRECTIVE = re.compile(r"%%\{.*?\}%%", re.DOTALL)
COMMENT = re.compile(r"^[ \t]*%%[^\n]*$", re.MULTILINE)
# `accDescr { … }`, also over lines.
DESCRIPTION = re.compile(r"^[ \t]*accDescr[ \t]*\{[^}]*\}", re.MULTILINE)
BESIDES = (
    (DIRECTIVE, "}%%", messages.SETTING),
    (COMMENT, "\n", messages.COMMENT),
    (DESCRIPTION, "}", messages.DESCRIPTION),
)
"""What stands between statements, with how it ends."""
# `flowchart LR` or `graph TD;`, with or without the way it goes.
HEAD = re.compile(
    r"(?:flowchart(?:-elk)?|graph)(?:[ \t]+(?:TB|TD|BT|RL|LR|[<>^v]))?[ \t]*(?:;|\n|\Z)"
)
OTHER = re.compile(r"\w[\w-]*")
# A text between quotes, the end of a statement, other words; or a quote that is never closed.
PART = re.compile(r'"[^"]*"|[;\n]|[^";\n]+|"')


@dataclass(frozen=True)
class Statement:
    """One statement, and where it begins."""

    text: str
    at: Where

    def place(self, offset: int) -> Where:
        """Where the sign at this place of the text stands."""
        before = self.text[:offset]
        if "\n" in before:
            return Where(
                self.at.file, self.at.line + before.count("\n"), offset - before.rfind("\n")
            )
        return Where(self.at.file, self.at.line, self.at.column + offset)


def flowchart_in(text: str, shown: str, draft: Draft) -> list[Statement]:
    """The statements of the first flowchart in a file, which may be a page in Markdown around
    it.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    places = _Places(text, shown)
    start, body = _fenced(text, places, draft)
    body = _front(body, start, places, draft) + "\n"
    # In this order: a directive begins as a comment does.
    for pattern, end, what in BESIDES:
        last = body.rfind(end) + len(
            end
        )  # past it nothing can close, and to look for that at every place would take hours
        for match in pattern.finditer(body, 0, last):
            draft.lose(
                places.at(start + match.start()),
                messages.BESIDE_STATEMENTS,
                what=what,
                text=" ".join(match[0].split()),
            )
        body = pattern.sub(_blank, body[:last]) + body[last:]
    begin = len(body) - len(body.lstrip())
    head = HEAD.match(body, begin)
    if not head:
        said = OTHER.match(body, begin)
        kind = messages.KIND.say(word=said[0]) if said else messages.OTHER_KIND
        raise WrongFile(messages.NO_FLOWCHART.say(at=places.at(start + begin), kind=kind))
    return list(_statements(body, head.end(), start, places))


class _Places:
    """Lines and columns in a file."""

    def __init__(self, text: str, shown: str) -> None:
        self.shown = shown
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def at(self, offset: int) -> Where:
        line = bisect_right(self.starts, offset)
        return Where(self.shown, line, offset - self.starts[line - 1] + 1)


def _fenced(text: str, places: _Places, draft: Draft) -> tuple[int, str]:
    """Where the drawing begins in the file, and its text. What stands around it in a page is
    told.
    """
    first = OPENING.search(text)
    if not first:
        return 0, text
    closing = CLOSING.search(text, first.end())
    end, after = (closing.start(), closing.end()) if closing else (len(text), len(text))
    for offset, part in ((0, text[: first.start()]), (after, text[after:])):
        if part.strip():
            blank = len(part) - len(part.lstrip())
            draft.lose(
                places.at(offset + blank), messages.OUTSIDE_DRAWING, text=" ".join(part.split())
            )
    return first.end(), text[first.end() : end]


def _front(body: str, start: int, places: _Places, draft: Draft) -> str:
    """The text without what stands between dashes above it; its title is that of the tree."""
    match = FRONT.match(body)
    if not match:
        return body
    title = TITLE.search(match[1])
    if title:
        draft.title = title[1].strip().strip("\"'")
    rest = TITLE.sub("", match[1]).strip()
    if rest:
        draft.lose(places.at(start), messages.ABOVE_DRAWING, text=" ".join(rest.split()))
    return _blank(match) + body[match.end() :]


def _blank(match: re.Match[str]) -> str:
    """As much space, on as many lines, so that all else keeps its place."""
    return re.sub(r"[^\n]", " ", match[0])


def _statements(body: str, begin: int, start: int, places: _Places) -> Iterator[Statement]:
    """What stands between line ends and semicolons; between quotes these are words."""
    text, offset, number = "", begin, 0
    for part in PART.finditer(body, begin):
        if part[0] not in (";", "\n") or _goes_on(body, part.start(), text):
            text += part[0]
            continue
        yield from _statement(text, offset, start, places)
        text, offset, number = "", part.end(), number + 1
        if number > limits.SCREENS * 8:
            raise too_much(places.at(start + offset), LINES, limits.SCREENS * 8)
    yield from _statement(text, offset, start, places)


def _goes_on(body: str, place: int, text: str) -> bool:
    """Whether a semicolon ends the entity before it, as in `#35;`, and so is part of the words."""
    # Looking back over a few signs: an entity is short, and the statement before it may be long.
    return body[place] == ";" and bool(re.search(r"[#&]#?\w{1,30}\Z", text[-40:]))


def _statement(text: str, offset: int, start: int, places: _Places) -> Iterator[Statement]:
    blank = len(text) - len(text.lstrip())
    if text.strip():
        yield Statement(text.strip(), places.at(start + offset + blank))

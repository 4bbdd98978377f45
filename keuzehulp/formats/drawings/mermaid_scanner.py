"""A line of a Mermaid flowchart in its parts: blocks in all their shapes, and links with or
without words.
"""

import re
from dataclasses import dataclass

# A dash or = is part of a name unless a link begins with it: `a-b` is one block, `a-->b` two.
NAME = re.compile(r"(?:\w|[.?!'*+#$%/\\]|-(?![-.>])|=(?!=))+")
SHAPES = (
    ("(((", (")))",)), ("([", ("])",)), ("[[", ("]]",)), ("[(", (")]",)), ("((", ("))",)),
    ("(-", ("-)",)), ("{{", ("}}",)), ("[|", ("|]",)), ("[/", ("/]", "\\]")),
    ("[\\", ("\\]", "/]")), ("{", ("}",)), ("[", ("]",)), ("(", (")",)), (">", ("]",)),
)  # fmt: skip
"""How a shape opens, and how it may close; the longest first."""
# A link with words on the line itself, `-- ja -->`: how it opens, and how each kind of line closes.
# The letters x and o are heads only where no word begins with them.
OPEN = re.compile(r"\s*(?P<tail>(?<=\s)[xo]|<)?(?P<line>--|==|-\.)(?=[^-=.>xo]|[xo]\w)")
CLOSE = {
    "--": re.compile(r"--+(?P<head>[xo>](?!\w)|>|-)"),
    "==": re.compile(r"==+(?P<head>[xo>](?!\w)|>|=)"),
    "-.": re.compile(r"\.+-(?P<head>[xo>](?!\w)|>)?"),
}
# A link in one piece: perhaps a name with @, a head, then a line that is plain, thick, dotted or
# not shown, of any length, with or without a head.
WHOLE = re.compile(
    r"\s*(?:(?P<id>\w[\w-]*)@)?(?P<tail>(?<=\s)[xo]|<)?(?P<line>-{2,}(?:[xo](?!\w)|[->])|={2,}(?:[xo](?!\w)|[=>])|-\.+-(?:[xo](?!\w)|>)?|~{3,})"
)
# `|words|` behind a link; between quotes they may hold a `|`.
WORDS = re.compile(r"\s*\|(?P<words>\"[^\"]*\"|[^|]*)\|")
# `:::class`, only looks.
CLASS = re.compile(r":::[\w,-]+")
# `@{ shape: diam, label: "words" }` of newer versions, of which we want the label.
DATA = re.compile(r"@\{(?P<data>(?:\"[^\"]*\"|'[^']*'|[^\"'}])*)\}", re.DOTALL)
LABEL = re.compile(r"\blabel\s*:\s*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)'|(?P<c>[^,\n}]+))")
AND = re.compile(r"\s*&\s*")
SPACE = re.compile(r"\s*")


class NotRead(Exception):
    """At this place of the line stands something that we don't know."""

    def __init__(self, place: int) -> None:
        self.place = place


@dataclass(frozen=True)
class Shape:
    """A block that is named: its words when it has any here, and where it begins."""

    name: str
    words: str | None
    place: int


@dataclass(frozen=True)
class Link:
    """What stands on it, at which ends it has a head, and where it begins."""

    words: str
    at_start: bool
    at_end: bool
    place: int
    hidden: bool = False


@dataclass(frozen=True)
class Chain:
    """Groups of blocks, and the link between each two of them; and what was said of looks only."""

    groups: tuple[tuple[Shape, ...], ...]
    links: tuple[Link, ...]
    looks: tuple[str, ...]


def scanned(text: str) -> Chain:
    """The parts of one statement."""
    scanner = _Scanner(text)
    groups, links = [scanner.group()], []
    while scanner.place < len(text.rstrip()):
        links.append(scanner.link())
        groups.append(scanner.group())
    return Chain(tuple(groups), tuple(links), tuple(scanner.looks))


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text, self.place = text, 0
        self.looks: list[str] = []

    def group(self) -> tuple[Shape, ...]:
        shapes = [self._shape()]
        while match := AND.match(self.text, self.place):
            self.place = match.end()
            shapes.append(self._shape())
        return tuple(shapes)

    def link(self) -> Link:
        start = self.place
        whole = WHOLE.match(self.text, start)
        if whole:
            self.place = whole.end()
            words = WORDS.match(self.text, self.place)
            if words:
                self.place = words.end()
            line = whole["line"]  # a cross or a circle at its end says no direction
            return Link(
                words["words"].strip() if words else "",
                whole["tail"] == "<",
                line.endswith(">"),
                start,
                line.startswith("~"),
            )
        return self._with_words_inside(start)

    def _with_words_inside(self, start: int) -> Link:
        opened = OPEN.match(self.text, start)
        words_at = len(self.text) - len(self.text[start:].lstrip())
        if not opened:
            raise NotRead(words_at)
        body = opened.end()
        quote = re.compile(r'\s*"[^"]*"\s*').match(self.text, body)
        closed = CLOSE[opened["line"]].search(self.text, quote.end() if quote else body)
        if not closed:
            raise NotRead(words_at)
        self.place = closed.end()
        return Link(
            self.text[body : closed.start()].strip(),
            opened["tail"] == "<",
            closed["head"] == ">",
            start,
        )

    def _shape(self) -> Shape:
        self.place = SPACE.match(self.text, self.place).end()  # type: ignore[union-attr]  # it also fits nothing
        start = self.place
        name = NAME.match(self.text, start)
        if not name:
            raise NotRead(start)
        self.place = name.end()
        words = self._words()
        while match := CLASS.match(self.text, self.place) or DATA.match(self.text, self.place):
            self.place = match.end()
            if match[0].startswith("@"):
                label = LABEL.search(match["data"])
                words = (
                    next((group for group in label.groups() if group is not None), "").strip()
                    if label
                    else words
                )
                found_looks = LABEL.sub("", match["data"]).strip(" ,\n")
            else:
                found_looks = match[0]
            self.looks += [found_looks] if found_looks else []
        return Shape(name[0], words, start)

    def _words(self) -> str | None:
        for opening, closings in SHAPES:
            if self.text.startswith(opening, self.place):
                inside = self._inside(self.place + len(opening), closings)
                if inside is not None:
                    return inside
        if self.text[self.place : self.place + 1] in tuple("[({"):
            raise NotRead(self.place)
        return None

    def _inside(self, start: int, closings: tuple[str, ...]) -> str | None:
        """What stands in a shape that begins here: between quotes anything may, else all up to
        where it closes.
        """
        quoted = re.compile(r'\s*"([^"]*)"\s*').match(self.text, start)
        at = quoted.end() if quoted else start
        # Whichever closes it first.
        ends = [(offset, close) for close in closings if (offset := self.text.find(close, at)) >= 0]
        if not ends:
            return None
        end, close = min(ends)
        self.place = end + len(close)
        return self.text[start:end].strip()

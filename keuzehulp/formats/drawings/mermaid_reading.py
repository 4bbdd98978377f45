"""A flowchart in Mermaid becomes a tree. Looks, comments and clicks have no place in one, and
are told.
"""

import re
from dataclasses import dataclass
from html import unescape

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.drawings.boxes import Arrow, Box
from keuzehulp.formats.drawings.drawing import read_boxes
from keuzehulp.formats.drawings.label_text import in_words
from keuzehulp.formats.drawings.mermaid_scanner import Link, NotRead, Shape, scanned
from keuzehulp.formats.drawings.mermaid_statements import Statement, flowchart_in
from keuzehulp.formats.errors import WrongFile, too_much
from keuzehulp.formats.leftover import Said, tell_leftover
from keuzehulp.formats.messages import drawings as messages
from keuzehulp.formats.messages.imports import ARROWS, GROUPS
from keuzehulp.source import Where, limits

LOOKS = ("classDef", "class", "style", "linkStyle", "click", "direction", "accTitle", "accDescr")
# `#35;`, `#quot;`: as entities of HTML, but with a # in front.
ENTITY = re.compile(r"#(\d{1,7}|[A-Za-z]\w{0,30});")
# Bold or italic: words between the same marks, without space inside them. Their number is bounded,
# or marks that are never closed would each be looked for to the end of the text.
MARKED = re.compile(r"(\*\*|__|\*|_)(?=\S)(.{1,400}?)(?<=\S)\1")
HEADS = {
    (True, False): messages.LINK_HEAD_AT_START,
    (True, True): messages.LINK_HEADS_AT_BOTH,
    (False, False): messages.LINK_NO_HEADS,
}


@dataclass
class _Group:
    """A subgraph: its name and words, and the blocks that were first named in it."""

    name: str
    words: str
    at: Where
    inside: list[str]


def read_mermaid(text: str, shown: str, draft: Draft) -> None:
    """Put the flowchart into `draft`."""
    chart = flowchart_in(text, shown, draft)
    reader = _Reader(draft)
    for statement in chart:
        reader.take(statement)
    if not reader.boxes:
        raise WrongFile(messages.NO_BLOCKS.say(shown=shown))
    reader.tell_groups()
    read_boxes(reader.ends(), draft)
    tell_leftover(draft, reader.said)


class _Reader:
    """Blocks and arrows so far, and the subgraphs around the line that is read."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.boxes: dict[str, Box] = {}
        self.groups: dict[str, _Group] = {}
        self.open: list[_Group] = []
        self.links: list[tuple[str, str, Link, Where]] = []
        self.said: list[Said] = []

    def take(self, statement: Statement) -> None:
        """Read one statement, or tell that it isn't."""
        word = re.split(r"[\s:{]", statement.text, maxsplit=1)[0]
        if word == "subgraph":
            self._open(statement)
        elif statement.text == "end":
            self._close(statement)
        elif word in LOOKS:
            self.draft.lose(statement.at, messages.LOOKS_LINE, line=statement.text)
        else:
            self._chain(statement)

    def _open(self, statement: Statement) -> None:
        if len(self.open) > limits.DEPTH:
            raise too_much(statement.at, GROUPS, limits.DEPTH)
        said = statement.text.removeprefix("subgraph").strip()
        # `name [words]`; else the words are the name.
        match = re.fullmatch(r"([^\s\[\]\"]+)\s*\[(.*)\]", said, re.DOTALL)
        name, words = (match[1], match[2]) if match else (said.strip('"'), said)
        group = _Group(name, self._label(words, statement.at), statement.at, [])
        self.groups[name or messages.GROUP_AT.say(place=statement.at)] = group
        self.open.append(group)

    def _close(self, statement: Statement) -> None:
        if self.open:
            self.open.pop()
        else:
            self.draft.lose(statement.at, messages.END_WITHOUT_GROUP)

    def _chain(self, statement: Statement) -> None:
        try:
            chain = scanned(statement.text)
        except NotRead as reason:
            at = statement.place(reason.place)
            self.draft.lose(at, messages.UNREAD_LINE, line=statement.text)
            return
        for look in chain.looks:
            self.draft.lose(statement.at, messages.LOOK_OF_BLOCK, look=look)
        for group in chain.groups:
            for shape in group:
                self._box(shape, statement.place(shape.place))
        for link, sources, targets in zip(
            chain.links, chain.groups, chain.groups[1:], strict=False
        ):
            for source in sources:
                self.links += [
                    (source.name, target.name, link, statement.place(link.place))
                    for target in targets
                ]
        # `A & B --> C & D` makes one for each pair, so a short line can ask for very many.
        if len(self.links) > limits.SCREENS * 4:
            raise too_much(statement.at, ARROWS, limits.SCREENS * 4)

    def _box(self, shape: Shape, at: Where) -> None:
        if shape.name in self.groups:
            return
        if shape.name not in self.boxes:
            self.boxes[shape.name] = Box(shape.name, "", at)
            for group in self.open:
                group.inside.append(shape.name)
        if shape.words is not None:
            words = self._label(shape.words, at)
            self.said.append(Said(at, words, messages.IN_BLOCK))
            self.boxes[shape.name].label = words

    def tell_groups(self) -> None:
        """A subgraph holds blocks together and is no block: an arrow to it leads to where it
        begins, one from it leaves at its ends.
        """
        for group in self.groups.values():
            if group.words:
                self.draft.lose(group.at, messages.NAMED_GROUP, group=group.words)
            else:
                self.draft.lose(group.at, messages.GROUP)
            self.boxes.pop(group.name, None)

    def ends(self) -> dict[str, Box]:
        """The blocks with their arrows."""
        for box in self.boxes.values():
            box.label = box.label or box.name
        for source, target, link, at in self.links:
            self._arrow((source, target), link, at)
        return self.boxes

    def _arrow(self, ends: tuple[str, str], link: Link, at: Where) -> None:
        label = self._label(link.words, at)
        self.said.append(Said(at, label, messages.ON_ARROW))
        if link.hidden:  # `~~~` only moves blocks: nobody sees it
            if label:
                self.draft.lose(at, messages.HIDDEN_LINK_WITH_WORDS, label=label)
            else:
                self.draft.lose(at, messages.HIDDEN_LINK)
            return
        source, target = reversed(ends) if (link.at_start, link.at_end) == (True, False) else ends
        if source in self.groups or target in self.groups:
            self.draft.lose(at, messages.LINK_WITH_GROUP)
        pairs = [(start, end) for start in self._last(source) for end in self._first(target)]
        for start, end in pairs:
            self.boxes[start].arrows.append(Arrow(end, label, at))
        if pairs and (link.at_start, link.at_end) in HEADS:
            start, end = (self.boxes[name].label for name in pairs[0])
            way = messages.WAY_OF_ARROW.say(source=start, target=end)
            self.draft.lose(at, HEADS[link.at_start, link.at_end], way=way)

    def _first(self, name: str) -> list[str]:
        """A block; of a group the first in it that nothing in it leads to."""
        if name not in self.groups:
            return [name]
        inside = [box for box in self.groups[name].inside if box in self.boxes]
        led = {target for source, target, _, _ in self.links if source in inside}
        return ([box for box in inside if box not in led] or inside)[:1]

    def _last(self, name: str) -> list[str]:
        """A block; of a group all in it from which nothing leads on."""
        if name not in self.groups:
            return [name]
        inside = [box for box in self.groups[name].inside if box in self.boxes]
        leading = {source for source, target, _, _ in self.links if target in inside}
        return [box for box in inside if box not in leading]

    def _label(self, words: str, at: Where) -> str:
        """The words of a label: without quotes, marks of Markdown and HTML, and with signs for
        what was written as an entity.
        """
        text = words.strip()
        if len(text) > 1 and text[0] == text[-1] == '"':
            text = text[1:-1].strip()
        if len(text) > 1 and text[0] == text[-1] == "`":
            text = text[1:-1]
            plain = MARKED.sub(r"\2", text)
            if plain != text:
                self.draft.lose(at, messages.BOLD_OR_ITALIC, text=" ".join(text.split()))
            text = plain
        text = in_words(text, at, self.draft)
        return " ".join(ENTITY.sub(_sign, text).split())


def _sign(entity: re.Match[str]) -> str:
    """The sign that Mermaid writes as `#35;` or `#quot;`."""
    name = entity[1]
    return unescape(f"&#{name};" if name.isdecimal() else f"&{name};")

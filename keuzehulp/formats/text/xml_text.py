"""XML as plain nodes that know their line.

Documents that declare a type or entities are refused: these can make a reader fetch, or grow
without end.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from keuzehulp.formats.errors import WrongFile, too_much
from keuzehulp.formats.messages import imports as messages
from keuzehulp.source import Where, limits


@dataclass
class Element:
    """A tag without its namespace, what is in it, and where it begins."""

    tag: str
    attributes: dict[str, str]
    at: Where
    children: list["Element"] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words in it, without those of what is inside it."""
        return "".join(self.said)

    def all(self, tag: str) -> Iterator["Element"]:
        """Every element with this tag below this one."""
        for child in self.children:
            if child.tag == tag:
                yield child
            yield from child.all(tag)

    def own(self, tag: str) -> list["Element"]:
        """Those directly below this one."""
        return [child for child in self.children if child.tag == tag]

    def words(self) -> str:
        """All text inside, on one line."""
        return " ".join(
            "".join((self.text, *(f" {child.words()}" for child in self.children))).split()
        )


def read_xml(text: str, shown: str) -> Element:
    """The root of a document."""
    parser = expat.ParserCreate(
        "utf-8", " "
    )  # whatever the file says of itself: it is decoded already
    top = Element("", {}, Where(shown))
    open_: list[Element] = [top]
    parts = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal parts
        at = Where(shown, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        parts += 1 + len(attributes)
        if len(open_) > limits.DEPTH:
            raise too_much(at, messages.ELEMENTS_DEEP, limits.DEPTH, messages.UNNEST_GROUPS)
        if parts > limits.PARTS:
            raise too_much(at, messages.ELEMENTS, limits.PARTS)
        element = Element(
            # Expat puts the namespace in front, with the space that was asked for between.
            name.rpartition(" ")[2],
            {key.rpartition(" ")[2]: value for key, value in attributes.items()},
            at,
        )
        open_[-1].children.append(element)
        open_.append(element)

    def refuse(*_: object) -> None:
        raise WrongFile(messages.XML_DECLARES.say(shown=shown, line=parser.CurrentLineNumber))

    def say(words: str) -> None:
        open_[-1].said.append(words)

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: open_.pop()
    parser.CharacterDataHandler = say
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        raise WrongFile(messages.BROKEN_XML.say(shown=shown, line=error.lineno)) from None
    return top.children[0]

"""An HTML page as the tests look at it: its tags with their attributes, its words, and what
stands in its styles and scripts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

RAW = ("style", "script")
HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
IN_A_LINE = ("a", "abbr", "b", "button", "code", "em", "i", "span", "strong")
"""Elements that stand in a line, so that what is around them may touch them."""


class Tag(NamedTuple):
    name: str
    attributes: dict[str, str]


@dataclass
class Html:
    """One page: `path` from the root of the site."""

    path: str
    text: str
    tags: list[Tag] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    raw: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in RAW})

    def all(self, name: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.name == name]

    def values(self, attribute: str) -> list[str]:
        return [tag.attributes[attribute] for tag in self.tags if attribute in tag.attributes]

    @property
    def title(self) -> str:
        return self.text.partition("<title>")[2].partition("</title>")[0]

    @property
    def title_text(self) -> str:
        """What the title says, once a browser has read it."""
        return unescape(self.title)

    @property
    def policy(self) -> dict[str, str]:
        """The directives of the policy in the page itself."""
        (meta,) = (
            tag
            for tag in self.all("meta")
            if tag.attributes.get("http-equiv") == "Content-Security-Policy"
        )
        return {
            name: rest
            for name, _, rest in (
                part.strip().partition(" ") for part in meta.attributes["content"].split(";")
            )
        }


class _Reader(HTMLParser):
    def __init__(self, html: Html) -> None:
        super().__init__()
        self.html = html
        self.inside: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.html.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))
        if tag in RAW:
            self.inside = tag
            self.html.raw[tag].append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.html.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self.inside = None if tag == self.inside else self.inside

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.html.raw[self.inside][-1] += data
        elif data.strip():
            self.html.words.append(data)


def read(site: Path) -> dict[str, Html]:
    """Every page of a site, by its path."""
    paths = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return {path: read_text((site / path).read_text(encoding="utf-8"), path=path) for path in paths}


def read_text(text: str, *, path: str = "") -> Html:
    """One page."""
    html = Html(path, text)
    reader = _Reader(html)
    reader.feed(text)
    reader.close()
    return html


def words_of(element: Element) -> str:
    """What a reader reads in an element, as one line."""
    return " ".join("".join(_words_of(element)).split())


def _words_of(element: Element) -> Iterator[str]:
    edge = "" if element.tag in IN_A_LINE else " "
    yield edge + (element.text or "")
    for child in element:
        yield from _words_of(child)
        yield child.tail or ""
    yield edge


def links_of(element: Element) -> set[str]:
    return {a.attrib["href"] for a in element.iter("a") if "href" in a.attrib}


def heading_of(page: Html) -> str:
    (heading,) = HEADING.findall(page.text)
    return " ".join(re.sub(r"<[^>]+>", "", heading).split())

"""What pages are made of, as a stylesheet, a script or a checker knows it: elements in their
surroundings. A page or an item without any part of its own shows nothing new.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from html.parser import HTMLParser

Part = tuple[object, ...]

VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr")
"""Elements that hold nothing, and have no end (HTML, 13.1.2)."""
UNSEEN = ("script", "style", "title")
BY_VALUE = ("role", "type", "rel", "target", "tabindex", "lang", "dir")
"""Attributes of which the value says what an element is; of the others their being there does."""
NAMES = ("aria-label", "aria-labelledby", "aria-describedby", "aria-controls")
"""Attributes for assistive programs of which the value is a name, and no state."""
HASH = re.compile(r"'sha256-[^']+'\s?")
SOFT_HYPHEN = "\u00ad"

# The same of an element in a browser.
PART = r"""(one) => {
  const isKnownByValue = (name) => /^(role|type|rel|target|tabindex|lang|dir|aria-(?!label|describedby|controls).*)$/.test(name);
  const outline = (each) => `${each.localName} ${each.getAttribute("class")}`;
  const more = one.getAttributeNames().sort().map((name) => (isKnownByValue(name) ? `${name}=${one.getAttribute(name)}` : name));
  return [outline(one), ...more, one.textContent.trim() !== "", outline(one.parentElement)].join();
}"""


@dataclass(frozen=True)
class Parts:
    """The parts of a page: each element with its classes, what it is to assistive programs,
    whether it says anything, and its parent; which heading follows which; and its policy but for
    its hashes. And how long the longest word in each kind of element is, as it may be broken, and
    what hears a reader: each script, by its address or its text, and each attribute for a key.
    """

    parts: set[Part] = field(default_factory=set)
    longest: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    hears: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Parts()
        self.open: list[tuple[Part, Part]] = []
        self.says: list[bool] = []
        self.heading = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._heading(tag)
        self._policy(dict(attrs))
        hears = ("src", "accesskey") if tag == "script" else ("accesskey",)
        self.page.hears.update(value or "" for name, value in attrs if name in hears)
        self.open.append(_known(tag, attrs))
        self.says.append("alt" in dict(attrs))
        if tag in VOID:
            self._close()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(_known(tag, attrs))
        self.says.append(False)
        self._close()

    def handle_data(self, data: str) -> None:
        words = data.replace(SOFT_HYPHEN, " ").split()
        if self.open and words:
            self.says[-1] = True
            tag = str(self.open[-1][0][0])
            if tag == "script":
                self.page.hears.add(data)
            if tag not in UNSEEN:
                self.page.longest[tag] = max(self.page.longest[tag], *map(len, words))

    def handle_endtag(self, tag: str) -> None:
        """Ends that may be left out (`</p>`, `</li>`) end with what is around them."""
        if any(outline[0] == tag for outline, _ in self.open):
            while self._close() != tag:
                pass

    def _close(self) -> object:
        outline, more = self.open.pop()
        says = self.says.pop()
        if self.says:
            self.says[-1] |= says
        around = self.open[-1][0] if self.open else ()
        self.page.parts.add((*outline, *more, says, around))
        return outline[0]

    def _heading(self, tag: str) -> None:
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.page.parts.add((self.heading, tag))
            self.heading = tag

    def _policy(self, attributes: dict[str, str | None]) -> None:
        if attributes.get("http-equiv") == "Content-Security-Policy":
            policy = HASH.sub("", attributes["content"] or "")
            self.page.parts.update((rule.strip(),) for rule in policy.split(";"))


def _known(tag: str, attrs: list[tuple[str, str | None]]) -> tuple[Part, Part]:
    """How a stylesheet knows an element, and what else there is to know."""
    attributes = {name: value or "" for name, value in attrs}
    classes = sorted(attributes.pop("class", "").split())
    more = (
        (name, value if name in BY_VALUE or _is_state(name) else "")
        for name, value in sorted(attributes.items())
    )
    return (tag, *classes), tuple(more)


def _is_state(name: str) -> bool:
    return name.startswith("aria-") and name not in NAMES


def parts_of(text: str) -> Parts:
    """The parts of a page in HTML."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.page

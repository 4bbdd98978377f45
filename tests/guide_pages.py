"""The pages of a step guide as the tests look at them: its links, and the blocks with all steps."""

from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib


def main_of(path: Path) -> Element:
    document = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    found: Element | None = document.find(".//main")
    assert found is not None
    return found


def links(element: Element, kind: str = "") -> list[str]:
    return [link.get("href", "") for link in element.iter("a") if kind in link.get("class", "")]


def ways(main: Element, rel: str) -> list[str]:
    return [link.get("href", "") for link in main.iter("a") if link.get("rel") == rel]


def lists_of(main: Element) -> list[Element]:
    """Beside the text, above it and below it: the blocks with all steps, and the roles to choose
    from.
    """
    found = [block for block in main.iter() if block.get("class") in ("kh-bar", "kh-turn__steps")]
    assert len(found) == 3
    return found

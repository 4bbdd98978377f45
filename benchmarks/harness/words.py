"""The words of a finished document without any of its markup: what comparable pages are made of."""

import html5lib

NO_WORDS = ("script", "style", "title")


def lines(document: bytes) -> list[str]:
    """Each text as a line of its own, in the order of the document."""
    root = html5lib.parse(document.decode(), namespaceHTMLElements=False)
    for parent in root.iter():
        for child in [each for each in parent if each.tag in NO_WORDS]:
            parent.remove(child)
    return [line for text in root.itertext() if (line := " ".join(text.split()))]

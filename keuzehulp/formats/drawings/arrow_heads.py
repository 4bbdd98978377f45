"""At which ends an arrow has a head, as yEd says it on a desk and in a browser."""

from enum import Enum

from keuzehulp.formats.loss import Remark
from keuzehulp.formats.messages import drawings as messages
from keuzehulp.formats.text.xml_text import Element


class Heads(Enum):
    """Where the heads are, and what there is to tell about it."""

    TARGET = None
    SOURCE = messages.HEAD_AT_START
    BOTH = messages.HEADS_AT_BOTH
    NONE = messages.NO_HEADS

    @property
    def remark(self) -> Remark | None:
        """What to tell."""
        remark: Remark | None = self.value
        return remark


def shared_styles(root: Element) -> dict[str, Element]:
    """Styles that arrows only name."""
    shared = (style for data in root.all("SharedData") for style in data.children)
    return {
        style.attributes.get("Key", ""): style
        for style in shared
        if style.tag.endswith("EdgeStyle")
    }


def heads_of(edge: Element, shared: dict[str, Element], *, undirected: bool) -> Heads:
    """The heads of an edge. One of which nothing is said leads to its target."""
    # The first thing that says it decides: yEd on a desk, then yEd Live, then GraphML itself.
    for arrows in (element for data in edge.own("data") for element in data.all("Arrows")):
        return _heads(
            arrows.attributes.get("source", "none"), arrows.attributes.get("target", "none")
        )
    for style in (
        style
        for data in edge.own("data")
        for child in data.children
        for style in _styles(child, shared)
    ):
        return _heads(_head(style, "sourceArrow"), _head(style, "targetArrow"))
    directed = edge.attributes.get("directed", "")
    return (
        Heads.NONE if directed == "false" or (undirected and directed != "true") else Heads.TARGET
    )


def _heads(source: str, target: str) -> Heads:
    at_source, at_target = source.lower() != "none", target.lower() != "none"
    if at_source and at_target:
        return Heads.BOTH
    if at_source:
        return Heads.SOURCE
    return Heads.TARGET if at_target else Heads.NONE


def _styles(element: Element, shared: dict[str, Element]) -> list[Element]:
    """The style of an edge; of one that is only named, what stands under that name for all."""
    if element.tag.endswith("EdgeStyle"):
        return [element]
    named = (
        shared.get(element.attributes.get("ResourceKey", ""))
        if element.tag == "GraphMLReference"
        else None
    )
    return [named] if named else []


def _head(style: Element, which: str) -> str:
    """The kind of head at one end: in an attribute, or in an element of its own."""
    typed = style.attributes.get(which, "")
    for part in style.children:
        if part.tag.endswith(f".{which}"):
            typed = next(
                (arrow.attributes.get("type", "triangle") for arrow in part.children), "none"
            )
    return typed or "none"

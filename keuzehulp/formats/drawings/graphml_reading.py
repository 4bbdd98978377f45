"""A drawing in GraphML, as yEd makes it on a desk and in a browser: nodes and arrows with
labels, groups, and fields with more words.
"""

from collections.abc import Iterator

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.drawings.arrow_heads import Heads, heads_of, shared_styles
from keuzehulp.formats.drawings.boxes import Arrow, Box
from keuzehulp.formats.drawings.drawing import read_boxes
from keuzehulp.formats.drawings.label_text import in_words
from keuzehulp.formats.errors import WrongFile
from keuzehulp.formats.leftover import Said, tell_leftover
from keuzehulp.formats.messages import drawings as messages
from keuzehulp.formats.text.xml_text import Element, read_xml
from keuzehulp.source import Where

LABELS = ("NodeLabel", "EdgeLabel", "Label")
"""Those of yEd on a desk, and of yEd Live."""


def read_graphml(text: str, shown: str, draft: Draft) -> None:
    """Put the drawing into `draft`."""
    root = read_xml(text, shown)
    reader = _Reader(root, draft)
    boxes = {box.name: box for box in reader.boxes(root, "")}
    if not boxes:
        raise WrongFile(messages.NO_NODES.say(shown=shown))
    undirected = any(
        graph.attributes.get("edgedefault") == "undirected" for graph in root.all("graph")
    )
    # Arrows after all blocks: in the file one may stand before what it ties.
    styles = shared_styles(root)
    for edge in root.all("edge"):
        reader.arrow(edge, boxes, heads_of(edge, styles, undirected=undirected))
    read_boxes(boxes, draft)
    reader.tell_fields()
    tell_leftover(draft, reader.said)


class _Reader:
    """What is known while reading: the fields of the drawing by their ids, and all its words."""

    def __init__(self, root: Element, draft: Draft) -> None:
        self.draft = draft
        named = [
            key
            for key in root.own("key")
            if key.attributes.get("attr.name") and not key.attributes.get("attr.uri")
        ]
        self.names = {key.attributes.get("id", ""): key.attributes["attr.name"] for key in named}
        self.defaults = {key.attributes.get("id", ""): _default(key) for key in named}
        self.wanted = {name.casefold(): key for name, key in draft.wishes.fields.items()}
        self.used: set[str] = set()
        self.loose: dict[str, list[Said]] = {}
        self.said: list[Said] = []

    def boxes(self, element: Element, group: str) -> Iterator[Box]:
        """Every node, the groups before what is in them."""
        for graph in element.own("graph"):
            self._fields(graph)
            for node in graph.own("node"):
                name = node.attributes.get("id", "")
                inner = list(self.boxes(node, name))
                inside = [box.name for box in inner if box.group == name]
                fields = self._fields(node)
                label = self._label(node)
                if "label" in fields:
                    label = fields.pop("label")
                yield Box(name, label, node.at, group, inside, fields=fields)
                yield from inner

    def arrow(self, edge: Element, boxes: dict[str, Box], heads: Heads) -> None:
        """Hang an arrow on the block where it begins; that is where its head is not."""
        label = self._label(edge)
        label = self._fields(edge).get("label", label)
        source, target = edge.attributes.get("source", ""), edge.attributes.get("target", "")
        if heads is Heads.SOURCE:
            source, target = target, source
        if source not in boxes or target not in boxes:
            if label:
                self.draft.lose(edge.at, messages.LOOSE_ARROW_WITH_WORDS, label=label)
            else:
                self.draft.lose(edge.at, messages.LOOSE_ARROW)
            return
        boxes[source].arrows.append(Arrow(target, label, edge.at))
        if heads.remark:
            way = messages.WAY_OF_ARROW.say(
                source=boxes[source].label or source, target=boxes[target].label or target
            )
            self.draft.lose(edge.at, heads.remark, way=way)

    def tell_fields(self) -> None:
        """What a drawing says besides its labels, field by field; and fields that were asked for
        and are not there.
        """
        for name, said in self.loose.items():
            texts = "; ".join(
                messages.FIELD_TEXT.say(text=" ".join(field.text.split()), line=field.at.line)
                for field in said
            )
            self.draft.lose(
                said[0].at, messages.UNUSED_FIELD, name=name, count=len(said), texts=texts
            )
        for name in self.draft.wishes.fields:
            if name.casefold() not in self.used:
                known = ", ".join(dict.fromkeys(self.names.values())) or messages.NO_FIELD
                self.draft.lose(self._at(), messages.UNKNOWN_FIELD, name=name, known=known)

    def _at(self) -> Where:
        return next((said.at for said in self.said), Where(self.draft.origin))

    def _fields(self, element: Element) -> dict[str, str]:
        """The fields of a node or arrow that were asked for, by their keys in a tree. Others are
        kept to be told.
        """
        there = {data.attributes.get("key", ""): data for data in element.own("data")}
        fields: dict[str, str] = {}
        for field, name in self.names.items():
            data = there.get(field)
            text = (
                data.text if data else self.defaults.get(field, "") if element.tag == "node" else ""
            )
            key = self.wanted.get(name.casefold())
            if not text.strip():
                continue
            if key:
                self.used.add(name.casefold())
                fields[key] = in_words(text, (data or element).at, self.draft)
            elif data:
                self.loose.setdefault(name, []).append(Said(data.at, text, name))
        return fields

    def _label(self, element: Element) -> str:
        """The first words on a node or arrow, not those of what is inside it. All are kept, to
        be told when they are nowhere.
        """
        labels = []
        for data in element.own("data"):
            for label in (label for tag in LABELS for label in data.all(tag)):
                own = label.text if label.text.strip() else label.words()
                text = (
                    label.attributes.get("Text")
                    or " ".join(part.text for part in label.own("Label.Text"))
                    or own
                )
                if text.strip():
                    words = in_words(text, label.at, self.draft)
                    labels.append(words)
                    self.said.append(Said(label.at, words, messages.ON_BLOCK_OR_ARROW))
        return next(filter(None, labels), "")


def _default(key: Element) -> str:
    """What a field says where nothing else is filled in."""
    return " ".join(part.words() for part in key.own("default"))

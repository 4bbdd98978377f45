"""A drawing in GraphML, as yEd makes it: nodes with labels, arrows with labels, and groups, which are questions around their answers."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile
from keuzehulp.formats.mermaid import in_words
from keuzehulp.formats.names import letters, slug
from keuzehulp.formats.text.xml_text import Element, read_xml
from keuzehulp.model import Tree
from keuzehulp.source import Where

BEGIN = "Waar gaat uw vraag over?"
ONWARD = "Verder"


@dataclass
class Box:
    """A node of the drawing: its words, the group around it, what is inside it, and the arrows that leave it."""

    name: str
    label: str
    at: Where
    group: str = ""
    inside: list[str] = field(default_factory=list)
    arrows: list[tuple[str, str, Where]] = field(default_factory=list)


def read_graphml(text: str, shown: str, draft: Draft) -> None:
    """Put the drawing into `draft`."""
    root = read_xml(text, shown)
    boxes = {box.name: box for box in _boxes(root, "")}
    if not boxes:
        raise WrongFile(f"{shown}: In dit bestand staan geen blokken (node).")
    for edge in root.all("edge"):
        source, target = boxes.get(edge.attributes.get("source", "")), edge.attributes.get("target", "")
        if source and target in boxes:
            source.arrows.append((target, _label(edge, "EdgeLabel"), edge.at))
        else:
            draft.lose(edge.at, "Deze pijl begint of eindigt nergens.", "Niet overgenomen.")
    _tell_data(root, draft)
    _Drawing(_without_containers(boxes, draft), draft).read()


def _without_containers(boxes: dict[str, Box], draft: Draft) -> dict[str, Box]:
    """Groups that no arrow touches only hold things together: what is in them stands by itself."""
    touched = {target for box in boxes.values() for target, _, _ in box.arrows} | {name for name, box in boxes.items() if box.arrows}
    containers = {name for name, box in boxes.items() if box.inside and name not in touched}
    for name in containers:
        draft.lose(boxes[name].at, f"De groep ‘{boxes[name].label}’ heeft geen pijlen.", "Wat erin staat, is overgenomen; de groep niet.")
    return {name: replace(box, group="" if box.group in containers else box.group) for name, box in boxes.items() if name not in containers}


def _tell_data(root: Element, draft: Draft) -> None:
    """What a drawing says besides its labels has no place in a tree."""
    by_key: dict[str, list[Element]] = {}
    for data in root.all("data"):
        if data.text.strip():
            by_key.setdefault(data.attributes.get("key", ""), []).append(data)
    for key in root.own("key"):
        said = by_key.get(key.attributes.get("id", ""))
        if said and key.attributes.get("attr.name"):
            message = f"Het gegeven ‘{key.attributes['attr.name']}’ staat hier en op {len(said) - 1} andere plekken."
            draft.lose(said[0].at, message, "Niet overgenomen; alleen wat op blokken en pijlen staat.")


def _boxes(element: Element, group: str) -> Iterator[Box]:
    for graph in element.own("graph"):
        for node in graph.own("node"):
            name = node.attributes.get("id", "")
            inner = list(_boxes(node, name))
            inside = [box.name for box in inner if box.group == name]
            yield Box(name, _label(node, "NodeLabel") or name, node.at, group, inside)
            yield from inner


def _label(element: Element, tag: str) -> str:
    """The words on a node or arrow, not those of what is inside it."""
    found = (label.words() for data in element.own("data") for label in data.all(tag))
    return next((words for words in found if words), "")


class _Drawing:
    """Boxes on their way to questions and outcomes."""

    def __init__(self, boxes: dict[str, Box], draft: Draft) -> None:
        self.boxes, self.draft = boxes, draft
        self.ids = {name: draft.ids.new(box.label, start="blok") for name, box in boxes.items() if not self._is_answer(box)}

    def read(self) -> None:
        starts = self._starts()
        self.draft.start = self.ids[starts[0]]
        if len(starts) > 1:
            self._begin(starts)
        for name, box in self.boxes.items():
            if name in self.ids:
                self._add(box)

    def _starts(self) -> list[str]:
        reached = {self._screen(target) for box in self.boxes.values() for target, _, _ in box.arrows}
        return [name for name in self.ids if name not in reached] or [next(iter(self.ids))]

    def _begin(self, starts: list[str]) -> None:
        at = self.boxes[starts[0]].at
        self.draft.lose(
            at, f"Deze tekening heeft {len(starts)} beginpunten.", f"De vraag ‘{BEGIN}’ gaat eraan vooraf. Geef haar uw eigen woorden."
        )
        self.draft.start = self.draft.ids.new(BEGIN)
        ways = [(self.boxes[name].label, self.ids[name]) for name in starts]
        self.draft.add_question(self.draft.start, question=BEGIN, answers=self._answers(ways, BEGIN))

    def _add(self, box: Box) -> None:
        ways = [self._way(self.boxes[name]) for name in box.inside] if box.inside else [self._arrow(box, each) for each in box.arrows]
        if ways:
            self.draft.add_question(self.ids[box.name], question=box.label, answers=self._answers(ways, box.label))
        else:
            self.draft.add_outcome(
                self.ids[box.name], title=box.label, conclusion={"text": box.label, "editorial": "overgenomen uit een tekening"}
            )

    def _way(self, box: Box) -> tuple[str, str]:
        """An answer inside a group: its own arrow, or that of the group; else it is an outcome itself."""
        if box.name in self.ids:
            return box.label, self.ids[box.name]
        arrows = box.arrows or self.boxes[box.group].arrows
        return box.label, self.ids[self._screen(arrows[0][0])]

    def _arrow(self, box: Box, arrow: tuple[str, str, Where]) -> tuple[str, str]:
        """An arrow as an answer. Without words it is called after where it leads; or, when there is no choice, `Verder`."""
        target, label, at = arrow
        name = self.boxes[target].label if len(box.arrows) > 1 else ONWARD
        if not label:
            self.draft.lose(at, "Deze pijl heeft geen woorden.", f"Het antwoord heet ‘{name}’.")
        return label or name, self.ids[self._screen(target)]

    def _answers(self, ways: list[tuple[str, str]], question: str) -> list[dict[str, Any]]:
        given = letters([label for label, _ in ways], question)
        return [
            {"id": f"{slug(label)}-{place}", "code": letter, "label": label, "to": to}
            for place, ((label, to), letter) in enumerate(zip(ways, given, strict=True), 1)
        ]

    def _is_answer(self, box: Box) -> bool:
        """Whether a box is an answer of the group around it: it leads on by one arrow, of its own or of the group."""
        group = self.boxes.get(box.group)
        is_whole = group is not None and bool(group.inside)  # of two blocks with one name, the last may hold nothing
        return is_whole and not box.inside and (len(box.arrows) == 1 or (not box.arrows and bool(self.boxes[box.group].arrows)))

    def _screen(self, name: str) -> str:
        """Where an arrow to this box leads: an answer is shown with its question."""
        return name if name in self.ids else self.boxes[name].group


def written(tree: Tree) -> str:
    """The tree as a drawing for yEd, which arranges it."""
    nodes = "\n".join(_node(node.code, f"{node.question if hasattr(node, 'question') else node.title}") for node in tree.all_nodes)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">\n'
        '  <key for="node" id="d0" yfiles.type="nodegraphics"/>\n  <key for="edge" id="d1" yfiles.type="edgegraphics"/>\n'
        f'  <graph edgedefault="directed" id="{escape(tree.id)}">\n{nodes}\n' + "\n".join(_edges(tree)) + "\n  </graph>\n</graphml>\n"
    )


def _node(code: str, words: str) -> str:
    label = f"<y:ShapeNode><y:NodeLabel>{escape(words)}</y:NodeLabel></y:ShapeNode>"
    return f'    <node id="{code}"><data key="d0">{label}</data></node>'


def _edges(tree: Tree) -> Iterator[str]:
    for question, answers, routes in tree.branches():
        said = " / ".join(answer.label for answer in answers)
        for route in routes:
            words = said if route.when.is_empty else f"{said} ({in_words(route.when, tree)})"
            target = tree.nodes[route.to].code
            label = f"<y:PolyLineEdge><y:EdgeLabel>{escape(words)}</y:EdgeLabel></y:PolyLineEdge>"
            yield f'    <edge source="{question.code}" target="{target}"><data key="d1">{label}</data></edge>'

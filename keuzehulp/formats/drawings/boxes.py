"""The blocks and arrows of a drawing, without those that only hold others together."""

import re
from dataclasses import dataclass, field, replace

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.messages import drawings as messages
from keuzehulp.formats.messages.imports import NAMELESS
from keuzehulp.source import Where, limits

COUNTED = re.compile(r"[a-z]?\d+(::[a-z]?\d+)*\Z")
"""The name of a block that a program gave it, such as `n0::n12`, and nobody reads."""


@dataclass(frozen=True)
class Arrow:
    """Where it leads, what stands on it, and where it is in the file."""

    target: str
    label: str
    at: Where


@dataclass
class Box:
    """A block: its words, the group around it, what is inside it, the arrows that leave it, and
    what else it says by the keys of a tree.
    """

    name: str
    label: str
    at: Where
    group: str = ""
    inside: list[str] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)


def without_containers(boxes: dict[str, Box], draft: Draft) -> dict[str, Box]:
    """Groups that no arrow touches only hold things together: what is in them stands by itself."""
    touched = {arrow.target for box in boxes.values() for arrow in box.arrows}
    touched |= {name for name, box in boxes.items() if box.arrows}
    containers = {name for name, box in boxes.items() if box.inside and name not in touched}
    for name in containers:
        draft.lose(boxes[name].at, messages.GROUP_WITHOUT_ARROWS, group=boxes[name].label)
    return {
        name: replace(box, group="" if box.group in containers else box.group)
        for name, box in boxes.items()
        if name not in containers
    }


def without_joints(boxes: dict[str, Box], draft: Draft) -> dict[str, Box]:
    """Blocks without words through which one arrow goes on are only bends: what leads to them
    leads on.
    """
    bare = {
        name: box
        for name, box in boxes.items()
        if not (box.label or box.inside or box.group or box.fields) and COUNTED.match(name)
    }
    joints = {name: box.arrows[0] for name, box in bare.items() if len(box.arrows) == 1}
    # Bends that only lead to each other stay blocks, or `_past` would go round for ever.
    joints = {name: arrow for name, arrow in joints.items() if _leads_out(name, joints)}
    for name in joints:
        draft.lose(boxes[name].at, messages.JOINT)
    kept = {name: box for name, box in boxes.items() if name not in joints}
    for box in kept.values():
        box.arrows = [_past(arrow, joints) for arrow in box.arrows]
    return kept or boxes


def _leads_out(name: str, joints: dict[str, Arrow]) -> bool:
    """Whether one comes from a joint to a block with words, past not too many others."""
    for _ in range(limits.DEPTH):
        if name not in joints:
            return True
        name = joints[name].target
    return False


def _past(arrow: Arrow, joints: dict[str, Arrow]) -> Arrow:
    words = [arrow.label]
    while arrow.target in joints:
        words.append(joints[arrow.target].label)
        arrow = replace(arrow, target=joints[arrow.target].target)
    return replace(arrow, label=" ".join(filter(None, words)))


def with_words(boxes: dict[str, Box], draft: Draft) -> dict[str, Box]:
    """Blocks without words are called by their name, and that is told."""
    for box in boxes.values():
        if not box.label:
            box.label = box.name or NAMELESS
            draft.lose(box.at, messages.BLOCK_WITHOUT_WORDS, box=box.label)
    return boxes

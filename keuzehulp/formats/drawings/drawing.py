"""Blocks and arrows, of whatever program, become questions and outcomes. A group that arrows
touch is a question around its answers.
"""

from collections.abc import Iterable
from typing import Any

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.drawings.boxes import (
    Arrow,
    Box,
    with_words,
    without_containers,
    without_joints,
)
from keuzehulp.formats.messages import drawings as messages
from keuzehulp.formats.names import letters, slug


def read_boxes(boxes: dict[str, Box], draft: Draft) -> None:
    """Put the drawing into `draft`."""
    named = with_words(without_joints(without_containers(boxes, draft), draft), draft)
    _Drawing(named, draft).read()


class _Drawing:
    """Boxes on their way to questions and outcomes."""

    def __init__(self, boxes: dict[str, Box], draft: Draft) -> None:
        self.boxes, self.draft = boxes, draft
        self.ids = {
            name: draft.ids.new(box.label, start="blok")
            for name, box in boxes.items()
            if not self._is_answer(box)
        }

    def read(self) -> None:
        starts = self._starts()
        self.draft.start = self.ids[starts[0]]
        if len(starts) > 1:
            self._begin(starts)
        for name, box in self.boxes.items():
            if name in self.ids:
                self._add(box)

    def _starts(self) -> list[str]:
        """Where nothing leads to; and one of each ring of blocks that nothing else leads into,
        or nobody would come there.
        """
        reached = {
            self._screen(arrow.target) for box in self.boxes.values() for arrow in box.arrows
        }
        inside = {
            name
            for box in self.boxes.values()
            for name in box.inside
            if box.name in self.ids and not self._is_answer(box)
        }
        starts = [name for name in self.ids if name not in reached and name not in inside]
        seen = self._reached(starts)
        for name in self.ids:
            if name not in seen and name not in inside:
                starts.append(name)
                seen |= self._reached([name])
        return starts or [next(iter(self.ids))]

    def _reached(self, starts: Iterable[str]) -> set[str]:
        seen: set[str] = set()
        open_ = list(starts)
        while open_:
            name = open_.pop()
            if name not in seen:
                seen.add(name)
                open_ += self._onward(name)
        return seen

    def _onward(self, name: str) -> list[str]:
        """The screens that one comes to from here, in order."""
        box = self.boxes[name]
        if not box.inside:
            return [self._screen(arrow.target) for arrow in box.arrows]
        return [self._inner(self.boxes[inner]) for inner in box.inside]

    def _inner(self, box: Box) -> str:
        """Where an answer inside a group leads: by its own arrow, or that of the group; else it
        is an outcome itself.
        """
        return (
            box.name
            if box.name in self.ids
            else self._screen((box.arrows or self.boxes[box.group].arrows)[0].target)
        )

    def _begin(self, starts: list[str]) -> None:
        at = self.boxes[starts[0]].at
        self.draft.lose(
            at, messages.MORE_STARTS, count=len(starts), question=messages.FIRST_QUESTION
        )
        self.draft.start = self.draft.ids.new(messages.FIRST_QUESTION)
        ways = [(self.boxes[name].label, self.ids[name]) for name in starts]
        question = messages.FIRST_QUESTION
        answers = self._answers(ways, question)
        self.draft.add_question(self.draft.start, at, question=question, answers=answers)

    def _add(self, box: Box) -> None:
        ways = [self._way(self.boxes[name]) for name in box.inside]
        if not box.inside:
            ways = [self._arrow(box, arrow) for arrow in box.arrows]
        said = dict(box.fields)
        words = said.pop("question", "") or box.label
        if ways:
            if (
                box.inside
                and box.arrows
                and all(
                    self.boxes[name].arrows or self.boxes[name].name in self.ids
                    for name in box.inside
                )
            ):
                # Each block inside leads on by itself, so nobody goes by those of the group.
                self._tell_group_arrows(box)
            # With the question in a field of its own, what stands on the block is its short title.
            short = box.label if words != box.label else ""
            self.draft.add_question(
                self.ids[box.name],
                box.at,
                question=words,
                short_title=short,
                **said,
                answers=self._answers(ways, words),
            )
        else:
            more = [
                {"text": text, "editorial": messages.TAKEN_OVER}
                for text in (*([box.label] if words != box.label else []), *said.values())
            ]
            self.draft.add_outcome(
                self.ids[box.name],
                title=words,
                conclusion={"text": words, "editorial": messages.TAKEN_OVER},
                why=more,
            )

    def _tell_group_arrows(self, box: Box) -> None:
        for arrow in box.arrows:
            if arrow.label:
                self.draft.lose(arrow.at, messages.GROUP_ARROW_WITH_WORDS, label=arrow.label)
            else:
                self.draft.lose(arrow.at, messages.GROUP_ARROW)

    def _way(self, box: Box) -> tuple[str, str]:
        """An answer inside a group."""
        return box.label, self.ids[self._inner(box)]

    def _arrow(self, box: Box, arrow: Arrow) -> tuple[str, str]:
        """An arrow as an answer. Without words it is called after where it leads; or, when there
        is no choice, `Verder`.
        """
        name = self.boxes[arrow.target].label if len(box.arrows) > 1 else messages.ONWARD
        if not arrow.label:
            self.draft.lose(arrow.at, messages.ARROW_WITHOUT_WORDS, name=name)
        return arrow.label or name, self.ids[self._screen(arrow.target)]

    def _answers(self, ways: list[tuple[str, str]], question: str) -> list[dict[str, Any]]:
        given = letters([label for label, _ in ways], question)
        return [
            {"id": f"{slug(label)}-{place}", "code": letter, "label": label, "to": to}
            for place, ((label, to), letter) in enumerate(zip(ways, given, strict=True), 1)
        ]

    def _is_answer(self, box: Box) -> bool:
        """Whether a box is an answer of the group around it: it leads on by one arrow, of its
        own or of the group.
        """
        group = self.boxes.get(box.group)
        is_whole = group is not None and bool(
            group.inside
        )  # of two blocks with one name, the last may hold nothing
        return (
            is_whole
            and not box.inside
            and (len(box.arrows) == 1 or (not box.arrows and bool(self.boxes[box.group].arrows)))
        )

    def _screen(self, name: str) -> str:
        """Where an arrow to this box leads: an answer is shown with its question."""
        return name if name in self.ids else self.boxes[name].group

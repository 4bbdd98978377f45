"""Journeys: answers with the outcome they must lead to, and the table of what every answer must
lead to. Both are files beside a tree.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from keuzehulp.model import Answer, Outcome, Question, Tree
from keuzehulp.source import Diagnostic, File, Node, Sequence, Text, Where, read_folder
from keuzehulp.source import Mapping as Keys

Given = Mapping[str, tuple[str, ...]]
"""The ids of a question and of what was answered."""


@dataclass(frozen=True)
class Journey:
    """These answers lead to this outcome, for who began with the sentence `entry`, if any."""

    given: Given
    outcome: str
    at: Where
    entry: str = ""

    def holds(self, tree: Tree) -> bool:
        """Whether a reader who answers so comes there, with all these answers and no other but
        what the sentence told.
        """
        told = _told(tree, self.entry)
        steps, end = follow(tree, {**told, **self.given})
        return bool(end) and (str(end), set(steps) - (told.keys() - self.given.keys())) == (
            self.outcome,
            set(self.given),
        )


@dataclass(frozen=True)
class Table:
    """What every answer must be called and lead to, by its code: `V3a`."""

    rows: Mapping[str, Mapping[str, str]]

    def holds(self, tree: Tree) -> bool:
        """Whether every answer of the tree is in the table as it is, and no other."""
        return not self.differing(tree)

    def differing(self, tree: Tree) -> list[str]:
        """The codes of the answers that are only in the tree, only in the table, or not alike in
        both.
        """
        answers = {f"{question.code}{answer.code}": answer for question, answer in tree.answers()}
        unlike = {
            code
            for code in answers.keys() & self.rows.keys()
            if not _as_said(answers[code], self.rows[code])
        }
        return sorted(unlike | (answers.keys() ^ self.rows.keys()))


Agreed = Journey | Table


def read_journeys(folder: Path) -> tuple[list[Agreed], list[Diagnostic], list[Where]]:
    """Every journey and table in a folder, what could not be read, and where something else
    stands. No folder, no journeys.
    """
    if not folder.is_dir():
        return [], [], []
    files, problems, _ = read_folder(folder)
    read = [(file, _made(file)) for file in files]
    agreed = [agreement for _, agreement in read if agreement]
    strange = [file.root.at for file, agreement in read if not agreement]
    return agreed, problems, strange


def follow(tree: Tree, given: Given) -> tuple[tuple[str, ...], str | None]:
    """The questions that these answers meet, and the id of the outcome they lead to, if they do."""
    here, situation, steps = tree.nodes.get(tree.head.start), frozenset[str](), list[str]()
    # Where a tree goes round, the second time at a question is the end of it.
    while isinstance(here, Question) and here.id in given and here.id not in steps:
        steps.append(here.id)
        chosen = [answer for answer in here.answers if answer.id in given[here.id]]
        # Another answer than the question has, or none: nobody goes on from here.
        if not chosen or len(chosen) != len(given[here.id]):
            return tuple(steps), None
        situation = situation.union(*(answer.sets for answer in chosen))
        to = next((route.to for route in here.onward(chosen[0]) if route.when.holds(situation)), "")
        here = tree.nodes.get(to)
    return tuple(steps), here.id if isinstance(here, Outcome) else None


def _told(tree: Tree, entry: str) -> Given:
    """What a sentence to begin with tells; of one that is not there, nothing."""
    sentence = next((candidate for candidate in tree.head.entries if candidate.id == entry), None)
    return (
        {question: (answer,) for question, answer in sentence.answers.items()} if sentence else {}
    )


def _as_said(answer: Answer, row: Mapping[str, str]) -> bool:
    return all(str(getattr(answer, name)) == said for name, said in row.items())


def _made(file: File) -> Agreed | None:
    answers, outcome = file.root.get("answers"), file.root.get("outcome")
    if not isinstance(answers, Keys):
        return None
    if isinstance(outcome, Text):
        entry = file.root.get("entry")
        given: Given = {str(name): tuple(_words(value)) for name, value in answers.entries}
        return Journey(given, outcome, outcome.at, entry if isinstance(entry, Text) else "")
    if all(isinstance(row, Keys) for _, row in answers.entries):
        return Table({code: dict(_pairs(row)) for code, row in answers.entries})
    return None


def _words(value: Node) -> Iterator[str]:
    yield from (item for item in _items(value) if isinstance(item, Text))


def _items(value: Node) -> Iterable[Node]:
    return value.items if isinstance(value, Sequence) else (value,)


def _pairs(row: Node) -> Iterator[tuple[str, str]]:
    for name, value in row.entries if isinstance(row, Keys) else ():
        if isinstance(value, Text):
            yield name, value

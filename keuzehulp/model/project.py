"""All files of a tree folder together."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from keuzehulp.model import messages
from keuzehulp.model.claims import Fact, Source
from keuzehulp.model.decode import Problems, read_part
from keuzehulp.model.guide import Guide, Step
from keuzehulp.model.site import Overdue, Published, Publisher, Redirect, Rule, Synonym, Term
from keuzehulp.model.tree import Tree
from keuzehulp.source import (
    File,
    Text,
    Where,
    first,
)

OF_A_TREE = ("questions", "outcomes", "options")


@dataclass(frozen=True, eq=False)
class Project:
    """Everything that one tree folder says. Equal only to itself, so that what is worked out
    about it can be kept.
    """

    trees: tuple[Tree, ...] = ()
    guides: tuple[Guide, ...] = ()
    facts: tuple[Fact, ...] = ()
    sources: tuple[Source, ...] = ()
    glossary: tuple[Term, ...] = ()
    rules: tuple[Rule, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    publisher: Publisher | None = None
    published: Published | None = None
    strings: dict[str, Text] = field(default_factory=dict)
    hash: str = field(default="", compare=False)
    """A mark of all files as they were read: the same words give the same mark, wherever and
    however they are kept.
    """

    @cached_property
    def fact(self) -> dict[str, Fact]:
        # From the last on, here and below: of two with one id, which is told, the first counts.
        return {fact.id: fact for fact in reversed(self.facts)}

    def overdue(self, today: date) -> list[Fact]:
        """The facts whose review is past, the one that waits longest first."""
        past = (fact for fact in self.facts if fact.is_dated and fact.review_by.date < today)
        return sorted(past, key=lambda fact: fact.review_by)

    def postponed(self, today: date) -> Overdue | None:
        """The note by which those facts may wait today."""
        note = self.publisher.overdue if self.publisher else None
        return note if note and note.holds(today) else None

    @cached_property
    def source(self) -> dict[str, Source]:
        return {source.id: source for source in reversed(self.sources)}

    @cached_property
    def rank(self) -> dict[str, int]:
        """The place of every fact and source in its register, by its name."""
        registers: tuple[Fact | Source, ...] = (*self.facts, *self.sources)
        return {entry.id: at for at, entry in enumerate(registers)}

    @cached_property
    def term(self) -> dict[str, Term]:
        return {term.id: term for term in reversed(self.glossary)}

    @cached_property
    def rule(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in reversed(self.rules)}

    def place(self, tree: Tree) -> str:
        """Where the pages beside a tree begin: at the root of the site for the first, below its
        own address for every other.
        """
        return "" if tree is self.trees[0] else f"{tree.id}/"

    def store_key(self, tree: Tree) -> str:
        """Under which name a tab keeps the answers to a tree: a second tree has its own."""
        return f"keuzehulp-{tree.id}" if self.place(tree) else "keuzehulp"

    @cached_property
    def guide(self) -> dict[str, Guide]:
        return {guide.id: guide for guide in self.guides}


class Folder(dict[str, list[Any]]):
    """The values of the files in one folder, by top-level key."""

    def __missing__(self, key: str) -> list[Any]:
        self[key] = []
        return self[key]

    def first(self, key: str) -> Any:
        return next(iter(self[key]), None)


def make_project(files: list[File]) -> tuple[Project, Problems]:
    """The project in these files, and every problem of shape.

    A decision tree and its questions stand in one folder, a guide and its steps too; all the rest
    belongs to the whole project.
    """
    problems: Problems = []
    folders: dict[str, Folder] = {}
    everywhere = Folder()
    for file in files:
        folder = folders.setdefault(str(PurePosixPath(file.path).parent), Folder())
        for key, node in file.root.entries:
            for value in read_part(key, node, problems):
                folder[key].append(value)
                everywhere[key].append(value)
            folder["parts"].append(key)
    for folder in folders.values():
        problems += _heads(folder)
    problems += _said_twice(everywhere)
    return replace(_assemble(folders.values(), everywhere), hash=_hash(files)), list(
        first(problems)
    )


def _heads(folder: Folder) -> Problems:
    """A folder with questions needs one head for its tree; one with steps needs one for its
    guide.
    """
    problems: Problems = []
    parts: list[Text] = folder["parts"]
    for head, belonging in (("tree", OF_A_TREE), ("guide", ("steps",))):
        orphan = next((key for key in parts if key in belonging), None)
        if orphan is not None and head not in parts:
            problems.append(messages.MISSING_HEAD.at(orphan.at, orphan=orphan, head=head))
        for second in folder[head][1:]:
            problems.append(messages.SECOND_HEAD.at(second.at, head=head))
    return problems


def _said_twice(everywhere: Folder) -> Problems:
    """Of a fixed word, a publisher or a list of what was published in two files, one would
    silently be forgotten.
    """
    problems: Problems = []
    first: dict[str, Where] = {}
    named = [(key, key.at) for key, _ in everywhere["strings"]]
    for part in ("publisher", "published"):
        named += [(Text(part), value.at) for value in everywhere[part]]
    for name, at in named:
        if name in first:
            problems.append(
                messages.SAID_TWICE.at(at, name=name, file=first[name].file, line=first[name].line)
            )
        first.setdefault(name, at)
    return problems


def _assemble(folders: Iterable[Folder], everywhere: Folder) -> Project:
    trees = tuple(
        Tree(
            folder.first("tree"),
            tuple(folder["questions"]),
            tuple(folder["outcomes"]),
            tuple(folder["options"]),
        )
        for folder in folders
        if folder.first("tree")
    )
    guides = tuple(
        Guide(folder.first("guide"), tuple(sorted(folder["steps"], key=_step_order)))
        for folder in folders
        if folder.first("guide")
    )
    return Project(
        trees=trees,
        guides=guides,
        facts=tuple(everywhere["facts"]),
        sources=tuple(everywhere["sources"]),
        glossary=tuple(everywhere["glossary"]),
        rules=tuple(everywhere["rules"]),
        synonyms=tuple(everywhere["synonyms"]),
        redirects=tuple(everywhere["redirects"]),
        publisher=everywhere.first("publisher"),
        published=everywhere.first("published"),
        strings=dict(everywhere["strings"]),
    )


def _hash(files: Iterable[File]) -> str:
    """From paths and texts: ends of lines are one kind since they were read, and comments count
    too. A memory of what was is no word.
    """
    with_words = (file for file in files if file.root.keys != ("published",))
    # `\0` stands in no file, so no two ways to cut the same words in files look alike.
    marked = sorted(f"{file.path}\0{file.source}\0" for file in with_words)
    return sha256("".join(marked).encode()).hexdigest()


def _step_order(step: Step) -> tuple[int, Where]:
    return (step.number, step.at)

"""Files of other systems taken over in this process: the tree that came of it, what was told,
and what `check` says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from keuzehulp.analysis import explore, paths
from keuzehulp.formats import IMPORTS, Draft, Wishes
from keuzehulp.formats.leftover import words_of
from keuzehulp.lint import check
from keuzehulp.model import Project, Tree, make_project
from keuzehulp.pipeline import analyse
from keuzehulp.source import read_text
from tools.harness.checkout import TODAY

Ends = dict[tuple[tuple[str, str], ...], str]


@dataclass(frozen=True)
class Taken:
    """What came of a file."""

    draft: Draft
    project: Project
    errors: list[str]

    @property
    def tree(self) -> Tree:
        return self.project.trees[0]

    @property
    def told(self) -> list[str]:
        """The report, line by line."""
        return [
            f"{loss.at}: {loss.message} {loss.instead}"
            for loss in sorted(self.draft.losses, key=lambda each: each.at)
        ]

    @property
    def ends(self) -> Ends:
        """For every path what was answered to what, in words, and what it says in the end."""
        return ends(self.tree)

    def says(self, words: str) -> bool:
        """Whether these words are in the tree or in the report."""
        return words_of(words) in self.words

    @property
    def words(self) -> str:
        """All words of the tree's files and of the report."""
        return words_of(" ".join((*self.draft.files().values(), *self.told)))


def ends(tree: Tree) -> Ends:
    return {
        tuple((str(question.question), str(answer.label)) for question, answer in path.steps): str(
            path.outcome.title
        )
        for path in paths(explore(tree))
    }


def taken(
    kind: str,
    data: str | bytes,
    *,
    table: str = "",
    fields: Mapping[str, str] | None = None,
    name: str = "f",
) -> Taken:
    """Take this file over; raises WrongFile when it is refused."""
    draft = Draft("Proef", name, wishes=Wishes(table, fields or {}))
    IMPORTS[kind].read({name: data.encode() if isinstance(data, str) else data}, draft)
    read = [read_text(text, path=path, shown=path) for path, text in draft.files().items()]
    assert [problem for _, problems in read for problem in problems] == []
    project, problems = make_project([file for file, _ in read if file])
    found = [*problems, *check(project, today=date.fromisoformat(TODAY)), *analyse(project)]
    return Taken(
        draft, project, [f"{each.at}: {each.message}" for each in found if each.severity == "error"]
    )


def decided(tree: Tree) -> Ends:
    """For every path what was answered to what, in words, and what it says in the end:
    whatever the order of its questions.
    """
    return {
        tuple(
            sorted((str(question.question), str(answer.label)) for question, answer in path.steps)
        ): str(path.outcome.title)
        for path in paths(explore(tree))
    }


def imported(kind: str, **files: str | bytes) -> tuple[Tree, Draft]:
    draft = Draft("Proef", "een proef")
    IMPORTS[kind].read(
        {name: text.encode() if isinstance(text, str) else text for name, text in files.items()},
        draft,
    )
    read = [read_text(text, path=name, shown=name) for name, text in draft.files().items()]
    assert [problem for _, problems in read for problem in problems] == []
    project, problems = make_project([file for file, _ in read if file])
    assert problems == []
    return project.trees[0], draft

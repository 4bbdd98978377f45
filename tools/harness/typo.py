"""One mistake in a file of a tree folder, and the places where one can be made."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from keuzehulp.model.decode import keys_of
from keuzehulp.source import Diagnostic


@dataclass(frozen=True)
class Typo:
    """A file of the folder with one mistake in it. When it must be told, then in this file, and
    on this line unless that is 0.
    """

    path: str
    what: str
    text: str
    must_be_told: bool
    line: int = 0

    @contextmanager
    def made(self, folder: Path) -> Iterator[None]:
        """The tree folder with this mistake in it, for as long as one looks."""
        path = folder / self.path
        good = path.read_bytes()
        path.write_text(self.text, encoding="utf-8")
        try:
            yield
        finally:
            path.write_bytes(good)

    def is_told(self, problems: Iterable[Diagnostic]) -> bool:
        """Whether one of these problems is in the right place."""
        return any(
            problem.at.file == f"tree/{self.path}" and self.line in (0, problem.at.line)
            for problem in problems
        )


class Spot(NamedTuple):
    """A key of the model somewhere in a file: where it and its value stand, and what the model
    says of it.
    """

    path: str
    text: str
    kind: Any
    hint: Any
    key: yaml.ScalarNode
    value: yaml.Node
    owner: yaml.MappingNode

    @property
    def line(self) -> int:
        return int(self.key.start_mark.line) + 1

    @property
    def start(self) -> int:
        return int(self.value.start_mark.index)

    @property
    def end(self) -> int:
        """Where the value ends, without the empty space after it."""
        return self.start + len(self.text[self.start : self.value.end_mark.index].rstrip())

    @property
    def is_required(self) -> bool:
        return keys_of(self.kind)[self.key.value].required

    @property
    def may_be_empty(self) -> bool:
        return bool(getattr(self.kind, "MAY_BE_EMPTY", False))

    def replaced(self, new: str) -> str:
        return self.text[: self.start] + new + self.text[self.end :]

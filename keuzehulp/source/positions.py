"""Where something stands in a file, and a text that knows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in a file, counted as editors count: the first line and column are 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Where("tree/")


class Text(str):
    """A text exactly as typed (`no` stays `no`, `1.10` stays `1.10`), with its place."""

    # A large tree has tens of thousands of these: none carries a `__dict__`.
    __slots__ = ("at",)
    at: Where

    def __new__(cls, value: str, at: Where = NOWHERE) -> "Text":
        text = super().__new__(cls, value)
        text.at = at
        return text

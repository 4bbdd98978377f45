"""How wide words are, without a browser: the letters of our own font, as `python3 -m tools.font`
measured them.
"""

import json
from pathlib import Path

SIZE = 12.5
"""The size of the letters in a drawing. All its measures are in the same unit; on paper this is
more than 9 points.
"""
LEADING = 15.0
"""From one line to the next."""

WIDTHS: dict[str, dict[str, int]] = json.loads(
    (Path(__file__).parent / "widths.json").read_text(encoding="utf-8")
)
"""Of each letter, in thousandths of the size, in the regular cut and in the bold one."""
OTHER = 1000
"""Of a letter that our font has not: some other font of the reader draws it, and few have wider
ones.
"""


def width_of(text: str, *, bold: bool = False) -> float:
    """The width of a text on one line."""
    widths = WIDTHS["bold" if bold else "regular"]
    # Whole numbers until the last: so the sum is exact, and the same in every Python.
    return sum(widths.get(letter, OTHER) for letter in text) * SIZE / 1000


def broken(text: str, *, width: float, first: float, most: int) -> tuple[str, ...]:
    """The text in lines of at most `width`, the first shorter by `first`. What does not fit in
    `most` lines ends in an ellipsis.
    """
    lines = [""]
    for word in _words(text, width=width):
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer) <= width - (first if len(lines) == 1 else 0):
            lines[-1] = longer
        else:
            lines.append(word)
    return (
        tuple(lines)
        if len(lines) <= most
        else (*lines[: most - 1], _cut(lines[most - 1], width=width))
    )


def _words(text: str, *, width: float) -> list[str]:
    """The words, those that are wider than a whole line in pieces."""
    lines: list[str] = []
    for word in text.split():
        rest = word
        while width_of(rest) > width:
            # At least one letter in each piece, or a width less than a letter's would have no end.
            size = next(
                n
                for n in range(len(rest) - 1, 0, -1)
                if width_of(rest[:n] + "-") <= width or n == 1
            )
            lines.append(rest[:size] + "-")
            rest = rest[size:]
        lines.append(rest)
    return lines


def _cut(line: str, *, width: float) -> str:
    while line and width_of(line + "…") > width:
        line = line[:-1].rstrip()
    return line + "…"

"""What readers see as long as our font is not there: a font of their own machine, made as wide and
as high as ours.

A line then breaks where it would in ours, and stands where it would: when ours comes, little or
nothing moves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont

from tools.font.packages import DEJAVU, LIBERATION, NOTO, ROBOTO, Package

OFTEN = {
    " ": 154, "e": 141, "n": 71, "a": 64, "r": 57, "t": 54, "i": 47, "o": 41, "d": 35, "s": 34,
    "g": 28, "k": 24, "l": 22, "w": 21, "u": 20, "v": 19, ".": 18, "p": 14, "m": 13, "h": 13,
    "b": 12, "j": 12, "f": 11, "c": 8, "z": 5, "V": 5, ",": 5, "U": 4, "D": 4,
}  # fmt: skip
"""How often a sign stands in a thousand of our texts."""


@dataclass(frozen=True)
class StandIn:
    """A family of readers' machines, its names there per cut, and a package with a font that is
    as wide.
    """

    name: str
    regular: tuple[str, ...]
    bold: tuple[str, ...]
    package: Package


STAND_INS = (
    StandIn(
        "kh-arial",
        ("Arial", "ArialMT", "Liberation Sans", "LiberationSans", "Arimo", "Helvetica"),
        (
            "Arial Bold",
            "Arial-BoldMT",
            "Liberation Sans Bold",
            "LiberationSans-Bold",
            "Arimo Bold",
            "Helvetica Bold",
            "Helvetica-Bold",
        ),
        LIBERATION,
    ),
    StandIn("kh-roboto", ("Roboto", "Roboto-Regular"), ("Roboto Bold", "Roboto-Bold"), ROBOTO),
    StandIn(
        "kh-noto", ("Noto Sans", "NotoSans-Regular"), ("Noto Sans Bold", "NotoSans-Bold"), NOTO
    ),
    StandIn(
        "kh-dejavu", ("DejaVu Sans", "DejaVuSans"), ("DejaVu Sans Bold", "DejaVuSans-Bold"), DEJAVU
    ),
)
"""In the order in which they stand in for ours: what is closest to it first."""


@dataclass(frozen=True)
class Measures:
    """How wide a cut is on average, and how high its lines are, in parts of its size."""

    width: float
    ascent: float
    descent: float


def measures(path: Path) -> Measures:
    """What a font file says of itself."""
    font = TTFont(path)
    unit, head, names = font["head"].unitsPerEm, font["hhea"], font.getBestCmap()
    width = sum(often * font["hmtx"][names[ord(sign)]][0] for sign, often in OFTEN.items()) / sum(
        OFTEN.values()
    )
    return Measures(width / unit, head.ascent / unit, -head.descent / unit)


def faces(ours: Mapping[int, Measures], root: Path) -> str:
    """The rules of all that stand in, made as wide and as high as our own cut of that weight."""
    found = []
    for each in STAND_INS:
        for (weight, own), path, names in zip(
            ours.items(), each.package.cuts(root), (each.regular, each.bold), strict=True
        ):
            found.append(_face(each.name, weight, names, own, measures(path).width))
    return "\n".join(found)


def _face(family: str, weight: int, names: tuple[str, ...], ours: Measures, width: float) -> str:
    wider = ours.width / width
    sources = ", ".join(f'local("{name}")' for name in names)
    return f"""@font-face {{
  font-family: {family};
  font-weight: {weight};
  src: {sources};
  size-adjust: {wider:.2%};
  ascent-override: {ours.ascent / wider:.2%};
  descent-override: {ours.descent / wider:.2%};
  line-gap-override: 0%;
}}
"""

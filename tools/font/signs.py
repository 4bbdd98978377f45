"""Signs that our pages draw and the family lacks: drawn here, with the strokes of its own
hyphen.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

Point = tuple[float, float]
Contour = list[Point]
MIDDLE = 248
"""The height of the middle of a hyphen and a minus, in units of the font."""
SIDE = 50
"""White beside a sign."""


def _arrow(thick: float) -> list[Contour]:
    return [
        _stroke([(SIDE, MIDDLE), (630, MIDDLE)], thick),
        _stroke([(430, MIDDLE + 220), (650, MIDDLE), (430, MIDDLE - 220)], thick),
    ]


def _arrow_back(thick: float) -> list[Contour]:
    return [
        _stroke([(90, MIDDLE), (670, MIDDLE)], thick),
        _stroke([(290, MIDDLE - 220), (70, MIDDLE), (290, MIDDLE + 220)], thick),
    ]


def _check(thick: float) -> list[Contour]:
    return [_stroke([(70, 300), (240, 90), (580, 580)], thick)]


def _down(thick: float) -> list[Contour]:
    return [[(SIDE, 400), (550, 400), (300, 110)]]


SIGNS: dict[int, tuple[str, int, Callable[[float], list[Contour]]]] = {
    0x2192: ("arrowright", 720, _arrow),
    0x2190: ("arrowleft", 720, _arrow_back),
    0x2713: ("check", 650, _check),
    0x25BE: ("triangledown", 600, _down),
}
SAME = {0x2010: 0x2D, 0x2011: 0x2D}
"""A hyphen, and one that does not break, look like the usual one."""


def add_signs(font: TTFont) -> None:
    """Add these signs to one cut. Their points are the same in every cut, so that weights in
    between can be made.
    """
    hyphen = font["glyf"]["hyphen"]
    for code, (name, width, drawn) in SIGNS.items():
        pen = TTGlyphPen(None)
        for first, *rest in drawn(hyphen.yMax - hyphen.yMin):
            pen.moveTo(first)
            for point in rest:
                pen.lineTo(point)
            pen.closePath()
        font["glyf"][name] = glyph = pen.glyph(round=round)
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (width, glyph.xMin)
        _mapped(font, code, name)
    for code, like in SAME.items():
        _mapped(font, code, font.getBestCmap()[like])


def _mapped(font: TTFont, code: int, name: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def _stroke(line: Sequence[Point], thick: float) -> Contour:
    """A line of straight pieces as an outline: along its left side, and back along its right."""
    left, right = _beside(line, thick / 2), _beside(line, -thick / 2)
    return [*left, *reversed(right)]


def _beside(line: Sequence[Point], far: float) -> Contour:
    """The line moved to its left, with pointed corners."""
    ways = [math.atan2(end[1] - start[1], end[0] - start[0]) for start, end in pairwise(line)]
    turns = [
        (ways[0], 0.0),
        *(((one + other) / 2, (other - one) / 2) for one, other in pairwise(ways)),
        (ways[-1], 0.0),
    ]
    return [
        (x - math.sin(way) * far / math.cos(bend), y + math.cos(way) * far / math.cos(bend))
        for (x, y), (way, bend) in zip(line, turns, strict=True)
    ]

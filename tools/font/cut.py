"""One small font file out of two cuts of a family: every weight from the regular to the bold,
and what the tools need to know of it.
"""

from __future__ import annotations

import io
from pathlib import Path

from fontTools import subset, varLib
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.ttLib import TTFont

from tools.font.signs import add_signs

REGULAR, BOLD = 400, 700
FEATURES = ("ccmp", "kern", "locl", "mark", "mkmk")
"""What our pages use of the family: accents, and letters that stand right beside each other."""
LICENCE_NAMES = (0, 1, 2, 4, 5, 6, 13, 14)
"""Whose the font is, and under which licence, stays in it."""


def opened(path: Path) -> TTFont:
    """A cut with the signs that it lacks."""
    font = TTFont(path, recalcTimestamp=False)
    add_signs(font)
    return font


def variable(regular: TTFont, bold: TTFont) -> TTFont:
    """The cuts as one font with an axis of weight."""
    space = DesignSpaceDocument()
    space.addAxis(
        AxisDescriptor(name="Weight", tag="wght", minimum=REGULAR, default=REGULAR, maximum=BOLD)
    )
    for font, weight in ((regular, REGULAR), (bold, BOLD)):
        space.addSource(SourceDescriptor(font=font, name=str(weight), location={"Weight": weight}))
    font, _, _ = varLib.build(space)
    return _again(font)


def _again(font: TTFont) -> TTFont:
    """The font as its own file holds it: what was built has parts that only exist once it is
    written.
    """
    written = io.BytesIO()
    font.save(written, reorderTables=False)
    return TTFont(io.BytesIO(written.getvalue()), recalcTimestamp=False)


def small(font: TTFont) -> bytes:
    """The font as WOFF2, without what no page of ours uses."""
    options = subset.Options(
        layout_features=list(FEATURES),
        name_IDs=list(LICENCE_NAMES),
        hinting=False,
        notdef_outline=True,
    )
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=font.getBestCmap())
    cutter.subset(font)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def widths(font: TTFont) -> dict[str, int]:
    """How wide each letter of a cut is, in thousandths of its size."""
    unit, advance = font["head"].unitsPerEm, font["hmtx"]
    return {
        chr(code): round(1000 * advance[name][0] / unit)
        for code, name in sorted(font.getBestCmap().items())
        if code > 31
    }

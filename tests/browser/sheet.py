"""A printed page as the tests look at it: how large its words are, where they stand, and the QR
code on it.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

import pypdfium2
import zxingcpp
from PIL import Image
from pypdfium2 import raw

A4 = (210, 297)
INCH = 25.4
POINTS = 72
DARK = 128
QR = zxingcpp.barcode_formats_from_str("QRCode")
DOTS = 300
"""Per inch: as a printer sees it."""


class Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: "Box") -> bool:
        """Whether they share more than the ink of two neighbours may: slashes lean over each
        other.
        """
        width = min(self.right, other.right) - max(self.left, other.left)
        return width > 1 and min(self.top, other.top) - max(self.bottom, other.bottom) > 0.5


@dataclass(frozen=True)
class Code:
    """A QR code on paper, in millimetres: how wide it is without its quiet zone, and how wide
    that is in modules.
    """

    text: str
    width: float
    quiet: float


class Sheet:
    """One page of a PDF."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self.page = page
        self.words = page.get_textpage()

    @property
    def size(self) -> tuple[int, ...]:
        """In millimetres, as it is held."""
        return tuple(round(points / POINTS * INCH) for points in self.page.get_size())

    @property
    def text(self) -> str:
        return " ".join(self.words.get_text_bounded().split())

    def smallest(self) -> float:
        """The smallest letter, in points."""
        return min(self._sizes())

    def _sizes(self) -> Iterator[float]:
        matrix = raw.FS_MATRIX()
        for place in range(self.words.count_chars()):
            if self.words.get_text_range(place, 1).strip():
                raw.FPDFText_GetMatrix(self.words.raw, place, matrix)
                yield raw.FPDFText_GetFontSize(self.words.raw, place) * math.hypot(
                    matrix.b, matrix.d
                )

    def boxes(self) -> list[Box]:
        return [Box(*self.words.get_rect(place)) for place in range(self.words.count_rects())]

    def overlaps(self) -> list[tuple[Box, Box]]:
        """Words that are printed over each other."""
        boxes = sorted(self.boxes())
        found: list[tuple[Box, Box]] = []
        for place, one in enumerate(boxes):
            for other in islice(boxes, place + 1, None):
                if other.left > one.right:
                    break
                found += [(one, other)] if one.meets(other) else []
        return found

    def margin(self) -> float:
        """How far all words stay from the edge of the paper, in millimetres."""
        width, height = map(float, self.page.get_size())
        nearest = min(
            min(box.left, box.bottom, width - box.right, height - box.top) for box in self.boxes()
        )
        return nearest / POINTS * INCH

    def code(self) -> Code:
        """The one QR code on the page, read from its pixels: it stands upright and is large, and
        to look for others takes long.
        """
        image = self.page.render(scale=DOTS / POINTS, grayscale=True).to_pil()
        (found,) = zxingcpp.read_barcodes(image, formats=QR, try_rotate=False, try_downscale=False)
        place = found.position
        left, right, top, bottom = (
            place.top_left.x,
            place.top_right.x,
            place.top_left.y,
            place.bottom_left.y,
        )
        module = (right - left) / _modules(found.text)
        return Code(
            found.text,
            (right - left) / DOTS * INCH,
            _white(image, (left, top, right, bottom)) / module,
        )


def _modules(text: str) -> int:
    """Of one side of the code that holds this text with error correction M: 4 more for each
    version, by the table of the standard.
    """
    version = next(
        number
        for number, room in enumerate((14, 26, 42, 62, 84, 106), start=1)
        if len(text.encode()) <= room
    )
    return 17 + 4 * version


def _white(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many pixels around a box are white on every side."""
    left, top, right, bottom = box
    for width in range(2, 200):
        around = image.crop((left - width, top - width, right + width + 1, bottom + width + 1))
        inside = Image.new("L", (right - left + 5, bottom - top + 5), 255)
        around.paste(inside, (width - 2, width - 2))
        if any(around.histogram()[:DARK]):
            return width - 1
    return 200


def says(text: str, words: str) -> bool:
    """Whether these words are printed in one piece, whatever is filled in."""
    return all(letters(part) in letters(text) for part in re.split(r"\{.*?\}", words))


@lru_cache(maxsize=64)
def letters(text: str) -> str:
    """Only the letters and figures: where lines break on paper is not what is asked."""
    return re.sub(r"[\W_]+", "", text).lower()

"""The mark of an edition in the header, and its icon in the tab: files of its own, checked before
anybody asks for them, and written inside documents that ask nothing of a server.
"""

import re
import struct
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from keuzehulp.site.look import Look
from keuzehulp.site.messages import settings as messages
from keuzehulp.source import Diagnostic, Node, Text, limits, text_of
from keuzehulp.source import Mapping as Keys

NAMES = ("logo", "icon")
"""What they are called in the settings, under `extra:`. Without an icon, the logo is one too."""
KINDS = {".svg": "image/svg+xml", ".png": "image/png"}
HEIGHT = 32
"""Of a logo in the header, in pixels."""
WIDEST = 8
"""How many times as wide as high a logo may be: it stands beside the name of the site."""
PLACE = re.compile(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*\.[a-z]+")
SIGNATURE = b"\x89PNG\r\n\x1a\n"
# The first tag of a drawing; in it its own size, or its `viewBox` (least x, least y, width,
# height).
SVG = re.compile(r"<svg\b([^>]*)>")
SIZE = re.compile(r"""\b(width|height)\s*=\s*["']\s*([0-9.]+)(?:px)?\s*["']""")
BOX = re.compile(r"""\bviewBox\s*=\s*["']\s*[-0-9.]+[\s,]+[-0-9.]+[\s,]+([0-9.]+)[\s,]+([0-9.]+)""")


@dataclass(frozen=True)
class Picture:
    """How large a picture is in measures of its own."""

    width: float
    height: float

    @property
    def shown_width(self) -> int:
        """Its width in the header."""
        return round(HEIGHT * self.width / self.height)


def picture_in(file: Path) -> Picture | None:
    """The picture in a file, as far as its size can be read."""
    sizes = _of_png(file) if file.suffix == ".png" else _of_svg(file)
    return Picture(*sizes) if sizes and all(sizes) else None


def _of_png(file: Path) -> tuple[float, float] | None:
    # The chunk IHDR comes first in every PNG: behind the signature, its own length and its name (8
    # + 4 + 4) stand the width and the height.
    head = file.read_bytes()[:24]
    return struct.unpack(">II", head[16:24]) if head[:8] == SIGNATURE and len(head) == 24 else None


def _of_svg(file: Path) -> tuple[float, float] | None:
    try:
        drawing = SVG.search(text_of(file))
    except UnicodeDecodeError:
        return None
    if not drawing:
        return None
    if box := BOX.search(drawing[1]):
        return float(box[1]), float(box[2])
    sizes = dict(SIZE.findall(drawing[1]))
    return (float(sizes["width"]), float(sizes["height"])) if len(sizes) == 2 else None


def problems(extra: Keys, look: Look) -> Iterator[Diagnostic]:
    """What is wrong with the logo and the icon in the settings."""
    for name in NAMES:
        value = extra.get(name)
        if value is not None:
            yield from _problems(name, value, look)


def _problems(name: str, value: Node, look: Look) -> Iterator[Diagnostic]:
    if not (isinstance(value, Text) and PLACE.fullmatch(value) and Path(value).suffix in KINDS):
        yield messages.MARK_NO_FILE_NAME.at(value.at, name=name)
        return
    file = look.file(value)
    if not file.is_file():
        yield messages.MARK_NOT_THERE.at(value.at, name=name, file=value)
        return
    size, picture = file.stat().st_size, picture_in(file)
    if size > limits.MARK_BYTES:
        yield messages.MARK_TOO_LARGE.at(
            value.at, name=name, size=round(size / 1000), most=limits.MARK_BYTES // 1000
        )
    elif picture is None:
        yield messages.MARK_NO_PICTURE.at(value.at, file=value)
    elif not 1 / WIDEST <= picture.width / picture.height <= WIDEST:
        yield messages.MARK_TOO_WIDE.at(value.at, file=value, most=WIDEST)


def in_settings(extra: Mapping[str, object], look: Look) -> dict[str, object]:
    """What the shell needs to know of sound settings: both files, and how wide the logo is."""
    logo = str(extra.get("logo") or "")
    picture = picture_in(look.file(logo)) if logo else None
    icon = str(extra.get("icon") or logo)
    return {
        "logo": logo,
        "icon": icon,
        "icon_kind": KINDS.get(Path(icon).suffix, ""),
        "logo_width": picture.shown_width if picture else 0,
    }


def inside(extra: Mapping[str, object], look: Look) -> dict[str, object]:
    """The same for a document that has all inside it: what it would fetch stands in it."""
    known = in_settings(extra, look)
    return {**known, **{f"{name}_inside": _data(look, str(known[name])) for name in NAMES}}


def _data(look: Look, name: str) -> str:
    if not name:
        return ""
    file = look.file(name)
    return f"data:{KINDS[file.suffix]};base64,{b64encode(file.read_bytes()).decode()}"

"""Make our font again, or check that it is what it should be."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path

from tools.font.cut import BOLD, REGULAR, opened, small, variable, widths
from tools.font.fallback import STAND_INS, faces, measures
from tools.font.packages import ATKINSON, LICENCE, ROOT, NoFont

NAME = "atkinson-hyperlegible-next-{hash}.woff2"
FONTS, STYLES = "overrides/assets/fonts", "overrides/assets/stylesheets"
WIDTHS = "keuzehulp/layout/widths.json"
HEAD = """/* Made by `python3 -m tools.font` out of {package}: change it there.
   Our font, and what stands in for it where it is not: fonts of the reader's own machine, as wide
   and as high as ours. A font that comes late (`optional`) waits for the next page, or lines would
   break elsewhere under the reader's eyes. */
@font-face {{
  font-family: "Atkinson Hyperlegible Next";
  font-weight: {regular} {bold};
  font-display: optional;
  src: url(../fonts/{name}) format("woff2");
}}

"""


def made(root: Path = ROOT) -> dict[str, bytes]:
    """Every file that this tool writes, by its path in the checkout."""
    paths = ATKINSON.cuts(root)
    regular, bold = map(opened, paths)
    own = dict(zip((REGULAR, BOLD), map(measures, paths), strict=True))
    font = small(variable(regular, bold))
    name = NAME.format(hash=sha256(font).hexdigest()[:16])
    head = HEAD.format(package=ATKINSON.name, regular=REGULAR, bold=BOLD, name=name)
    wide = {"regular": widths(regular), "bold": widths(bold)}
    return {
        f"{FONTS}/{name}": font,
        f"{FONTS}/OFL.txt": (paths[0].parent / LICENCE).read_bytes(),
        f"{STYLES}/font.css": (head + faces(own, root)).encode(),
        WIDTHS: (
            (json.dumps(wide, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n").encode()
        ),
    }


def main(arguments: list[str]) -> int:
    """Write all files, or with `--check` tell which differ; gives 0, or 1 when one differs or a
    package is not to be had.
    """
    try:
        files = made()
    except NoFont as error:
        print(error, file=sys.stderr)
        return 1
    if "--check" in arguments:
        return _told([path for path, content in files.items() if not _is(ROOT / path, content)])
    for old in (ROOT / FONTS).glob(NAME.format(hash="*")):
        old.unlink()
    for path, content in files.items():
        (ROOT / path).write_bytes(content)
    sizes = ", ".join(
        f"{path.rpartition('/')[2]} {len(content):,} bytes" for path, content in files.items()
    )
    print(f"Gemaakt van {ATKINSON.name}: {sizes}.")
    print(f"In mkdocs.yml hoort nu: font: {next(iter(files)).removeprefix('overrides/')}")
    print(f"In de plaats ervan komt: {', '.join(each.regular[0] for each in STAND_INS)}.")
    return 0


def _is(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _told(different: list[str]) -> int:
    for path in different:
        print(f"{path} is niet wat `python3 -m tools.font` maakt van {ATKINSON.name}.")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

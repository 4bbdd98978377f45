"""One stylesheet out of the designer's files: font and tokens first, then a file per component."""

import re
from collections.abc import Iterable
from functools import lru_cache

from keuzehulp.site.assets import fonts
from keuzehulp.site.assets.colours import recoloured
from keuzehulp.site.look import Look
from keuzehulp.site.page import Page
from keuzehulp.source import text_of

FOLDER = "assets/stylesheets"
PATH = "assets/site.css"
TOKENS = "tokens"
FIRST = ("font", TOKENS, "base", "shell")
"""These come first, in this order; the components follow by name."""

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s+")
# Not in front of a colon: `a :hover` is another selector than `a:hover`.
AROUND = re.compile(r"\s*([{};,>])\s*|(?<=:)\s+")


def stylesheet(look: Look) -> Page:
    """The stylesheet of the pages that share one."""
    names = [path.stem for path in look.files(FOLDER, "[!.]*.css")]
    first = [name for name in FIRST if name in names]
    components = [name for name in names if name not in FIRST]
    css = together(look, [*first, *components])
    return Page(PATH, fonts.beside(css, fonts.folder_from(PATH)))


def together(look: Look, names: Iterable[str]) -> str:
    """These stylesheets in one, without comments and needless space."""
    return "".join(_squeezed(_text(look, name)) for name in names)


def _text(look: Look, name: str) -> str:
    text = text_of(look.file(f"{FOLDER}/{name}.css"))
    return recoloured(text, look.colours) if name == TOKENS else text


@lru_cache(maxsize=200)
def _squeezed(css: str) -> str:
    return (
        AROUND.sub(lambda match: match[1] or "", SPACE.sub(" ", COMMENT.sub("", css)))
        .replace(";}", "}")
        .strip()
    )

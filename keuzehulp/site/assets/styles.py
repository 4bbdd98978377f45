"""One stylesheet out of the designer's files, each in the cascade layer where it belongs: what
comes in a later layer wins, however short its selector.
"""

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
FIRST = ("font", TOKENS, "base", "states", "shell")
"""These are in every stylesheet and come first, in this order; the components follow by name."""

COMPONENT = "component"
LAYERS = {
    "base": ("font", TOKENS, "base"),
    "prose": ("prose", "paper/prose"),
    COMPONENT: (),
    "state": ("states", "tool/measure"),
}
"""The layers, the weakest first, with the stylesheets in them; any other is a component."""

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
    """These stylesheets in one, layer by layer, without comments and needless space."""
    layers: dict[str, list[str]] = {layer: [] for layer in LAYERS}
    for name in names:
        layers[layer_of(name)].append(_squeezed(_text(look, name)))
    blocks = (f"@layer {layer}{{{''.join(texts)}}}" for layer, texts in layers.items() if texts)
    return f"@layer {','.join(layers)};{''.join(blocks)}"


def layer_of(name: str) -> str:
    """The cascade layer of a stylesheet, by its name in the folder without its ending."""
    return next((layer for layer, names in LAYERS.items() if name in names), COMPONENT)


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

"""The colours of an edition, in the place of those in `tokens.css`: named in its settings, and
only when they can be read.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from keuzehulp.site.messages import settings as messages
from keuzehulp.source import Diagnostic, Node, Text, closest
from keuzehulp.source import Mapping as Keys

DARK = "dark"
"""Inside `colours:`, those for who has a dark screen; and the start of their rules in the
stylesheet.
"""
SPLIT = "@media (prefers-color-scheme: dark)"
# A line of `tokens.css`. Only colours in this form can be replaced.
TOKEN = re.compile(r"--kh-([a-z-]+): (#[0-9a-f]{6});")
HEX = re.compile(r"#[0-9a-fA-F]{6}")
TEXTS = ("ink", "muted", "accent", "accent-deep")
GROUNDS = ("ground", "surface", "tint")
PAIRS = (
    *product(TEXTS, GROUNDS, (7.0,)),
    ("on-accent", "accent", 7.0),
    ("warning", "warning-ground", 7.0),
    ("focus-ink", "focus", 7.0),
    *product(("edge",), GROUNDS, (3.0,)),
)
"""What stands on what, and how much they must differ: words as WCAG 1.4.6 asks (AAA), edges as
1.4.11 does.
"""


@dataclass(frozen=True)
class Colour:
    """A colour by the name that it has in the stylesheet."""

    name: str
    value: str
    dark: bool


def colours_in(extra: Mapping[str, object]) -> tuple[Colour, ...]:
    """The colours in the `extra:` of sound settings."""
    named = extra.get("colours")
    light = named if isinstance(named, Mapping) else {}
    dark = light.get(DARK)
    schemes = [(light, False), (dark if isinstance(dark, Mapping) else {}, True)]
    return tuple(
        Colour(str(name), str(value), is_dark)
        for colours, is_dark in schemes
        for name, value in colours.items()
        if name != DARK
    )


def recoloured(css: str, colours: tuple[Colour, ...]) -> str:
    """The stylesheet of tokens with these colours."""
    light, sign, dark = css.partition(SPLIT)
    for colour in colours:
        pattern, new = re.compile(rf"(--kh-{colour.name}: )#[0-9a-f]{{6}}"), rf"\g<1>{colour.value}"
        light, dark = (
            (light, pattern.sub(new, dark, 1))
            if colour.dark
            else (pattern.sub(new, light, 1), dark)
        )
    return f"{light}{sign}{dark}"


def problems(named: Node | None, css: str) -> Iterator[Diagnostic]:
    """What is wrong with the colours that an edition names, beside those of the stylesheet of
    tokens.
    """
    if not isinstance(named, Keys):
        return
    for half, keys, at in zip(
        css.partition(SPLIT)[::2], (named, named.get(DARK)), (False, True), strict=True
    ):
        usual = dict(TOKEN.findall(half)[::-1])  # the first of two counts
        own = (
            {key: value for key, value in keys.entries if key != DARK}
            if isinstance(keys, Keys)
            else {}
        )
        wrong = [problem for key, value in own.items() for problem in _unfit(key, value, usual)]
        yield from wrong
        if own and not wrong:
            yield from _unreadable(
                {key: value for key, value in own.items() if isinstance(value, Text)},
                usual,
                dark=at,
            )


def _unfit(key: Text, value: Node, usual: Mapping[str, str]) -> Iterator[Diagnostic]:
    if key not in usual:
        yield messages.UNKNOWN_COLOUR.at(key.at, meant=closest(key, list(usual)), key=key)
    elif not isinstance(value, Text) or not HEX.fullmatch(value):
        yield messages.COLOUR_SHAPE.at(getattr(value, "at", key.at), key=key)


def _unreadable(
    own: Mapping[Text, Text], usual: Mapping[str, str], *, dark: bool
) -> Iterator[Diagnostic]:
    known = {**usual, **{str(key): str(value) for key, value in own.items()}}
    for text, ground, least in PAIRS:
        mine = next((key for key in own if key in (text, ground)), None)
        if (
            mine is None
            or not {text, ground} <= known.keys()
            or contrast(known[text], known[ground]) >= least
        ):
            continue
        message = messages.LOW_CONTRAST_DARK if dark else messages.LOW_CONTRAST
        # Cut off and not rounded, or 6.96 would be told as the 7 that is asked.
        reached = int(contrast(known[text], known[ground]) * 10) / 10
        yield message.at(
            own[mine].at,
            text=text,
            of_text=known[text],
            ground=ground,
            of_ground=known[ground],
            contrast=f"{reached:.1f}".replace(".", ","),
            least=least,
            mine=mine,
        )


def contrast(one: str, other: str) -> float:
    """How much two colours differ, from 1 to 21, as WCAG reckons."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    # Relative luminance: sRGB made linear again (IEC 61966-2-1), and weighed as the eye does.
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

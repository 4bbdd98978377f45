"""Where the pages stand that the engine makes: each kind at a path that an edition may choose."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from keuzehulp.site.messages import settings as messages
from keuzehulp.source import Diagnostic, Node, Text, closest
from keuzehulp.source import Mapping as Keys

NAME = "pages"
"""What they are called in the settings, under `extra:`."""
PATH = re.compile(r"[a-z][a-z0-9-]*(/[a-z0-9-]+)*")
INSIDE = ("step", "all_steps")
"""Those that stand in the folder of each role: a name, and no way."""


@dataclass(frozen=True)
class PagePaths:
    """Paths from the root of the site, or from the folder of a second tree, without a last sign.
    `step` is followed by a number; `codes` is the folder of the images of QR codes; `privacy` is
    the hand-written page that a frame leads to.
    """

    options: str = "mogelijkheden"
    routes: str = "andere-wegen"
    overview: str = "overzicht"
    handout: str = "gespreksblad"
    tree_sheet: str = "beslisboom-blad"
    step: str = "stap"
    all_steps: str = "alles"
    sources: str = "bronnen"
    glossary: str = "begrippen"
    search: str = "zoeken"
    codes: str = "codes"
    privacy: str = "privacy"


KEYS = {field.name.replace("_", "-"): field.name for field in fields(PagePaths)}
"""By the key that an editor types, the name of the field."""


def paths_in(extra: Mapping[str, object]) -> PagePaths:
    """The paths in the `extra:` of sound settings; the engine's own where that says nothing."""
    named = extra.get(NAME)
    said = named if isinstance(named, Mapping) else {}
    return PagePaths(**{KEYS[key]: str(value) for key, value in said.items() if key in KEYS})


def read(extra: Node | None) -> dict[str, dict[str, str]]:
    """The same settings out of a file that only YAML has read, as far as they are sound."""
    named = extra.get(NAME) if isinstance(extra, Keys) else None
    if not isinstance(named, Keys) or any(problems(named)):
        return {}
    return {NAME: {str(key): str(value) for key, value in named.entries}}


def problems(named: Node | None) -> Iterator[Diagnostic]:
    """What is wrong with `pages:` in the settings."""
    if named is None:
        return
    if not isinstance(named, Keys):
        yield messages.PAGES_NOT_NAMED.at(named.at, known=[*KEYS])
        return
    taken: dict[str, str] = {}
    for key, value in named.entries:
        if key not in KEYS:
            yield messages.NO_SUCH_PAGE.at(
                key.at, meant=closest(key, KEYS), name=key, known=[*KEYS]
            )
        elif not (isinstance(value, Text) and _fits(KEYS[key], value)):
            yield messages.PAGE_NO_PATH.at(value.at, name=key)
        # Images may stand in the folder of a page.
        elif value in taken and "codes" not in (key, taken[value]):
            yield messages.PAGES_AT_ONE_PLACE.at(value.at, name=key, other=taken[value])
        else:
            taken[value] = key


def _fits(field: str, value: str) -> bool:
    return bool(PATH.fullmatch(value)) and not (field in INSIDE and "/" in value)

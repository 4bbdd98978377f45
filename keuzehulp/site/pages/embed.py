"""The loader that puts the keuzehulp in other people's pages: the one of today, and every one that
was ever published.

A page that names a loader by its hash gets those very bytes, for as long as that file is kept (at
least 24 months). So each loader has a file in `overrides/embed/v1/`, with its hash in its name.
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256, sha384
from urllib.parse import urlsplit

from keuzehulp.model import Project
from keuzehulp.site.assets import scripts
from keuzehulp.site.look import Look
from keuzehulp.site.page import Page
from keuzehulp.site.render.templates import Templates
from keuzehulp.source import text_of

FOLDER = "embed/v1/"
"""Where frames and loaders are. A change that hosts would notice gets a new number, and this one
stays.
"""
FLOATING = "embed.js"
"""The address of whichever loader is the newest."""
NO_ADDRESS = "https://voorbeeld.example/"
"""What stands in the snippets as long as nobody told where the site will be."""
INSERTS = ("snippets", "site", "origin", "loader", "integrity")
"""What the page for hosts can fill in."""
# Only on a line of its own: `//` behind something may be part of an address.
OWN_LINE_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)
# Indents and empty lines.
INDENT = re.compile(r"^[ \t]+|\n(?=\s*\n)", re.MULTILINE)
FOR_HOSTS = ("kh", "copy", "colour", "snippets")
"""The scripts of that page, besides the loader itself."""


@dataclass(frozen=True)
class Loader:
    """The script for other websites: the same bytes always have the same address."""

    text: str

    @property
    def path(self) -> str:
        return f"{FOLDER}embed-{sha256(self.text.encode()).hexdigest()[:16]}.js"

    @property
    def integrity(self) -> str:
        """What a host writes beside the address, so that the browser runs these bytes and no
        others.
        """
        return f"sha384-{b64encode(sha384(self.text.encode()).digest()).decode()}"


@dataclass(frozen=True)
class Start:
    """Something that can stand in a frame. A host asks for it by `name`; `own` and `frame` are
    addresses, the second without its folder.
    """

    name: str
    label: str
    title: str
    words: str
    own: str
    frame: str


NOTHING = Start("", "", "", "", "", "")
"""As long as there is no tree or guide."""


def starts(project: Project) -> Iterator[Start]:
    """All that can stand in a frame: each tree in each of its modes, and each guide for each
    role. The first tree needs no name.
    """
    text = project.strings
    for tree in project.trees:
        place, label = project.place(tree), tree.head.short_title or tree.head.title
        title, name = _called(text["frame"], label), place.strip("/")
        yield Start(name, label, title, text["own_page"], f"{tree.id}/", place)
        for mode in tree.head.modes[1:]:
            yield Start(
                "#".join(filter(None, (name, mode.id))),
                f"{label}: {mode.label}",
                title,
                text["own_page"],
                f"{tree.id}/",
                place,
            )
    taken: set[str] = set()
    for guide in project.guides:
        title = _called(text["frame_guide"], guide.head.title)
        for role in guide.head.roles:
            place = f"{guide.id}/{role.id}/"
            name = role.id if role.id not in taken else place.strip("/")
            taken.add(name)
            yield Start(
                name, f"{guide.head.title}, {role.for_}", title, text["own_guide"], place, place
            )


def _called(title: str, name: str) -> str:
    return title.replace("{title}", name)


def loader(project: Project, look: Look) -> Loader:
    """The loader of today. Hosts read it before they trust it, so it keeps its names and lines,
    and only its comments and indents go.
    """
    script = text_of(look.file(f"{scripts.FOLDER}/embed.js"))
    modes = list(
        dict.fromkeys(str(mode.id) for tree in project.trees for mode in tree.head.modes[1:])
    )
    known = {
        start.name: [start.title, start.words, start.own, start.frame]
        for start in starts(project)
        if start.name.rpartition("#")[2] not in modes
    }
    # What a host gets that asks for nothing by name.
    known = {"": next(iter(known.values()), ["", "", "", ""]), **known}
    script = script.replace("STARTS = {}", f"STARTS = {_as_script(known)}", 1).replace(
        "MODES = []", f"MODES = {_as_script(modes)}", 1
    )
    return Loader(INDENT.sub("", OWN_LINE_COMMENT.sub("", script)))


def _as_script(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def kept(look: Look) -> list[Loader]:
    """The loaders of now and before, as this edition published them."""
    return [Loader(text_of(path)) for path in Look((look.own,)).files(FOLDER, "embed-*.js")]


def pages(project: Project, look: Look) -> Iterator[Page]:
    """The loader at the address that floats, each one at its own, and the scripts of the page
    for hosts.
    """
    newest = loader(project, look)
    yield Page(FLOATING, newest.text)
    for script in dict.fromkeys([*kept(look), newest]):
        yield Page(script.path, script.text)
    for name in FOR_HOSTS:
        path = f"{scripts.FOLDER}/{name}.js"
        yield Page(path, text_of(look.file(path)))


def inserts(project: Project, templates: Templates, *, path: str) -> dict[str, str]:
    """What the page for hosts at `path` can fill in: addresses, the integrity of the loader, and
    the snippets with their choices.
    """
    site, newest = templates.site.url or NO_ADDRESS, loader(project, templates.site.look)
    values = {
        "site": site,
        "fixed": newest.path,
        "integrity": newest.integrity,
        "starts": list(starts(project)) or [NOTHING],
    }
    return {
        "snippets": templates.markdown(
            "snippets.md", path=path, has_address=bool(templates.site.url), **values
        ),
        "site": site,
        "origin": "://".join(urlsplit(site)[:2]),  # as a host names it in a policy of its own
        "loader": site + newest.path,
        "integrity": newest.integrity,
    }

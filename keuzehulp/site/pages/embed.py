"""The loader that puts the keuzehulp in other people's pages: the one of today, and every one that was ever published.

A page that names a loader by its hash gets those very bytes, for as long as that file is kept (at least 24 months). So each loader has a
file in `overrides/embed/v1/`, with its hash in its name.
"""

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
"""Where frames and loaders are. A change that hosts would notice gets a new number, and this one stays."""
FLOATING = "embed.js"
"""The address of whichever loader is the newest."""
NO_ADDRESS = "https://voorbeeld.example/"
"""What stands in the snippets as long as nobody told where the site will be."""
INSERTS = ("snippets", "site", "origin", "loader", "integrity")
"""What the page for hosts can fill in."""
OWN_LINE_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)
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
        """What a host writes beside the address, so that the browser runs these bytes and no others."""
        return f"sha384-{b64encode(sha384(self.text.encode()).digest()).decode()}"


def loader(look: Look) -> Loader:
    """The loader of today. Hosts read it before they trust it, so it keeps its names and lines, and only its comments and indents go."""
    script = text_of(look.file(f"{scripts.FOLDER}/embed.js"))
    return Loader(INDENT.sub("", OWN_LINE_COMMENT.sub("", script)))


def kept(look: Look) -> list[Loader]:
    """The loaders of now and before, as they were published."""
    return [Loader(text_of(path)) for path in look.files(FOLDER, "embed-*.js")]


def pages(look: Look) -> Iterator[Page]:
    """The loader at the address that floats, each one at its own, and the scripts of the page for hosts."""
    newest = loader(look)
    yield Page(FLOATING, newest.text)
    for each in dict.fromkeys([*kept(look), newest]):
        yield Page(each.path, each.text)
    for name in FOR_HOSTS:
        path = f"{scripts.FOLDER}/{name}.js"
        yield Page(path, text_of(look.file(path)))


def inserts(project: Project, templates: Templates, *, path: str) -> dict[str, str]:
    """What the page for hosts at `path` can fill in: addresses, the integrity of the loader, and the snippets with their choices."""
    site, newest = templates.site.url or NO_ADDRESS, loader(templates.site.look)
    values = {"site": site, "fixed": newest.path, "integrity": newest.integrity, "own": f"{project.trees[0].id}/" if project.trees else ""}
    return {
        "snippets": templates.markdown("snippets.md", path=path, has_address=bool(templates.site.url), **values),
        "site": site,
        "origin": "://".join(urlsplit(site)[:2]),
        "loader": site + newest.path,
        "integrity": newest.integrity,
    }

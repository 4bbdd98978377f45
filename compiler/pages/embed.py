"""The loader that puts the keuzehulp in other people's pages: the one of today, and every one that was ever published.

A page that names a loader by its hash gets those very bytes, for as long as that file is kept (at least 24 months). So each loader has a
file in `overrides/embed/v1/`, with its hash in its name.
"""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256, sha384
from pathlib import Path

from compiler.pages import scripts
from compiler.pages.page import Page

FOLDER = "embed/v1/"
"""Where frames and loaders are. A change that hosts would notice gets a new number, and this one stays."""
FLOATING = "embed.js"
"""The address of whichever loader is the newest."""


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


def loader(overrides: Path) -> Loader:
    """The loader of today."""
    return Loader(scripts.together(overrides, ("embed",)))


def kept(overrides: Path) -> list[Loader]:
    """The loaders of now and before, as they were published."""
    return [Loader(path.read_text(encoding="utf-8")) for path in sorted((overrides / FOLDER).glob("embed-*.js"))]


def pages(overrides: Path) -> Iterator[Page]:
    """The loader at the address that floats, and each one at its own."""
    newest = loader(overrides)
    yield Page(FLOATING, newest.text)
    for each in dict.fromkeys([*kept(overrides), newest]):
        yield Page(each.path, each.text)

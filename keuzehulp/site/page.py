"""A page as a value."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self


@dataclass(frozen=True)
class Page:
    """One file of the site before any tool touches it.

    `path` is its place (`bronnen.md`, `keuzehulp/index.html`, `assets/site.css`), `inside` what
    stands in it, or what makes that when it is first asked for, `source` the file in the
    repository that an editor changes to change it, if there is one, and `names` the places that
    the engine's own template gives it, known without making it; there may be more.
    """

    path: str
    inside: str | bytes | Callable[[], str | bytes] = ""
    source: str | None = None
    names: Collection[str] = ()

    @cached_property
    def made(self) -> str | bytes:
        """What stands in it: text, or the bytes of an image, or of a document that was put
        together of bytes.
        """
        return self.inside() if callable(self.inside) else self.inside

    @property
    def finished(self) -> Self:
        """The same page, made now, without what it took to make it."""
        return replace(self, inside=self.made)

    @property
    def text(self) -> str:
        """The whole text; nothing of what is no text."""
        if isinstance(self.made, str):
            return self.made
        return self.made.decode() if self.path.endswith(".html") else ""

    @property
    def content(self) -> bytes:
        """What goes into the file."""
        return self.made.encode() if isinstance(self.made, str) else self.made

    @property
    def is_markdown(self) -> bool:
        return self.path.endswith(".md")

    @property
    def address(self) -> str:
        """Where readers find it, from the root of the site: `bronnen/`, `keuzehulp/`,
        `assets/site.css`.
        """
        name = self.path.removesuffix(".md")
        if name == self.path and not name.endswith("/index.html"):
            return name
        folder = name.removesuffix("/index.html").removesuffix("/index")
        return "" if folder == "index" else f"{folder}/"

"""A page as a value."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """One file of the site before any tool touches it.

    `path` is its place (`bronnen.md`, `keuzehulp/index.html`, `assets/site.css`), `text` its whole content, and `source` the file in the
    repository that an editor changes to change it, if there is one. What is no text, such as an image, is in `data` instead.
    """

    path: str
    text: str = ""
    source: str | None = None
    data: bytes | None = None

    @property
    def content(self) -> bytes:
        """What goes into the file."""
        return self.text.encode() if self.data is None else self.data

    @property
    def is_markdown(self) -> bool:
        return self.path.endswith(".md")

    @property
    def address(self) -> str:
        """Where readers find it, from the root of the site: `bronnen/`, `keuzehulp/`, `assets/site.css`."""
        name = self.path.removesuffix(".md")
        if name == self.path and not name.endswith("/index.html"):
            return name
        folder = name.removesuffix("/index.html").removesuffix("/index")
        return "" if folder == "index" else f"{folder}/"

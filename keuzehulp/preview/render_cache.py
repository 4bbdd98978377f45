"""What MkDocs made of the Markdown of each page, kept while serving: a save changes a few pages,
and rendering all is most of a build.

Values of MkDocs go without their types here: it is not imported.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Rendered:
    """The pages as they were rendered the last time, by their path."""

    def __init__(self) -> None:
        self.surroundings: list[Any] = []
        self.pages: dict[str, tuple[str, dict[str, Any]]] = {}

    def among(self, files: Any, config: Any) -> None:
        """Forget every page when files came, went or moved, or settings changed: then a link may
        lead elsewhere.
        """
        if not files.documentation_pages():  # a list of mistakes stands in the place of every page
            return
        settings = (
            config.markdown_extensions,
            config.mdx_configs,
            config.validation,
            config.use_directory_urls,
        )
        now = [*map(repr, settings), *((file.src_uri, file.url, file.inclusion) for file in files)]
        if now != self.surroundings:
            self.surroundings, self.pages = now, {}

    def render(self, page: Any, render: Callable[..., None], config: Any, files: Any) -> None:
        """Do what `render` does to a page, or give it what it got the last time when its text is
        still the same.
        """
        text, rendered = self.pages.get(page.file.src_uri, (None, {}))
        if text != page.markdown:
            before = dict(vars(page))
            render(config, files)
            # What rendering set or replaced: the rest of a page belongs to this build.
            rendered = {
                name: value
                for name, value in vars(page).items()
                if name not in before or before[name] is not value
            }
            rendered["links_to_anchors"] = _by_path(page)
            self.pages[page.file.src_uri] = page.markdown, rendered
        links = {
            files.get_file_from_path(path): places
            for path, places in rendered["links_to_anchors"].items()
        }
        vars(page).update(rendered, links_to_anchors=links)


def _by_path(page: Any) -> dict[str, Any]:
    """The places that a page links to. Each build has files of its own, and a file holds on to
    the whole of its build.
    """
    return {file.src_uri: places for file, places in (page.links_to_anchors or {}).items()}

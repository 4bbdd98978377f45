"""What pages need to know besides the project: where things are, who publishes, and when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from keuzehulp.package_data import where
from keuzehulp.site.look import Look
from keuzehulp.site.urls.paths import PagePaths, paths_in

DEPLOY = where("deploy")


@dataclass(frozen=True)
class Site:
    """What pages need to know besides the project.

    `look` is what it looks like; `content` and `deploy` are folders, and `written` is how an editor
    knows the first. `name` and `extra` are the site's name and the `extra:` of `mkdocs.yml` (menu,
    shell words, policy, paths); `pdf` is whether PDFs of the pages for paper will be made.
    """

    look: Look
    content: Path
    name: str
    today: date
    written: str = "content"
    url: str = ""
    pdf: bool = False
    deploy: Path = DEPLOY
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def paths(self) -> PagePaths:
        """Where the pages stand that the engine makes."""
        return paths_in(self.extra)

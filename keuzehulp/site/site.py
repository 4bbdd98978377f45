"""What pages need to know besides the project: where things are, who publishes, and when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Site:
    """What pages need to know besides the project.

    `overrides`, `content` and `deploy` are folders, and `written` is how an editor knows the second. `name` and `extra` are the site's name
    and the `extra:` of `mkdocs.yml` (menu, shell words, policy); `pdf` is whether PDFs of the pages for paper will be made.
    """

    overrides: Path
    content: Path
    name: str
    today: date
    written: str = "content"
    url: str = ""
    pdf: bool = False
    deploy: Path = Path(__file__).parents[2] / "deploy"
    extra: Mapping[str, Any] = field(default_factory=dict)

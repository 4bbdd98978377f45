"""What is made of a finished site: settings for servers, compressed files, and a zip for who has no server."""

from collections.abc import Sequence
from pathlib import Path

from compiler.pages import Page, Site, settings
from tools.compress import compress


def finish(new: Path, deploy: Path, *, made: Sequence[Page], site: Site, compressed: bool) -> None:
    """Put the settings of servers in `deploy`, and in the new site what else was asked for."""
    for page in settings(made, site):
        (deploy / page.path).write_bytes(page.content)
    if compressed:
        compress(new)

"""What is made of a finished site: settings for servers, compressed files, and a zip for who has no server."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from compiler.pages import Page, Site, settings
from tools.compress import compress
from tools.offline import offline


def finish(new: Path, deploy: Path, *, made: Sequence[Page], site: Site, asked: Namespace) -> None:
    """Put the settings of servers in `deploy`, in the new site what else was asked for, and beside `deploy` what needs no server."""
    for page in settings(made, site):
        (deploy / page.path).write_bytes(page.content)
    if asked.offline:
        offline(new, site.overrides.parent / "dist", url=site.url)
    if asked.compress:
        compress(new)

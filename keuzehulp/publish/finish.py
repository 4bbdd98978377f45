"""What is made of a finished site: settings for servers, compressed files, and a zip for who has
no server.
"""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from keuzehulp.publish.compress import compress
from keuzehulp.publish.offline import offline
from keuzehulp.site import Page, Site, settings


def finish(new: Path, deploy: Path, *, pages: Sequence[Page], site: Site, asked: Namespace) -> None:
    """Put the settings of servers in `deploy`, in the new site what else was asked for, and
    beside `deploy` what needs no server.
    """
    for page in settings(pages, site):
        (deploy / page.path).write_bytes(page.content)
    if asked.offline:
        offline(new, asked.at.root / "dist", url=site.url, name=site.name)
    if asked.compress:
        compress(new)

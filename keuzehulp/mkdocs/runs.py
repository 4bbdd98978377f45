"""MkDocs builds or serves an edition."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from keuzehulp.edition import Edition
from keuzehulp.mkdocs.settings import settings_of, site_of, told_of_template, unsaid
from keuzehulp.preview.told_once import WARNINGS
from keuzehulp.site import Page, Site


def build_into(folder: Path, edition: Edition, *, pdf: bool) -> tuple[Sequence[Page], Site]:
    """Build the site of an edition in an empty folder, strictly; gives our pages, and what they
    knew.
    """
    from mkdocs.commands.build import build

    _listen("WARNING")
    config = settings_of(edition, site_dir=str(folder), strict=True)
    config.extra["pdf"] = pdf
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return config.extra["made"], site_of(edition, config)


def serve(edition: Edition, address: str) -> None:
    """Build and show the site at this address, and again at every save."""
    from mkdocs.commands.serve import serve as mkdocs_serve

    settings_of(edition)  # a mistake in it is told before anything is built
    _listen("INFO")
    for handler in logging.getLogger().handlers:
        handler.addFilter(WARNINGS)
    try:
        mkdocs_serve(
            str(edition.settings),
            **{**unsaid(edition), "dev_addr": address, "strict": False, "site_url": ""},
        )
    except Exception as error:
        raise SystemExit(told_of_template(error, edition)) from None


def _listen(level: str) -> None:
    logging.basicConfig(level=level, format="%(message)s")

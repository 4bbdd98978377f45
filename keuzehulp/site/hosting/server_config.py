"""The files that tell hosts what to send with each page, and where old addresses have gone. Their
forms are in `deploy/templates/`.

Some hosts read them from the site itself (`_headers`, `_redirects`, `.htaccess`); of others they
are the settings, and stay outside of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from keuzehulp.site.hosting import headers
from keuzehulp.site.page import Page
from keuzehulp.site.urls import redirects

if TYPE_CHECKING:
    from keuzehulp.site.site import Site

INSIDE = ("_headers", "_redirects", ".htaccess")
"""In the site, where the host looks for them."""
BESIDE = ("nginx.conf", "Caddyfile")
"""The settings of a server."""


def pages(all_pages: Iterable[Page], site: Site) -> list[Page]:
    """The files that hosts read from the site."""
    return _rendered(INSIDE, all_pages, site)


def settings(all_pages: Iterable[Page], site: Site) -> list[Page]:
    """The settings of the servers that serve the site, each ready to be used."""
    return _rendered(BESIDE, all_pages, site)


def _rendered(names: Iterable[str], all_pages: Iterable[Page], site: Site) -> list[Page]:
    environment = Environment(
        loader=FileSystemLoader(site.deploy / "templates", encoding="utf-8-sig"),
        autoescape=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["pattern"] = re.escape
    values = cache(partial(_values, list(all_pages), site))

    def rendered(name: str) -> str:
        # With a dot in front a form would be hidden from who looks for it.
        return environment.get_template(name.lstrip(".")).render(values())

    return [Page(name, partial(rendered, name)) for name in names]


def _values(all_pages: list[Page], site: Site) -> dict[str, Any]:
    policies = headers.policies(all_pages, site)
    kept = headers.kept_in(all_pages)
    rules = headers.joined(policies, kept=len(kept))
    shell = headers.with_frames("", headers.shell_policy(site))
    own = [headers.Rule(address, policy) for address, policy in policies.items() if policy != shell]
    return {
        "root": f"{urlsplit(site.url).path.rstrip('/')}/",
        "everywhere": headers.everywhere(site),
        "for_a_year": headers.FOR_A_YEAR,
        "hashed": headers.HASHED,
        "kept": {path: _read_by(path, (*rules, headers.LOADED)) for path in kept},
        "read_by": headers.READ_BY,
        "framed": headers.FRAMED,
        "shell": shell,
        "no_page": {
            "": headers.with_frames("", headers.NO_PAGE),
            headers.FRAMED: headers.with_frames(headers.FRAMED, headers.NO_PAGE),
        },
        "apart": rules,
        "own": own,
        "moved": redirects.addresses(all_pages),
    }


def _read_by(path: str, rules: Sequence[headers.Rule]) -> str:
    """In whose pages a file may stand; nothing where a rule says so already, since hosts that join
    headers would send it twice.
    """
    return "" if any(rule.fits(path) for rule in rules) else headers.read_by(path)

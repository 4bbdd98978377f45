"""Which headers go with which address: the one source of every host's file of headers.

A page carries its policy inside, so it is guarded on any host. As a header it can also say who may show the page in a frame.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from compiler.pages.moved import Moved
from compiler.pages.page import Page

if TYPE_CHECKING:
    from compiler.pages.site import Site

LOST = "404.html"
"""Shown where nothing stands; the publishing tool makes it."""
FRAMED = "embed/"
"""What stands below this address is made to stand in the pages of others."""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
HASHED = r"embed/v1/embed-[\w-]+\.js"
"""Files whose name changes with their content: they may be kept for ever, and read by scripts of others."""
EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
FOR_A_YEAR = {"Cache-Control": "public, max-age=31536000, immutable", "Access-Control-Allow-Origin": "*"}
ONLY_HTTPS = {"Strict-Transport-Security": "max-age=31536000"}


@dataclass(frozen=True)
class Rule:
    """A header for one address, or with `below` for all pages below it."""

    address: str
    policy: str
    below: bool = False


def everywhere(site: Site) -> dict[str, str]:
    """The headers of every answer. Only who has a whole host may promise that all of it answers with https."""
    address = urlsplit(site.url)
    return {**EVERYWHERE, **(ONLY_HTTPS if address.scheme == "https" and address.path in ("", "/") else {})}


def policies(made: Iterable[Page], site: Site) -> dict[str, str]:
    """The policy of every page by its address, with who may frame it."""
    shown = (page for page in made if page.path.endswith((".md", ".html")) and not isinstance(page, Moved))
    inside = {page.address: policy_in(page, site) for page in shown}
    return {address: with_frames(address, policy) for address, policy in {**inside, LOST: shell_policy(site)}.items()}


def shell_policy(site: Site) -> str:
    """The policy of all pages in the shell: they hold nothing inline, so it needs no hash."""
    return str(site.extra.get("policy", ""))


def policy_in(page: Page, site: Site) -> str:
    """The policy that a page carries inside, or will carry once it stands in the shell."""
    found = POLICY.search(page.text)
    return found.group(1) if found else shell_policy(site)


def with_frames(address: str, policy: str) -> str:
    """A policy with who may show the page in a frame, which only a header can say."""
    ancestors = "*" if address.startswith(FRAMED) else "'self'"
    return f"{policy}; frame-ancestors {ancestors}".removeprefix("; ")


def apart(found: Mapping[str, str]) -> list[Rule]:
    """Rules of which never two fit one address: hosts that read `_headers` join their values, and two policies are stricter than one."""
    return list(_apart("", found))


def _apart(folder: str, found: Mapping[str, str]) -> Iterator[Rule]:
    """The same for what stands in one folder, and `found` is all that stands there."""
    if folder and len(found) > 1 and len(set(found.values())) == 1:
        yield Rule(folder, next(iter(found.values())), below=True)
        return
    below: dict[str, dict[str, str]] = {}
    for address, policy in found.items():
        name, sign, _ = address[len(folder) :].partition("/")
        if sign:
            below.setdefault(f"{folder}{name}/", {})[address] = policy
        else:
            yield Rule(address, policy)
    for each in sorted(below):
        yield from _apart(each, below[each])

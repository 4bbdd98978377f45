"""Which headers go with which address: the one source of every host's file of headers.

A page carries its policy inside, so it is guarded on any host. As a header it can also say who may
show the page in a frame.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from keuzehulp.site.messages import words
from keuzehulp.site.page import Page
from keuzehulp.site.urls.redirects import Moved

if TYPE_CHECKING:
    from keuzehulp.site.site import Site

LOST = "404.html"
"""Shown where nothing stands; the publishing tool makes it."""
FRAMED = "embed/"
"""What stands below this address is made to stand in the pages of others."""
MOST_RULES = 100
"""As Cloudflare Pages reads them."""
ALWAYS = 2
"""Rules that are always there: for all, and for what pages load."""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
# In the front matter: the page asks for scripts, which changes its policy.
SCRIPTS = re.compile(r"^scripts:", re.MULTILINE)
FRONT_MATTER_ENDS = "\n---\n"
NO_PAGE = "default-src 'none'"
"""The policy of every other file: it is shown as it is, and loads and runs nothing."""
HASHED = r"(?:embed/v1/embed-[\w-]+\.js|assets/fonts/[\w-]+-[0-9a-f]{16}\.woff2)"
"""Files whose name changes with their content: they may be kept for ever, and read by scripts of
others.
"""
EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
READ_BY = "Cross-Origin-Resource-Policy"
"""The header that says in whose pages a file may stand."""
FOR_A_YEAR = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "Access-Control-Allow-Origin": "*",
}
# Not `includeSubDomains`: for other names of a domain a site can promise nothing.
ONLY_HTTPS = {"Strict-Transport-Security": "max-age=31536000"}


@dataclass(frozen=True)
class Rule:
    """A header for one address, or with `below` for all pages below it."""

    address: str
    policy: str
    below: bool = False

    @property
    def read_by(self) -> str:
        """In whose pages it may stand."""
        return read_by(self.address)

    def fits(self, path: str) -> bool:
        """Whether it is about this address."""
        return path.startswith(self.address) if self.below else path == self.address


LOADED = Rule("assets/", NO_PAGE, below=True)
"""What pages load."""


def read_by(address: str) -> str:
    """Frames and their loader stand in the pages of others, all else only in our own."""
    return "cross-origin" if address.startswith(FRAMED) else "same-origin"


def everywhere(site: Site) -> dict[str, str]:
    """The headers of every answer. Only who has a whole host may promise that all of it answers
    with https.
    """
    address = urlsplit(site.url)
    return {
        **EVERYWHERE,
        **(ONLY_HTTPS if address.scheme == "https" and address.path in ("", "/") else {}),
    }


def policies(all_pages: Iterable[Page], site: Site) -> dict[str, str]:
    """The policy of every page by its address, with who may frame it."""
    shown = (
        page
        for page in all_pages
        if page.path.endswith((".md", ".html")) and not isinstance(page, Moved)
    )
    inside = {page.address: policy_in(page, site) for page in shown}
    return {
        address: with_frames(address, policy)
        for address, policy in {**inside, LOST: shell_policy(site)}.items()
    }


def shell_policy(site: Site, *, scripts: bool = False) -> str:
    """The policy of pages in the shell, those with scripts or the others: they hold nothing
    inline, so it needs no hash.
    """
    return str(site.extra.get("policy_with_scripts" if scripts else "policy", ""))


def policy_in(page: Page, site: Site) -> str:
    """The policy that a page carries inside, or will carry once it stands in the shell."""
    match = POLICY.search(page.text)
    return (
        match.group(1)
        if match
        else shell_policy(
            site, scripts=bool(SCRIPTS.search(page.text.partition(FRONT_MATTER_ENDS)[0]))
        )
    )


def with_frames(address: str, policy: str) -> str:
    """A policy with who may show the page in a frame, which only a header can say."""
    # A policy in a `meta` element may not hold it: browsers leave it out there (CSP 3 §3.3).
    ancestors = "*" if address.startswith(FRAMED) else "'self'"
    return f"{policy}; frame-ancestors {ancestors}".removeprefix("; ")


def joined(by_address: Mapping[str, str], *, kept: int) -> list[Rule]:
    """Rules for hosts that join headers, of which some read no more than a limit; with `kept` files
    that have one of their own.

    Above it only what a header alone can say stays, who may frame: that is one rule for a whole
    folder. The rest is in each page.
    """
    whole = apart(by_address)
    if len(whole) + kept + ALWAYS <= MOST_RULES:
        return whole
    return apart({address: with_frames(address, "") for address in by_address})


def too_many_rules(all_pages: Sequence[Page], site: Site) -> Iterator[str]:
    """What to tell whoever publishes when even these are more than a host reads."""
    kept = len(kept_in(all_pages))
    count = len(joined(policies(all_pages, site), kept=kept)) + kept + ALWAYS
    if count > MOST_RULES:
        yield words.TOO_MANY_RULES.say(count=count, limit=MOST_RULES)


def kept_in(all_pages: Iterable[Page]) -> list[str]:
    """The files among the pages that may be kept for ever."""
    return [page.path for page in all_pages if re.fullmatch(HASHED, page.path)]


def apart(by_address: Mapping[str, str]) -> list[Rule]:
    """Rules of which never two fit one address: hosts that read `_headers` join their values,
    and two policies are stricter than one.
    """
    return list(_apart("", by_address))


def _apart(folder: str, by_address: Mapping[str, str]) -> Iterator[Rule]:
    """The same for what stands in one folder: `by_address` is all of that."""
    if folder and len(by_address) > 1 and len(set(by_address.values())) == 1:
        yield Rule(folder, next(iter(by_address.values())), below=True)
        return
    below: dict[str, dict[str, str]] = {}
    for address, policy in by_address.items():
        name, sign, _ = address[len(folder) :].partition("/")
        if sign:
            below.setdefault(f"{folder}{name}/", {})[address] = policy
        else:
            yield Rule(address, policy)
    for inner in sorted(below):
        yield from _apart(inner, below[inner])

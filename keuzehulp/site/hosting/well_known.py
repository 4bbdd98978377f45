"""Small files that machines expect at fixed addresses: for search engines, for who finds a leak,
and for one host.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import escape

from keuzehulp.model import Project
from keuzehulp.site.page import Page
from keuzehulp.site.render import colophon
from keuzehulp.site.search.markdown_text import front_matter

if TYPE_CHECKING:
    from keuzehulp.site.site import Site

NOT_INDEXED = '<meta name="robots" content="noindex'
SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{}
</urlset>
"""


def pages(all_pages: Iterable[Page], project: Project, site: Site) -> Iterator[Page]:
    """These files, as far as what they have to say is known; `all_pages` are those of the site."""
    yield Page(".nojekyll")  # or GitHub Pages leaves out what starts with a dot or a stripe
    yield Page("robots.txt", _robots(site))
    if site.url:
        yield Page("sitemap.xml", partial(_sitemap, list(all_pages), site))
    if project.publisher and project.publisher.contact and project.facts:
        yield Page(".well-known/security.txt", _security(project, site))


def is_indexed(page: Page) -> bool:
    """Whether search engines may show a page."""
    if page.is_markdown:
        return "noindex" not in page.text or "noindex" not in str(
            front_matter(page.text).get("robots", "")
        )
    return page.path.endswith(".html") and NOT_INDEXED not in page.text


def _robots(site: Site) -> str:
    """Everything may be read; what need not be shown says so itself, which can only be seen by
    reading it.
    """
    sitemap = f"\nSitemap: {site.url}sitemap.xml\n" if site.url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def _sitemap(all_pages: Iterable[Page], site: Site) -> str:
    addresses = sorted(page.address for page in all_pages if is_indexed(page))
    return SITEMAP.format(
        "\n".join(f"<url><loc>{escape(site.url + address)}</loc></url>" for address in addresses)
    )


def _security(project: Project, site: Site) -> str:
    """As RFC 9116 asks. It ends a year after the last check of a fact: by then the site has been
    made anew, or nobody looks after it.
    """
    assert project.publisher
    year, rest = colophon.of(project).date.split("-", 1)
    ends = f"{int(year) + 1}-{rest.replace('02-29', '02-28')}"  # next year has no such day
    lines = [
        f"Contact: {project.publisher.contact}",
        f"Expires: {ends}T00:00:00Z",
        "Preferred-Languages: nl, en",
    ]
    lines += [f"Canonical: {site.url}.well-known/security.txt"] if site.url else []
    return "\n".join(lines) + "\n"

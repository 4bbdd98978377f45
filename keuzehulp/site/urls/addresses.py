"""Where every page will be, before any is made: so that no two are in one place, and menus and
hand-written links lead somewhere.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

from keuzehulp.site.messages import addresses as messages
from keuzehulp.site.page import Page
from keuzehulp.site.urls.relative import SCHEMES, may_be_followed
from keuzehulp.source import NOWHERE, Diagnostic, Where, files_in, text_of

# The address of a link in Markdown, up to the place on its page.
LINK = re.compile(r"\]\(([^)\s#]+)")
# With a scheme; or from the root of a server, which a site in a folder cannot check.
ELSEWHERE = re.compile(r"[a-z]+:|/")
MENUS = ("menu", "foot")


def no_two_pages_share_an_address(pages: Iterable[Page]) -> Iterator[Diagnostic]:
    """Of two pages in one place, a reader would only ever see one."""
    first: dict[str, Page] = {}
    for page in pages:
        if page.address in first:
            yield messages.DOUBLE_ADDRESS.at(
                Where(page.source or NOWHERE.file), address=page.address
            )
        first.setdefault(page.address, page)


def every_written_link_leads_somewhere(
    folder: Path, pages: Iterable[Page], *, shown: str
) -> Iterator[Diagnostic]:
    """The links of hand-written pages to other pages of this site."""
    known = {page.path for page in pages}
    known |= {_inside(path, folder) for path in folder.rglob("*") if path.is_file()}
    for path in files_in(folder, ".md"):
        here = dirname(_inside(path, folder))
        for number, line in enumerate(text_of(path).splitlines(), start=1):
            for match in LINK.finditer(line):
                if not may_be_followed(match[1]):
                    yield _unsafe(
                        match[1],
                        Where(f"{shown}/{_inside(path, folder)}", number, match.start(1) + 1),
                    )
                elif not ELSEWHERE.match(match[1]) and normpath(join(here, match[1])) not in known:
                    at = Where(f"{shown}/{_inside(path, folder)}", number, match.start(1) + 1)
                    yield messages.DEAD_LINK.at(at, address=match[1])


def _inside(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def reachable(extra: Mapping[str, Any], pages: Iterable[Page]) -> dict[str, Any]:
    """The `extra:` of `mkdocs.yml` with only those items in its menus that lead to one of these
    pages, or to another site.
    """
    known = {page.address for page in pages}
    leading = dict(extra)
    for menu in extra.keys() & MENUS:
        leading[menu] = [item for item in extra[menu] if _leads(item["url"], known)]
    return leading


def unsafe_menus(extra: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """Items in the menus of `mkdocs.yml` whose address may not be followed."""
    for item in (item for menu in MENUS for item in extra.get(menu, ())):
        if not may_be_followed(str(item["url"])):
            yield _unsafe(str(item["url"]), Where("mkdocs.yml"))


def _unsafe(address: str, at: Where) -> Diagnostic:
    return messages.UNSAFE_LINK.at(
        at, address=address, schemes=[f"{scheme}:" for scheme in SCHEMES]
    )


def _leads(url: str, known: set[str]) -> bool:
    return may_be_followed(url) and (
        ELSEWHERE.match(url) is not None or url.partition("#")[0] in known
    )

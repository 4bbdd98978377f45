"""What must hold of every site, whatever edition it is of and whoever made it from the pages."""

from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import html5lib

from tests.html import Html
from tools.harness.checkout import SITE_URL


def addresses_of(page: Html) -> list[str]:
    return [*page.values("href"), *page.values("src")]


def target_of(page: Html, address: str) -> tuple[str, str] | None:
    """The file and the place in it that a link of `page` leads to; None for an address
    elsewhere.
    """
    full = urljoin(SITE_URL + page.path, address)
    if not full.startswith(SITE_URL):
        return None
    path = unquote(urlsplit(full).path).removeprefix(urlsplit(SITE_URL).path)
    return f"{path}index.html" if path == "" or path.endswith("/") else path, unquote(
        urlsplit(full).fragment
    )


def broken_links(site: Path, pages: dict[str, Html]) -> list[str]:
    """The links of these pages, within the site, to a file or place that is not there."""
    ids = {
        path: {*page.values("id"), *page.values("data-way")} for path, page in pages.items()
    }  # a mode is a place of its document
    broken = []
    for page in pages.values():
        for address in addresses_of(page):
            target = target_of(page, address)
            if target and (
                not (site / target[0]).is_file()
                or (target[1] and target[1] not in ids.get(target[0], ()))
            ):
                broken.append(f"{page.path}: {address}")
    return broken


def sound(site: Path, pages: dict[str, Html]) -> None:
    """No link is broken, and each page is well-formed, in Dutch, with one heading, a title of its
    own and no id twice.
    """
    assert broken_links(site, pages) == []
    well_formed(pages)
    in_dutch_with_one_heading(pages)
    ids_used_once(pages)
    titled_differently(pages)


def well_formed(pages: dict[str, Html]) -> None:
    for page in pages.values():
        parser = html5lib.HTMLParser()
        parser.parse(page.text)
        assert [(place, code) for place, code, _ in parser.errors] == [], page.path


def in_dutch_with_one_heading(pages: dict[str, Html]) -> None:
    for page in pages.values():
        assert page.all("html")[0].attributes.get("lang") == "nl", page.path
        assert len(page.all("h1")) == 1, page.path


def ids_used_once(pages: dict[str, Html]) -> None:
    for page in pages.values():
        assert [each for each, count in Counter(page.values("id")).items() if count > 1] == [], (
            page.path
        )


def titled_differently(pages: dict[str, Html]) -> None:
    titles = Counter(page.title.strip() for page in pages.values())
    assert [title for title, count in titles.items() if count > 1 or not title] == []

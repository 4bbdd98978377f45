"""No page needs a theme or a publishing tool: what `pages` writes becomes a whole site through a
door of less than a hundred lines.
"""

from pathlib import Path

import pytest
import yaml

from tests.door import rendered
from tests.html import Html, heading_of, read
from tests.site_checks import broken_links, titled_differently, well_formed


@pytest.fixture(scope="module")
def built(written: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("door") / "site"
    rendered(written, folder)
    return folder


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, Html]:
    return read(built)


def test_every_page_is_there_with_the_same_heading(pages: dict[str, Html], site: Path) -> None:
    with_mkdocs = {path: page for path, page in read(site).items() if path != "404.html"}
    assert sorted(pages) == sorted(with_mkdocs)
    assert {path: heading_of(page) for path, page in pages.items()} == {
        path: heading_of(page) for path, page in with_mkdocs.items()
    }


def test_every_link_leads_to_a_place_that_exists(built: Path, pages: dict[str, Html]) -> None:
    assert broken_links(built, pages) == []
    assert sum(len(page.values("href")) for page in pages.values()) > 500


def test_the_front_matter_is_plain(written: Path, pages: dict[str, Html]) -> None:
    for file in written.rglob("*.md"):
        front = yaml.safe_load(file.read_text(encoding="utf-8").split("---\n", 2)[1])
        assert {"title", "description"} <= set(front), file
    titled_differently(pages)
    well_formed(pages)

"""The site as it reaches readers: from a real server with its headers, and from a disk without
any.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.pages import Fault, each, getting, told
from tests.browser.probes import WATCH
from tests.browser.steps import begin, choose, opened, press, screen
from tests.hosting import PROGRAMS, hosted, is_there
from tools.harness.checkout import MOVED, OLD_PLACE, SITE_URL

FOLDER = urlsplit(SITE_URL).path
# Links that a disk could not follow: to a folder, or to a file that is not there.
TO_FOLDERS = """() => [...document.querySelectorAll('a[href]')]
  .filter((link) => link.protocol === 'file:' && !/\\.(html|json|svg|png|pdf)$/.test(link.pathname))
  .map((link) => `the link “${link.textContent.trim()}” goes to ${link.getAttribute('href')}`)
  .concat(window.refused)"""


def standing(site: Path) -> list[str]:
    """Every page that does not send its reader on at once."""
    pages = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return [path for path in pages if path.removesuffix("index.html") not in MOVED]


@pytest.fixture(scope="module")
def unpacked(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip as somebody unpacks it."""
    folder = tmp_path_factory.mktemp("zip met spatie")
    with ZipFile(published / "dist/keuzehulp-bedrijfsarts.zip") as archive:
        archive.extractall(folder)
    (inside,) = folder.iterdir()
    return inside


@pytest.fixture
def complaints() -> list[str]:
    return []


@pytest.fixture
def alone(new_context: CreateContextCallback, complaints: list[str]) -> Iterator[Page]:
    """A tab without a network, that tells of everything it asks for and everything that goes
    wrong.
    """
    context = new_context(offline=True)
    context.add_init_script(WATCH)
    context.on(
        "request",
        lambda request: (
            None
            if request.url.startswith(("file:", "data:"))
            else complaints.append(f"asks {request.url}")
        ),
    )
    context.on(
        "console",
        lambda message: (
            complaints.append(message.text) if message.type in ("error", "warning") else None
        ),
    )
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    yield context.new_page()
    assert not complaints, complaints


def test_no_page_breaks_the_policies_that_a_server_sends(
    published: Path, new_context: CreateContextCallback
) -> None:
    server = next((name for name in PROGRAMS if is_there(name)), "nginx")
    pages = standing(published / "site")
    found: list[Fault] = []
    with hosted(server, published / "site", published / "dist/deploy", root=FOLDER) as origin:
        context = new_context()
        context.add_init_script(WATCH)
        page = context.new_page()
        page.on(
            "console",
            lambda message: (
                found.append((page.url, message.text))
                if message.type in ("error", "warning")
                else None
            ),
        )
        for address in each(
            page, getting(f"{origin}{FOLDER}{path.removesuffix('index.html')}" for path in pages)
        ):
            found += [(address, refused) for refused in page.evaluate("() => window.refused")]
        page.goto(f"{origin}{FOLDER}zoeken/")
        page.get_by_role("searchbox").fill("bezwaar")
        expect(page.locator(".kh-search__result").first).to_be_visible()
        opened(page, f"{origin}{FOLDER}keuzehulp/")
        begin(page)
        found += [(page.url, refused) for refused in page.evaluate("() => window.refused")]
    assert len(pages) > 50
    assert not found, told(found)


def test_the_whole_site_works_from_a_disk(
    unpacked: Path, alone: Page, complaints: list[str]
) -> None:
    """That every link leads to a file is looked up in the zip, by `edition/site/test_site.py`."""
    for address in each(alone, getting((unpacked / path).as_uri() for path in standing(unpacked))):
        complaints += [f"{address}: {fault}" for fault in alone.evaluate(TO_FOLDERS)]
    alone.goto((unpacked / "index.html").as_uri())
    alone.get_by_role("link", name="Stappenplan", exact=True).first.click()
    alone.wait_for_url((unpacked / "stappenplan/index.html").as_uri())
    alone.goto((unpacked / "stappenplan/werknemer/stap-3/index.html").as_uri())
    alone.get_by_role("link", name="Volgende: stap 4", exact=False).first.click()
    alone.wait_for_url((unpacked / "stappenplan/werknemer/stap-4/index.html").as_uri())
    alone.goto((unpacked / "zoeken/index.html").as_uri())
    alone.get_by_role("searchbox").fill("driegesprek")
    alone.locator(".kh-search__link").first.click()
    alone.wait_for_url((unpacked / "mogelijkheden/driegesprek/index.html").as_uri())


def test_from_a_disk_old_addresses_and_old_names_lead_on(unpacked: Path, alone: Page) -> None:
    for old, new in MOVED.items():
        alone.goto((unpacked / old / "index.html").as_uri(), wait_until="commit")
        alone.wait_for_url((unpacked / new / "index.html").as_uri())
    ((old, new),) = OLD_PLACE.items()
    opened(alone, f"{(unpacked / 'keuzehulp/index.html').as_uri()}#{old}")
    assert screen(alone)["node"] == new


def test_the_keuzehulp_works_as_one_file(published: Path, tmp_path: Path, alone: Page) -> None:
    copy = shutil.copy(published / "dist/keuzehulp.html", tmp_path / "keuzehulp.html")
    opened(alone, Path(copy).as_uri())
    begin(alone)
    choose(alone, "situatie", "in-dienst")
    assert screen(alone)["progress"].startswith("Vraag 2.")
    press(alone, "button", "Terug naar vorige vraag")
    assert screen(alone)["chosen"] == ["in-dienst"]
    links = alone.evaluate(
        "() => [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))"
    )
    assert f"{SITE_URL}bronnen/" in links
    assert not [link for link in links if not link.startswith(("#", "http", "mailto:", "tel:"))]

"""What the tests in a browser share: this machine's browser, the site in a sub-folder of a
server, and its pages.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright, ViewportSize, expect

from keuzehulp.machine.browser import find, launch_arguments
from tests.browser.hosts import Host, written
from tests.browser.server import LOST, served
from tools.harness.checkout import SITE_URL

HERE = Path(__file__).parent
FOLDER = "/hulp/keuzehulp-site/"
"""Not where the site was built for: its links must work anywhere."""
HOME = urlsplit(SITE_URL).path
"""Where it was built for: only the page for lost readers needs to know, since it is shown at any
depth.
"""

expect.set_options(
    timeout=30_000
)  # as long as all else that waits: a busy machine is no fault of the page

USUAL: ViewportSize = {"width": 1280, "height": 720}
# A page that came from nowhere has nothing that it could keep.
FORGET = """() => {
  if (location.origin === "null") return;
  sessionStorage.clear();
  localStorage.clear();
}"""

FIREFOX = ("firefox-esr", "firefox")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Start the browser that the project finds, and not only the one that Playwright would
    download.
    """
    return {
        **browser_type_launch_args,
        "executable_path": find().executable,
        "args": launch_arguments(),
    }


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """The server of this worker: its scheme, host and port."""
    with served(site, (FOLDER, HOME)) as address:
        yield address


@pytest.fixture(scope="session")
def base_url(origin: str) -> str:
    """The site's address, so that `page.goto("keuzehulp/")` finds a page."""
    return f"{origin}{FOLDER}"


@pytest.fixture(scope="session")
def addresses(site: Path, origin: str) -> list[str]:
    """The address of every page of the site."""
    inside = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [
        f"{origin}{HOME if name == LOST else FOLDER}{name.removesuffix('index.html')}"
        for name in inside
    ]


@pytest.fixture(scope="module")
def _tab(browser: Browser, base_url: str) -> Iterator[Page]:
    context = browser.new_context(base_url=base_url)
    yield context.new_page()
    context.close()


@pytest.fixture
def tab(_tab: Page) -> Iterator[Page]:
    """A tab that the tests of a module have one after the other, empty and of the usual size: a
    new one costs more than what many of them do in it.

    For those that look, press and type; who listens, asks for a permission, holds up a request or
    adds a script to every page takes a `page` of its own.
    """
    _tab.set_viewport_size(USUAL)
    yield _tab
    _tab.evaluate(FORGET)
    _tab.emulate_media(media="null", color_scheme="null", forced_colors="null")
    _tab.goto("about:blank")


@pytest.fixture(scope="session")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """The Firefox of this machine; Playwright drives Debian's through the protocol that all
    browsers share.
    """
    program = next(filter(None, map(shutil.which, FIREFOX)), None)
    if not program:
        pytest.skip(f"There is no Firefox on this machine ({' or '.join(FIREFOX)}).")
    browser = playwright.firefox.launch(channel="moz-firefox", executable_path=program)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Another website: another server, and another name, so that to a browser it is another site
    as well.
    """
    folder = tmp_path_factory.mktemp("host")
    (folder / "404.html").write_text("", encoding="utf-8")
    with served(folder, ("/",)) as origin:
        yield written(folder, origin.replace("127.0.0.1", "localhost"))


@pytest.fixture
def link(base_url: str) -> str:
    """What somebody else puts on a page to have the keuzehulp there."""
    own = f'<a href="{base_url}keuzehulp/" data-keuzehulp>Open de keuzehulp op een eigen pagina</a>'
    return f'<p>{own}</p><script src="{base_url}embed.js" async></script>'

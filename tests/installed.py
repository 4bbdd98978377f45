"""The engine as somebody installs it, with nothing of the checkout, and another organisation's
edition that it builds.
"""

import functools
import http.server
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from keuzehulp.machine.file_lock import alone
from keuzehulp.package_data import VERSION
from tools.harness.checkout import ENVIRONMENT, LONG_ENOUGH, ROOT

FOREIGN = ROOT / "tests/samples/foreign"
HOST = """<!doctype html><html lang="nl"><title>Een ander</title>
<p><a href="gids/verhuurder/" data-keuzehulp data-start="verhuurder">De gids</a></p>
<keuzehulp-embed start="herstel"></keuzehulp-embed>
<script src="embed.js" data-keuzehulp data-start="met-hulp"></script>"""


@pytest.fixture(scope="session")
def engine(checkout: Path) -> Path:
    """A folder with the engine as pip installs it. Made once; read only."""
    shop = checkout.with_name("engine")
    with alone(checkout):
        if not shop.exists():
            pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
            subprocess.run(
                [*pip, "wheel", "--no-build-isolation", "--no-deps", "-w", shop, checkout],
                check=True,
                timeout=LONG_ENOUGH,
            )
            (wheel,) = shop.glob(f"keuzehulp-{VERSION}-*.whl")
            place = shop / "installed"
            subprocess.run(
                [*pip, "install", "--no-deps", "--no-index", "--target", place, wheel],
                check=True,
                timeout=LONG_ENOUGH,
            )
    return shop / "installed"


@pytest.fixture(scope="session")
def mine(engine: Path, checkout: Path) -> Path:
    """Another organisation's edition with its site, outside the checkout. Made once; read only."""
    folder = checkout.with_name("woonwijzer")
    with alone(checkout):
        if not folder.exists():
            shutil.copytree(FOREIGN, folder)
            done = keuzehulp(engine, "build", "--offline", at=folder)
            assert done.returncode == 0, done.stdout + done.stderr
            (folder / "site/host.html").write_text(HOST, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def address(mine: Path) -> Iterator[str]:
    """Where its site is served, with the page of a host that embeds it."""
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=mine / "site")
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves, and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:
        pass


def keuzehulp(engine: Path, *arguments: str | Path, at: Path) -> subprocess.CompletedProcess[str]:
    """What the installed program does and says in this folder."""
    command = [sys.executable, "-m", "keuzehulp", *map(str, arguments)]
    environment = {**ENVIRONMENT, "PYTHONPATH": str(engine), "SITE_URL": ""}
    return subprocess.run(
        command,
        cwd=at,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONG_ENOUGH,
    )

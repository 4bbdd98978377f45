"""A plain web server, as any host would run it: folders have an `index.html`, and what is
missing gets the page for that.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copyfileobj
from threading import Event, Thread
from typing import Any, BinaryIO
from urllib.parse import urlsplit

LOST = "404.html"
SCRIPT = b"<script>"
"""How script in a page begins; other scripts are files."""


@contextmanager
def served(site: Path, folders: tuple[str, ...], *, scripts: Event | None = None) -> Iterator[str]:
    """Serve `site` in each of `folders` of one origin, which is given; outside them there is
    nothing. With `scripts`, every script comes when that is set and all before it at once, as over
    a slow line.
    """

    class Handler(_Handler):
        root = site
        mounts = folders
        due = scripts

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    root: Path
    mounts: tuple[str, ...]
    due: Event | None

    def translate_path(self, path: str) -> str:
        plain = urlsplit(path).path
        inside = next(
            (plain.removeprefix(mount) for mount in self.mounts if plain.startswith(mount)), None
        )
        if inside is None:
            return str(self.root / "outside of the site")
        self.directory = str(self.root)
        return super().translate_path(f"/{inside}")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            return super().send_error(code, message, explain)
        body = (self.root / LOST).read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def copyfile(self, source: Any, outputfile: BinaryIO) -> None:  # type: ignore[override]
        if not self.due:
            return copyfileobj(source, outputfile)
        body = source.read()
        is_script = self.path.endswith(".js")
        before, script, after = (b"", body, b"") if is_script else body.partition(SCRIPT)
        outputfile.write(before)
        if script:
            outputfile.flush()
            self.due.wait()
        outputfile.write(script + after)
        return None

    def end_headers(self) -> None:
        """As the host should: other websites may check the loader that never changes before they
        run it.
        """
        if "/embed/v1/" in self.path and self.path.endswith(".js"):
            self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the terminal is for the tests."""

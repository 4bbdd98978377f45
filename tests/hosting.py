"""Real web servers with the settings that the build made, for as long as a test needs one; each
runs as a user who may do nothing.
"""

import os
import re
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPResponse
from pathlib import Path

import pytest

from tools.harness.serving import becomes, free_port, status

PROGRAMS = {"nginx": "nginx", "caddy": "caddy", "apache": "apache2"}
MODULES = ("mpm_event", "authz_core", "dir", "mime", "headers", "alias")
NGINX = """daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; events {{}}
http {{
  include {types}; access_log off;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b;
  fastcgi_temp_path {folder}/c; uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  include {folder}/keuzehulp.conf;
}}
"""
APACHE = """ServerRoot {folder}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
{modules}
TypesConfig /etc/mime.types
DocumentRoot {folder}/outside
{place}
<Directory {folder}>
  AllowOverride All
  Require all granted
</Directory>
"""


@dataclass(frozen=True)
class Answer:
    """What a server answers: the number, the headers, and what was sent."""

    status: int
    headers: Message
    body: bytes


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object, **__: object) -> None:
        """Tell of a redirect, and do not follow it."""


def ask(address: str, **headers: str) -> Answer:
    opener = urllib.request.build_opener(_Stay)
    try:
        answer: HTTPResponse | urllib.error.HTTPError = opener.open(
            urllib.request.Request(address, headers=headers), timeout=60
        )
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return Answer(int(answer.status or 0), answer.headers, answer.read())


def is_there(server: str) -> bool:
    return shutil.which(PROGRAMS[server], path=f"{os.environ['PATH']}:/usr/sbin") is not None


@contextmanager
def hosted(server: str, site: Path, settings: Path, *, root: str, add: str = "") -> Iterator[str]:
    """The host where `server` serves `site`, with a file `add`, at `root`. Without that server
    the test is skipped, and says its name.
    """
    if not is_there(server):
        pytest.skip(
            f"deze server is er niet: {PROGRAMS[server]} (apt-get install {PROGRAMS[server]})"
        )
    with tempfile.TemporaryDirectory(prefix="keuzehulp-") as name:
        folder, port = Path(name), free_port()
        shutil.copytree(site, folder / "site")
        if add:
            (folder / "site" / add).parent.mkdir(parents=True, exist_ok=True)
            (folder / "site" / add).write_text("/* */", encoding="utf-8")
        command, more = _prepared(server, folder, settings, port=port, root=root)
        as_root = {"user": "nobody", "group": "nogroup"} if os.geteuid() == 0 else {}
        if as_root:
            subprocess.run(["chown", "-R", "nobody", folder], check=True)
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **more},
            stderr=(folder / "said").open("w"),
            **as_root,
        )  # type: ignore[call-overload] # the types of what stands in a dictionary
        try:
            becomes(
                lambda: (
                    process.poll() is not None or status(f"http://127.0.0.1:{port}{root}") == 200
                ),
                seconds=20,
            )
            assert process.poll() is None, (folder / "said").read_text() + "".join(
                log.read_text() for log in folder.glob("error.log")
            )
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()  # nginx that is killed leaves its workers behind
            process.wait(timeout=60)


def _prepared(
    server: str, folder: Path, settings: Path, *, port: int, root: str
) -> tuple[list[str], Mapping[str, str]]:
    """The command that starts the server, and what it finds in its environment; only what a
    publisher changes is changed.
    """
    if server == "caddy":
        more = {
            "KEUZEHULP_ADDRESS": f"http://:{port}",
            "KEUZEHULP_SITE": f"{folder}/site",
            "CADDY_ADMIN": f"localhost:{free_port()}",
        }
        command = [
            "caddy",
            "run",
            "--config",
            str(shutil.copy(settings / "Caddyfile", folder)),
            "--adapter",
            "caddyfile",
        ]
        return command, {
            **more,
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
            "XDG_DATA_HOME": str(folder),
        }
    main = folder / "main.conf"
    if server == "nginx":
        text = (settings / "nginx.conf").read_text(encoding="utf-8")
        changed = text.replace("listen 8080;", f"listen 127.0.0.1:{port};").replace(
            "/srv/keuzehulp;", f"{folder}/site;"
        )
        (folder / "keuzehulp.conf").write_text(changed, encoding="utf-8")
        about = subprocess.run(
            ["/usr/sbin/nginx", "-V"], capture_output=True, text=True, check=True
        ).stderr
        types = Path(re.findall(r"--conf-path=(\S+)", about)[0]).with_name("mime.types")
        main.write_text(NGINX.format(folder=folder, types=types), encoding="utf-8")
        return ["/usr/sbin/nginx", "-c", str(main)], {}
    place = f"Alias {root.rstrip('/')} {folder}/site" if root != "/" else f"Alias / {folder}/site/"
    modules = "\n".join(
        f"LoadModule {each}_module /usr/lib/apache2/modules/mod_{each}.so" for each in MODULES
    )
    main.write_text(
        APACHE.format(folder=folder, port=port, place=place, modules=modules), encoding="utf-8"
    )
    (folder / "outside").mkdir()
    return ["/usr/sbin/apache2", "-X", "-f", str(main)], {}

"""The whole site for who has no server: one zip that opens from a disk, and the keuzehulp as one
file.
"""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from unicodedata import normalize
from urllib.parse import urljoin
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from keuzehulp.publish.atomic_dir import write_whole
from keuzehulp.site import Look, refitted, with_fonts_inside

NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")
FOR_HOSTS = ("_headers", "_redirects", "robots.txt", "sitemap.xml", "404.html")
COMPRESSED = (".gz", ".br")
# What stands before an address, the address, and the quote behind it; in `REFRESH` too.
LINK = re.compile(r"""(<a\b[^>]*?\bhref=")([^"]*)(")""")
PRELOAD = re.compile(r"""<link rel="preload" [^>]*>\n?""")
"""A browser fetches nothing ahead from a disk, and complains."""
REFRESH = re.compile(r"""(<meta http-equiv="refresh" content="0; url=)([^"]*)(")""")
BEGINNING_OF_TIME = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip knows: the same for every file, so that the same site gives the
same zip.
"""


def offline(site: Path, dist: Path, *, url: str, name: str) -> None:
    """Make both files in `dist` from the finished site. The zip, and the folder in it, are
    called after the site.
    """
    dist.mkdir(exist_ok=True)
    _write_zip(site, dist / f"{file_name(name)}.zip")
    for document in sorted(site.glob("*/index.html")):
        html = document.read_text(encoding="utf-8")
        if 'data-kind="start"' in html:
            name = document.parent.name
            text = alone(with_its_font(html, site), address=f"{name}/", url=url)
            write_whole(dist / f"{name}.html", text.encode())


def from_disk(html: str) -> str:
    """A page whose links name the file in a folder: a server would find it, a disk does not."""
    return _with_links(PRELOAD.sub("", html), _named)


def with_its_font(html: str, site: Path) -> str:
    """A document with its font inside: it leaves the folder where that is, and is printed as it
    would be from the site.
    """
    return refitted(with_fonts_inside(PRELOAD.sub("", html), Look((site,))))


def alone(html: str, *, address: str, url: str) -> str:
    """A document that has left its site: its links lead to the site on the web. When that has no
    address they are plain words.
    """
    if url:
        return _with_links(
            html, lambda link: link if _is_elsewhere(link) else urljoin(url + address, link)
        )
    return LINK.sub(
        lambda tag: tag[0] if _is_elsewhere(tag[2]) else tag[1].rpartition(" href=")[0],
        html,
    )


def file_name(title: str) -> str:
    """A title as the name of a file, on any machine."""
    plain = normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return NOT_IN_A_NAME.sub("-", plain).strip("-") or "site"


def _write_zip(site: Path, file: Path) -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for inside, content in _files(site):
            info = ZipInfo(f"{file.stem}/{inside}", BEGINNING_OF_TIME)
            # As Unix packs a file that all may read, whatever system packs this one.
            info.create_system, info.external_attr = 3, 0o644 << 16
            archive.writestr(info, content, ZIP_DEFLATED, 9)
    write_whole(file, packed.getvalue())


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    """What belongs in the zip: no word to a host, and nothing compressed."""
    for path in sorted(site.rglob("*"), key=lambda path: path.relative_to(site).as_posix()):
        inside = path.relative_to(site).as_posix()
        hidden = any(part.startswith(".") for part in path.relative_to(site).parts)
        if (
            path.is_file()
            and not hidden
            and inside not in FOR_HOSTS
            and path.suffix not in COMPRESSED
        ):
            yield (
                inside,
                (
                    from_disk(path.read_text(encoding="utf-8")).encode()
                    if path.suffix == ".html"
                    else path.read_bytes()
                ),
            )


def _with_links(html: str, change: Callable[[str], str]) -> str:
    for pattern in (LINK, REFRESH):
        html = pattern.sub(lambda link: link[1] + change(link[2]) + link[3], html)
    return html


def _named(link: str) -> str:
    path, sign, fragment = link.partition("#")
    if _is_elsewhere(link) or not path:
        return link
    if path in (".", "..") or path.endswith("/.."):
        path += "/"
    return f"{path}index.html{sign}{fragment}" if path.endswith("/") else link


def _is_elsewhere(link: str) -> bool:
    return link.startswith(("#", "mailto:", "tel:", "data:")) or "://" in link

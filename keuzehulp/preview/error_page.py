"""What `serve` shows while there are mistakes in tree/: the list of them, at every address,
until they are mended.
"""

from collections.abc import Sequence
from html import escape

from keuzehulp.preview import messages
from keuzehulp.site import Page

EVERYWHERE = ("index.html", "404.html")
"""The start of the site, and what the server shows where nothing stands: also when no build has
ever gone well.
"""
PAGE = """<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'none';
connect-src 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<body>
<h1>{title}</h1>
<p>{about}</p>
<pre>{report}</pre>
</body>
</html>
"""


def mistakes_pages(report: str, *, addresses: Sequence[str]) -> list[Page]:
    """The list of mistakes as a page, at the start of the site, wherever a page stood before,
    and where nothing stands.
    """
    places = {_as_document(path) for path in addresses if path.endswith((".md", ".html"))}
    page = PAGE.format(
        title=messages.MISTAKES, about=messages.MISTAKES_ABOUT, report=escape(report)
    )
    return [Page(path, page) for path in sorted({*EVERYWHERE, *places})]


def _as_document(path: str) -> str:
    name = path.removesuffix(".md")
    return (
        path
        if name == path
        else f"{name}.html"
        if name.rpartition("/")[2] == "index"
        else f"{name}/index.html"
    )

"""A door of its own for what `pages` writes: Python-Markdown, Jinja2 and a shell of a few lines.
No page needs a theme, or MkDocs.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from posixpath import relpath
from typing import Any

import markdown
import yaml
from jinja2 import Environment
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

EXTENSIONS = ("attr_list", "md_in_html", "tables", "fenced_code", "toc")
SHELL = """<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ about }}">
<link rel="stylesheet" href="{{ style }}"></head>
<body><main id="inhoud">{{ content }}</main></body>
</html>
"""


def rendered(pages: Path, to: Path) -> None:
    """Render the written pages in one folder into a site in another; what is not Markdown goes
    along as it is.
    """
    shell = Environment(autoescape=True).from_string(SHELL)
    for source in filter(Path.is_file, sorted(pages.rglob("*"))):
        path = source.relative_to(pages).as_posix()
        target = to / (place_of(path) if path.endswith(".md") else path)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.endswith(".md"):
            target.write_text(
                shell.render(page_of(source.read_text(encoding="utf-8"), path)), encoding="utf-8"
            )
        else:
            shutil.copy(source, target)


def page_of(text: str, path: str) -> dict[str, Any]:
    """What the shell needs to know of a page: its front matter and its words as HTML."""
    _, front, body = text.split("---\n", 2)
    about: dict[str, Any] = yaml.safe_load(front)
    html = markdown.markdown(body, extensions=[*EXTENSIONS, _Links(path)])
    style = relpath("assets/site.css", PurePosixPath(place_of(path)).parent)
    return {
        "title": about["title"],
        "about": about.get("description", ""),
        "style": style,
        "content": Markup(html),
    }


def place_of(path: str) -> str:
    """Where a page stands in the site: in a folder of its own."""
    page = PurePosixPath(path)
    return str(
        page.with_suffix(".html") if page.stem == "index" else page.with_suffix("") / "index.html"
    )


class _Links(Extension):
    """Links between pages, which name files, lead to where these will stand."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Markdown calls it so
        md.treeprocessors.register(_Relinked(self.path), "links", 0)


class _Relinked(Treeprocessor):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path

    def run(self, root: Any) -> None:
        for element, name in named(root):
            element.set(name, relinked(element.get(name), self.path))


def named(root: Any) -> Iterator[tuple[Any, str]]:
    """Every element with an address, and the attribute that holds it."""
    yield from (
        (element, name) for element in root.iter() for name in ("href", "src") if element.get(name)
    )


def relinked(address: str, path: str) -> str:
    """An address as it is from the place of the page, when it names a file beside its source."""
    file, sign, place = address.partition("#")
    if not file or ":" in file or file.startswith("/"):
        return address
    target = (PurePosixPath(path).parent / file).as_posix()
    placed = place_of(target) if file.endswith(".md") else target
    return relpath(placed, PurePosixPath(place_of(path)).parent) + sign + place

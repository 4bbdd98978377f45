"""End tags and lines that HTML may do without are left out, and a browser finds the same elements with the same words."""

from typing import Any

import html5lib
import pytest

import build_tree
from compiler.model import Project
from compiler.pages import decision, templates
from compiler.pages.tight import tight


def found(html: str) -> list[Any]:
    """The elements and words of a document, without needless space."""
    return _found(html5lib.parse(html, namespaceHTMLElements=False))


def _found(element: Any) -> list[Any]:
    inside = [part for child in element for part in (_found(child), " ".join((child.tail or "").split()))]
    return [element.tag, sorted(element.attrib.items()), " ".join((element.text or "").split()), inside]


def test_every_document_of_a_tree_stays_the_same(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    short = documents(project)
    monkeypatch.setattr(templates, "tight", lambda html: html)
    whole = documents(project)
    assert len(short) > 2
    for path, html in short.items():
        assert len(html) < len(whole[path]), path
        assert found(html) == found(whole[path]), path


def documents(project: Project) -> dict[str, str]:
    site = build_tree._site(build_tree.ROOT / "tree", build_tree._config())
    made = decision.pages(project.trees[0], project, templates.Templates(project, site))
    return {page.path: page.content.decode() for page in made if page.path.endswith(".html")}


@pytest.mark.parametrize(
    ("html", "shorter"),
    [
        ("<p>a</p>\n<p>b</p>\nc", "<p>a<p>b</p>\nc"),
        ("<p class='x'></p>\n<h1>a</h1>", "<p class='x'></p><h1>a</h1>"),
        ("<div><p>a</p></div>", "<div><p>a</div>"),
        ("<a><p>a</p></a>", "<a><p>a</p></a>"),
        ("<p>a</p><span>b</span>", "<p>a</p><span>b</span>"),
        ("<p>a</p><picture></picture>", "<p>a</p><picture></picture>"),
        ("<p><b>a</b>\n<i>b</i> <b>c</b>\n</p>\nd", "<p><b>a</b>\n<i>b</i> <b>c</b></p>\nd"),
        ("<div>\n  a\nb\n  </div>\n\n<ul>\n  <li>\n    <a>c</a>\n  </li>\n</ul>", "<div>\n  a\nb</div><ul><li>\n    <a>c</a></ul>"),
        ("<ul><li><p>a</p></li>\n<li>b</li>\n</ul>", "<ul><li><p>a<li>b</ul>"),
        ("<dl><div><dt>a</dt>\n<dd><p>b</p>\n</dd></div></dl>", "<dl><div><dt>a<dd><p>b</div></dl>"),
    ],
)
def test_only_what_html_allows_is_left_out(html: str, shorter: str) -> None:
    assert tight(html) == shorter
    assert found(shorter) == found(html)

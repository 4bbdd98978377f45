"""Marks in every text of a project are read as they were typed, and are nothing else: on every
page, frame, sheet, export and feed.
"""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from keuzehulp.cli.asked import configured_site
from keuzehulp.cli.facts import as_calendar
from keuzehulp.cli.path_rows import listed
from keuzehulp.edition import edition_at
from keuzehulp.formats import EXPORTS
from keuzehulp.mkdocs.settings import settings_of
from keuzehulp.model import Project
from keuzehulp.site import Page, compiled, dossier, make_pages
from keuzehulp.site.hyphens import SOFT
from tests.html import Html, read, read_text
from tests.samples.marked import MARKS, harmless, marked
from tests.thorough import THOROUGH, covering
from tools.harness.checkout import ROOT

DRAWN = "kh-drawing"
"""The class of what is in a drawing: how many lines, boxes and sheets it takes, hangs on the
width of words.
"""
BY_WORDS = {("text", "x", "y"), ("tspan", "class"), ("span", "lang")}
"""Other elements that hang on words: lines of a drawing, and what is English, which is known by
its letters.
"""
FROM_MARKS = MARKS[0] + MARKS[8]
PLAIN = re.compile(r"(?:[^\W_]|[ .,:;?!’‘…–€/_&;'+%-])+")
"""Words, and what stands between them: no brackets, marks or quotes of HTML and Markdown."""


@dataclass(frozen=True)
class Made:
    """A site, with its other files by name."""

    pages: dict[str, Html]
    files: dict[str, str]


def made(
    project: Project,
    pages: list[Page],
    to: Path,
    change: Callable[[str], str],
    patch: pytest.MonkeyPatch,
) -> Made:
    """The site of these pages of this project by MkDocs, with changed words in `mkdocs.yml` as
    well.
    """
    from mkdocs.commands.build import build

    with patch.context() as patched:
        unrecorded = replace(project, published=None)  # or pages that are left out are lost
        patched.setattr("keuzehulp.pipeline.gather", lambda *_, **__: (unrecorded, []))
        patched.setattr("keuzehulp.pipeline.make_pages", lambda *_: pages)
        config = settings_of(
            edition_at(ROOT), site_dir=str(to), strict=False, site_url="https://example.org/"
        )
        config.site_name = change(config.site_name)
        config.site_description = change(config.site_description or "")
        for menu in ("menu", "foot"):
            config.extra[menu] = [
                {**item, "title": change(item["title"])} for item in config.extra[menu]
            ]
        config.extra["words"] = {name: change(text) for name, text in config.extra["words"].items()}
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    return Made(
        read(to),
        {
            path.relative_to(to).as_posix(): path.read_text(encoding="utf-8")
            for path in to.rglob("*.js*")
        },
    )


def parts_of(page: Page) -> set[str]:
    """The lines of a page without their words, and by its own word every text on it."""
    lines = page.text.partition("\n---\n")[2].splitlines()
    return {PLAIN.sub("w", line) for line in lines} | {*re.findall(r"qz\d+zq", page.text)}


@pytest.fixture(scope="module")
def sites(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Made, Made, dict[str, str]]:
    """The site with marks, the same without, and by a word of its own each text as it should be
    read. Of the pages for the shell as few as have every kind of line and every text between
    them; all of them in a thorough run.
    """
    patch = pytest.MonkeyPatch()
    patch.setenv("KEUZEHULP_TODAY", "2026-11-22")
    site = configured_site(edition_at(ROOT))
    usual = harmless(project)
    without = make_pages(usual, site)
    in_shell = [page for page in without if page.path.endswith(".md")]
    others = set() if THOROUGH else {*paths(in_shell)} - {*paths(covering(in_shell, parts_of))}
    hostile, said = marked(project)
    with_marks = make_pages(hostile, site)
    return (
        made(
            hostile,
            [page for page in with_marks if page.path not in others],
            tmp_path_factory.mktemp("marked"),
            lambda text: f"{text} {FROM_MARKS}",
            patch,
        ),
        made(
            usual,
            [page for page in without if page.path not in others],
            tmp_path_factory.mktemp("harmless"),
            lambda text: text,
            patch,
        ),
        said,
    )


def paths(pages: list[Page]) -> list[str]:
    return [page.path for page in pages]


def shape(page: Html) -> Counter[tuple[Any, ...]]:
    """The elements of a page with the names of their attributes, and where they lead. Longer
    words may be drawn on more sheets.
    """
    page = read_text(re.sub(r"<figure.*?</figure>", "", page.text, flags=re.DOTALL))
    found = (
        (tag.name, *sorted(tag.attributes), *map(where, leads(tag)))
        for tag in page.tags
        if DRAWN not in tag.attributes.get("class", "")
    )
    return Counter(each for each in found if each not in BY_WORDS)


def leads(tag: Any) -> list[str]:
    found = [
        tag.attributes[name]
        for name in ("href", "src", "action", "poster")
        if name in tag.attributes
    ]
    return [
        *found,
        *(
            [tag.attributes.get("content", "")]
            if tag.attributes.get("http-equiv") == "refresh"
            else []
        ),
    ]


def where(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}:{parts.netloc}{parts.path if parts.scheme in ('', 'http', 'https') else ''}"


def words_of(page: Html) -> str:
    """All that a reader reads on a page, or hears of it, as one line. What is drawn is left out:
    words are cut there, and whole beside.
    """
    page = read_text(re.sub(r"<svg.*?</svg>", "", page.text, flags=re.DOTALL))
    attributes = (
        value
        for tag in page.tags
        for name, value in tag.attributes.items()
        if name not in ("href", "src", "class")
    )
    return plain(" ".join(["".join(page.words), page.title_text, *attributes]))


def plain(text: str) -> str:
    return " ".join(text.replace(SOFT, "").split()).lower()


def test_marks_make_no_element_attribute_link_or_host(
    sites: tuple[Made, Made, dict[str, str]],
) -> None:
    with_marks, without, _ = sites
    assert with_marks.pages.keys() == without.pages.keys()
    for path, page in without.pages.items():
        assert shape(with_marks.pages[path]) == shape(page), path
        assert not [
            name
            for tag in with_marks.pages[path].tags
            for name in tag.attributes
            if name.startswith("on")
        ], path
        assert "".join(with_marks.pages[path].raw["script"]) == "".join(page.raw["script"]), path


def test_every_text_is_read_as_it_was_typed(sites: tuple[Made, Made, dict[str, str]]) -> None:
    """Snippets for hosts show HTML, so a text stands in them as HTML writes it."""
    with_marks, without, said = sites
    found, looked = set(), {path: words_of(page) for path, page in with_marks.pages.items()}
    for path, page in without.pages.items():
        for name in set(re.findall(r"qz\d+zq", words_of(page))):
            found.add(name)
            shown = as_read(said[name])
            assert shown in looked[path] or shown in unescape(looked[path]), f"{path}: {said[name]}"
    assert len(found) > 0.8 * len(said), "most texts stand somewhere"


def as_read(typed: str) -> str:
    """The longest piece of a text that a page shows as it is: blanks and values are filled in,
    and places in a source stand apart.
    """
    pieces = re.split(r"\{F?[A-Za-z0-9-]*(?:\.[a-z0-9-]+)?\}|\{[a-z]+\}|; ", typed)
    return max((plain(piece).strip(" .") for piece in pieces), key=len)


def test_feeds_and_exports_say_the_same(
    project: Project, sites: tuple[Made, Made, dict[str, str]]
) -> None:
    hostile, _ = marked(project)
    tree = hostile.trees[0]
    title, question = str(tree.outcomes[0].title), str(tree.questions[0].question)
    for kind in ("graphml", "dmn"):
        words = plain(
            " ".join(ElementTree.fromstring(EXPORTS[kind](tree)).itertext())
            .replace("\\\\", "\\")
            .replace('\\"', '"')
        )
        assert plain(title) in words
    assert "<img" not in EXPORTS["mermaid"](tree)
    rows, _ = listed(hostile, form="csv")
    assert all(len(row) == 6 for row in csv.reader(io.StringIO(rows)))
    assert question in rows.replace('""', '"')
    assert compiled(hostile)["trees"][0]["outcomes"][0]["title"] == title
    assert (
        json.loads(sites[0].files["keuzehulp.json"])["trees"][0]["questions"][0]["question"]
        == question
    )
    calendar = Calendar.from_ical(as_calendar(hostile.facts))
    described = (str(event["description"]) for event in calendar.walk("VEVENT"))
    assert next(described).partition("\nBronnen:")[0].split() == hostile.facts[0].text.split()
    index = sites[0].files["assets/search-index.js"]
    entries = json.loads(index[index.index('{"entries"') : index.rindex("}") + 1])["entries"]
    assert plain(title) in {plain(entry["title"]) for entry in entries}
    assert "</" not in index


def test_the_dossier_says_the_same(project: Project) -> None:
    site = configured_site(edition_at(ROOT))
    hostile, _ = marked(project)
    page, usual = read_text(dossier(hostile, site)), read_text(dossier(harmless(project), site))
    assert shape(page) == shape(usual)
    assert plain(hostile.trees[0].outcomes[0].title) in words_of(page)

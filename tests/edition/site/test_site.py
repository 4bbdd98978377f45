"""The built site, file by file: links, form and policies; `test_document.py` looks at what is on
each screen.
"""

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import urlsplit
from zipfile import ZipFile

import html5lib
import pytest

from keuzehulp.model import Project
from tests.html import Html, links_of, read, words_of
from tests.site_checks import (
    addresses_of,
    broken_links,
    ids_used_once,
    in_dutch_with_one_heading,
    target_of,
    titled_differently,
    well_formed,
)
from tools.harness.checkout import SITE_URL

CSS_URL = re.compile(r"""url\(\s*['"]?([^'")]+)""")
WITH_SCRIPTS = ("index.html", "zoeken/index.html", "insluiten/index.html", "voor-artsen/index.html")
"""In the shell, these have scripts: to begin with a sentence, to search, to show a host what a
choice gives, and to copy texts.
"""


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Html]:
    return read(site)


@pytest.fixture(scope="module")
def documents(pages: dict[str, Html]) -> list[Html]:
    """The finished documents: all that they need is inside them."""
    return [page for page in pages.values() if page.raw["style"]]


def test_every_link_leads_to_a_place_that_exists(site: Path, pages: dict[str, Html]) -> None:
    assert broken_links(site, pages) == []
    assert sum(len(page.values("href")) for page in pages.values()) > 500


def test_addresses_are_relative_so_that_the_site_runs_in_any_folder(pages: dict[str, Html]) -> None:
    for page in pages.values():
        if page.path != "404.html":  # shown at any depth, so its links start at the root
            ours = [tag for tag in page.tags if tag.attributes.get("rel") != "canonical"]
            links = [
                tag.attributes[name]
                for tag in ours
                for name in ("href", "src")
                if name in tag.attributes
            ]
            assert not [link for link in links if link.startswith(("/", SITE_URL)) or link == ""], (
                page.path
            )


def test_every_page_can_be_found_from_home(pages: dict[str, Html]) -> None:
    found, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = pages[waiting.pop()]
        targets = {
            target[0] for address in addresses_of(page) if (target := target_of(page, address))
        }
        waiting += [path for path in targets - found if path in pages]
        found |= targets
    assert set(pages) - found == {"404.html"}


def test_styles_and_scripts_stand_in_no_attribute(pages: dict[str, Html]) -> None:
    for page in pages.values():
        names = {name for tag in page.tags for name in tag.attributes}
        assert not {name for name in names if name == "style" or name.startswith("on")}, page.path
        assert not [
            link for link in page.values("href") if link.lower().startswith("javascript:")
        ], page.path


def test_nothing_is_fetched_from_another_server(site: Path, pages: dict[str, Html]) -> None:
    for page in pages.values():
        fetched = [
            *page.values("src"),
            *page.values("srcset"),
            *page.values("data"),
            *page.values("poster"),
            *page.values("action"),
        ]
        fetched += [
            tag.attributes["href"]
            for tag in page.all("link")
            if tag.attributes.get("rel") != "canonical"
        ]
        fetched += [address for css in page.raw["style"] for address in CSS_URL.findall(css)]
        assert not [address for address in fetched if urlsplit(address).netloc], page.path
        assert not page.all("base"), page.path
    for css in site.rglob("*.css"):
        text = css.read_text(encoding="utf-8")
        assert not [address for address in CSS_URL.findall(text) if urlsplit(address).netloc]
        assert "@import" not in text


def test_a_finished_document_allows_exactly_its_own_style_and_script(documents: list[Html]) -> None:
    assert {page.path for page in documents} >= {"keuzehulp/index.html", "overzicht/index.html"}
    for page in documents:
        policy = page.policy
        assert (
            policy["default-src"]
            == policy["connect-src"]
            == policy["form-action"]
            == policy["base-uri"]
            == "'none'"
        ), page.path
        for directive, inline in (
            ("style-src", page.raw["style"]),
            ("script-src", page.raw["script"]),
        ):
            hashes = [
                f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in inline
            ]
            assert sorted(policy[directive].split()) == sorted(set(hashes) or {"'none'"}), (
                f"{page.path}: {directive}"
            )


def test_a_page_in_the_shell_holds_no_script_and_allows_our_own_where_it_has_one(
    pages: dict[str, Html], documents: list[Html]
) -> None:
    in_the_shell = [page for page in pages.values() if page not in documents]
    assert {page.path for page in in_the_shell} >= {"index.html", "404.html", "bronnen/index.html"}
    for page in in_the_shell:
        assert page.policy["script-src"] == ("'self'" if page.path in WITH_SCRIPTS else "'none'"), (
            page.path
        )
        assert page.policy["default-src"] == "'none'", page.path
        assert "".join(page.raw["script"]) == "", page.path
        assert bool(page.all("script")) == (page.path in WITH_SCRIPTS), page.path


def test_the_policy_comes_before_what_it_guards(pages: dict[str, Html]) -> None:
    for page in pages.values():
        place = page.text.index("Content-Security-Policy")
        assert all(
            place < page.text.find(each)
            for each in ("<link", "<style", "<script")
            if each in page.text
        ), page.path


def test_nothing_is_left_to_be_filled_in(site: Path, pages: dict[str, Html]) -> None:
    for page in pages.values():
        attributes = ((name, value) for tag in page.tags for name, value in tag.attributes.items())
        shown = [
            *page.words,
            *(value for name, value in attributes if not name.startswith("data-")),
        ]  # those are for scripts
        assert not [text for text in shown if re.search(r"[{}]|\bUndefined\b", text)], page.path
    assert not re.search(r"\{[{%#]", (site / "assets/site.css").read_text(encoding="utf-8"))


def test_the_overview_holds_every_question_answer_and_outcome(site: Path, project: Project) -> None:
    (tree,) = project.trees
    document = html5lib.parse(
        (site / "overzicht/index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False
    )
    by_id = {each.attrib["id"]: each for each in document.iter() if "id" in each.attrib}
    for question in tree.questions:
        shown, links = words_of(by_id[question.code]), links_of(by_id[question.code])
        assert question.question in shown
        for answer in question.answers:
            assert answer.label in shown
            assert {f"#{tree.nodes[route.to].code}" for route in answer.routes} <= set(links)
    for outcome in tree.outcomes:
        assert outcome.title in words_of(by_id[outcome.code])


def test_every_link_in_the_zip_names_a_file_in_it(published: Path) -> None:
    """In the drawing and in frames too: a disk finds no file behind an address that ends in a
    folder.
    """
    (whole,) = (published / "dist").glob("*.zip")
    with ZipFile(whole) as archive:
        files = set(archive.namelist())
        html = {name: archive.read(name).decode() for name in files if name.endswith(".html")}
    top = next(iter(files)).partition("/")[0]
    seen = {
        f"{top}/{place}": 0
        for place in (
            "overzicht/index.html",
            "embed/v1/index.html",
            "index.html",
            "stappen/index.html",
        )
    }
    for name, text in html.items():
        links = [
            unescape(link).partition("#")[0]
            for link in re.findall(r'(?:\s(?:href|src)="|content="0; url=)([^"{]*)"', text)
        ]
        inside = [
            link
            for link in links
            if link and "://" not in link and not link.startswith(("mailto:", "tel:", "data:"))
        ]
        assert [
            link for link in inside if normpath(f"{dirname(name)}/{link}") not in files
        ] == [], name
        seen |= {name: len(inside)} if name in seen else {}
    assert all(seen.values()), seen
    drawn = re.findall(
        r'<a class="kh-drawing__box[^>]*? href="([^"]*)"', html[f"{top}/overzicht/index.html"]
    )
    assert drawn and all(link.startswith("../keuzehulp/index.html#") for link in drawn)


def test_every_page_is_well_formed_html(pages: dict[str, Html]) -> None:
    well_formed(pages)


def test_every_page_says_its_language_and_has_one_heading(pages: dict[str, Html]) -> None:
    in_dutch_with_one_heading(pages)


def test_no_id_is_used_twice_on_a_page(pages: dict[str, Html]) -> None:
    ids_used_once(pages)


def test_every_page_has_a_title_of_its_own(pages: dict[str, Html]) -> None:
    titled_differently(pages)

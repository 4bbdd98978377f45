"""What readers type finds what they look for. `search.yml` says what; adding a query is adding a
line.
"""

import json
import subprocess
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright._impl._driver import compute_driver_executable

from keuzehulp.site.search.markdown_text import Section, sections
from tests.html import read
from tools.harness.checkout import LONG_ENOUGH, ROOT

QUERIES: dict[str, str] = yaml.safe_load(
    (ROOT / "tests/edition/site/search.yml").read_text(encoding="utf-8")
)
NOTHING = ("", "   ", "de het een", "!?", "xyzzy")
SPELLINGS = (
    ("uwv", "UWV", "u.w.v.", "U.W.V", "ú.w.v."),
    (
        "re-integratie",
        "reïntegratie",
        "reintegratie",
        "re integratie",
        "re\u2011integratie",
        "re\u00adintegratie",
    ),
    ("second opinion", "second-opinion", "secondopinion"),
    ("deskundigenoordeel", "deskundigen-oordeel", "deskundigen oordeel"),
    ("arbodienst", "arbo-dienst", "arbo dienst"),
    ("burn-out", "burnout", "burn out"),
    ("casemanager", "case-manager", "case manager"),
    ("ex-werknemer", "exwerknemer", "ex werknemer"),
)
"""The same word, with and without dots, hyphens, spaces and accents."""
FIRST = 3
SCRIPTS = ("javascripts/vendor/minisearch.js", "search-index.js", "javascripts/search-core.js")
FOR_FRAMES = "embed/"
"""The same words as on a page of their own."""
NOT_FOUND = {"404.html", "zoeken/index.html"}

# The scripts of the site in a place of their own, as a page would run them, but without a page.
IN_NODE = """
const [assets, ...names] = process.argv.slice(1);
const { readFileSync } = require("node:fs");
const place = require("node:vm").createContext({});
place.window = place;
for (const name of names) require("node:vm").runInContext(readFileSync(`${assets}/${name}`, "utf8"), place);
const engine = place.kh.searchCore.engine(place.MiniSearch, place.kh.searchIndex);
const found = (typed) => engine.find(typed).map(({ entry, line }) => ({ address: entry.address, title: entry.title, line }));
const queries = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify({ entries: place.kh.searchIndex.entries, found: queries.map(found) }));
"""

Found = dict[str, str]


@pytest.fixture(scope="module")
def answer(site: Path) -> dict[str, Any]:
    """What the site's own scripts say of its own index, to all queries in one go."""
    node, _ = compute_driver_executable()
    command = [node, "-e", IN_NODE, "--", str(site / "assets"), *SCRIPTS]
    typed = json.dumps([*QUERIES, *NOTHING, *chain(*SPELLINGS)])
    done = subprocess.run(
        command,
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=LONG_ENOUGH,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.fixture(scope="module")
def found(answer: dict[str, Any]) -> dict[str, list[Found]]:
    return dict(zip([*QUERIES, *NOTHING, *chain(*SPELLINGS)], answer["found"], strict=True))


@pytest.mark.parametrize("typed", QUERIES)
def test_what_a_reader_types_finds_this_among_the_first(
    typed: str, found: dict[str, list[Found]]
) -> None:
    assert QUERIES[typed] in [each["address"] for each in found[typed][:FIRST]]


@pytest.mark.parametrize("typed", NOTHING)
def test_what_means_nothing_finds_nothing(typed: str, found: dict[str, list[Found]]) -> None:
    assert found[typed] == []


@pytest.mark.parametrize("spellings", SPELLINGS)
def test_dots_hyphens_spaces_and_accents_make_no_difference(
    spellings: tuple[str, ...], found: dict[str, list[Found]]
) -> None:
    first = {typed: [each["address"] for each in found[typed][:FIRST]] for typed in spellings}
    assert first[spellings[0]]
    assert first == dict.fromkeys(spellings, first[spellings[0]])


def test_no_two_results_lead_to_the_same(
    found: dict[str, list[Found]], answer: dict[str, Any]
) -> None:
    same = {entry["address"]: entry.get("same", entry["address"]) for entry in answer["entries"]}
    for typed, results in found.items():
        subjects = [same[each["address"]] for each in results]
        assert len(subjects) == len(set(subjects)), typed


def test_every_result_says_what_it_is_in_a_line(found: dict[str, list[Found]]) -> None:
    for typed, results in found.items():
        assert not [
            each for each in results if not each["title"] or not 10 < len(each["line"]) <= 170
        ], typed


def test_every_page_can_be_found_and_every_address_is_there(
    site: Path, answer: dict[str, Any]
) -> None:
    pages = {path: page for path, page in read(site).items() if not path.startswith(FOR_FRAMES)}
    ids = {path: set(page.values("id")) for path, page in pages.items()}
    places = [entry["address"].partition("#") for entry in answer["entries"]]
    assert len(places) == len(set(places))
    assert {f"{address}index.html" for address, _, _ in places} == set(pages) - NOT_FOUND
    assert [
        f"{address}#{anchor}"
        for address, _, anchor in places
        if anchor and anchor not in ids[f"{address}index.html"]
    ] == []


def test_the_list_of_all_pages_leads_to_all_of_them(site: Path, answer: dict[str, Any]) -> None:
    listed = {
        address.removeprefix("../") for address in read(site)["zoeken/index.html"].values("href")
    }
    expected = {entry["address"] for entry in answer["entries"] if "same" not in entry} - {""}
    assert expected - listed == set()


def test_no_mark_of_markdown_or_html_is_left_in_what_is_searched(answer: dict[str, Any]) -> None:
    texts = [
        entry.get(name, "")
        for entry in answer["entries"]
        for name in ("title", "about", "keywords", "text")
    ]
    assert [
        text
        for text in texts
        if any(mark in text for mark in ("**", "](", "{ ", "<", "\\", "##", "&amp;"))
    ] == []


def parts(markdown: str) -> Iterator[Section]:
    return sections("---\ntitle: Een\n---\n\n# Een\n\n" + markdown)


def test_a_page_ends_where_a_part_with_an_address_begins() -> None:
    assert list(
        parts("Vooraf.\n\n## Kop\n\nTekst.\n\n## Deel { #deel }\n\n### Onder\n\n- Een\n- *Twee*\n")
    ) == [
        Section("", "", ("Kop",), "Vooraf.\nTekst."),
        Section("deel", "Deel", ("Onder",), "Een\nTwee"),
    ]


def test_what_is_excluded_and_marks_are_no_words_of_a_page() -> None:
    markdown = (
        "<!-- <b>Voor <br> ons -->Als a < b <b title='1 > 0'>dan</b> <svg data-search-exclude><path"
        " d='M0'/>Plaatje</svg>a &lt; 3\n\n<p class=\"a\" data-search-exclude>Overal</p>\n\n[Een"
        " **link**](elders.md){ .kh-button }<br>en & meer\n{ .kh-lead }\n\n<div data-search-exclude"
        ' markdown="1">\n\n<div>Diep</div>\n\n- Nog\n\n</div>\n\nEén\\_teken'
    )
    assert list(parts(markdown)) == [
        Section("", "", (), "Als a < b dan a < 3\nEen link\nen & meer\nEén_teken")
    ]

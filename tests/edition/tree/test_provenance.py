"""From each sentence that is shown to the facts it rests on, and from there to their sources."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from keuzehulp.site.pages import json_export
from tests.html import Html, read


@pytest.fixture(scope="module")
def compiled(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / json_export.DATA).read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def register(site: Path) -> Html:
    return read(site)["bronnen/index.html"]


def citing(value: Any) -> Iterator[dict[str, Any]]:
    """Everything inside that names facts."""
    if isinstance(value, dict):
        if "facts" in value and "text" in value:
            yield value
        for each in value.values():
            yield from citing(each)
    elif isinstance(value, list):
        for each in value:
            yield from citing(each)


def words_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def test_every_sentence_leads_to_a_source_with_its_weight_and_its_dates(
    compiled: dict[str, Any], register: Html
) -> None:
    facts = {fact["id"]: fact for fact in compiled["facts"]}
    sources = {source["id"]: source for source in compiled["sources"]}
    sentences = list(citing([compiled["trees"], compiled["guides"], compiled["glossary"]]))
    assert len(sentences) > 300
    shown = set(register.values("id"))
    for sentence in sentences:
        for fact in (facts[name] for name in sentence["facts"]):
            assert fact["sources"], fact["id"]
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", fact["checked"])
            for found in fact["sources"]:
                source = sources[found["source"]]
                assert source["status"] and source["read"], source["id"]
                assert source["id"].lower() in shown, source["id"]


def test_every_fact_stands_at_each_of_its_sources_with_its_certainty(
    compiled: dict[str, Any], register: Html
) -> None:
    parts = {
        part.split('"', 1)[0]: words_of(part)
        for part in register.text.split('<h3 class="kh-source" id="')[1:]
    }
    for fact in compiled["facts"]:
        for found in fact["sources"]:
            assert f"{fact['id']} " in parts[found["source"].lower()], (
                f"{fact['id']} at {found['source']}"
            )


def test_where_sources_differ_readers_see_which_and_what_was_chosen(
    compiled: dict[str, Any], register: Html
) -> None:
    sources = {source["id"]: source for source in compiled["sources"]}
    part = register.text.split('id="verschillen"')[1].split("<h2")[0]
    disputed = [fact for fact in compiled["facts"] if "conflict" in fact]
    assert len(disputed) == words_of(part).count("Iets anders staat in:") > 5
    for fact in disputed:
        about = words_of(part.split(f"<strong>{fact['id']}</strong>")[1].split("<strong>F-")[0])
        for source in fact["conflict"]["with"]:
            assert sources[source]["title"] in about, fact["id"]
        if "chosen" in fact["conflict"]:
            assert f"Wij volgen: {sources[fact['conflict']['chosen']]['title']}" in about, fact[
                "id"
            ]
        assert fact["conflict"]["why"] in about, fact["id"]
    assert {fact["id"] for fact in compiled["facts"] if fact["certainty"] == "disputed"} <= {
        fact["id"] for fact in disputed
    }


def test_what_rests_on_a_disputed_fact_says_so(compiled: dict[str, Any], site: Path) -> None:
    disputed = {fact["id"] for fact in compiled["facts"] if "conflict" in fact}
    document = (site / "keuzehulp/index.html").read_text(encoding="utf-8")
    always = set(compiled["trees"][0]["always"][0]["facts"])
    assert always & disputed, "this stands at every outcome"
    for outcome in compiled["trees"][0]["outcomes"]:
        section = document.split(f'<section class="kh-screen kh-outcome" id="{outcome["id"]}"')[
            1
        ].split("</section>")[0]
        assert "bronnen/#verschillen" in section
    quiet = (site / "stappenplan/werknemer/stap-7/index.html").read_text(encoding="utf-8")
    assert "#verschillen" not in quiet


def articles_of(compiled: dict[str, Any]) -> set[str]:
    """The address of every article that a fact names, as the register of laws resolves it."""
    laws = {source["id"]: source["bwb"] for source in compiled["sources"] if "bwb" in source}
    found = set()
    for ref in (ref for fact in compiled["facts"] for ref in fact["sources"] if "article" in ref):
        rest = "".join(
            f"&{name}={ref[key]}"
            for key, name in (("paragraph", "lid"), ("part", "o"))
            if key in ref
        )
        found.add(
            f"https://wetten.overheid.nl/jci1.3:c:{laws[ref['source']]}&artikel={ref['article']}{rest}"
        )
    return found


def test_every_article_of_a_law_opens_from_the_page_of_sources_and_says_which_version_was_read(
    compiled: dict[str, Any], register: Html
) -> None:
    articles = articles_of(compiled)
    assert "https://wetten.overheid.nl/jci1.3:c:BWBR0010346&artikel=14&lid=2&o=g" in articles
    assert articles <= set(register.values("href"))
    words = words_of(register.text)
    assert "artikel 14 lid 2 onder g (versie van 1 juli 2025)." in words


def test_from_a_screen_that_names_its_sources_their_articles_open(
    compiled: dict[str, Any], site: Path
) -> None:
    """At a step they stand on the page; the keuzehulp leads to each source, and there they
    stand.
    """
    pages, articles = read(site), articles_of(compiled)
    assert articles & set(pages["stappenplan/werknemer/stap-1/index.html"].values("href"))
    named = {
        href.removeprefix("../bronnen/#")
        for href in pages["keuzehulp/index.html"].values("href")
        if href.startswith("../bronnen/#")
    }
    laws = {source["id"].lower() for source in compiled["sources"] if source["status"] == "law"}
    assert named & laws
    assert named - {"verschillen"} <= set(pages["bronnen/index.html"].values("id"))
    assert articles <= set(pages["bronnen/index.html"].values("href"))

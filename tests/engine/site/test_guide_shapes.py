"""A step guide of any size: few or many steps, one role or four, with phases or without."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import yaml
from html5lib import HTMLParser

from tests.guide_pages import lists_of, ways
from tests.html import Html, read, words_of
from tests.samples.guides import SHAPES, Shape
from tests.site_checks import broken_links, ids_used_once, in_dutch_with_one_heading


@pytest.fixture(scope="module")
def pages(guides: Path) -> dict[str, Html]:
    return read(guides / "site")


@pytest.fixture(scope="module")
def parsers(pages: dict[str, Html]) -> dict[str, HTMLParser]:
    """What read each page, with what it met."""
    return {path: HTMLParser(namespaceHTMLElements=False) for path in pages}


@pytest.fixture(scope="module")
def mains(pages: dict[str, Html], parsers: dict[str, HTMLParser]) -> dict[str, Element]:
    """What is of each page itself, read once."""
    return {path: parsers[path].parse(page.text).find(".//main") for path, page in pages.items()}


def test_every_link_of_every_guide_leads_somewhere_and_no_id_is_there_twice(
    guides: Path,
    pages: dict[str, Html],
    parsers: dict[str, HTMLParser],
    mains: dict[str, Element],
) -> None:
    assert broken_links(guides / "site", pages) == []
    ids_used_once(pages)
    in_dutch_with_one_heading(pages)
    assert mains.keys() == pages.keys()
    assert {path: parser.errors for path, parser in parsers.items() if parser.errors} == {}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.id)
def test_a_guide_of_any_shape_has_its_pages_and_each_leads_to_all_steps(
    shape: Shape, guides: Path, mains: dict[str, Element]
) -> None:
    written = yaml.safe_load((guides / f"tree/{shape.id}/guide.yml").read_text(encoding="utf-8"))
    roles = [role["id"] for role in written["guide"]["roles"]]
    for role in roles:
        for step in written["steps"]:
            main = mains[f"{shape.id}/{role}/stap-{step['number']}/index.html"]
            assert len(ways(main, "prev")) == len(ways(main, "next")) == 2
            for block in lists_of(main):
                found = [link.get("href") for link in block.iter("a")]
                assert len(found) == shape.steps + (shape.roles if shape.roles > 1 else 0)
                assert sum(link.get("aria-current") == "step" for link in block.iter("a")) == 1
            others = [
                heading
                for heading in main.iter("h2")
                if words_of(heading) == "Wat doen de anderen in deze stap?"
            ]
            assert bool(others) == (shape.roles > 1)
        headings = [
            words_of(each) for each in mains[f"{shape.id}/{role}/alles/index.html"].iter("h2")
        ]
        assert headings == [
            f"{step['number']}. {step.get('plain', step['title'])}" for step in written["steps"]
        ]
    (table,) = mains[f"{shape.id}/index.html"].iter("table")
    phases = [each for each in table.iter("td") if each.get("class") == "kh-matrix__phase"]
    assert len(phases) == min(shape.phases, shape.steps)
    assert sum(1 for _ in table.iter("td")) == shape.steps * shape.roles + len(phases)

"""What editors typed as plain text stays that: in Markdown, in HTML, in attributes, and behind
links.
"""

import re
from datetime import date
from pathlib import Path

import markdown
import pytest

from keuzehulp.scaffold import fresh
from keuzehulp.site.render.escaping import for_address, for_markdown
from keuzehulp.site.urls.relative import may_be_followed, relative_url
from tests.html import Html, read_text
from tests.samples.marked import MARKS
from tools.harness.checkout import ROOT, TODAY, verb

PLACES = (
    "{}",
    "- {}",
    "## {}",
    "**{}** daarachter",
    "[{}](pagina.md){ .kh-button }",
    "{}. Punt",
    "1. {}",
    '<p title="{}">{}</p>',
    "> {}",
)
"""Where templates put a text."""
FOLLOWED = (
    "https://a.example/",
    "http://a.example",
    "mailto:a@b.example",
    "tel:0881234567",
    "#loon",
    "bronnen/",
    "../",
    "bronnen/#w1",
)
REFUSED = (
    "javascript:x",
    "JavaScript:x",
    " java\nscript:x",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc",
    "//elders.example",
    "/\\x",
)


@pytest.mark.parametrize("place", PLACES)
def test_a_text_is_what_was_typed_wherever_a_markdown_page_puts_it(place: str) -> None:
    usual = _rendered(place.replace("{}", "woorden"))
    for mark in MARKS:
        made = _rendered(place.replace("{}", for_markdown(mark)))
        assert [(tag.name, sorted(tag.attributes)) for tag in made.tags] == [
            (tag.name, sorted(tag.attributes)) for tag in usual.tags
        ], mark
        said = " ".join("".join(made.words).split())
        assert said == " ".join(
            "".join(usual.words).replace("woorden", " ".join(mark.split())).split()
        )
        titles = [
            " ".join(tag.attributes["title"].split())
            for tag in made.tags
            if "title" in tag.attributes
        ]
        assert set(titles) <= {" ".join(mark.split())}


@pytest.mark.parametrize(
    "address",
    [
        "https://nl.example/a_(b)?c=1&d=[2]#e",
        "https://x.example/)[klik](javascript:x)",
        "mailto:a@b.example",
    ],
)
def test_an_address_stays_one_address(address: str) -> None:
    (link,) = _rendered(f"[woorden]({for_address(address)})").tags[1:]
    assert link.name == "a"
    assert list(link.attributes) == ["href"]
    assert link.attributes["href"].partition(":")[0] == address.partition(":")[0]


def test_only_some_schemes_may_be_followed() -> None:
    for address in FOLLOWED:
        assert may_be_followed(address)
    for address in REFUSED:
        assert not may_be_followed(address)
        assert relative_url(address, "pagina/") == "#"


def test_every_address_in_a_template_goes_through_the_filter_that_judges_it() -> None:
    """`url` in HTML, `rel` in Markdown; what is only a place on the same page begins with #. A
    picture inside the document is no address: the engine writes it, of a file that was checked.
    """
    judged = ("| url", "config.site_url", "page.canonical_url", "_inside")
    for path in sorted((ROOT / "overrides").rglob("*.*")):
        if path.suffix not in (".html", ".md") or path.name == "README.md":
            continue
        for found in re.findall(r"\]\(\{\{(.*?)\}\}", path.read_text(encoding="utf-8")):
            assert found.rstrip().endswith("| rel"), f"{path}: {found}"
        for found in re.findall(
            r"""\s(?:href|src|action|formaction)="\{\{(.*?)\}\}""", path.read_text(encoding="utf-8")
        ):
            assert any(each in found for each in judged), f"{path}: {found}"


def test_a_menu_leads_to_no_script(tmp_path: Path) -> None:
    root = tmp_path / "mijn"
    fresh(root, today=date.fromisoformat(TODAY))
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    assert "url: zoeken/" in settings
    (root / "mkdocs.yml").write_text(
        settings.replace("url: zoeken/", "url: 'javascript:alert(1)'"), encoding="utf-8"
    )
    done = verb("build", "--edition", root)
    assert done.returncode == 1
    assert "mkdocs.yml:1:1: ‘javascript:alert(1)’ is geen adres om naar te linken." in done.stderr
    assert not (root / "site").exists()


def _rendered(text: str) -> Html:
    """The page that the publishing tool makes of this, with the extensions of `mkdocs.yml` and
    those that it always has.
    """
    html = markdown.markdown(
        f"{text}\n", extensions=["attr_list", "md_in_html", "tables", "fenced_code"]
    )
    return read_text(html)

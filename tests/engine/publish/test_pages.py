"""The pages as files in a folder, for any tool to publish."""

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from keuzehulp.model import Claim, Project, Slug, Term
from keuzehulp.scaffold import fresh
from keuzehulp.site import Site
from keuzehulp.site.all_pages import outline
from keuzehulp.site.assets import styles
from keuzehulp.site.look import Look, look_of
from keuzehulp.site.render.templates import Templates
from keuzehulp.site.render.terms import finder
from keuzehulp.site.urls.relative import relative_url
from keuzehulp.source import Text
from tests.html import read
from tools.harness.checkout import ROOT, SITE_URL, TODAY, contents, verb

CLAIM = Claim(Text("Uitleg."))


def test_every_page_of_the_site_is_written(written: Path, site: Path) -> None:
    addresses = {path.removesuffix("index.html") for path in read(site)} - {"404.html"}
    assert {
        address_of(path) for path in contents(written) if path.endswith((".html", ".md"))
    } == addresses


def test_where_pages_will_be_is_known_before_any_is_made(
    checkout: Path, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("markdown", "document"):
        monkeypatch.setattr(Templates, name, lambda *_, **__: pytest.fail("a page was made"))
    site = Site(
        look_of(checkout),
        checkout / "content",
        name="",
        today=date.fromisoformat(TODAY),
        url=SITE_URL,
    )
    paths = {page.path for page in outline(project, site)}
    assert {
        "index.md",
        "bronnen.md",
        "keuzehulp/index.html",
        "keuzehulp.json",
        f"{site.paths.codes}/qr-keuzehulp.png",
    } <= paths


def test_what_documents_share_reads_as_if_it_was_written_in_each(tmp_path: Path) -> None:
    elsewhere = """{{ link('https://a.example/?a=1&b="2"', 'Meer & <i>meer</i>' | words) }}"""
    ways_out = f"{{{{ link('stap/2/', 'Stap 2') }}}} {elsewhere}{{{{ link('stap/', 'Alle') }}}}"
    imported = '{% from "components/link.html" import link with context %}'
    templates = templates_in(
        tmp_path,
        {
            **{
                name: (ROOT / "overrides" / name).read_text(encoding="utf-8")
                for name in ("components/link.html", "components/linked.html")
            },
            "components/part.html": f"{imported}<section>Voor & na {ways_out}</section>",
            "documents/shared.html": "<main><p>a</p>\n{{ shared.part }}</main>",
            "documents/own.html": (
                f"{imported}<main><p>a</p>\n<section>Voor & na {ways_out}</section></main>"
            ),
        },
    )
    part = templates.part("part.html")
    for framed in (False, True):
        for address in ("stap/", "stap/1/", "stap/2/", "elders/1/", "stap/3/"):
            shared, own = (
                templates.document(
                    f"{name}.html",
                    address=address,
                    components=(),
                    framed=framed,
                    shared={"part": part},
                ).decode()
                for name in ("shared", "own")
            )
            assert shared == own
        assert ('href="../2/"' in own, "(nieuw venster)" in own) == (True, framed)


@pytest.mark.parametrize(
    ("target", "start", "expected"),
    [
        ("bronnen/", "keuzehulp/", "../bronnen/"),
        ("bronnen/#w1", "embed/v1/", "../../bronnen/#w1"),
        ("gids/werknemer/stap-1/", "gids/werknemer/", "stap-1/"),
        ("gids/", "gids/werknemer/", "../"),
        ("keuzehulp/", "keuzehulp/", "./"),
        (".", "keuzehulp/", "../"),
        ("keuzehulp/", "", "keuzehulp/"),
        ("gespreksblad.pdf", "gespreksblad/", "../gespreksblad.pdf"),
        ("gidsen/", "gids/", "../gidsen/"),
        ("keuzehulp/", "oud.html", "keuzehulp/"),
        ("keuzehulp/", "oud/adres.html", "../keuzehulp/"),
        ("keuzehulp/#loon", "keuzehulp/oud.html", "./#loon"),
        ("keuzehulp/#loon", "keuzehulp/", "#loon"),
        ("https://example.org/a/", "keuzehulp/", "https://example.org/a/"),
        ("#begin", "keuzehulp/", "#begin"),
    ],
)
def test_a_way_leads_from_one_address_to_another_on_any_host(
    target: str, start: str, expected: str
) -> None:
    assert relative_url(target, start) == expected


def test_a_policy_fits_what_stands_in_its_own_document_and_no_other(tmp_path: Path) -> None:
    """Also when a template has words of its own beside the style and the scripts that it shares
    with others.
    """
    files = {
        "documents/kind.html": (
            "<!-- policy --><style>{{ css }}</style><style>a{b:{{ own }}}{{ css"
            " }}</style><script>{{ script }}</script>"
        ),
        "assets/stylesheets/one.css": ".een{content:’}",
        "assets/stylesheets/two.css": ".twee{}",
        "assets/javascripts/one.js": "eerste();",
        "assets/javascripts/two.js": "tweede();",
    }
    templates = templates_in(tmp_path, files)
    for own in ("c", "d"):
        for name in ("one", "two"):
            html = templates.document(
                "kind.html", address="a/", components=(name,), run=(name,), own=own
            ).decode()
            found = [
                b64encode(sha256(each.encode()).digest()).decode()
                for each in re.findall(r"<(?:style|script)>(.*?)</", html)
            ]
            assert len(found) == 3
            assert re.findall(r"'sha256-([^']*)'", html) == [found[2], *found[:2]]


def templates_in(overrides: Path, files: dict[str, str]) -> Templates:
    """These templates and styles, and none of ours."""
    always = dict.fromkeys((f"assets/stylesheets/{name}.css" for name in styles.FIRST), "")
    for name, text in {**always, **files}.items():
        (overrides / name).parent.mkdir(parents=True, exist_ok=True)
        (overrides / name).write_text(text, encoding="utf-8")
    site = Site(Look((overrides,)), overrides, name="", today=date.fromisoformat(TODAY))
    return Templates(Project(strings={Text("new_window"): Text("(nieuw venster)")}), site)


def test_a_screen_explains_the_hard_words_it_uses_and_no_others() -> None:
    words = {
        "so": ("second opinion", "second opinions"),
        "arts": ("bedrijfsarts",),
        "so-arts": ("second opinion-bedrijfsarts",),
        "wia": ("WIA",),
    }
    glossary = (
        Term(id=Slug(id), term=Text(term), forms=tuple(map(Text, forms)), short=CLAIM)
        for id, (term, *forms) in words.items()
    )
    terms_in = finder(Project(glossary=tuple(glossary)))

    def names(text: str, known: tuple[str, ...] = ()) -> list[str]:
        return [term.id for term in terms_in(Claim(Text(text)), known)]

    assert names("Vraag Second Opinions, of een wia.") == ["so", "wia"]
    assert names("Uw second opinion-bedrijfsarts.") == ["so-arts"]
    assert names("Een bedrijfsarts en een second opinion-bedrijfsarts.", known=("so-arts",)) == [
        "arts"
    ]
    assert names("Bedrijfsartsen, second\nopinion.") == []


def test_finished_documents_are_written_as_they_are_published(written: Path, site: Path) -> None:
    documents = [path for path in contents(written) if path.endswith(".html")]
    assert {"keuzehulp/index.html", "overzicht/index.html"} <= set(documents)
    for path in documents:
        assert (written / path).read_bytes() == (site / path).read_bytes()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition whose pages are written in no time. Read only."""
    root = tmp_path_factory.mktemp("small") / "mijn"
    fresh(root, today=date.fromisoformat(TODAY))
    return root


def test_writing_again_replaces_what_was_written(
    small: Path, checkout: Path, tmp_path: Path
) -> None:
    out = tmp_path / "nieuw/out"
    done = verb("pages", out, "--edition", small, root=checkout)
    assert done.returncode == 0, done.stderr
    first = contents(out)
    assert done.stdout == f"{len(first) - 1} bestanden in {out}/.\n", "all but our own mark"
    (out / "oud.md").write_text("van een vorige keer", encoding="utf-8")
    assert verb("pages", out, "--edition", small, root=checkout).returncode == 0
    assert contents(out) == first


def test_a_folder_of_somebody_else_is_left_alone(
    small: Path, checkout: Path, tmp_path: Path
) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"van mij")
    done = verb("pages", tmp_path, "--edition", small, root=checkout)
    assert done.returncode == 1
    assert (
        done.stderr
        == f"De map ‘{tmp_path}’ is niet leeg en niet door dit programma gemaakt. Kies een andere"
        " map, of maak haar leeg.\n"
    )
    assert contents(tmp_path) == {"foto.jpg": b"van mij"}


def test_a_file_in_the_way_is_told(small: Path, checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("geen map", encoding="utf-8")
    done = verb("pages", tmp_path / "out", "--edition", small, root=checkout)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert (tmp_path / "out").read_text(encoding="utf-8") == "geen map"


def address_of(path: str) -> str:
    """`bronnen.md` and `bronnen/index.html` are both read at `bronnen/`."""
    folder, _, name = path.removesuffix(".md").removesuffix(".html").rpartition("/")
    parts = [part for part in (folder, "" if name == "index" else name) if part]
    return "".join(f"{part}/" for part in parts)

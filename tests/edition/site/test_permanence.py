"""What was once on the site is never lost, and never comes to mean something else."""

import re
from datetime import date
from pathlib import Path

import pytest

from keuzehulp.cli.asked import configured_site
from keuzehulp.edition import edition_at
from keuzehulp.model import Project
from keuzehulp.pipeline import gather
from keuzehulp.scaffold import fresh
from keuzehulp.site import Addresses, make_pages, not_kept, plan_pages, recorded
from keuzehulp.site.page import Page
from keuzehulp.site.render.templates import Templates
from keuzehulp.site.urls import permalinks
from keuzehulp.site.urls.redirects import Moved, with_old_places
from keuzehulp.source import Text
from tests.html import read
from tests.installed import FOREIGN
from tools.harness.checkout import MOVED, ROOT, SITE_URL, TODAY, edition_of, verb

TODAY_ = date.fromisoformat(TODAY)
QUESTIONS = "tree/keuzehulp/questions.yml"
LOST = """\
tree/published.yml:4:7: ‘begrippen/#weg’ stond op de site, maar is er niet meer.
    Zet bij ‘redirects’ de regel - {from: 'begrippen/#weg', to: …} met waar het nu is, of zet terug wat er stond.

tree/published.yml:5:7: ‘oud/’ stond op de site, maar is er niet meer.
    Zet bij ‘redirects’ de regel - {from: 'oud/', to: …} met waar het nu is, of zet terug wat er stond.
"""


def gathered(root: Path) -> Project:
    return gather(edition_at(root), today=TODAY_)[0]


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """A fresh edition to write in."""
    root = tmp_path / "mijn"
    fresh(root, today=TODAY_)
    return root


@pytest.fixture(scope="module")
def pages(project: Project) -> list[Page]:
    """Every page of ours."""
    return make_pages(project, configured_site(edition_at(ROOT)))


@pytest.fixture(scope="module")
def templates(project: Project) -> Templates:
    return Templates(project, configured_site(edition_at(ROOT)))


def test_check_knows_the_addresses_that_a_build_makes(project: Project, pages: list[Page]) -> None:
    planned = plan_pages(project, configured_site(edition_at(ROOT)))
    assert set(Addresses(planned)) == set(Addresses(pages))
    asked = {page.path.rpartition(".")[2] for page in planned if "made" in vars(page)}
    assert asked == {"html", "md"}, "what has no places is not made"


def test_check_makes_no_page_as_long_as_nothing_is_lost(project: Project) -> None:
    planned = plan_pages(project, configured_site(edition_at(ROOT)))
    assert list(not_kept(project, Addresses(planned, by_name=True))) == []
    made = {page.path for page in planned if "made" in vars(page)}
    assert made == set(), "an editor waits for them at every save"


def test_a_page_has_every_place_that_it_names_without_being_made(
    project: Project, pages: list[Page]
) -> None:
    """Ours, and those of an edition with two trees."""
    foreign = gathered(FOREIGN)
    names_only_what_is_there(project, pages)
    names_only_what_is_there(foreign, make_pages(foreign, configured_site(edition_at(FOREIGN))))


def names_only_what_is_there(project: Project, pages: list[Page]) -> None:
    there = set(Addresses(pages))
    named = {f"{page.address}#{name}" for page in pages for name in page.names}
    assert named - there == set()
    assert len(named) > 2 * len([node for tree in project.trees for node in tree.all_nodes])


def test_what_was_published_and_is_lost_stops_check_and_build(edited: Path, checkout: Path) -> None:
    (edited / "tree/published.yml").write_text(
        "# ooit\npublished:\n  addresses:\n    - begrippen/#weg\n    - oud/\n    -"
        " keuzehulp/#fietsenmaker\n",
        encoding="utf-8",
    )
    checked, built = (verb(name, "--edition", edited, root=checkout) for name in ("check", "build"))
    assert checked.returncode == built.returncode == 1
    assert LOST in checked.stdout
    assert checked.stdout.strip().endswith("2 fouten in tree/")
    assert "‘oud/’ stond op de site, maar is er niet meer." in built.stderr
    assert not (edited / "site").exists()


def test_recording_adds_what_is_new_and_takes_nothing_out(edited: Path, checkout: Path) -> None:
    list_ = edited / "tree/published.yml"
    list_.write_text(
        "published:\n  addresses: [oud/]\n  codes: {keuzehulp.V99: ooit}\n", encoding="utf-8"
    )
    refused = verb("record", "--edition", edited, root=checkout)
    recorded_so_far = list_.read_bytes()
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "‘oud/’ stond op de site, maar is er niet meer." in refused.stderr
    assert refused.stderr.endswith("\nEr is niets vastgelegd.\n"), (
        "what `check` refuses is not made permanent"
    )
    (edited / "tree/redirects.yml").write_text(
        "redirects:\n  - {from: oud/, to: begrippen/}\n", encoding="utf-8"
    )
    assert list_.read_bytes() == recorded_so_far
    done = verb("record", "--edition", edited, root=checkout)
    assert done.returncode == 0
    assert done.stdout.startswith("Wat nu op de site staat, staat in tree/published.yml.\nNieuw: ")
    again = gathered(edited)
    published = again.published
    assert published
    assert {
        "oud/",
        "keuzehulp/",
        "keuzehulp/#fietsenmaker",
        "overzicht/#V2",
        "begrippen/#reparatiecafe",
        "bronnen/#x1",
        "keuzehulp.json",
    } <= set(published.addresses)
    assert (published.codes or {})[Text("keuzehulp.V99")] == "ooit"
    assert (published.codes or {})[Text("keuzehulp.V1")] == "veilig"
    assert recorded(again, [], today=TODAY_).text.encode() == list_.read_bytes()


def test_everything_that_was_recorded_still_answers(site: Path, project: Project) -> None:
    published, pages = project.published, read(site)
    assert published and len(published.addresses) > 200
    ids = {path: set(page.values("id")) for path, page in pages.items()}
    for address in published.addresses:
        page, _, place = address.partition("#")
        path = f"{page}index.html" if page.endswith("/") or not page else page
        assert (site / path).is_file(), address
        assert not place or place in ids[path], address


def test_a_page_that_moved_sends_its_reader_on_without_script_or_server(published: Path) -> None:
    pages = read(published / "site")
    for old, new in MOVED.items():
        page = pages[f"{old}index.html"]
        (refresh,) = (
            tag.attributes["content"]
            for tag in page.all("meta")
            if tag.attributes.get("http-equiv") == "refresh"
        )
        way = "../" * old.count("/") + new
        assert refresh == f"0; url={way}"
        assert way in page.values("href")
        assert f'<link rel="canonical" href="{SITE_URL}{new}">' in page.text
        assert '<meta name="robots" content="noindex">' in page.text


def test_a_place_with_another_name_is_found_by_its_old_one(
    project: Project, templates: Templates
) -> None:
    pages = [
        Page(
            "keuzehulp/index.html",
            '<section class="a" id="nieuw" data-node="nieuw"><h2>Loon</h2></section><p id="ander">',
        ),
        Page("begrippen.md", "# Begrippen\n\n## Loonstop { #nieuw }\n\nTekst.\n"),
    ]
    moved = _with(
        project, ("keuzehulp/#oud", "keuzehulp/#nieuw"), ("begrippen/#oud", "begrippen/#nieuw")
    )
    document, markdown = with_old_places(pages, moved, templates)
    assert document.text.startswith(
        '<section class="a" id="nieuw" data-node="nieuw"><span class="kh-was" id="oud"></span><h2>'
    )
    assert '## <span class="kh-was" id="oud"></span>Loonstop { #nieuw }\n' in markdown.text
    found = set(Addresses([document, markdown, Moved("oud/index.html", "", to="keuzehulp/")]))
    assert found == {
        "keuzehulp/",
        "keuzehulp/#nieuw",
        "keuzehulp/#ander",
        "begrippen/",
        "begrippen/#nieuw",
    }
    assert list(not_kept(moved, found)) == [] or all(
        problem.code in {"lost-address", "do-page"} for problem in not_kept(moved, found)
    )


def test_a_place_keeps_all_its_old_names_and_gets_none_of_a_place_that_is_named_alike(
    project: Project, templates: Templates
) -> None:
    pages = [
        Page("keuzehulp/index.html", '<p id="loon-stop">Een</p><p id="loon">Twee</p>'),
        Page("begrippen.md", "## Een { #loon-stop }\n\n## Twee { #loon }\n"),
        Page("over.md", "## Drie { #loon }\n"),
    ]
    ways = [
        (f"{page}/#{old}", f"{page}/#loon")
        for page in ("keuzehulp", "begrippen")
        for old in ("oud", "ouder")
    ]
    was = '<span class="kh-was" id="ouder"></span><span class="kh-was" id="oud"></span>'
    assert [page.text for page in with_old_places(pages, _with(project, *ways), templates)] == [
        f'<p id="loon-stop">Een</p><p id="loon">{was}Twee</p>',
        f"## Een {{ #loon-stop }}\n\n## {was}Twee {{ #loon }}\n",
        "## Drie { #loon }\n",
    ]


def _with(project: Project, *moved: tuple[str, str]) -> Project:
    from dataclasses import replace

    from keuzehulp.model import Place, Redirect

    return replace(project, redirects=tuple(Redirect(Place(old), Place(new)) for old, new in moved))


def test_only_other_ways_are_another_version(
    checkout: Path, project: Project, tmp_path: Path
) -> None:
    edited = edition_of(checkout, tmp_path / "edition")
    (tree,) = project.trees
    questions = edited / QUESTIONS
    good = questions.read_text(encoding="utf-8")
    questions.write_text(
        re.sub(r"^(    question: .*)\?$", r"\1, denkt u?", good, flags=re.MULTILINE),
        encoding="utf-8",
    )
    (reworded,) = gathered(edited).trees
    assert reworded.questions != tree.questions
    assert permalinks.routes_fingerprint(reworded) == permalinks.routes_fingerprint(tree)
    questions.write_text(good.replace("to: over-bedrijfsarts\n", "to: loon\n", 1), encoding="utf-8")
    (rerouted,) = gathered(edited).trees
    assert permalinks.routes_fingerprint(rerouted) != permalinks.routes_fingerprint(tree)
    before = [Page("keuzehulp/index.html", "")]
    assert (
        f"keuzehulp.2: {permalinks.routes_fingerprint(tree)}\n"
        in recorded(project, before, today=TODAY_).text
    )

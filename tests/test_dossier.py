"""The dossier: every path on paper, with room to sign."""

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
from playwright.sync_api import sync_playwright

from compiler.explore import explore, paths
from compiler.model import Project
from compiler.pages import Site, dossier
from tests.checkout import ROOT, TODAY, verb
from tests.test_diff import large
from tools.browser import find, launch_arguments

LANDSCAPE = (842, 595)


def site_of(root: Path) -> Site:
    return Site(overrides=root / "overrides", content=root / "content", name="Proef", today=date.fromisoformat(TODAY))


def rows_in(html: str) -> list[str]:
    return re.findall(r'<th scope="row"[^>]*>([^<]+)', html)


def test_every_path_is_a_row_on_landscape_a4_with_its_head_on_each_sheet(checkout: Path, project: Project) -> None:
    html = verb("paths", "--format", "html", root=checkout).stdout
    (tree,) = project.trees
    assert rows_in(html) == [path.id for path in paths(explore(tree))]
    assert "://" not in re.sub(r'xmlns="[^"]*"', "", html)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(ROOT).executable, args=launch_arguments())
        page = browser.new_page()
        page.set_content(html)
        printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        browser.close()
    assert len(printed) < 60
    for sheet in range(len(printed) - 2):
        assert tuple(map(round, printed[sheet].get_size())) == LANDSCAPE
        words = printed[sheet].get_textpage().get_text_range()
        assert re.search(r"Weg\s+Antwoorden\s+Uitkomst\s+Bronnen\s+Akkoord\s+Opmerking\s+Datum", words), sheet


def test_too_many_paths_to_sign_are_grouped_and_none_is_forgotten(project: Project) -> None:
    tree = large(60)
    html = dossier(replace(project, trees=(tree,)), site_of(ROOT))
    (total, *each) = (int(number) for number in re.findall(r"Wegen: (\d+)", html))
    assert total > 10**10
    assert sum(each) == total
    assert len(rows_in(html)) < 200

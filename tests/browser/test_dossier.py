"""The dossier on paper: A4 on its side, with the head of the table on each sheet."""

import io
import re
from pathlib import Path

import pypdfium2
from playwright.sync_api import Page

from tests.checkout import verb

LANDSCAPE = (842, 595)
"""A4 on its side, in points."""


def test_each_sheet_of_the_dossier_is_a4_on_its_side_with_the_head_of_the_table(page: Page, checkout: Path) -> None:
    page.set_content(verb("paths", "--format", "html", root=checkout).stdout)
    printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert 30 < len(printed) < 60
    for sheet in range(len(printed) - 2):
        assert tuple(map(round, printed[sheet].get_size())) == LANDSCAPE
        words = printed[sheet].get_textpage().get_text_range()
        assert re.search(r"Weg\s+Antwoorden\s+Uitkomst\s+Bronnen\s+Akkoord\s+Opmerking\s+Datum", words), sheet

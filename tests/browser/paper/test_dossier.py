"""The dossier on paper: A4 on its side, with the head of the table on each sheet."""

import re

import pypdfium2
from playwright.sync_api import Page

from tests.thorough import THOROUGH

LANDSCAPE = (842, 595)
"""A4 on its side, in points."""
FEWEST, MOST = 8, 20
"""Rows on a sheet: no more paper than it needs, and room to sign."""

WAY = re.compile(r"\bV\d+\w-[VU]\d")
HEAD = re.compile(r"Weg\s+Antwoorden\s+Uitkomst\s+Bronnen\s+Akkoord\s+Opmerking\s+Datum")


def test_each_sheet_of_the_dossier_is_a4_on_its_side_with_the_head_of_the_table(
    page: Page, dossier: str
) -> None:
    """With every fourth path, for each sheet of them is as the others; a thorough run takes all."""
    head, *rows = dossier.split("<tr")
    first, rows = rows[0], rows[1 :: 1 if THOROUGH else 4]
    page.set_content("<tr".join([head, first, *rows]))
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    sheets = [sheet.get_textpage().get_text_range() for sheet in printed]
    with_rows = [number for number, words in enumerate(sheets) if WAY.search(words)]
    assert with_rows == list(range(len(with_rows)))
    assert FEWEST <= len(rows) / len(with_rows) <= MOST
    assert {tuple(map(round, sheet.get_size())) for sheet in printed} == {LANDSCAPE}
    assert [number for number in with_rows if not HEAD.search(sheets[number])] == []

"""What a doctor can hand on: each address on the page for doctors has a code that leads to it,
in the page and as an image.
"""

from dataclasses import replace
from html import unescape
from pathlib import Path

import zxingcpp
from PIL import Image

from keuzehulp.cli.asked import configured_site
from keuzehulp.edition import edition_at
from keuzehulp.model import Project
from keuzehulp.site import plan_pages
from keuzehulp.site.pages import sharing
from keuzehulp.site.render import qr
from keuzehulp.site.urls.paths import PagePaths
from tools.harness.checkout import ROOT, SITE_URL

PATHS = PagePaths(codes="voor-artsen")


def test_every_address_stands_there_with_its_code_and_an_image_of_it(
    site: Path, project: Project
) -> None:
    page = (site / "voor-artsen/index.html").read_text(encoding="utf-8").replace("<wbr>", "")
    everything = [each for group in sharing.groups(project, PATHS).values() for each in group]
    assert len(everything) == 3 + 5 + 3
    for each in everything:
        address = SITE_URL + each.address
        assert f">{address}<" in page
        assert qr.svg(address) in page
        (found,) = zxingcpp.read_barcodes(Image.open(site / each.image))
        assert found.text == address


def test_a_mode_begins_at_an_address_of_its_own(project: Project) -> None:
    addresses = [each.address for each in sharing.groups(project, PATHS)["tree"]]
    assert addresses == ["keuzehulp/", "keuzehulp/#samen", "keuzehulp/#voorbereiden"]


def test_without_an_address_the_page_says_what_to_do(project: Project) -> None:
    nowhere = replace(configured_site(edition_at(ROOT)), url="")
    pages = {page.path: page for page in plan_pages(project, nowhere)}
    page = unescape(pages["voor-artsen.md"].text)
    assert "Nog geen adres: stel SITE_URL in" in page and "[adres van de pagina]" in page
    assert not [path for path in pages if "qr-" in path]

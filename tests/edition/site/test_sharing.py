"""What a doctor can hand on: each address on the page for doctors has a code that leads to it,
in the page and as an image.
"""

from html import unescape
from pathlib import Path

import zxingcpp
from PIL import Image

from keuzehulp.model import Project
from keuzehulp.site.pages import sharing
from keuzehulp.site.render import qr
from keuzehulp.site.urls.paths import PagePaths
from tools.harness.checkout import SITE_URL, verb

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


def test_without_an_address_the_page_says_what_to_do(checkout: Path, tmp_path: Path) -> None:
    done = verb("pages", str(tmp_path / "out"), root=checkout, SITE_URL="")
    assert done.returncode == 0, done.stderr
    page = unescape((tmp_path / "out/voor-artsen.md").read_text(encoding="utf-8"))
    assert "Nog geen adres: stel SITE_URL in" in page and "[adres van de pagina]" in page
    assert not list((tmp_path / "out").rglob("qr-*.png"))

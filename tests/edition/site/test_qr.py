"""QR codes: they say the address of the site, and have what a camera needs."""

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import zxingcpp
from PIL import Image

from keuzehulp.scaffold import fresh
from keuzehulp.site import Page, Site, address_warnings
from keuzehulp.site.look import look_of
from keuzehulp.site.render.qr import svg
from tools.harness.checkout import ROOT, SITE_URL, TODAY, verb

ADDRESS = f"{SITE_URL}keuzehulp/"
SITE = Site(look_of(ROOT), ROOT / "content", "Keuzehulp", date.fromisoformat(TODAY), url=SITE_URL)
QUIET = 4
"""Modules of white around a code, by the standard."""


def test_the_image_of_the_keuzehulp_is_its_address(site: Path) -> None:
    with Image.open(io.BytesIO((site / "voor-artsen/qr-keuzehulp.png").read_bytes())) as image:
        (code,) = zxingcpp.read_barcodes(image)
        size, (left, upper, right, lower) = (
            image.width,
            image.convert("L").point(lambda grey: 255 - grey).getbbox() or (0, 0, 0, 0),
        )
    assert (code.text, code.ec_level, str(code.format)) == (ADDRESS, "M", "QR Code")
    modules = size // 20
    assert (left, upper, size - right, size - lower) == (QUIET * 20,) * 4
    assert size >= 600, "large enough to print as wide as a page"
    assert f'viewBox="0 0 {modules} {modules}"' in svg(ADDRESS), "the drawing is the same code"


def test_the_drawing_has_its_own_colours_and_no_style() -> None:
    drawn = svg(ADDRESS)
    assert "style" not in drawn
    assert re.findall(r'(?:fill|stroke)="([^"]+)"', drawn) == ["#fff", "#000"]
    assert 'shape-rendering="crispEdges"' in drawn


def test_an_address_that_nobody_types_over_is_told() -> None:
    under = '<span class="kh-qr__address">{}</span>'
    short, long = "https://example.org/" + "a" * 40, "https://example.org/?a=1&amp;b=" + "c" * 40
    made = [
        Page("een.html", under.format(short)),
        Page("twee.md", under.format(long) * 2),
        Page("drie.png", b"\0"),
    ]
    (told,) = address_warnings(made, SITE)
    assert told.startswith(
        "let op: het adres onder een QR heeft 67 tekens; met hoogstens 60 is het makkelijker over"
        " te typen: https://"
    )
    assert "?a=1&b=c" in told
    assert list(address_warnings(made[:1], SITE)) == []


def test_without_an_address_the_build_says_so_once_and_goes_on(
    checkout: Path, tmp_path: Path
) -> None:
    root = tmp_path / "mijn"
    fresh(root, today=date.fromisoformat(TODAY))
    done = verb("build", "--edition", root, root=checkout, SITE_URL="")
    assert done.returncode == 0
    assert done.stderr.splitlines() == list(address_warnings([], replace(SITE, url="")))
    assert not list((root / "site").rglob("qr*.png"))

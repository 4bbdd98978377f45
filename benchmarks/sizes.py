"""What readers fetch: bytes as they travel, and requests. Exact, and the same on every machine."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks import ministry
from benchmarks.harness.row import Row
from benchmarks.harness.workshop import Workshop
from tools.harness.material import plain
from tools.harness.visit import brotlied, first_visit, gzipped, inside

TOOL = "keuzehulp"
SHELL = {
    "step of the guide": "stappenplan/werknemer/stap-3",
    "option": "mogelijkheden/second-opinion",
}
OF_MATERIAL = 0.2
FONT = ".woff2"


def rows(shop: Workshop) -> Iterator[Row]:
    """The keuzehulp's document, and pages in the shell beside the same pages in plain Material."""
    yield from document(shop.site)
    yield from ministry.rows(shop)
    plain(shop.folder / "plain", shop.pages)
    for what, page in SHELL.items():
        yield from beside(shop, what, page)


def document(site: Path) -> Iterator[Row]:
    """The keuzehulp: everything is in one file, but for the font."""
    files = first_visit(site, TOOL)
    yield Row("keuzehulp, requests", len(files), "", 2)
    yield Row("keuzehulp, its document, gzip", files[f"{TOOL}/index.html"], "bytes", 60_000)
    yield Row(
        "keuzehulp, its document, brotli",
        first_visit(site, TOOL, size=brotlied)[f"{TOOL}/index.html"],
        "bytes",
    )
    yield Row(
        "the font, once for all pages",
        sum(size for name, size in files.items() if name.endswith(FONT)),
        "bytes",
        40_000,
    )
    yield Row(
        "keuzehulp, its script alone, gzip", gzipped(inside(site, TOOL, "script")), "bytes", 15_000
    )
    yield Row("keuzehulp, its style alone, gzip", gzipped(inside(site, TOOL, "style")), "bytes")


def beside(shop: Workshop, what: str, page: str) -> Iterator[Row]:
    """A page in the shell, and what part that is of the same page in plain Material."""
    ours = first_visit(shop.site, page)
    theirs = first_visit(shop.folder / "plain/site", page)
    yield Row(f"{what}, requests", len(ours), "")
    yield Row(f"{what}, scripts", sum(name.endswith(".js") for name in ours), "", 0)
    yield Row(f"{what}, gzip", sum(ours.values()), "bytes")
    yield Row(f"{what}, brotli", sum(first_visit(shop.site, page, size=brotlied).values()), "bytes")
    without_font = sum(size for name, size in ours.items() if not name.endswith(FONT))
    yield Row(
        f"{what}, of plain Material without fonts",
        without_font / sum(theirs.values()),
        "×",
        OF_MATERIAL,
    )

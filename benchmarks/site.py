"""Building whole sites, beside plain Material with the same pages: ours as it is, and one with
very many pages of guides.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import documents, saving
from benchmarks.compile import slope
from benchmarks.harness.guides import write_guides
from benchmarks.harness.row import Row, ratio
from benchmarks.harness.workshop import Workshop
from tools.harness.checkout import ENVIRONMENT, copied
from tools.harness.material import OUTSIDE, SETTINGS, plain
from tools.harness.run import Run, pairs, run

SIZES = (1_260, 5_010)
"""Pages of guides, beside those of our own site."""
OF_MATERIAL = 1.5
OF_MATERIAL_LARGE = 1.3
EXPONENT = 1.1
LOOP = """import pathlib, sys, jinja2
page = "<!doctype html><title>{{ title }}</title><main>{{ text }}</main>"
template = jinja2.Environment(autoescape=True).from_string(page)
out = pathlib.Path(sys.argv[2])
out.mkdir()
for number, path in enumerate(sorted(pathlib.Path(sys.argv[1]).rglob("*.md"))):
    html = template.render(title=path.stem, text=path.read_text(encoding="utf-8"))
    (out / f"{number}.html").write_text(html, encoding="utf-8")
"""
"""The least that any tool must do: read each page, put it in a template, and write it."""


def rows(shop: Workshop) -> Iterator[Row]:
    """Our own tree, and a site of thousands of pages; in seconds of the processor."""
    folder = shop.folder / "same"
    ours, theirs = pairs(
        lambda: shop.verb("build"), lambda: plain(folder, shop.pages), times=shop.times
    )
    seconds = [run.cpu for run in ours]
    of_plain = [run.cpu for run in theirs]
    yield Row("our site, built", min(seconds), "s")
    yield ratio("our site, of plain Material", seconds, of_plain, goal=OF_MATERIAL)
    yield from documents.rows(shop)
    yield from saving.rows(shop)
    yield from large(shop, (60, 120) if shop.quick else SIZES)


def large(shop: Workshop, sizes: tuple[int, ...]) -> Iterator[Row]:
    """The same with many pages outside the menu."""
    made = [_built(shop, pages) for pages in sizes]
    ours, theirs, loop = made[-1]
    yield Row(f"{sizes[-1]:,} pages of guides", ours.cpu, "s")
    yield Row(f"{sizes[-1]:,} pages of guides, most memory", ours.peak, "MB")
    yield Row(
        f"{sizes[-1]:,} pages of guides, of plain Material",
        ours.cpu / theirs.cpu,
        "×",
        OF_MATERIAL_LARGE,
    )
    yield Row(f"{sizes[-1]:,} pages of guides, of a bare Jinja2 loop", ours.cpu / loop.cpu, "×")
    yield Row(
        "pages of guides, exponent", slope(sizes, [run.cpu for run, _, _ in made]), "", EXPONENT
    )


def _built(shop: Workshop, pages: int) -> tuple[Run, Run, Run]:
    """Our site with this many pages of guides, and the same pages in plain Material, and in a
    loop.
    """
    root = copied(shop.empty(f"large-{pages}"), of=shop.checkout)
    (root / "tree/rules.yml").unlink()  # the words of these guides follow no house rule
    write_guides(root / "tree", pages)
    docs = shop.empty("docs")
    shop.verb("pages", docs, root=root)
    return (
        shop.verb("build", root=root),
        plain(shop.empty("plain"), docs, SETTINGS + OUTSIDE),
        _loop(docs, shop.empty("loop")),
    )


def _loop(docs: Path, out: Path) -> Run:
    return run([sys.executable, "-c", LOOP, str(docs), str(out)], cwd=docs, env=ENVIRONMENT)

"""Finished documents: how long it takes to make and write many of them, beside only writing the
same bytes.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from time import process_time

import jinja2

from benchmarks.harness.guides import STEPS, write_guides
from benchmarks.harness.row import Row, ratio
from benchmarks.harness.words import lines
from benchmarks.harness.workshop import Workshop
from keuzehulp.cli.asked import configured_site
from keuzehulp.edition import edition_at
from keuzehulp.machine.today import today
from keuzehulp.model import Place, Project, Redirect
from keuzehulp.pipeline import gather
from keuzehulp.site.assets import scripts
from keuzehulp.site.page import Page
from keuzehulp.site.pages import decision, embed, guide
from keuzehulp.site.render.templates import Templates
from keuzehulp.site.urls import redirects

ROOT = Path(__file__).resolve().parents[1]

COUNT = 500
"""As many as 5,000 pages of guides have."""
OF_RAW = 3
BARE = (
    "<!doctype html><title>{{ title }}</title><main>{% for line in lines %}<p>{{ line }}</p>{%"
    " endfor %}</main>"
)

Made = Callable[[], Iterable[bytes]]


def rows(shop: Workshop) -> Iterator[Row]:
    """Each kind that a site can have very many of; of the largest also what a bare template
    takes with its words.
    """
    count = 5 if shop.quick else COUNT
    project, templates = _ours(shop, count)
    documents = _contents(lambda: _of_a_tree(project, templates, count))
    yield from _beside(
        shop,
        f"{count} finished documents of one tree",
        documents,
        bare=_bare(next(iter(documents())), count),
    )
    yield from _beside(
        shop, f"{count} guides for frames", _contents(lambda: _of_guides(project, templates, count))
    )
    yield from _beside(
        shop,
        f"{count} pages at old addresses",
        _contents(lambda: _at_old_addresses(project, templates, count)),
    )


def _beside(shop: Workshop, what: str, ours: Made, *, bare: Made | None = None) -> Iterator[Row]:
    ready = list(ours())
    others = [lambda: ready, *([bare] if bare else [])]
    taken = []
    for _ in range(shop.times):
        taken.append([_written(shop, make) for make in (ours, *others)])
    made, raw, *loop = map(list, zip(*taken, strict=True))
    yield Row(f"{what}, made and written", min(made), "s")
    yield Row(f"{what}, only written", min(raw), "s")
    yield ratio(f"{what}, of only writing them", made, raw, goal=OF_RAW)
    yield from (
        ratio(f"{what}, of a bare Jinja2 loop with the same words", made, each) for each in loop
    )


def _written(shop: Workshop, make: Made) -> float:
    """Seconds of the processor. As in a site, each has a folder of its own."""
    folder = shop.empty("documents")
    folder.mkdir()
    begin = process_time()
    for number, content in enumerate(make()):
        address = folder / str(number)
        address.mkdir()
        (address / "index.html").write_bytes(content)
    return process_time() - begin


def _ours(shop: Workshop, count: int) -> tuple[Project, Templates]:
    """Our checked tree with guides beside it: only the documents are made anew."""
    folder = shop.empty("words")
    shutil.copytree(ROOT / "tree", folder)
    (folder / "rules.yml").unlink()  # the words of these guides follow no house rule
    write_guides(folder, count * STEPS)
    project, _ = gather(edition_at(ROOT, folder), today=today())
    return project, Templates(project, configured_site(edition_at(ROOT)))


def _contents(pages: Callable[[], Iterable[Page]]) -> Made:
    return lambda: (page.content for page in pages())


def _of_a_tree(project: Project, templates: Templates, count: int) -> Iterator[Page]:
    """The keuzehulp at as many addresses. What its documents share is written once, as in a
    build, and counts.
    """
    tree = project.trees[0]
    known = {
        "components": decision.KEUZEHULP,
        "run": scripts.keuzehulp(tree),
        **decision.values(tree, project, templates, partial(decision.drawn, tree, project)),
    }
    for number in range(count):
        address = f"{tree.id}-{number}/"
        yield Page(address, templates.document("keuzehulp.html", address=address, **known))


def _of_guides(project: Project, templates: Templates, count: int) -> Iterator[Page]:
    """The steps of a role for somebody else's page, of one guide after another."""
    every = (page for each in project.guides for page in guide.pages(each, templates))
    return islice((page for page in every if page.path.startswith(embed.FOLDER)), count)


def _at_old_addresses(project: Project, templates: Templates, count: int) -> Iterator[Page]:
    old = tuple(Redirect(Place(f"oud-{number}/"), Place("keuzehulp/")) for number in range(count))
    return redirects.pages(replace(project, redirects=old), templates)


def _bare(finished: bytes, count: int) -> Made:
    words = lines(finished)
    template = jinja2.Environment(autoescape=True).from_string(BARE)
    return lambda: (template.render(title=number, lines=words).encode() for number in range(count))

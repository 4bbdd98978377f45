"""Finished documents: how long it takes to make and write them, beside only writing the same bytes."""

from collections.abc import Callable, Iterator
from time import process_time

import jinja2

from compiler.pages import decision
from compiler.pages.templates import Templates
from tools.bench.row import Row, ratio
from tools.bench.words import lines
from tools.bench.workshop import Workshop
from tools.garbage import uncollected
from tools.today import today

COUNT = 100
OF_RAW = 3
BARE = "<!doctype html><title>{{ title }}</title><main>{% for line in lines %}<p>{{ line }}</p>{% endfor %}</main>"

Make = Callable[[int], bytes]


def rows(shop: Workshop) -> Iterator[Row]:
    """Many times the document of the keuzehulp, made anew each time; the bytes alone; and its words in a bare template."""
    count = 5 if shop.quick else COUNT
    ours = _ours()
    finished = ours(0)
    bare = _bare(finished)
    taken = [[_written(shop, count, make) for make in (ours, lambda _: finished, bare)] for _ in range(shop.times)]
    made, raw, loop = (list(side) for side in zip(*taken, strict=True))
    yield Row(f"{count} finished documents, made and written", min(made), "s")
    yield ratio(f"{count} finished documents, of only writing them", made, raw, goal=OF_RAW)
    yield ratio(f"{count} finished documents, of a bare Jinja2 loop with the same words", made, loop)


@uncollected()
def _written(shop: Workshop, count: int, make: Make) -> float:
    """Seconds of the processor."""
    folder = shop.empty("documents")
    folder.mkdir()
    begin = process_time()
    for number in range(count):
        (folder / f"{number}.html").write_bytes(make(number))
    return process_time() - begin


def _ours() -> Make:
    """The checked tree is there: only the document is made anew."""
    import build_tree

    project, _ = build_tree.gather(build_tree.ROOT / "tree", today=today())
    site = build_tree._site(build_tree.ROOT / "tree", build_tree._config())
    templates = Templates(project, site)
    return lambda _: next(decision.pages(project.trees[0], project, templates)).content


def _bare(finished: bytes) -> Make:
    words = lines(finished)
    template = jinja2.Environment(autoescape=True).from_string(BARE)
    return lambda number: template.render(title=number, lines=words).encode()

"""The list of what was ever on the site, with what is on it now added. Nothing is ever taken
out.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from keuzehulp.model import Project, Published
from keuzehulp.site.messages import words
from keuzehulp.site.page import Page
from keuzehulp.site.urls import permalinks

FILE = "published.yml"
DATA = (".json", "embed.js")
"""Files besides pages whose address others rely on."""


def recorded(project: Project, made: Iterable[Page]) -> str:
    """The text of that list."""
    known = project.published or Published()
    addresses = sorted({*map(str, known.addresses), *_addresses(project, list(made))})
    parts = {
        "codes": {**_codes(project), **_plain(known.codes)},
        "routes": {**_routes(project), **_plain(known.routes)},
        "overdue": {**_plain(known.overdue), **_overdue(project)},
    }
    lists = (
        f"  {part}:\n" + "".join(f"    {key}: {parts[part][key]}\n" for key in sorted(parts[part]))
        for part in parts
        if parts[part]
    )
    return (
        words.RECORD_HEAD
        + "published:\n  addresses:\n"
        + "".join(f"    - {address}\n" for address in addresses)
        + "".join(lists)
    )


def _addresses(project: Project, made: list[Page]) -> Iterator[str]:
    """Every page but the first, whose address is nothing; every place with a name of ours on it;
    and data for others.
    """
    names = set(_names(project))
    for address in permalinks.addresses(
        page for page in made if page.path.endswith((".md", ".html"))
    ):
        page, sign, place = address.partition("#")
        if address and (not sign or place in names) and page:
            yield address
    yield from (page.path for page in made if "/" not in page.path and page.path.endswith(DATA))


def _names(project: Project) -> Iterator[str]:
    """What the data calls things: those names stay. Headings of pages written by hand have an
    address by accident.
    """
    for tree in project.trees:
        for node in tree.all_nodes:
            yield from (node.id, node.code)
        yield from (option.id for option in tree.options)
    yield from (term.id for term in project.glossary)
    yield from (source.id.lower() for source in project.sources)


def _codes(project: Project) -> dict[str, str]:
    return {
        f"{tree.id}.{above}{code}": str(name)
        for tree in project.trees
        for (code, above), name in permalinks.codes(tree).items()
    }


def _routes(project: Project) -> dict[str, str]:
    return {
        f"{tree.id}.{tree.head.version}": permalinks.routes_fingerprint(tree)
        for tree in project.trees
    }


def _overdue(project: Project) -> dict[str, str]:
    """The day on which somebody put off the review of facts, with the last day of that."""
    note = project.publisher.overdue if project.publisher else None
    return {str(note.signed): str(note.until)} if note else {}


def _plain(known: Mapping[Any, str] | None) -> dict[str, str]:
    return {str(key): str(value) for key, value in (known or {}).items()}

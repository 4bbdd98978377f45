"""The list of what was ever on the site, with what is on it now added. Nothing is taken out, but
for what was added last and never came on the site.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from keuzehulp.model import Project, Published, Recording
from keuzehulp.site.messages import words
from keuzehulp.site.page import Page
from keuzehulp.site.urls import permalinks

FILE = "published.yml"
DATA = (".json", "embed.js")
"""Files besides pages whose address others rely on."""


class Recorded(NamedTuple):
    """The text of that list, and how many addresses and codes are new in it, or were taken back."""

    text: str
    addresses: int
    codes: int


def recorded(project: Project, pages: Iterable[Page], *, today: date) -> Recorded:
    """The list with what these pages have, written down today."""
    known = project.published or Published()
    old = _lists(known)
    now = {
        "addresses": dict.fromkeys(_addresses(project, list(pages)), ""),
        "codes": _codes(project),
        "routes": _routes(project),
        "overdue": _overdue(project),
    }
    new = {part: sorted(now[part].keys() - old[part].keys()) for part in old if part != "overdue"}
    old["overdue"] |= now["overdue"]  # whoever changes the last day is told by that day
    # What was recorded before goes before: a name keeps meaning what it meant.
    whole = {part: {**now[part], **old[part]} for part in old}
    latest = {"day": today.isoformat(), **new} if any(new.values()) else _still(known, today)
    return Recorded(_text(whole, latest), len(new["addresses"]), len(new["codes"]))


def withdrawn(published: Published, latest: Recording) -> Recorded:
    """The list without what was added last; no text when nothing is left."""
    taken = {"addresses": latest.addresses, "codes": latest.codes, "routes": latest.routes}
    lists = _lists(published)
    for part, names in taken.items():
        lists[part] = {name: lists[part][name] for name in lists[part].keys() - set(names)}
    return Recorded(_text(lists, {}), len(latest.addresses), len(latest.codes))


def _lists(published: Published) -> dict[str, dict[str, str]]:
    return {
        "addresses": dict.fromkeys(map(str, published.addresses), ""),
        "codes": _plain(published.codes),
        "routes": _plain(published.routes),
        "overdue": _plain(published.overdue),
    }


def _still(known: Published, today: date) -> Mapping[str, Any]:
    """What was added last, when that was today: who records on a later day stands by it."""
    latest = known.latest
    if latest is None or str(latest.day) != today.isoformat():
        return {}
    return {
        "day": latest.day,
        **{part: getattr(latest, part) for part in ("addresses", "codes", "routes")},
    }


def _text(lists: Mapping[str, Mapping[str, str]], latest: Mapping[str, Any]) -> str:
    addresses = "".join(f"    - {address}\n" for address in sorted(lists["addresses"]))
    parts = [f"  addresses:\n{addresses}"] if addresses else []
    for part in ("codes", "routes", "overdue"):
        lines = (f"    {key}: {value}\n" for key, value in sorted(lists[part].items()))
        parts += [f"  {part}:\n{''.join(lines)}"] if lists[part] else []
    if latest:
        parts.append(f"{words.RECORD_LATEST}  latest:\n    day: {latest['day']}\n")
        for part in ("addresses", "codes", "routes"):
            lines = (f"      - {name}\n" for name in latest[part])
            parts += [f"    {part}:\n{''.join(lines)}"] if latest[part] else []
    return words.RECORD_HEAD + "published:\n" + "".join(parts) if parts else ""


def _addresses(project: Project, pages: list[Page]) -> Iterator[str]:
    """Every page but the first, whose address is nothing; every place with a name of ours on it;
    and data for others.
    """
    names = set(_names(project))
    for address in permalinks.Addresses(
        page for page in pages if page.path.endswith((".md", ".html"))
    ):
        page, sign, place = address.partition("#")
        if address and (not sign or place in names) and page:
            yield address
    yield from (page.path for page in pages if "/" not in page.path and page.path.endswith(DATA))


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

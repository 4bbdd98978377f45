"""The page to search on, its scripts, and the index.

Without script the page is a list of everything. The scripts load the index and the library when a
reader first uses the field, as scripts of this site: that also works from a disk, and under a
policy that lets nothing else in.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import groupby
from typing import Any

from keuzehulp.model import Project
from keuzehulp.site.look import Look
from keuzehulp.site.page import Page
from keuzehulp.site.render.templates import Templates
from keuzehulp.site.search.search_index import Entry, entries
from keuzehulp.site.site import Site
from keuzehulp.source import text_of

TEMPLATE = "zoeken.md"
SCRIPTS = "assets/javascripts"
INDEX = "assets/search-index.js"
INDEX_SCRIPT = "(window.kh = window.kh || {{}}).searchIndex = {};\n"


def pages(all_pages: Iterable[Page], project: Project, templates: Templates) -> Iterator[Page]:
    """The search page and all that it loads; `all_pages` are the others of the site."""
    site = templates.site
    path, listed = path_of(site), cache(partial(entries, list(all_pages), project, site.paths))
    yield Page(path, lambda: templates.markdown(TEMPLATE, path=path, groups=_by_group(listed())))
    yield Page(INDEX, lambda: INDEX_SCRIPT.format(_index(listed(), project)))
    yield from _scripts(templates.site.look)


def path_of(site: Site) -> str:
    """Where the search page stands."""
    return f"{site.paths.search}.md"


def _by_group(listed: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """What is shown without a script: every entry once."""
    shown = (entry for entry in listed if not entry.same)
    return [
        (group, list(members)) for group, members in groupby(shown, key=lambda entry: entry.group)
    ]


def _index(listed: Iterable[Entry], project: Project) -> str:
    """What the script looks in, as JSON. Addresses are from the root of the site."""
    synonyms = [{"words": synonym.words, "means": synonym.means} for synonym in project.synonyms]
    content = {"entries": list(map(_as_json, listed)), "synonyms": synonyms}
    # No text of the index can end a script element, wherever it may come to stand.
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def _as_json(entry: Entry) -> dict[str, Any]:
    """An entry without what is empty, and with its first line once."""
    rest = {
        "keywords": entry.keywords,
        "text": entry.text.removeprefix(entry.about).strip(),
        "same": entry.same,
    }
    shown = {
        "address": entry.address,
        "title": entry.title,
        "group": entry.group,
        "about": entry.about,
    }
    boost = {"boost": entry.boost} if entry.boost != 1 else {}
    return {**shown, **{name: value for name, value in rest.items() if value}, **boost}


def _scripts(look: Look) -> Iterator[Page]:
    """The scripts of the search page and the library, under the address they have in
    `overrides/`.
    """
    for name in (
        *(path.name for path in look.files(SCRIPTS, "search*.js")),
        "vendor/minisearch.js",
    ):
        yield Page(f"{SCRIPTS}/{name}", text_of(look.file(f"{SCRIPTS}/{name}")))

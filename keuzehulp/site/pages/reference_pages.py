"""The pages that explain: every source with what it supports, and every term."""

from collections.abc import Iterator
from functools import partial

from keuzehulp.model import Project, Source
from keuzehulp.model.claims import STATUS_ORDER
from keuzehulp.site.page import Page
from keuzehulp.site.render.citations import supported
from keuzehulp.site.render.templates import Templates


def pages(project: Project, templates: Templates) -> Iterator[Page]:
    """The page of sources and the page of terms, when there are any."""
    paths = templates.site.paths
    if project.sources:
        path = f"{paths.sources}.md"
        make = partial(_sources, path, project, templates)
        names = {source.id.lower() for source in project.sources}
        yield Page(path, make, project.sources[0].at.file, names)
    if project.glossary:
        terms = sorted(project.glossary, key=lambda term: term.term.lower())
        path = f"{paths.glossary}.md"
        make = partial(templates.markdown, "begrippen.md", path=path, all_terms=terms)
        yield Page(path, make, terms[0].at.file, {term.id for term in terms})


def _sources(path: str, project: Project, templates: Templates) -> str:
    by_status: dict[str, list[Source]] = {status: [] for status in STATUS_ORDER}
    for source in project.sources:
        by_status[source.status].append(source)
    disputed = [fact for fact in project.facts if fact.conflict]
    uncertain = [fact for fact in project.facts if fact.certainty == "uncertain"]
    return templates.markdown(
        "bronnen.md",
        path=path,
        groups=[(status, sources) for status, sources in by_status.items() if sources],
        supported=supported(project),
        disputed=disputed,
        uncertain=uncertain,
    )

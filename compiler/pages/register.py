"""`/bronnen/`: every source, what it supports, and where sources disagree."""

from collections.abc import Iterator

from compiler.model import Project
from compiler.model.claims import STATUS_ORDER
from compiler.pages.page import Page
from compiler.pages.proof import supported_by
from compiler.pages.templates import Templates


def pages(project: Project, templates: Templates) -> Iterator[Page]:
    """The page of sources, when the project has any."""
    if project.sources:
        groups = [(status, [source for source in project.sources if source.status == status]) for status in STATUS_ORDER]
        text = templates.markdown(
            "bronnen.md",
            groups=[(status, sources) for status, sources in groups if sources],
            supported={source.id: supported_by(source, project) for source in project.sources},
            disputed=[fact for fact in project.facts if fact.certainty == "disputed"],
            uncertain=[fact for fact in project.facts if fact.certainty == "uncertain"],
        )
        yield Page("bronnen.md", text, source=project.sources[0].id.at.file)

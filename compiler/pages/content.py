"""The hand-written pages of `content/`, with figures and the publisher's own words filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from compiler.checks.house_claims import claims_in
from compiler.checks.inserts import fill
from compiler.model import Project, Publisher
from compiler.pages.page import Page
from compiler.pages.templates import Templates
from compiler.pages.words import day

if TYPE_CHECKING:
    from compiler.pages.site import Site

INSERT = re.compile(r"\{([a-z]+)\.([a-z_]+)\}")


def pages(project: Project, site: Site, templates: Templates) -> Iterator[Page]:
    """Every Markdown file of the folder, ready for the Markdown tool."""
    values = {"count": _counts(project), "publisher": _publisher(project), "date": _dates(project)}
    for path in sorted(site.content.rglob("*.md")):
        inside = path.relative_to(site.content).as_posix()
        text = fill(path.read_text(encoding="utf-8"), project.fact)
        yield Page(inside, INSERT.sub(lambda match: _value(match, values), text), source=f"content/{inside}")


def _value(match: re.Match[str], values: dict[str, dict[str, str]]) -> str:
    return values.get(match.group(1), {}).get(match.group(2), match.group(0))


def _counts(project: Project) -> dict[str, str]:
    claims = list(claims_in((*project.trees, *project.guides, *project.glossary)))
    return {
        "facts": str(len(project.facts)),
        "sources": str(len(project.sources)),
        "questions": str(sum(len(tree.questions) for tree in project.trees)),
        "outcomes": str(sum(len(tree.outcomes) for tree in project.trees)),
        "claims": str(len(claims)),
        "proven": str(sum(1 for claim in claims if claim.facts and not claim.editorial)),
        "partly": str(sum(1 for claim in claims if claim.facts and claim.editorial)),
        "editorial": str(sum(1 for claim in claims if claim.editorial and not claim.facts)),
        "uncertain": str(sum(1 for fact in project.facts if fact.certainty == "uncertain")),
        "disputed": str(sum(1 for fact in project.facts if fact.certainty == "disputed")),
    }


def _publisher(project: Project) -> dict[str, str]:
    publisher = project.publisher or Publisher()
    empty = project.strings.get("not_filled_in", "")
    shown = {name: getattr(publisher, name) or empty for name in ("name", "funding", "interests")}
    contact = f"[{publisher.contact.removeprefix('mailto:')}]({publisher.contact})" if publisher.contact else empty
    return {**shown, "contact": contact, "reviewers": _list(publisher.reviewers, empty), "tests": _list(publisher.tests, empty)}


def _list(items: tuple[str, ...], empty: str) -> str:
    return "; ".join(items) or empty


def _dates(project: Project) -> dict[str, str]:
    """When the oldest check was done, and when the first new one is due."""
    if not project.facts:
        return {}
    return {"checked": day(min(fact.checked for fact in project.facts)), "review": day(min(fact.review_by for fact in project.facts))}

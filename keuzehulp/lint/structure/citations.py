"""Facts carry the texts: sources exist, and inserted values come from the facts a text cites."""

from collections.abc import Iterator

from keuzehulp.lint.structure.messages import texts as messages
from keuzehulp.model import (
    Conflict,
    Do,
    Fact,
    Found,
    Link,
    Project,
    Source,
    SourceRef,
    texts_in,
)
from keuzehulp.model.interpolation import BRACE, DUTCH, FIGURE, HALF, INSERT, KEYS, inserts_in
from keuzehulp.source import Diagnostic, closest

REGISTER = "https://wetten.overheid.nl/BWB"
"""How addresses of laws in the national register start."""
BESIDE = (Fact, SourceRef, Conflict, Source, Link, Do)
"""What belongs to a fact, or to a text that names its facts, and needs not say that it rests on
one.
"""


def every_fact_has_a_source(project: Project) -> Iterator[Diagnostic]:
    for fact in project.facts:
        if not fact.sources:
            yield messages.FACT_WITHOUT_SOURCE.at(fact.at, fact=fact.id)


def a_fact_is_reviewed_after_it_was_checked(project: Project) -> Iterator[Diagnostic]:
    for fact in project.facts:
        if fact.is_dated and fact.review_by <= fact.checked:
            yield messages.REVIEW_ORDER.at(fact.review_by.at, fact=fact.id)


def a_dispute_says_which_sources_differ(project: Project) -> Iterator[Diagnostic]:
    """Which of them we follow, and why, is for every reader to see."""
    for fact in project.facts:
        if fact.certainty == "disputed" and not fact.conflict:
            yield messages.DISPUTE_UNTOLD.at(fact.at, fact=fact.id)
        if fact.conflict:
            yield from _conflict_problems(fact, fact.conflict)


def _conflict_problems(fact: Fact, conflict: Conflict) -> Iterator[Diagnostic]:
    known = [ref.source for ref in fact.sources]
    named = (*conflict.with_, *([conflict.chosen] if conflict.chosen else []))
    for source in named:
        if source not in known:
            yield messages.CONFLICT_SOURCE.at(
                source.at, meant=closest(source, known), source=source, fact=fact.id
            )
    if len(set(named)) < 2 or len(set(named)) < len(named):
        yield messages.CONFLICT_ALONE.at(conflict.at)


def a_law_is_cited_by_its_article(project: Project) -> Iterator[Diagnostic]:
    """So that a reader can open that very article, and an editor sees at once what an amendment
    touches.
    """
    for source in project.sources:
        if (
            source.status == "law"
            and source.url
            and source.url.startswith(REGISTER)
            and not source.bwb
        ):
            yield messages.LAW_WITHOUT_BWB.at(source.at, source=source.id)
    for ref in (
        ref for fact in project.facts for ref in fact.sources if ref.source in project.source
    ):
        yield from _place_problems(ref, project.source[ref.source])


def _place_problems(ref: SourceRef, source: Source) -> Iterator[Diagnostic]:
    named = ref.article or ref.paragraph or ref.part or ref.version
    if named and not source.bwb:
        yield messages.ARTICLE_WITHOUT_BWB.at(named.at, source=source.id)
    elif (ref.part or ref.paragraph) and not ref.article:
        yield messages.PART_WITHOUT_ARTICLE.at(ref.source.at)
    elif source.bwb and source.status == "law" and not ref.article:
        yield messages.LAW_WITHOUT_ARTICLE.at(ref.source.at, source=ref.source)
    elif ref.article and not ref.version:
        yield messages.ARTICLE_WITHOUT_VERSION.at(
            ref.article.at, source=ref.source, article=ref.article
        )


def every_inserted_value_exists(project: Project) -> Iterator[Diagnostic]:
    written = (*project.trees, *project.guides, *project.glossary, *project.facts)
    for place in texts_in((*written, *project.sources, project.publisher)):
        if "{" in place.text or "}" in place.text:
            yield from _insert_problems(place, project)


def _insert_problems(place: Found, project: Project) -> Iterator[Diagnostic]:
    for fact, name in inserts_in(place.text):
        values = (project.fact[fact].value or {}) if fact in project.fact else {}
        if fact not in project.fact:
            yield messages.UNKNOWN_INSERT_FACT.at(
                place.text.at, meant=closest(fact, project.fact), fact=fact, name=name
            )
        elif name not in values:
            yield messages.UNKNOWN_INSERT_VALUE.at(
                place.text.at, meant=closest(name, values), fact=fact, name=name
            )
        elif not isinstance(place.owner, BESIDE) and fact not in getattr(place.owner, "facts", ()):
            yield messages.UNCITED_INSERT.at(place.text.at, fact=fact)
    rest = FIGURE.sub("", INSERT.sub("", place.text))
    if BRACE.search(rest):
        yield messages.LOOSE_BRACE.at(place.text.at, meant=_half(rest, project))


def _half(text: str, project: Project) -> str | None:
    """The insert of which the first name between braces is half."""
    inside = next((match[1] for match in HALF.finditer(text)), "")
    values = (project.fact[inside].value or {}) if inside in project.fact else {}
    key = DUTCH.get(inside, inside)
    names = [f"{{{inside}.{name}}}" for name in values]
    # The narrowest first: of a guide or a tree, and only then of all together.
    names += [f"{{{kind}.{key}}}" for kind, keys in reversed(KEYS.items()) if key in keys]
    return names[0] if names else None


CHECKS = (
    every_fact_has_a_source,
    a_fact_is_reviewed_after_it_was_checked,
    a_dispute_says_which_sources_differ,
    a_law_is_cited_by_its_article,
    every_inserted_value_exists,
)

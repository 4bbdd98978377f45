"""Facts carry the texts: sources exist, and inserted values come from the facts a text cites."""

from collections.abc import Iterator

from keuzehulp.model import Conflict, Fact, Found, Project, Source, SourceRef, texts_in
from keuzehulp.model.interpolation import BRACE, INSERT, inserts_in
from keuzehulp.source import Diagnostic, did_you_mean

REGISTER = "https://wetten.overheid.nl/BWB"
"""How addresses of laws in the national register start."""


def every_fact_has_a_source(project: Project) -> Iterator[Diagnostic]:
    for fact in project.facts:
        if not fact.sources:
            fix = "Noem bij ‘sources:’ ten minste één bron met vindplaats, of haal het feit weg."
            yield Diagnostic(
                "fact-without-source", fact.at, f"Het feit ‘{fact.id}’ heeft geen bron.", fix
            )


def a_fact_is_reviewed_after_it_was_checked(project: Project) -> Iterator[Diagnostic]:
    for fact in project.facts:
        if fact.is_dated and fact.review_by <= fact.checked:
            message = f"Het feit ‘{fact.id}’ moet opnieuw bekeken zijn vóór het gecontroleerd is."
            yield Diagnostic(
                "review-order",
                fact.review_by.at,
                message,
                "Zet bij ‘review_by:’ een latere datum dan bij ‘checked:’.",
            )


def a_dispute_says_which_sources_differ(project: Project) -> Iterator[Diagnostic]:
    """Which of them we follow, and why, is for every reader to see."""
    for fact in project.facts:
        if fact.certainty == "disputed" and not fact.conflict:
            fix = (
                "Zeg bij ‘conflict:’ welke bronnen iets anders zeggen (‘with:’), welke u volgt"
                " (‘chosen:’) en waarom (‘why:’)."
            )
            yield Diagnostic(
                "dispute-untold",
                fact.at,
                f"Bij ‘{fact.id}’ verschillen bronnen, maar er staat niet welke.",
                fix,
            )
        if fact.conflict:
            yield from _conflict_problems(fact, fact.conflict)


def _conflict_problems(fact: Fact, conflict: Conflict) -> Iterator[Diagnostic]:
    known = [ref.source for ref in fact.sources]
    named = (*conflict.with_, *([conflict.chosen] if conflict.chosen else []))
    for source in named:
        if source not in known:
            fix = did_you_mean(
                source, known, "Noem de bron ook bij ‘sources:’ van het feit, met de vindplaats."
            )
            yield Diagnostic(
                "conflict-source",
                source.at,
                f"‘{source}’ is geen bron van het feit ‘{fact.id}’.",
                fix,
            )
    if len(set(named)) < 2 or len(set(named)) < len(named):
        fix = (
            "Noem bij ‘with:’ wie iets anders zegt, en bij ‘chosen:’ wie u volgt. Volgt u er geen,"
            " noem ze dan allemaal bij ‘with:’."
        )
        yield Diagnostic(
            "conflict-alone",
            conflict.at,
            "Een verschil heeft ten minste twee bronnen, elk één keer genoemd.",
            fix,
        )


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
            fix = "Zet bij ‘bwb:’ het nummer dat in het adres staat, zoals BWBR0010346."
            yield Diagnostic(
                "law-without-bwb",
                source.at,
                f"De bron ‘{source.id}’ is een wet, maar heeft geen ‘bwb’.",
                fix,
            )
    for ref in (
        ref for fact in project.facts for ref in fact.sources if ref.source in project.source
    ):
        yield from _place_problems(ref, project.source[ref.source])


def _place_problems(ref: SourceRef, source: Source) -> Iterator[Diagnostic]:
    named = ref.article or ref.paragraph or ref.part or ref.version
    if named and not source.bwb:
        fix = f"Geef de bron ‘{source.id}’ haar ‘bwb:’, of zeg de plaats bij ‘locator:’."
        yield Diagnostic(
            "article-without-bwb",
            named.at,
            f"De bron ‘{source.id}’ heeft geen ‘bwb’, dus geen artikel om te openen.",
            fix,
        )
    elif (ref.part or ref.paragraph) and not ref.article:
        message = "Bij deze vindplaats staat een lid of deel, maar geen artikel."
        yield Diagnostic(
            "part-without-article", ref.source.at, message, "Zet het artikel bij ‘article:’."
        )
    elif source.bwb and source.status == "law" and not ref.article:
        fix = (
            "Zet bij ‘article:’ het nummer van het artikel, en bij ‘version:’ de dag van de tekst"
            " die u las."
        )
        yield Diagnostic(
            "law-without-article",
            ref.source.at,
            f"‘{ref.source}’ is een wet: zeg in welk artikel dit staat.",
            fix,
        )
    elif ref.article and not ref.version:
        fix = "Zet bij ‘version:’ vanaf welke dag de tekst geldt die u las."
        message = f"Van ‘{ref.source}’, artikel {ref.article}, staat niet welke versie u las."
        yield Diagnostic("article-without-version", ref.article.at, message, fix)


def every_inserted_value_exists(project: Project) -> Iterator[Diagnostic]:
    for found in texts_in((*project.trees, *project.guides, *project.glossary)):
        yield from _insert_problems(found, project)


def _insert_problems(found: Found, project: Project) -> Iterator[Diagnostic]:
    for fact, name in inserts_in(found.text):
        values = (project.fact[fact].value or {}) if fact in project.fact else {}
        if fact not in project.fact:
            fix = did_you_mean(
                fact, project.fact, "Schrijf {feit.naam}, bijvoorbeeld {F-B10.kosten}."
            )
            yield Diagnostic(
                "unknown-insert",
                found.text.at,
                f"‘{{{fact}.{name}}}’ vraagt een feit dat er niet is.",
                fix,
            )
        elif name not in values:
            fix = did_you_mean(name, values, "Voeg de waarde toe bij ‘value:’ van het feit.")
            yield Diagnostic(
                "unknown-insert",
                found.text.at,
                f"Het feit ‘{fact}’ heeft geen waarde ‘{name}’.",
                fix,
            )
        elif fact not in getattr(found.owner, "facts", ()):
            message = f"De tekst gebruikt een waarde van ‘{fact}’, maar noemt dat feit niet."
            yield Diagnostic(
                "uncited-insert",
                found.text.at,
                message,
                f"Zet ‘{fact}’ bij ‘facts:’ van deze tekst.",
            )
    if BRACE.search(INSERT.sub("", found.text)):
        fix = "Schrijf een waarde als {feit.naam}, of laat de accolades weg."
        yield Diagnostic(
            "loose-brace", found.text.at, "In deze tekst staat een losse accolade.", fix
        )


CHECKS = (
    every_fact_has_a_source,
    a_fact_is_reviewed_after_it_was_checked,
    a_dispute_says_which_sources_differ,
    a_law_is_cited_by_its_article,
    every_inserted_value_exists,
)

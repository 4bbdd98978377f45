"""Facts carry the texts: sources exist, and inserted values come from the facts a text cites."""

from collections.abc import Iterator

from compiler.checks.inserts import BRACE, INSERT, inserts_in
from compiler.model import Conflict, Fact, Found, Project, texts_in
from compiler.reading import Problem, did_you_mean


def every_fact_has_a_source(project: Project) -> Iterator[Problem]:
    for fact in project.facts:
        if not fact.sources:
            fix = "Noem bij ‘sources:’ ten minste één bron met vindplaats, of haal het feit weg."
            yield Problem("fact-without-source", fact.at, f"Het feit ‘{fact.id}’ heeft geen bron.", fix)


def a_fact_is_reviewed_after_it_was_checked(project: Project) -> Iterator[Problem]:
    for fact in project.facts:
        if fact.is_dated and fact.review_by <= fact.checked:
            message = f"Het feit ‘{fact.id}’ moet opnieuw bekeken zijn vóór het gecontroleerd is."
            yield Problem("review-order", fact.review_by.at, message, "Zet bij ‘review_by:’ een latere datum dan bij ‘checked:’.")


def a_dispute_says_which_sources_differ(project: Project) -> Iterator[Problem]:
    """Which of them we follow, and why, is for every reader to see."""
    for fact in project.facts:
        if fact.certainty == "disputed" and not fact.conflict:
            fix = "Zeg bij ‘conflict:’ welke bronnen iets anders zeggen (‘with:’), welke u volgt (‘chosen:’) en waarom (‘why:’)."
            yield Problem("dispute-untold", fact.at, f"Bij ‘{fact.id}’ verschillen bronnen, maar er staat niet welke.", fix)
        if fact.conflict:
            yield from _conflict_problems(fact, fact.conflict)


def _conflict_problems(fact: Fact, conflict: Conflict) -> Iterator[Problem]:
    known = [ref.source for ref in fact.sources]
    named = (*conflict.with_, *([conflict.chosen] if conflict.chosen else []))
    for source in named:
        if source not in known:
            fix = did_you_mean(source, known, "Noem de bron ook bij ‘sources:’ van het feit, met de vindplaats.")
            yield Problem("conflict-source", source.at, f"‘{source}’ is geen bron van het feit ‘{fact.id}’.", fix)
    if len(set(named)) < 2 or len(set(named)) < len(named):
        fix = "Noem bij ‘with:’ wie iets anders zegt, en bij ‘chosen:’ wie u volgt. Volgt u er geen, noem ze dan allemaal bij ‘with:’."
        yield Problem("conflict-alone", conflict.at, "Een verschil heeft ten minste twee bronnen, elk één keer genoemd.", fix)


def every_inserted_value_exists(project: Project) -> Iterator[Problem]:
    for found in texts_in((*project.trees, *project.guides, *project.glossary)):
        yield from _insert_problems(found, project)


def _insert_problems(found: Found, project: Project) -> Iterator[Problem]:
    for fact, name in inserts_in(found.text):
        values = (project.fact[fact].value or {}) if fact in project.fact else {}
        if fact not in project.fact:
            fix = did_you_mean(fact, project.fact, "Schrijf {feit.naam}, bijvoorbeeld {F-B10.werknemer}.")
            yield Problem("unknown-insert", found.text.at, f"‘{{{fact}.{name}}}’ vraagt een feit dat er niet is.", fix)
        elif name not in values:
            fix = did_you_mean(name, values, "Voeg de waarde toe bij ‘value:’ van het feit.")
            yield Problem("unknown-insert", found.text.at, f"Het feit ‘{fact}’ heeft geen waarde ‘{name}’.", fix)
        elif fact not in getattr(found.owner, "facts", ()):
            message = f"De tekst gebruikt een waarde van ‘{fact}’, maar noemt dat feit niet."
            yield Problem("uncited-insert", found.text.at, message, f"Zet ‘{fact}’ bij ‘facts:’ van deze tekst.")
    if BRACE.search(INSERT.sub("", found.text)):
        fix = "Schrijf een waarde als {feit.naam}, of laat de accolades weg."
        yield Problem("loose-brace", found.text.at, "In deze tekst staat een losse accolade.", fix)


CHECKS = (
    every_fact_has_a_source,
    a_fact_is_reviewed_after_it_was_checked,
    a_dispute_says_which_sources_differ,
    every_inserted_value_exists,
)

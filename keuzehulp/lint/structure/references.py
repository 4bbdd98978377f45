"""Every name that is mentioned exists."""

from collections.abc import Collection, Iterator

from keuzehulp.model import Action, Do, Document, Fact, Link, Outcome, Project, Tree, values_in
from keuzehulp.source import Diagnostic, Text, did_you_mean


def every_fact_exists(project: Project) -> Iterator[Diagnostic]:
    for value in values_in((*project.trees, *project.guides, *project.glossary)):
        for fact in getattr(value, "facts", ()):
            if fact not in project.fact:
                yield _unknown(
                    "fact",
                    fact,
                    f"Er is geen feit ‘{fact}’.",
                    project.fact,
                    "Voeg het toe in tree/facts/, of noem een ander feit.",
                )


def every_source_exists(project: Project) -> Iterator[Diagnostic]:
    fix = "Voeg de bron toe in sources.yml, of noem een andere."
    for source in _mentioned_sources(project):
        if source not in project.source:
            yield _unknown("source", source, f"Er is geen bron ‘{source}’.", project.source, fix)


def _mentioned_sources(project: Project) -> Iterator[Text]:
    for value in values_in((*project.facts, *project.trees, *project.guides)):
        if isinstance(value, Fact):
            yield from (ref.source for ref in value.sources)
        elif isinstance(value, Link) and value.source:
            yield value.source
        elif isinstance(value, Document) and value.fallback:
            yield value.fallback
        elif isinstance(value, Do) and value.link:
            yield value.link
    yield from (guide.head.source for guide in project.guides if guide.head.source)


def every_link_leads_somewhere(project: Project) -> Iterator[Diagnostic]:
    """A link goes to a source that has an address, or to an address an editor vouches for."""
    for value in values_in(project.trees):
        if isinstance(value, Link):
            yield from _link_problems(value, project)


def _link_problems(link: Link, project: Project) -> Iterator[Diagnostic]:
    if (link.source is None) == (link.url is None):
        fix = "Noem met ‘source:’ een bron, of met ‘url:’ een adres."
        yield Diagnostic(
            "link-target",
            link.at,
            f"De link ‘{link.text}’ heeft een bron of een adres nodig, en niet allebei.",
            fix,
        )
    elif link.url and not link.editorial:
        fix = "Zeg bij ‘editorial:’ waarom u dit adres koos."
        yield Diagnostic(
            "link-reason",
            link.at,
            f"De link ‘{link.text}’ gaat naar een adres dat niet bij de bronnen staat.",
            fix,
        )
    elif link.source and link.source in project.source and not project.source[link.source].url:
        fix = "Geef de bron een ‘url:’, of kies een andere link."
        yield Diagnostic(
            "link-no-address",
            link.source.at,
            f"De bron ‘{link.source}’ heeft geen adres om naar te linken.",
            fix,
        )


def every_name_in_a_tree_exists(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        yield from _head_names(tree, project)
        for outcome in tree.outcomes:
            yield from _outcome_names(outcome, tree, project)


def _head_names(tree: Tree, project: Project) -> Iterator[Diagnostic]:
    head = tree.head
    for term in head.explains:
        if term not in project.term:
            yield _unknown(
                "term",
                term,
                f"Er is geen begrip ‘{term}’.",
                project.term,
                "Voeg het toe in glossary.yml.",
            )
    if head.unsure_outcome and head.unsure_outcome not in {outcome.id for outcome in tree.outcomes}:
        known = [outcome.id for outcome in tree.outcomes]
        yield _unknown(
            "outcome",
            head.unsure_outcome,
            f"Er is geen uitkomst ‘{head.unsure_outcome}’.",
            known,
            "Noem een uitkomst van deze boom.",
        )
    if head.guide and head.guide not in project.guide:
        yield _unknown(
            "guide",
            head.guide,
            f"Er is geen stappenplan ‘{head.guide}’.",
            project.guide,
            "Haal de regel weg, of maak het stappenplan.",
        )


def _outcome_names(outcome: Outcome, tree: Tree, project: Project) -> Iterator[Diagnostic]:
    if outcome.option and outcome.option not in tree.option:
        message = (
            f"De uitkomst ‘{outcome.id}’ hoort bij ‘{outcome.option}’, maar die mogelijkheid"
            " bestaat niet."
        )
        yield _unknown(
            "option", outcome.option, message, tree.option, "Noem een mogelijkheid uit options.yml."
        )
    actors = tree.head.actors or {}
    for action in (value for value in values_in(outcome.actions) if isinstance(value, Action)):
        if action.actor not in actors:
            message = f"‘{action.actor}’ staat niet bij wie iets kan doen."
            yield _unknown(
                "actor", action.actor, message, actors, "Voeg het toe bij ‘actors:’ van de boom."
            )
    audiences = tree.head.audiences or {}
    for role in outcome.roles or {}:
        if role not in audiences:
            yield _unknown(
                "audience",
                role,
                f"‘{role}’ is geen lezer van deze boom.",
                audiences,
                "Voeg het toe bij ‘audiences:’ van de boom.",
            )
    if outcome.step is not None:
        yield from _step_exists(outcome, tree, project)


def _step_exists(outcome: Outcome, tree: Tree, project: Project) -> Iterator[Diagnostic]:
    guide = project.guide.get(tree.head.guide or "")
    steps = {step.number for step in guide.steps} if guide else set()
    if outcome.step is not None and outcome.step not in steps:
        fix = "Noem een stap die er is; welk stappenplan bij de boom hoort, staat bij ‘guide:’."
        yield Diagnostic(
            "unknown-step",
            outcome.step.at,
            f"De uitkomst ‘{outcome.id}’ leidt naar stap {outcome.step}, maar die is er niet.",
            fix,
        )


def _unknown(
    kind: str, name: Text, message: str, known: Collection[str], otherwise: str
) -> Diagnostic:
    return Diagnostic(f"unknown-{kind}", name.at, message, did_you_mean(name, known, otherwise))


CHECKS = (
    every_fact_exists,
    every_source_exists,
    every_link_leads_somewhere,
    every_name_in_a_tree_exists,
)

"""Every name that is mentioned exists."""

from collections.abc import Iterator

from keuzehulp.lint.structure.messages import names as messages
from keuzehulp.model import Action, Do, Document, Fact, Link, Outcome, Project, Tree, values_in
from keuzehulp.source import Diagnostic, Text, closest


def every_fact_exists(project: Project) -> Iterator[Diagnostic]:
    for value in values_in((*project.trees, *project.guides, *project.glossary)):
        for fact in getattr(value, "facts", ()):
            if fact not in project.fact:
                yield messages.UNKNOWN_FACT.at(
                    fact.at, meant=closest(fact, project.fact), fact=fact
                )


def every_source_exists(project: Project) -> Iterator[Diagnostic]:
    for source in _mentioned_sources(project):
        if source not in project.source:
            meant = closest(source, project.source)
            yield messages.UNKNOWN_SOURCE.at(source.at, meant=meant, source=source)


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
    if (link.source is None) == (link.url is None):  # both, or neither
        yield messages.LINK_TARGET.at(link.at, link=link.text)
    elif link.url and not link.editorial:
        yield messages.LINK_REASON.at(link.at, link=link.text)
    elif link.source and link.source in project.source and not project.source[link.source].url:
        yield messages.LINK_NO_ADDRESS.at(link.source.at, source=link.source)


def every_name_in_a_tree_exists(project: Project) -> Iterator[Diagnostic]:
    for tree in project.trees:
        yield from _head_names(tree, project)
        for outcome in tree.outcomes:
            yield from _outcome_names(outcome, tree, project)


def _head_names(tree: Tree, project: Project) -> Iterator[Diagnostic]:
    head = tree.head
    for term in head.explains:
        if term not in project.term:
            yield messages.UNKNOWN_TERM.at(term.at, meant=closest(term, project.term), term=term)
    outcomes = [outcome.id for outcome in tree.outcomes]
    if (unsure := head.unsure_outcome) and unsure not in outcomes:
        meant = closest(unsure, outcomes)
        yield messages.UNKNOWN_OUTCOME.at(unsure.at, meant=meant, outcome=unsure)
    if head.guide and head.guide not in project.guide:
        meant = closest(head.guide, project.guide)
        yield messages.UNKNOWN_GUIDE.at(head.guide.at, meant=meant, guide=head.guide)


def _outcome_names(outcome: Outcome, tree: Tree, project: Project) -> Iterator[Diagnostic]:
    if outcome.option and outcome.option not in tree.option:
        option, meant = outcome.option, closest(outcome.option, tree.option)
        yield messages.UNKNOWN_OPTION.at(option.at, meant=meant, outcome=outcome.id, option=option)
    actors = tree.head.actors or {}
    for action in (value for value in values_in(outcome.actions) if isinstance(value, Action)):
        if action.actor not in actors:
            actor, meant = action.actor, closest(action.actor, actors)
            yield messages.UNKNOWN_ACTOR.at(actor.at, meant=meant, actor=actor)
    audiences = tree.head.audiences or {}
    for role in outcome.roles or {}:
        if role not in audiences:
            meant = closest(role, audiences)
            yield messages.UNKNOWN_AUDIENCE.at(role.at, meant=meant, audience=role)
    if outcome.step is not None:
        yield from _step_exists(outcome, tree, project)


def _step_exists(outcome: Outcome, tree: Tree, project: Project) -> Iterator[Diagnostic]:
    guide = project.guide.get(tree.head.guide or "")
    steps = {step.number for step in guide.steps} if guide else set()
    if outcome.step is not None and outcome.step not in steps:
        yield messages.UNKNOWN_STEP.at(outcome.step.at, outcome=outcome.id, step=outcome.step)


CHECKS = (
    every_fact_exists,
    every_source_exists,
    every_link_leads_somewhere,
    every_name_in_a_tree_exists,
)

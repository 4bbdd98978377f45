"""A value of a fact is said in one place: its own fact has it, and every other text asks for it."""

import re
from collections.abc import Iterator

from keuzehulp.lint.structure.messages import texts as messages
from keuzehulp.model import Fact, Outcome, PlanAction, Project, texts_in, values_in
from keuzehulp.model.interpolation import INSERT
from keuzehulp.source import Diagnostic, Text, Where


def every_value_is_in_its_own_fact(project: Project) -> Iterator[Diagnostic]:
    """Otherwise the pages would say the new amount, and the page of sources the old one."""
    for fact in project.facts:
        for name, words in (fact.value or {}).items():
            if words.lower() not in fact.text.lower():
                yield messages.VALUE_ELSEWHERE.at(words.at, fact=fact.id, name=name, words=words)


def no_value_is_typed_by_hand(project: Project) -> Iterator[Diagnostic]:
    """A text that rests on a fact, and what is noted beside the fact or its source, would go on
    saying the old value when it changes.
    """
    with_values = [fact for fact in project.facts if fact.value]
    for fact in with_values:
        for text in _beside(fact, project):
            yield from by_hand(text, fact, text.at)
    valued = {str(fact.id): fact for fact in with_values}
    for text, cited in _texts_with_facts(project):
        for name in cited & valued.keys():
            yield from by_hand(text, valued[name], text.at)


def _texts_with_facts(project: Project) -> Iterator[tuple[Text, set[str]]]:
    """Every text, with the facts that it rests on; the label of a button with those of its
    action, and of a link with all of its outcome.
    """
    for place in texts_in((project.trees, project.guides, project.glossary)):
        if place.field != "editorial":
            yield place.text, {*map(str, getattr(place.owner, "facts", ()))}
    for value in values_in(project.trees):
        if isinstance(value, PlanAction) and value.do and value.do.label:
            yield value.do.label, {*map(str, value.facts)}
        if isinstance(value, Outcome) and value.links:
            claims = values_in(value)
            cited = {str(fact) for claim in claims for fact in getattr(claim, "facts", ())}
            yield from ((link.text, cited) for link in value.links)


def by_hand(text: str, fact: Fact, at: Where) -> Iterator[Diagnostic]:
    """Each value of `fact` that `text` says without asking for it."""
    typed = INSERT.sub(" ", text)
    for name, words in (fact.value or {}).items():
        # As whole words: `5 dagen` is not in `15 dagen`. No `\b`, which asks for a letter where a
        # value may begin with €.
        if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", typed, re.IGNORECASE):
            yield messages.VALUE_BY_HAND.at(at, words=words, name=name, fact=fact.id)


def _beside(fact: Fact, project: Project) -> Iterator[Text]:
    """What is noted about a fact, its places and its sources."""
    if fact.note:
        yield fact.note
    if fact.conflict:
        yield fact.conflict.why
    yield from (ref.locator for ref in fact.sources if ref.locator)
    for name in dict.fromkeys(ref.source for ref in fact.sources):
        source = project.source.get(name)
        if source and source.read_note:
            yield source.read_note


CHECKS = (every_value_is_in_its_own_fact, no_value_is_typed_by_hand)

"""House rules about plain language, measured per screen: norms of Flesch-Douma, applied to what
is read at once.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from statistics import median

from keuzehulp.lint.style.language import Measure, Terms, measure, sentences, words
from keuzehulp.lint.style.messages import texts as messages
from keuzehulp.lint.style.screens import Kind, Screen, screens
from keuzehulp.model import Project, Rule
from keuzehulp.model.interpolation import fill
from keuzehulp.source import Diagnostic

SHORT = 30
"""Words below which the score of a text jumps about and says nothing."""

READER: tuple[Kind, ...] = ("question", "plan", "outcome", "option", "cell", "term")


# A project is known by its identity, so these caches compare no texts; and every rule of language
# asks for the same.
@lru_cache(maxsize=2)
def terms_of(project: Project) -> Terms:
    """The words that this site explains."""
    return Terms.of(word for term in project.glossary for word in (term.term, *term.forms))


@lru_cache(maxsize=2_000)
def figures(screen: Screen, project: Project, terms: Terms) -> Measure:
    """How plain one screen is, with its values filled in."""
    return measure([fill(text, project.fact) for text in screen.texts], terms)


def sentences_of_are_short(
    project: Project, rule: Rule, kinds: tuple[Kind, ...]
) -> Iterator[Diagnostic]:
    terms = terms_of(project)
    for screen in (screen for screen in screens(project) if screen.kind in kinds):
        for text in screen.texts:
            for sentence in sentences(terms.folded(fill(text, project.fact))):
                count = len(words(sentence))
                if count > (rule.limit or 0):
                    yield messages.SENTENCE_TOO_LONG.by(
                        rule, text.at, count=count, limit=rule.limit
                    )


def sentences_are_short(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from sentences_of_are_short(project, rule, ("question", "option", "term"))


def outcome_sentences_are_short(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from sentences_of_are_short(project, rule, ("outcome", "cell"))


def expert_sentences_are_short(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from sentences_of_are_short(project, rule, ("expert",))


def sentences_are_short_on_average(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    terms = terms_of(project)
    for screen in (screen for screen in screens(project) if screen.kind in READER):
        plainness = figures(screen, project, terms)
        if plainness.words >= SHORT and plainness.mean_sentence > (rule.limit or 0):
            yield messages.SENTENCES_TOO_LONG_ON_AVERAGE.by(
                rule, screen.at, screen=screen.name, mean=plainness.mean_sentence, limit=rule.limit
            )


def screens_are_plain(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from too_hard(project, rule, READER)


def expert_screens_are_plain(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    yield from too_hard(project, rule, ("expert",))


def too_hard(project: Project, rule: Rule, kinds: tuple[Kind, ...]) -> Iterator[Diagnostic]:
    terms = terms_of(project)
    for screen in (screen for screen in screens(project) if screen.kind in kinds):
        plainness = figures(screen, project, terms)
        if plainness.words >= SHORT and plainness.flesch_douma < (rule.limit or 0):
            yield messages.TOO_HARD.by(
                rule, screen.at, screen=screen.name, score=plainness.flesch_douma, limit=rule.limit
            )


def half_of_the_screens_are_plainer_still(
    project: Project, rule: Rule, today: date
) -> Iterator[Diagnostic]:
    yield from middle_is_too_hard(project, rule, READER, messages.TEXTS, "flesch")


def middle_is_too_hard(
    project: Project, rule: Rule, kinds: tuple[Kind, ...], what: str, pointer: str
) -> Iterator[Diagnostic]:
    """A problem when the middle one of these screens is harder than the rule allows. `pointer`
    is the rule that tells the hardest.
    """
    scores = reader_scores(project, kinds)
    if scores and median(scores) < (rule.limit or 0):
        yield messages.MIDDLE_IS_TOO_HARD.by(
            rule, rule.at, what=what, score=median(scores), limit=rule.limit, pointer=pointer
        )


def reader_scores(project: Project, kinds: tuple[Kind, ...] = READER) -> list[float]:
    """The Flesch-Douma of every screen of these kinds that is long enough to measure."""
    terms = terms_of(project)
    measures = (
        figures(screen, project, terms) for screen in screens(project) if screen.kind in kinds
    )
    return [measured.flesch_douma for measured in measures if measured.words >= SHORT]


def words_are_short(project: Project, rule: Rule, today: date) -> Iterator[Diagnostic]:
    """The limit is in syllables per hundred words, so that it is a whole number."""
    terms = terms_of(project)
    for screen in (screen for screen in screens(project) if screen.kind in READER):
        plainness = figures(screen, project, terms)
        if plainness.words >= SHORT and 100 * plainness.syllables_per_word > (rule.limit or 0):
            count = f"{100 * plainness.syllables_per_word:.0f}"
            yield messages.WORDS_TOO_LONG.by(
                rule, screen.at, screen=screen.name, count=count, limit=rule.limit
            )


CHECKS = {
    "flesch-median": half_of_the_screens_are_plainer_still,
    "syllables": words_are_short,
    "sentence-words": sentences_are_short,
    "outcome-sentence-words": outcome_sentences_are_short,
    "expert-sentence-words": expert_sentences_are_short,
    "mean-sentence": sentences_are_short_on_average,
    "flesch": screens_are_plain,
    "expert-flesch": expert_screens_are_plain,
}

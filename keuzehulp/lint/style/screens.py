"""What a reader sees at once: the texts of one question, outcome, option, cell or term together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from keuzehulp.lint.style.messages import texts as messages
from keuzehulp.model import Claim, Outcome, Project, Question, Tree, texts_in
from keuzehulp.source import Text, Where

Kind = Literal["question", "plan", "outcome", "option", "cell", "term", "expert"]

# Words on record, not on a screen; and the official titles of steps, which are not ours to change.
NOT_SHOWN = ("editorial", "format")


@dataclass(frozen=True)
class Screen:
    """Texts that are read together; `expert` screens are read by doctors."""

    kind: Kind
    name: str
    at: Where
    texts: tuple[Text, ...]


@lru_cache(maxsize=2)
def screens(project: Project) -> tuple[Screen, ...]:
    """Every screen of the project, in the order of the data."""
    return tuple(_screens(project))


def _screens(project: Project) -> Iterator[Screen]:
    experts = experts_of(project)
    for tree in project.trees:
        yield from _tree_screens(tree, experts)
    for guide in project.guides:
        for step in guide.steps:
            for role, cell in step.cells.items():
                kind: Kind = "expert" if role in experts else "cell"
                yield Screen(
                    kind,
                    messages.SCREEN_OF_CELL.say(step=step.number, role=role),
                    cell.at,
                    _texts((cell,)),
                )
            if step.employer or step.differences:
                yield Screen(
                    "cell",
                    messages.SCREEN_OF_STEP.say(step=step.number),
                    step.at,
                    _texts((*step.employer, *step.differences)),
                )
    for term in project.glossary:
        yield Screen(
            "term",
            messages.SCREEN_OF_TERM.say(term=term.id),
            term.at,
            _texts((term.short, *term.more)),
        )


def experts_of(project: Project) -> frozenset[str]:
    """The readers whose texts may be harder, named by the house rule `expert-roles`."""
    rule = project.rule.get("expert-roles")
    return frozenset(rule.words) if rule else frozenset()


def _tree_screens(tree: Tree, experts: frozenset[str]) -> Iterator[Screen]:
    for question in tree.questions:
        yield Screen(
            "question",
            messages.SCREEN_OF_QUESTION.say(question=question.id),
            question.at,
            question_texts(question),
        )
        if question.tip:
            yield Screen(
                "expert",
                messages.SCREEN_OF_TIP.say(question=question.id),
                question.at,
                (question.tip.text,),
            )
    for outcome in tree.outcomes:
        yield from _outcome_screens(outcome, experts)
    for option in tree.options:
        yield Screen(
            "option",
            messages.SCREEN_OF_OPTION.say(option=option.id),
            option.at,
            _texts((option.without_card,)),
        )
        if option.card:
            yield Screen(
                "option",
                messages.SCREEN_OF_CARD.say(option=option.id),
                option.card.at,
                _texts((option.card,)),
            )


def question_texts(question: Question) -> tuple[Text, ...]:
    """All that an employee may read on a question's screen."""
    notes = (answer.note.text for answer in question.answers if answer.note)
    labels = (answer.label for answer in question.answers)
    return tuple(
        text
        for text in (question.question, question.hint, *labels, question.why, question.help, *notes)
        if text
    )


def _outcome_screens(outcome: Outcome, experts: frozenset[str]) -> Iterator[Screen]:
    """Of an outcome with a plan, what is seen at once and what is folded are read apart."""
    if outcome.plan:
        yield Screen(
            "plan",
            messages.SCREEN_OF_PLAN.say(outcome=outcome.id),
            outcome.plan.at,
            plan_texts(outcome),
        )
    folded = _texts(_folded(outcome, experts))
    yield Screen(
        "outcome",
        messages.SCREEN_OF_OUTCOME.say(outcome=outcome.id),
        outcome.at,
        folded if outcome.plan else (*_head(outcome), *folded),
    )
    for role, claims in (outcome.roles or {}).items():
        if role in experts:
            yield Screen(
                "expert",
                messages.SCREEN_OF_ROLE.say(outcome=outcome.id, role=role),
                outcome.at,
                _claim_texts(claims),
            )


def plan_texts(outcome: Outcome) -> tuple[Text, ...]:
    """All that is read of an outcome before anything is unfolded, but for the fixed words of
    buttons.
    """
    return (*_head(outcome), *_texts([outcome.plan] if outcome.plan else []))


def _head(outcome: Outcome) -> tuple[Text, ...]:
    return (outcome.title, *_claim_texts([outcome.conclusion] if outcome.conclusion else []))


def _folded(outcome: Outcome, experts: frozenset[str]) -> Iterator[Any]:
    yield from (*outcome.why, *outcome.actions, *outcome.avoid)
    for block in Outcome.BLOCKS:
        yield from getattr(outcome, block)
    yield from (*outcome.documents, *([outcome.message] if outcome.message else []), *outcome.parts)
    for role, claims in (outcome.roles or {}).items():
        yield from () if role in experts else claims


def _texts(values: Iterable[Any]) -> tuple[Text, ...]:
    return tuple(
        place.text for value in values for place in texts_in(value) if place.field not in NOT_SHOWN
    )


def _claim_texts(claims: Iterable[Claim]) -> tuple[Text, ...]:
    return tuple(claim.text for claim in claims)

"""Copies of a tree with one fault each: would anybody notice?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keuzehulp.analysis import Space, explore, proved
from keuzehulp.analysis.answer_combinations import turns
from keuzehulp.analysis.liveness import live_traits, needed_after
from keuzehulp.analysis.state_space import MOST_STATES
from keuzehulp.diff import messages
from keuzehulp.diff.journeys import Agreed, Journey
from keuzehulp.model import Answer, Project, Question, Route, Slug, Tree
from keuzehulp.source import Where

MOST_VISITS = 90_000
"""How many states are looked at in all: each mutant is a tree to walk whole. In larger trees a
share of the faults is tried.
"""

Routes = tuple[Route, ...]


@dataclass(frozen=True)
class Mutant:
    """A tree with one fault: where it was put, and what it is in the editor's words."""

    tree: Tree
    at: Where
    what: str


@dataclass(frozen=True)
class Verdict:
    """Who noticed a mutant: journeys, the agreed table, or the checks."""

    mutant: Mutant
    journeys: bool
    table: bool
    checks: bool

    @property
    def noticed(self) -> bool:
        return self.journeys or self.table or self.checks


@dataclass(frozen=True)
class Fault:
    """Other routes after an answer, or at a question where several may be chosen, and what is
    wrong with them in the editor's words.
    """

    question: Question
    owner: Question | Answer
    routes: Routes
    at: Where
    what: str

    def put_in(self, tree: Tree) -> Mutant:
        return Mutant(
            _with(tree, self.question, self.owner, self.routes),
            self.at,
            f"{_name(self.question, self.owner)} {self.what}",
        )


def judged(tree: Tree, project: Project, agreed: Sequence[Agreed]) -> tuple[list[Verdict], int]:
    """The mutants of `tree` with who notices each, and how many there are. Only for a sound tree
    on which everything agreed holds.
    """
    usual = explore(tree)
    possible = faults(usual)
    known = _problems(usual, project)
    return [
        _judged(fault.put_in(tree), project, agreed, known) for fault in _sample(possible, usual)
    ], len(possible)


def _judged(
    mutant: Mutant, project: Project, agreed: Sequence[Agreed], known: Counter[tuple[str, str]]
) -> Verdict:
    broken = [agreement for agreement in agreed if not agreement.holds(mutant.tree)]
    journeys = [agreement for agreement in broken if isinstance(agreement, Journey)]
    # Counted, for a tree may have the same problem already at another place.
    told = _problems(explore(mutant.tree), project) - known
    return Verdict(mutant, bool(journeys), len(broken) > len(journeys), bool(told))


def _sample(possible: Sequence[Fault], usual: Space) -> Sequence[Fault]:
    """All of them, or as many as time allows, spread evenly: the same ones every time."""
    most = max(MOST_VISITS // len(usual.moves), 1)
    return (
        possible
        if len(possible) <= most
        else [possible[place * len(possible) // most] for place in range(most)]
    )


def faults(usual: Space) -> list[Fault]:
    """Every route once to another target, once without its condition, and once with "all" and "one
    of" the other way round.

    A change that makes no difference to anybody is no fault, and left out.
    """
    tree, notice = usual.tree, _Notice(usual)
    possible = []
    for question, answers, routes in tree.branches():
        owner = question if question.several else answers[0]
        for place, route in enumerate(routes):
            for other, what in _faults(route, owner, question, tree):
                fault = Fault(
                    question,
                    owner,
                    (*routes[:place], other, *routes[place + 1 :]),
                    route.to.at,
                    what,
                )
                if notice.makes_a_difference(fault):
                    possible.append(fault)
    return possible


def _faults(
    route: Route, owner: Question | Answer, question: Question, tree: Tree
) -> Iterator[tuple[Route, str]]:
    """The route with one fault, and what that is."""
    other = next((to for to in _beside(owner, question, tree) if to != route.to), None)
    if other:
        yield replace(route, to=other), messages.LEADS_ELSEWHERE.say(other=other, to=route.to)
    if not route.when.is_empty:
        yield Route(route.to, at=route.at), messages.LEADS_ALWAYS.say(to=route.to)
    if route.all_of or route.any_of:
        swapped = replace(route, all_of=route.any_of, any_of=route.all_of)
        yield swapped, messages.SWAPPED.say(to=route.to)


def _beside(owner: Question | Answer, question: Question, tree: Tree) -> Iterator[Slug]:
    """Other targets, those first that are the easiest to confuse with the right one: of the next
    answers, else the next outcomes.
    """
    after = question.answers.index(owner) + 1 if isinstance(owner, Answer) else 0
    for answer in (*question.answers[after:], *question.answers[:after]):
        yield from (route.to for route in question.onward(answer))
    yield from (outcome.id for outcome in tree.outcomes)


def _with(
    tree: Tree, question: Question, owner: Question | Answer, routes: tuple[Route, ...]
) -> Tree:
    """The tree with other routes at one answer, or at a question where several may be chosen;
    written as it was, as `to` where it can.
    """
    *first, last = routes
    plain = bool(owner.to) and last.when.is_empty
    to, routes_ = (last.to, tuple(first)) if plain else (Slug(""), routes)
    if isinstance(owner, Answer):
        answers = (
            replace(other, to=to, routes_=routes_) if other is owner else other
            for other in question.answers
        )
        turned = replace(question, answers=tuple(answers))
    else:
        turned = replace(question, to=to, routes_=routes_)
    return replace(
        tree, questions=tuple(turned if other is question else other for other in tree.questions)
    )


class _Notice:
    """What readers would notice of other routes. Only the states in which somebody answers there
    are looked at: the rest stays as it is.
    """

    def __init__(self, usual: Space) -> None:
        self.whole = usual.whole
        self.live = live_traits(usual.tree)
        self.states: dict[Slug, list[frozenset[str]]] = {}
        for state in usual.moves:
            self.states.setdefault(state.node, []).append(state.situation)

    def makes_a_difference(self, fault: Fault) -> bool:
        """Whether somebody comes to another screen, or to none. In a space that is not whole
        nobody knows, so it counts.
        """
        question = fault.question
        told = [
            turn.sets
            for turn in turns(question, needed_after(question, self.live), MOST_STATES)
            if question.several or turn.answer is fault.owner
        ]
        usual = fault.owner.routes
        known = (
            situation | sets for situation in self.states.get(question.id, ()) for sets in told
        )
        return not self.whole or any(_to(usual, met) != _to(fault.routes, met) for met in known)


def _to(routes: Routes, situation: frozenset[str]) -> Slug | None:
    return next((route.to for route in routes if route.when.holds(situation)), None)


def _name(question: Question, owner: Question | Answer) -> str:
    if isinstance(owner, Answer):
        return messages.FAULTY.say(code=f"{question.code}{owner.code}", words=owner.label)
    return messages.FAULTY.say(code=question.code, words=question.question)


def _problems(space: Space, project: Project) -> Counter[tuple[str, str]]:
    """What walking a tree tells, without places: the other checks look at no target."""
    return Counter((problem.code, problem.message) for problem in proved(space, project))

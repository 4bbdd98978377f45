"""Copies of a tree with one fault each: would anybody notice?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compiler.compare.journeys import Agreed, Journey
from compiler.compare.routes import compare_routes
from compiler.explore import Space, explore, proved
from compiler.model import Answer, Project, Question, Route, Slug, Tree
from compiler.reading import Where


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


def judged(tree: Tree, project: Project, agreed: Sequence[Agreed]) -> Iterator[Verdict]:
    """Every mutant of `tree` with who notices it. Only for a sound tree on which everything agreed holds."""
    usual = _problems(explore(tree), project)
    for mutant in mutants(tree):
        broken = [each for each in agreed if not each.holds(mutant.tree)]
        journeys = [each for each in broken if isinstance(each, Journey)]
        told = _problems(explore(mutant.tree), project) - usual
        yield Verdict(mutant, bool(journeys), len(broken) > len(journeys), bool(told))


def mutants(tree: Tree) -> Iterator[Mutant]:
    """Every route once to another target, once without its condition, and once with "all" and "one of" the other way round.

    A change that makes no difference to anybody is no fault, and left out.
    """
    usual = explore(tree)
    for question, answers, routes in tree.ways():
        owner = question if question.several else answers[0]
        for place, route in enumerate(routes):
            for other, what in _faults(route, owner, question, tree):
                turned = _with(tree, question, owner, (*routes[:place], other, *routes[place + 1 :]))
                if _makes_a_difference(usual, explore(turned)):
                    yield Mutant(turned, route.to.at, f"{_name(question, owner)} {what}")


def _faults(route: Route, owner: Question | Answer, question: Question, tree: Tree) -> Iterator[tuple[Route, str]]:
    """The route with one fault, and what that is."""
    other = next((to for to in _beside(owner, question, tree) if to != route.to), None)
    if other:
        yield replace(route, to=other), f"gaat naar ‘{other}’ in plaats van naar ‘{route.to}’"
    if not route.when.is_empty:
        yield Route(route.to, at=route.at), f"gaat altijd naar ‘{route.to}’, zonder voorwaarde"
    if route.all_of or route.any_of:
        swapped = replace(route, all_of=route.any_of, any_of=route.all_of)
        yield swapped, f"verwisselt ‘all_of’ en ‘any_of’ bij de route naar ‘{route.to}’"


def _beside(owner: Question | Answer, question: Question, tree: Tree) -> Iterator[Slug]:
    """Other targets, those first that are the easiest to confuse with the right one: of the next answers, else the next outcomes."""
    after = question.answers.index(owner) + 1 if isinstance(owner, Answer) else 0
    for answer in (*question.answers[after:], *question.answers[:after]):
        yield from (route.to for route in question.onward(answer))
    yield from (outcome.id for outcome in tree.outcomes)


def _with(tree: Tree, question: Question, owner: Question | Answer, routes: tuple[Route, ...]) -> Tree:
    """The tree with other routes at one answer, or at a question where several may be chosen; written as it was, as `to` where it can."""
    *first, last = routes
    plain = bool(owner.to) and last.when.is_empty
    to, routes_ = (last.to, tuple(first)) if plain else (Slug(""), routes)
    if isinstance(owner, Answer):
        answers = (replace(each, to=to, routes_=routes_) if each is owner else each for each in question.answers)
        turned = replace(question, answers=tuple(answers))
    else:
        turned = replace(question, to=to, routes_=routes_)
    return replace(tree, questions=tuple(turned if each is question else each for each in tree.questions))


def _makes_a_difference(usual: Space, turned: Space) -> bool:
    """Whether somebody comes elsewhere. A tree in which one goes round, or gets stuck, is another for sure."""
    if turned.loops or len(turned.stranded) != len(usual.stranded) or not (usual.whole and turned.whole):
        return True
    changed, partings, _ = compare_routes(usual, turned)
    return bool(changed or partings)


def _name(question: Question, owner: Question | Answer) -> str:
    return f"{question.code}{owner.code} ‘{owner.label}’" if isinstance(owner, Answer) else f"{question.code} ‘{question.question}’"


def _problems(space: Space, project: Project) -> Counter[tuple[str, str]]:
    """What walking a tree tells, without places: the other checks look at no target."""
    return Counter((problem.code, problem.message) for problem in proved(space, project))

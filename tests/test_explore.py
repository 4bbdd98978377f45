"""The walking of trees: the same as trying every sequence of answers, but fast where there are too many of them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from hypothesis import HealthCheck, assume, example, given, settings

from compiler.explore import count_paths, explore, paths, proved, reaches, shortest_to
from compiler.explore.routes import forks
from compiler.model import Answer, Outcome, Project, Question, Route, Tree
from tests.condition_trees import answer_of, outcome_of, question_of, small_trees, tree_of

MOST = 20_000
"""Steps after which trying by hand takes too long for a test."""


@dataclass
class Tried:
    """What comes out of following every sequence of answers, with nothing clever."""

    outcomes: Counter[str] = field(default_factory=Counter)
    lengths: list[int] = field(default_factory=list)
    stranded: dict[tuple[str, str], int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    met: set[int] = field(default_factory=set)
    shown: set[tuple[str, int]] = field(default_factory=set)
    goes_round: bool = False
    asks_twice: bool = False
    steps: int = 0


def by_hand(tree: Tree) -> Tried:
    tried = Tried()
    _try(tree, tree.nodes[tree.head.start], frozenset(), [], tried)
    return tried


def _try(tree: Tree, node: Question | Outcome, known: frozenset[str], before: list[tuple[str, frozenset[str]]], tried: Tried) -> None:
    tried.steps += 1
    assume(tried.steps < MOST)
    if isinstance(node, Outcome):
        tried.outcomes[node.id] += 1
        tried.lengths.append(len(before))
        tried.shown |= {(node.id, id(part)) for part in node.parts if part.when.holds(known)}
        return
    if (node.id, known) in before:
        tried.goes_round = True
        return
    tried.asks_twice |= node.id in [each for each, _ in before]
    for chosen in _choices(node):
        routes = node.onward(chosen[0])
        now = known.union(*(answer.sets for answer in chosen))
        route = next((each for each in routes if each.when.holds(now)), None)
        tried.met.add(id(routes))
        if route is None:
            key = (node.id, "" if node.several else chosen[0].id)
            tried.stranded[key] = min(tried.stranded.get(key, MOST), len(before) + 1)
        else:
            tried.taken.add(id(route))
            _try(tree, tree.nodes[route.to], now, [*before, (node.id, known)], tried)


def _choices(question: Question) -> Iterator[tuple[Answer, ...]]:
    """Every choice a person can make on this screen."""
    together = [answer for answer in question.answers if question.several and not (answer.none or answer.code == "w")]
    yield from ((answer,) for answer in question.answers if answer not in together)
    for size in range(1, len(together) + 1):
        yield from combinations(together, size)


def _never_fires(tree: Tree, tried: Tried) -> list[Route]:
    """Of the lists that somebody comes to, the routes that nobody takes; a last one without condition is for a rainy day."""
    found = []
    for _, _, routes in tree.ways():
        for route in routes if id(routes) in tried.met else ():
            spare = route is routes[-1] and not (route.all_of or route.any_of or route.none_of)
            found += [route] if id(route) not in tried.taken and not spare else []
    return found


@settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(small_trees())
@example(tree_of([question_of("vraag-0", 1, [answer_of("a", to="vraag-0"), answer_of("b", to="einde-0")])], [outcome_of("einde-0", 1)]))
def test_walking_states_finds_what_trying_every_answer_finds(tree: Tree) -> None:
    tried, space = by_hand(tree), explore(tree)
    problems = list(proved(space, Project(trees=(tree,))))
    codes = Counter(problem.code for problem in problems)
    assert bool(space.loops) == tried.goes_round == ("loop" in codes)
    assert space.reached & {outcome.id for outcome in tree.outcomes} == tried.outcomes.keys()
    assert codes["part-never-shown"] == sum(
        (outcome.id, id(part)) not in tried.shown for outcome in tree.outcomes if tried.outcomes[outcome.id] for part in outcome.parts
    )
    assert sum(1 for fork in forks(space) for _ in fork.never_taken()) == len(_never_fires(tree, tried))
    stranded: dict[tuple[str, str], int] = {}
    for state, move in space.stranded:
        question, answer = space.step(state, move)
        stranded.setdefault((question.id, "" if question.several else answer.id), len(shortest_to(space, state)) + 1)
    assert stranded == tried.stranded
    assert codes["dead-end"] == len(stranded)
    if not tried.goes_round:
        assert count_paths(space) == sum(tried.outcomes.values())
        assert Counter(path.outcome.id for path in paths(space)) == tried.outcomes
        if tried.lengths:
            reach = reaches(space)[space.start]
            assert (reach.shortest, reach.longest) == (min(tried.lengths), max(tried.lengths))
        assert ("asked-twice" in codes) == tried.asks_twice

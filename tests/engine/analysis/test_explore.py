"""The walking of trees: the same as trying every sequence of answers, but fast where there are
too many of them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations, islice

from hypothesis import HealthCheck, assume, example, given, settings

from keuzehulp.analysis import (
    count_paths,
    ends,
    explore,
    paths,
    proved,
    reaches,
    shortest_to,
    stats,
)
from keuzehulp.analysis.routes import forks
from keuzehulp.model import (
    Answer,
    Claim,
    Condition,
    Outcome,
    Part,
    Project,
    Question,
    Route,
    Slug,
    Tree,
)
from keuzehulp.source import Text
from tests.samples.condition_trees import answer_of, outcome_of, question_of, small_trees, tree_of
from tests.thorough import rounds

MOST = 20_000
"""Steps after which trying by hand takes too long for a test."""


@dataclass
class Tried:
    """What comes out of following every sequence of answers, with nothing clever."""

    outcomes: Counter[str] = field(default_factory=Counter)
    lengths: dict[str, list[int]] = field(default_factory=dict)
    always: dict[str, frozenset[str]] = field(default_factory=dict)
    stranded: dict[tuple[str, str], int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    met: set[int] = field(default_factory=set)
    shown: set[tuple[str, int]] = field(default_factory=set)
    asked: set[tuple[str, frozenset[str]]] = field(default_factory=set)
    goes_round: bool = False
    asks_twice: bool = False
    steps: int = 0


def by_hand(tree: Tree) -> Tried:
    tried = Tried()
    _try(tree, tree.nodes[tree.head.start], frozenset(), [], tried)
    return tried


def _try(
    tree: Tree,
    node: Question | Outcome,
    known: frozenset[str],
    before: list[tuple[str, frozenset[str]]],
    tried: Tried,
) -> None:
    tried.steps += 1
    assume(tried.steps < MOST)
    if isinstance(node, Outcome):
        tried.outcomes[node.id] += 1
        tried.lengths.setdefault(node.id, []).append(len(before))
        tried.always[node.id] = tried.always.get(node.id, known) & known
        tried.shown |= {(node.id, id(part)) for part in node.parts if part.when.holds(known)}
        return
    if (node.id, known) in before:
        tried.goes_round = True
        return
    tried.asked.add((node.id, known))
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
    together = [
        answer
        for answer in question.answers
        if question.several and not (answer.none or answer.code == "w")
    ]
    yield from ((answer,) for answer in question.answers if answer not in together)
    for size in range(1, len(together) + 1):
        yield from combinations(together, size)


def _never_fires(tree: Tree, tried: Tried) -> list[Route]:
    """Of the lists that somebody comes to, the routes that nobody takes; a last one without
    condition is for a rainy day.
    """
    found = []
    for _, _, routes in tree.branches():
        for route in routes if id(routes) in tried.met else ():
            spare = route is routes[-1] and not (route.all_of or route.any_of or route.none_of)
            found += [route] if id(route) not in tried.taken and not spare else []
    return found


@settings(
    max_examples=rounds(250),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(small_trees())
@example(
    tree_of(
        [question_of("vraag-0", 1, [answer_of("a", to="vraag-0"), answer_of("b", to="einde-0")])],
        [outcome_of("einde-0", 1)],
    )
)
def test_walking_states_finds_what_trying_every_answer_finds(tree: Tree) -> None:
    tried, space = by_hand(tree), explore(tree)
    problems = list(proved(space, Project(trees=(tree,))))
    codes = Counter(problem.code for problem in problems)
    assert bool(space.cycles) == tried.goes_round == ("loop" in codes)
    assert space.reached & {outcome.id for outcome in tree.outcomes} == tried.outcomes.keys()
    assert codes["part-never-shown"] == sum(
        (outcome.id, id(part)) not in tried.shown
        for outcome in tree.outcomes
        if tried.outcomes[outcome.id]
        for part in outcome.parts
    )
    assert sum(1 for fork in forks(space) for _ in fork.never_taken()) == len(
        _never_fires(tree, tried)
    )
    stranded: dict[tuple[str, str], int] = {}
    for state, move in space.stranded:
        question, answer = space.step(state, move)
        stranded.setdefault(
            (question.id, "" if question.several else answer.id), len(shortest_to(space, state)) + 1
        )
    assert stranded == tried.stranded
    assert codes["dead-end"] == len(stranded)
    if not tried.goes_round:
        assert stats(space, Project(trees=(tree,))).states == len(tried.asked)
        assert count_paths(space) == sum(tried.outcomes.values())
        assert Counter(path.outcome.id for path in paths(space)) == tried.outcomes
        assert {end.outcome.id: end.paths for end in ends(space)} == tried.outcomes
        for end in ends(space):
            assert {trait.id for trait in end.always} == tried.always[end.outcome.id]
            assert len(end.shortest.steps) == min(tried.lengths[end.outcome.id])
        if tried.lengths:
            reach = reaches(space)[space.start]
            lengths = [length for each in tried.lengths.values() for length in each]
            assert (reach.shortest, reach.longest) == (min(lengths), max(lengths))
        assert ("asked-twice" in codes) == tried.asks_twice


def chain(length: int) -> Tree:
    """A question that leads to the next one, so many times; each can also be the last."""
    ids = [f"vraag-{number}" for number in range(length)] + ["einde"]
    answers = [(answer_of("a", to=after), answer_of("b", to="einde")) for after in ids[1:]]
    questions = [
        question_of(name, number, both)
        for number, (name, both) in enumerate(zip(ids, answers, strict=False), 1)
    ]
    return tree_of(questions, [outcome_of("einde", 1)])


def test_ten_thousand_questions_in_a_row_are_walked_without_running_out() -> None:
    tree = chain(10_000)
    space = explore(tree)
    assert count_paths(space) == 10_001
    assert reaches(space)[space.start].longest == 10_000
    assert max(len(path.steps) for path in islice(paths(space), 3)) == 10_000
    assert list(proved(space, Project(trees=(tree,)))) == []
    round_ = replace(
        tree.questions[-1], answers=(answer_of("a", to="vraag-0"), answer_of("b", to="einde"))
    )
    (problem,) = proved(explore(replace(tree, questions=(*tree.questions[:-1], round_))), Project())
    assert problem.code == "loop"
    assert problem.message.endswith("V9999 ‘A’, V10000 ‘A’.")


def diamonds(levels: int, *, traits: int) -> Tree:
    """Two answers to each question, that both lead to the next; each tells a trait that the last
    question but some asks for.
    """
    names = [f"k{number}" for number in range(traits)]
    questions = []
    for number in range(levels):
        to = f"vraag-{number + 1}" if number + 1 < levels else "einde"
        told = [names[number % traits]] if traits else []
        when = (Route(Slug(to), all_of=tuple(map(Slug, told))), Route(Slug(to)))
        questions.append(
            question_of(
                f"vraag-{number}",
                number + 1,
                [answer_of("a", sets=told, routes=when), answer_of("b", to=to)],
            )
        )
    return tree_of(questions, [outcome_of("einde", 1)], names)


def test_ten_to_the_twentieth_paths_are_counted_exactly() -> None:
    for traits in (0, 70):
        space = explore(diamonds(70, traits=traits))
        assert count_paths(space) == 2**70
        assert len(space.moves) == 71, "what nobody asks any more keeps no states apart"
        (end,) = ends(space)
        assert (end.paths, len(end.shortest.steps)) == (2**70, 70)


def test_a_question_with_many_answers_at_once_is_counted_without_trying_all() -> None:
    letters = "abcdefghijklmnopqrstuv"
    answers = [answer_of(letter, sets=["ziek"] if letter < "d" else []) for letter in letters]
    routes = (Route(Slug("einde-0"), all_of=(Slug("ziek"),)), Route(Slug("einde-1")))
    tree = tree_of(
        [question_of("vraag-0", 1, answers, routes=routes)],
        [outcome_of("einde-0", 1), outcome_of("einde-1", 2)],
        ["ziek"],
    )
    sick, fine = ends(explore(tree))
    assert (sick.paths, fine.paths) == (2**22 - 2**19, 2**19 - 1)
    assert [trait.id for trait in sick.always] == ["ziek"]


def test_parts_do_not_keep_states_apart() -> None:
    names = [f"k{number}" for number in range(25)]
    questions = [
        question_of(
            f"vraag-{number}",
            number + 1,
            [answer_of("a", sets=[name], to=to), answer_of("b", to=to)],
        )
        for number, (name, to) in enumerate(
            zip(names, [*(f"vraag-{number}" for number in range(1, 25)), "einde"], strict=True)
        )
    ]
    parts = tuple(Part(Condition(all_of=(Slug(name),)), (Claim(Text("Zo.")),)) for name in names)
    tree = tree_of(questions, [outcome_of("einde", 1, parts)], names)
    space = explore(tree)
    assert (len(space.moves), count_paths(space)) == (26, 2**25)
    assert list(proved(space, Project(trees=(tree,)))) == []


def test_a_tree_with_more_states_than_can_be_looked_at_says_so() -> None:
    space = explore(diamonds(6, traits=1), also=frozenset({"k0"}), most=5)
    assert not space.whole


def test_ways_on_which_somebody_strands_are_no_paths_and_count_for_no_length() -> None:
    """Who is old and ill comes no further at the third question; the others do."""
    old, ill = (Slug("oud"),), (Slug("ziek"),)
    routes = (Route(Slug("u1"), none_of=old), Route(Slug("u2"), none_of=ill))
    tree = tree_of(
        [
            question_of("v1", 1, [answer_of("a", to="v2", sets=old), answer_of("b", to="v2")]),
            question_of("v2", 2, [answer_of("a", to="v3", sets=ill), answer_of("b", to="v3")]),
            question_of("v3", 3, [answer_of("a", routes=routes), answer_of("b", routes=routes)]),
        ],
        [outcome_of("u1", 1), outcome_of("u2", 2)],
        traits=("oud", "ziek"),
    )
    space = explore(tree)
    listed = list(paths(space))
    assert [path.id for path in listed] == [
        *("V1a-V2b-V3a-U2", "V1a-V2b-V3b-U2", "V1b-V2a-V3a-U1", "V1b-V2a-V3b-U1"),
        *("V1b-V2b-V3a-U1", "V1b-V2b-V3b-U1"),
    ]
    assert count_paths(space) == len(listed)
    reach = reaches(space)[space.start]
    assert (reach.paths, reach.shortest, reach.longest) == (6, 3, 3)

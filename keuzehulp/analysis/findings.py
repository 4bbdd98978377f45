"""What walking a tree proves or disproves, as problems."""

from collections.abc import Iterator
from itertools import pairwise

from keuzehulp.analysis import entries, messages, outcome_parts, routes
from keuzehulp.analysis.cycles import shortest_path, strongly_connected_components
from keuzehulp.analysis.paths import reaches
from keuzehulp.analysis.state_space import Space, State, Steps, shortest_to
from keuzehulp.analysis.wording import answers_in_words, too_many_states
from keuzehulp.model import Project, Rule
from keuzehulp.source import Diagnostic, quoted


def proved(space: Space, project: Project) -> Iterator[Diagnostic]:
    """Every problem that only shows when the tree is walked."""
    if not space.whole:
        yield too_many_states(space.tree.head.at, messages.THAT_ROUTES_ARE_OF_USE)
        return
    yield from every_node_can_be_reached(space)
    yield from no_answer_strands_the_reader(space)
    yield from routes.problems(space)
    yield from outcome_parts.every_part_is_shown_to_somebody(space.tree)
    yield from entries.every_sentence_is_true_to_its_end(space.tree)
    # Where one can go round there are paths without end, so nothing can be said of their length.
    if space.cycles:
        yield from no_answers_go_round_in_circles(space)
    else:
        yield from no_question_is_asked_twice(space)
        yield from paths_are_as_long_as_agreed(space, project)


def every_node_can_be_reached(space: Space) -> Iterator[Diagnostic]:
    for node in space.tree.all_nodes:
        if node.id not in space.reached:
            yield messages.UNREACHABLE.at(node.id.at, node=node.id)


def no_answer_strands_the_reader(space: Space) -> Iterator[Diagnostic]:
    """One problem for each list of routes, with the fewest answers that lead a reader there with
    no route that holds.
    """
    seen = set[int]()
    for state, move in space.stranded:
        question, answer = space.step(state, move)
        if id(question.onward(answer)) not in seen:
            seen.add(id(question.onward(answer)))
            steps = (*shortest_to(space, state), (question, answer))
            at = question.at if question.several else answer.at
            yield messages.DEAD_END.at(at, answers=answers_in_words(steps))


def no_answers_go_round_in_circles(space: Space) -> Iterator[Diagnostic]:
    for loop in space.cycles:
        nodes = " → ".join(quoted(state.node for state in loop))
        there, round_ = shortest_to(space, loop[0]), _along(space, loop)
        first, answers = min(answer.at for _, answer in round_), answers_in_words(round_)
        if there:
            yield messages.LOOP_FURTHER_ON.at(
                first, nodes=nodes, answers=answers, before=answers_in_words(there)
            )
        else:
            yield messages.LOOP.at(first, nodes=nodes, answers=answers)


def no_question_is_asked_twice(space: Space) -> Iterator[Diagnostic]:
    """A reader who meets a question again would wonder whether the first answer counted; and
    scripts keep one answer for each.
    """
    for circle in _circles(space):
        ways = (shortest_path(states, frozenset(states), space.after) for states in circle)
        # The one that the fewest answers bring about: an editor will try it.
        again = min(
            filter(None, ways),
            key=lambda way: len(shortest_to(space, way[0])) + len(way),
            default=None,
        )
        if again:
            steps = (*shortest_to(space, again[0]), *_along(space, again))
            question = space.tree.nodes[again[0].node]
            yield messages.ASKED_TWICE.at(
                question.at, question=question.id, answers=answers_in_words(steps)
            )


def _circles(space: Space) -> Iterator[list[list[State]]]:
    """The questions that routes lead back to whatever their conditions, those that hang together
    in one list, each with its states.
    """
    # By question and not by state: where no state is met twice, a question still may be, with more
    # known the second time.
    after: dict[str, list[str]] = {}
    states: dict[str, list[State]] = {}
    for state, nexts in space.after.items():
        after.setdefault(state.node, []).extend(successor.node for successor in nexts)
        states.setdefault(state.node, []).append(state)
    for component in strongly_connected_components(after):
        yield [states[node] for node in states if node in component]


def _along(space: Space, states: tuple[State, ...]) -> Steps:
    """The answers that lead from each of these states to the next."""
    steps = []
    for here, there in pairwise(states):
        move = next(move for move in space.moves[here] if move.to == there)
        steps.append(space.step(here, move))
    return tuple(steps)


def paths_are_as_long_as_agreed(space: Space, project: Project) -> Iterator[Diagnostic]:
    longest, shortest = _limit("longest-path", project), _limit("shortest-path", project)
    if not (longest or shortest):
        return
    reach = reaches(space)[space.start]
    at = space.tree.nodes[space.start.node].id.at
    if longest and reach.longest > (longest.limit or 0):
        message = messages.LONGEST_PATH.warning_if(longest.level == "warning")
        yield message.at(at, count=reach.longest, limit=longest.limit)
    if shortest and reach.shortest < (shortest.limit or 0):
        message = messages.SHORTEST_PATH.warning_if(shortest.level == "warning")
        yield message.at(at, count=reach.shortest, limit=shortest.limit)


def _limit(name: str, project: Project) -> Rule | None:
    rule = project.rule.get(name)
    return (
        rule
        if rule and rule.level != "off" and rule.limit is not None and rule.limit >= 0
        else None
    )

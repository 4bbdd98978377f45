"""What walking a tree proves or disproves, as problems."""

from collections.abc import Iterator
from itertools import pairwise

from keuzehulp.analysis import entries, outcome_parts, routes
from keuzehulp.analysis.cycles import shortest_path, strongly_connected_components
from keuzehulp.analysis.messages import answers_in_words, too_many_states
from keuzehulp.analysis.paths import reaches
from keuzehulp.analysis.state_space import Space, State, Steps, shortest_to
from keuzehulp.model import Project, Rule
from keuzehulp.source import Diagnostic, counted


def proved(space: Space, project: Project) -> Iterator[Diagnostic]:
    """Every problem that only shows when the tree is walked."""
    if not space.whole:
        yield too_many_states(
            space.tree.head.at, "dat elke lezer bij een uitkomst komt en dat elke route nut heeft"
        )
        return
    yield from every_node_can_be_reached(space)
    yield from no_answer_strands_the_reader(space)
    yield from routes.problems(space)
    yield from outcome_parts.every_part_is_shown_to_somebody(space.tree)
    yield from entries.every_sentence_is_true_to_its_end(space.tree)
    if space.cycles:
        yield from no_answers_go_round_in_circles(space)
    else:
        yield from no_question_is_asked_twice(space)
        yield from paths_are_as_long_as_agreed(space, project)


def every_node_can_be_reached(space: Space) -> Iterator[Diagnostic]:
    for node in space.tree.all_nodes:
        if node.id not in space.reached:
            fix = "Laat een antwoord ernaar verwijzen, of haal het weg."
            yield Diagnostic("unreachable", node.id.at, f"Niemand komt ooit bij ‘{node.id}’.", fix)


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
            message = f"Wie dit antwoordt, kan niet verder: {answers_in_words(steps)}."
            at = question.at if question.several else answer.at
            yield Diagnostic(
                "dead-end",
                at,
                message,
                "Zet onderaan ‘routes:’ een route zonder voorwaarde, voor alle anderen.",
            )


def no_answers_go_round_in_circles(space: Space) -> Iterator[Diagnostic]:
    for loop in space.cycles:
        nodes = " → ".join(f"‘{state.node}’" for state in loop)
        there, round_ = shortest_to(space, loop[0]), _along(space, loop)
        come = f" Daar komt wie antwoordt: {answers_in_words(there)}." if there else ""
        message = f"Hier gaat de lezer rond: {nodes}, met {answers_in_words(round_)}.{come}"
        first = min(answer.at for _, answer in round_)
        yield Diagnostic(
            "loop", first, message, "Laat een van deze antwoorden ergens anders heen gaan."
        )


def no_question_is_asked_twice(space: Space) -> Iterator[Diagnostic]:
    """A reader who meets a question again would wonder whether the first answer counted; and
    scripts keep one answer for each.
    """
    for circle in _circles(space):
        ways = (shortest_path(states, frozenset(states), space.after) for states in circle)
        again = min(
            filter(None, ways),
            key=lambda found: len(shortest_to(space, found[0])) + len(found),
            default=None,
        )
        if again:
            steps = (*shortest_to(space, again[0]), *_along(space, again))
            question = space.tree.nodes[again[0].node]
            message = (
                f"De vraag ‘{question.id}’ komt twee keer, bij wie dit antwoordt:"
                f" {answers_in_words(steps)}."
            )
            fix = "Maak er een tweede vraag van, of laat een antwoord ergens anders heen gaan."
            yield Diagnostic("asked-twice", question.at, message, fix)


def _circles(space: Space) -> Iterator[list[list[State]]]:
    """The questions that routes lead back to whatever their conditions, those that hang together
    in one list, each with its states.
    """
    after: dict[str, list[str]] = {}
    states: dict[str, list[State]] = {}
    for state, nexts in space.after.items():
        after.setdefault(state.node, []).extend(each.node for each in nexts)
        states.setdefault(state.node, []).append(state)
    return (
        [states[node] for node in states if node in component]
        for component in strongly_connected_components(after)
    )


def _along(space: Space, states: tuple[State, ...]) -> Steps:
    """The answers that lead from each of these states to the next."""
    return tuple(
        space.step(here, next(move for move in space.moves[here] if move.to == there))
        for here, there in pairwise(states)
    )


def paths_are_as_long_as_agreed(space: Space, project: Project) -> Iterator[Diagnostic]:
    reach = reaches(space)[space.start]
    fix = "Voeg vragen samen of splits ze, zodat de weg past."
    at = space.tree.nodes[space.start.node].id.at
    longest, shortest = _limit("longest-path", project), _limit("shortest-path", project)
    if longest and reach.longest > (longest.limit or 0):
        message = (
            f"De langste weg telt {counted(reach.longest, 'vraag', 'vragen')}; hoogstens"
            f" {longest.limit} mag."
        )
        yield Diagnostic(
            "longest-path", at, message, fix, "warning" if longest.level == "warning" else "error"
        )
    if shortest and reach.shortest < (shortest.limit or 0):
        message = (
            f"De kortste weg telt {counted(reach.shortest, 'vraag', 'vragen')}; ten minste"
            f" {shortest.limit} moet."
        )
        yield Diagnostic(
            "shortest-path", at, message, fix, "warning" if shortest.level == "warning" else "error"
        )


def _limit(name: str, project: Project) -> Rule | None:
    rule = project.rule.get(name)
    return (
        rule
        if rule and rule.level != "off" and rule.limit is not None and rule.limit >= 0
        else None
    )

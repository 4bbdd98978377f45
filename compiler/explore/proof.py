"""What walking a tree proves or disproves, as problems."""

from collections.abc import Iterator
from itertools import pairwise

from compiler.explore.paths import reaches
from compiler.explore.space import Space, State
from compiler.model import Project, Rule
from compiler.reading import Problem, Where, counted


def proved(space: Space, project: Project) -> Iterator[Problem]:
    """Every problem that only shows when the tree is walked."""
    yield from every_node_can_be_reached(space)
    yield from no_answer_strands_the_reader(space)
    if space.loop:
        yield from no_answers_go_round_in_circles(space)
    else:
        yield from paths_are_as_long_as_agreed(space, project)


def every_node_can_be_reached(space: Space) -> Iterator[Problem]:
    for node in space.tree.all_nodes:
        if node.id not in space.reached:
            fix = "Laat een antwoord ernaar verwijzen, of haal het weg."
            yield Problem("unreachable", node.id.at, f"Niemand komt ooit bij ‘{node.id}’.", fix)


def no_answer_strands_the_reader(space: Space) -> Iterator[Problem]:
    for state, move in space.stranded:
        message = f"Wie bij ‘{state.node}’ het antwoord ‘{move.answer.label}’ kiest, kan niet verder."
        yield Problem("dead-end", move.answer.at, message, "Voeg een route toe die altijd geldt.")


def no_answers_go_round_in_circles(space: Space) -> Iterator[Problem]:
    loop = space.loop
    nodes = " → ".join(f"‘{state.node}’" for state in loop)
    first = min(_leaving(space, here, there) for here, there in pairwise(loop))
    fix = "Laat een van deze antwoorden ergens anders heen gaan."
    yield Problem("loop", first, f"Hier gaat de lezer rond: {nodes}.", fix)


def _leaving(space: Space, here: State, there: State) -> Where:
    return next(move.answer.at for move in space.moves[here] if move.to == there)


def paths_are_as_long_as_agreed(space: Space, project: Project) -> Iterator[Problem]:
    reach = reaches(space)[space.start]
    fix = "Voeg vragen samen of splits ze, zodat het pad past."
    at = space.tree.nodes[space.start.node].id.at
    longest, shortest = _limit("longest-path", project), _limit("shortest-path", project)
    if longest and reach.longest > (longest.limit or 0):
        message = f"Het langste pad telt {counted(reach.longest, 'vraag', 'vragen')}; hoogstens {longest.limit} mag."
        yield Problem("longest-path", at, message, fix, "warning" if longest.level == "warning" else "error")
    if shortest and reach.shortest < (shortest.limit or 0):
        message = f"Het kortste pad telt {counted(reach.shortest, 'vraag', 'vragen')}; ten minste {shortest.limit} moet."
        yield Problem("shortest-path", at, message, fix, "warning" if shortest.level == "warning" else "error")


def _limit(name: str, project: Project) -> Rule | None:
    rule = project.rule.get(name)
    return rule if rule and rule.level != "off" else None

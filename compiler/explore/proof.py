"""What walking a tree proves or disproves, as problems."""

from collections.abc import Iterator

from compiler.explore.paths import reaches
from compiler.explore.space import Space, State
from compiler.model import Project, Question, Tree
from compiler.reading import Problem, Where


def proved(space: Space, project: Project) -> Iterator[Problem]:
    """Every problem that only shows when the tree is walked."""
    yield from every_node_can_be_reached(space)
    yield from no_answer_strands_the_reader(space)
    if space.loop:
        yield from no_answers_go_round_in_circles(space)
    else:
        yield from paths_are_as_long_as_agreed(space, project)


def every_node_can_be_reached(space: Space) -> Iterator[Problem]:
    for node in (*space.tree.questions, *space.tree.outcomes):
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
    first = min(_leaving(space, here, there) for here, there in zip(loop, loop[1:], strict=False))
    fix = "Laat een van deze antwoorden ergens anders heen gaan."
    yield Problem("loop", first, f"Hier gaat de lezer rond: {nodes}.", fix)


def _leaving(space: Space, here: State, there: State) -> Where:
    return next(move.answer.at for move in space.moves[here] if move.to == there)


def paths_are_as_long_as_agreed(space: Space, project: Project) -> Iterator[Problem]:
    reach = reaches(space)[space.start]
    at = _start(space.tree).id.at
    for rule_id, count, off, words in (
        ("longest-path", reach.longest, lambda limit: reach.longest > limit, "Het langste pad telt {} vragen; hoogstens {} mag."),
        ("shortest-path", reach.shortest, lambda limit: reach.shortest < limit, "Het kortste pad telt {} vragen; ten minste {} moet."),
    ):
        rule = project.rule.get(rule_id)
        if rule and rule.level != "off" and off(rule.limit or 0):
            fix = "Voeg vragen samen of splits ze, zodat het pad past."
            yield Problem(rule_id, at, words.format(count, rule.limit), fix, "warning" if rule.level == "warning" else "error")


def _start(tree: Tree) -> Question:
    return next(question for question in tree.questions if question.id == tree.head.start)

"""The figures of a tree."""

from dataclasses import asdict, dataclass

from compiler.explore.paths import reaches
from compiler.explore.space import Space
from compiler.model import Fact, Project, values_in


@dataclass(frozen=True)
class Stats:
    """Counts of one tree; `shortest` and `longest` in questions."""

    tree: str
    questions: int
    outcomes: int
    answers: int
    facts: int
    states: int
    paths: int
    shortest: int
    longest: int
    dead_ends: int
    never_firing: int

    def as_dict(self) -> dict[str, str | int]:
        return asdict(self)


def stats(space: Space, project: Project) -> Stats:
    """The figures of the tree of `space`. Only for trees without loops."""
    tree = space.tree
    reach = reaches(space)[space.start]
    return Stats(
        tree=tree.id,
        questions=len(tree.questions),
        outcomes=len(tree.outcomes),
        answers=sum(1 for _ in tree.answers()),
        facts=len(_facts_of(tree, project)),
        states=len(space.moves),
        paths=reach.paths,
        shortest=reach.shortest,
        longest=reach.longest,
        dead_ends=len(space.stranded),
        never_firing=_never_firing(space),
    )


def _facts_of(tree: object, project: Project) -> set[Fact | str]:
    return {fact for value in values_in(tree) for fact in getattr(value, "facts", ())} & set(project.fact)


def _never_firing(space: Space) -> int:
    """Routes of reachable answers that are taken in no state."""
    taken = {(state.node, move.answer.id, move.to.node) for state, moves in space.moves.items() for move in moves if move.to}
    routes = {(question.id, answer.id, route.to) for question, answer in space.tree.answers() for route in answer.routes}
    return len(routes - taken)

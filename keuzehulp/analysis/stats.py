"""The figures of a tree."""

from dataclasses import asdict, dataclass

from keuzehulp.analysis.paths import reaches
from keuzehulp.analysis.routes import forks
from keuzehulp.analysis.state_space import Space, explore
from keuzehulp.model import Fact, Project, values_in


@dataclass(frozen=True)
class Stats:
    """Counts of one tree; `shortest` and `longest` in questions.

    `states` are the situations a reader can be asked something in: a question, with all that the
    answers before it told. Where those are too many to count, they are the ones that matter to
    where the reader can go.
    """

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
    """The figures of the tree of `space`. Only for trees without cycles."""
    tree = space.tree
    reach = reaches(space)[space.start]
    unused = [route for fork in forks(space) for route in fork.never_taken()]
    return Stats(
        tree=tree.id,
        questions=len(tree.questions),
        outcomes=len(tree.outcomes),
        answers=sum(1 for _ in tree.answers()),
        facts=len(_facts_of(tree, project)),
        states=_states(space),
        paths=reach.paths,
        shortest=reach.shortest,
        longest=reach.longest,
        dead_ends=len(space.stranded),
        never_firing=len(unused),
    )


def _states(space: Space) -> int:
    told = explore(space.tree, also=frozenset(space.tree.trait)) if space.tree.trait else space
    counted = told if told.whole else space
    return sum(1 for state in counted.moves if not counted.is_end(state))


def _facts_of(tree: object, project: Project) -> set[Fact | str]:
    return {fact for value in values_in(tree) for fact in getattr(value, "facts", ())} & set(
        project.fact
    )

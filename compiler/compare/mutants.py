"""Copies of a tree with one fault each: would anybody notice?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compiler.compare.journeys import Agreed, Journey
from compiler.explore import explore, proved
from compiler.model import Answer, Project, Question, Slug, Tree
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
    usual = _problems(tree, project)
    for mutant in mutants(tree):
        broken = [each for each in agreed if not each.holds(mutant.tree)]
        journeys = [each for each in broken if isinstance(each, Journey)]
        yield Verdict(mutant, bool(journeys), len(broken) > len(journeys), bool(_problems(mutant.tree, project) - usual))


def mutants(tree: Tree) -> Iterator[Mutant]:
    """Every answer once with another target."""
    for place, question in enumerate(tree.questions):
        for number, answer in enumerate(question.answers):
            other = _another(answer, question, tree)
            if other:
                what = f"{question.code}{answer.code} ‘{answer.label}’ gaat naar ‘{other}’ in plaats van naar ‘{answer.to}’"
                yield Mutant(_with(tree, place, number, replace(answer, to=other)), answer.to.at, what)


def _another(answer: Answer, question: Question, tree: Tree) -> Slug | None:
    """The target that is the easiest to confuse with the right one: that of the next answer, else the next outcome."""
    after = question.answers.index(answer) + 1
    beside = (each.to for each in (*question.answers[after:], *question.answers[:after]))
    return next((to for to in (*beside, *(outcome.id for outcome in tree.outcomes)) if to != answer.to), None)


def _with(tree: Tree, place: int, number: int, answer: Answer) -> Tree:
    question = tree.questions[place]
    changed = replace(question, answers=(*question.answers[:number], answer, *question.answers[number + 1 :]))
    return replace(tree, questions=(*tree.questions[:place], changed, *tree.questions[place + 1 :]))


def _problems(tree: Tree, project: Project) -> Counter[tuple[str, str]]:
    """What walking a tree tells, without places: the other checks look at no target."""
    return Counter((problem.code, problem.message) for problem in proved(explore(tree), project))

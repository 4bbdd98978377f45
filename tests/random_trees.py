"""Small decision trees that nobody thought of, for properties that must always hold."""

from dataclasses import replace

from hypothesis import strategies as st

from compiler.explore import explore
from compiler.model import Answer, Code, Letter, Outcome, Question, Slug, Tree, TreeHead
from compiler.reading import Text

LETTERS = "abc"
OUTCOMES = 4


@st.composite
def trees(draw: st.DrawFn, *, most: int = 6) -> Tree:
    """A tree in which every question comes after those that lead to it, so that nobody goes round; what nobody comes to is left out."""
    number = draw(st.integers(1, most))
    questions = tuple(draw(_question(place, number)) for place in range(number))
    outcomes = tuple(Outcome(Slug(f"u{place}"), Code(f"U{place + 1}"), Text(f"Uitkomst {place + 1}")) for place in range(OUTCOMES))
    return within_reach(Tree(TreeHead(Slug("boom"), Text("Een boom"), Slug("v0")), questions, outcomes, ()))


@st.composite
def _question(draw: st.DrawFn, place: int, number: int) -> Question:
    targets = [*(f"v{later}" for later in range(place + 1, number)), *(f"u{each}" for each in range(OUTCOMES))]
    letters = LETTERS[: draw(st.integers(2, len(LETTERS)))]
    answers = tuple(answer(letter, draw(st.sampled_from(targets))) for letter in letters)
    return Question(Slug(f"v{place}"), Code(f"V{place + 1}"), Text(f"Vraag {place + 1}?"), answers)


def answer(letter: str, to: str) -> Answer:
    return Answer(Slug(f"antwoord-{letter}"), Letter(letter), Text(f"Antwoord {letter}"), Slug(to))


def within_reach(tree: Tree) -> Tree:
    """`tree` without the questions and outcomes that nobody comes to."""
    reached = explore(tree).reached
    questions = tuple(question for question in tree.questions if question.id in reached)
    return replace(tree, questions=questions, outcomes=tuple(outcome for outcome in tree.outcomes if outcome.id in reached))


def turned(tree: Tree, question: int, place: int, to: str) -> Tree:
    """`tree` with another target behind one answer."""
    asked = tree.questions[question]
    answers = tuple(replace(each, to=Slug(to)) if number == place else each for number, each in enumerate(asked.answers))
    return replaced(tree, question, replace(asked, answers=answers))


def replaced(tree: Tree, place: int, question: Question) -> Tree:
    """`tree` with another question in that place."""
    return replace(tree, questions=(*tree.questions[:place], question, *tree.questions[place + 1 :]))

"""Small decision trees that nobody thought of, for properties that must always hold."""

from dataclasses import replace

from hypothesis import strategies as st

from keuzehulp.analysis import explore
from keuzehulp.model import (
    Answer,
    Code,
    Letter,
    Outcome,
    Question,
    Route,
    Slug,
    Trait,
    Tree,
    TreeHead,
)
from keuzehulp.source import Text

LETTERS = "abc"
OUTCOMES = 4
TRAITS = tuple(Slug(f"kenmerk-{number}") for number in range(3))


@st.composite
def trees(draw: st.DrawFn, *, most: int = 5, conditions: bool = True) -> Tree:
    """A tree in which every question comes after those that lead to it, so that nobody goes round.

    With conditions, answers tell about the reader, may be chosen together, and routes may ask what
    was told. Without, what nobody comes to is left out.
    """
    number = draw(st.integers(1, most))
    questions = tuple(draw(_question(place, number, conditions)) for place in range(number))
    outcomes = tuple(
        Outcome(Slug(f"u{place}"), Code(f"U{place + 1}"), Text(f"Uitkomst {place + 1}"))
        for place in range(OUTCOMES)
    )
    traits = tuple(Trait(name, Text(f"dit is {name}")) for name in TRAITS) if conditions else ()
    head = TreeHead(Slug("boom"), Text("Een boom"), Slug("v0"), situation=traits)
    tree = Tree(head, questions, outcomes, ())
    return tree if conditions else within_reach(tree)


@st.composite
def _question(draw: st.DrawFn, place: int, number: int, conditions: bool) -> Question:
    targets = [
        *(f"v{later}" for later in range(place + 1, number)),
        *(f"u{each}" for each in range(OUTCOMES)),
    ]
    letters = LETTERS[: draw(st.integers(2, len(LETTERS)))]
    answers = [answer(letter, draw(st.sampled_from(targets))) for letter in letters]
    question = Question(
        Slug(f"v{place}"), Code(f"V{place + 1}"), Text(f"Vraag {place + 1}?"), tuple(answers)
    )
    return draw(_with_conditions(question, targets)) if conditions else question


@st.composite
def _with_conditions(draw: st.DrawFn, question: Question, targets: list[str]) -> Question:
    several = draw(st.booleans())
    told = [
        replace(each, set_=tuple(draw(st.sets(st.sampled_from(TRAITS), max_size=2))))
        for each in question.answers
    ]
    if several:
        first, *rest = (replace(each, to=Slug("")) for each in told)
        answers = (replace(first, none=draw(st.booleans())), *rest)
        return replace(
            question,
            answers=answers,
            several=True,
            to=question.answers[0].to,
            routes_=draw(_routes(targets)),
        )
    return replace(
        question, answers=tuple(replace(each, routes_=draw(_routes(targets))) for each in told)
    )


@st.composite
def _routes(draw: st.DrawFn, targets: list[str]) -> tuple[Route, ...]:
    """Routes that ask something; what comes behind them is for everybody else."""
    named = st.sets(st.sampled_from(TRAITS), max_size=2).map(lambda names: tuple(sorted(names)))
    routes = st.builds(
        Route, st.sampled_from(targets).map(Slug), all_of=named, any_of=named, none_of=named
    )
    return tuple(route for route in draw(st.lists(routes, max_size=2)) if not route.when.is_empty)


def answer(letter: str, to: str) -> Answer:
    return Answer(Slug(f"antwoord-{letter}"), Letter(letter), Text(f"Antwoord {letter}"), Slug(to))


def within_reach(tree: Tree) -> Tree:
    """`tree` without the questions and outcomes that nobody comes to."""
    reached = explore(tree).reached
    questions = tuple(question for question in tree.questions if question.id in reached)
    return replace(
        tree,
        questions=questions,
        outcomes=tuple(outcome for outcome in tree.outcomes if outcome.id in reached),
    )


def turned(tree: Tree, question: int, place: int, to: str) -> Tree:
    """`tree` with another target behind one answer."""
    asked = tree.questions[question]
    answers = tuple(
        replace(each, to=Slug(to)) if number == place else each
        for number, each in enumerate(asked.answers)
    )
    return replaced(tree, question, replace(asked, answers=answers))


def replaced(tree: Tree, place: int, question: Question) -> Tree:
    """`tree` with another question in that place."""
    return replace(
        tree, questions=(*tree.questions[:place], question, *tree.questions[place + 1 :])
    )


def large(number: int) -> Tree:
    """So many questions in a row, each with three answers that skip on: more paths than anybody
    can list.
    """

    def target(place: int, letter: int) -> str:
        later = place + 1 + (letter * 7 + place * 3) % 5
        return f"v{later}" if later < number else f"u{(place + letter) % 50}"

    questions = [
        Question(
            Slug(f"v{place}"),
            Code(f"V{place + 1}"),
            Text("Vraag?"),
            tuple(answer("abc"[each], target(place, each)) for each in range(3)),
        )
        for place in range(number)
    ]
    outcomes = tuple(
        Outcome(Slug(f"u{place}"), Code(f"U{place + 1}"), Text("Uitkomst")) for place in range(50)
    )
    return replace(small_head(), questions=tuple(questions), outcomes=outcomes)


def small_head() -> Tree:
    return Tree(TreeHead(Slug("boom"), Text("Een boom"), Slug("v0")), (), (), ())

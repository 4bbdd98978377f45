"""Trees made by tests: small ones that nobody thought of, and large ones that nobody would
write.
"""

from collections.abc import Iterable

from hypothesis import strategies as st

from keuzehulp.model import (
    Answer,
    Claim,
    Clause,
    Code,
    Condition,
    Letter,
    Outcome,
    Part,
    Question,
    Route,
    Slug,
    Trait,
    Tree,
    TreeHead,
)
from keuzehulp.source import Text

TRAITS = ("oud", "ziek", "thuis")
QUESTIONS = tuple(f"vraag-{number}" for number in range(5))
OUTCOMES = tuple(f"einde-{number}" for number in range(3))


def tree_of(
    questions: Iterable[Question], outcomes: Iterable[Outcome], traits: Iterable[str] = ()
) -> Tree:
    questions = tuple(questions)
    situation = tuple(Trait(Slug(trait), Text(f"u bent {trait}")) for trait in traits)
    return Tree(
        TreeHead(Slug("boom"), Text("Een boom"), questions[0].id, situation=situation),
        questions,
        tuple(outcomes),
        (),
    )


def question_of(
    name: str, number: int, answers: Iterable[Answer], *, routes: tuple[Route, ...] = ()
) -> Question:
    code, asked = Code(f"V{number}"), Text(f"Vraag {number}?")
    return Question(Slug(name), code, asked, tuple(answers), several=bool(routes), routes_=routes)


def answer_of(
    letter: str,
    *,
    to: str = "",
    routes: tuple[Route, ...] = (),
    sets: Iterable[str] = (),
    none: bool = False,
) -> Answer:
    told = tuple(map(Slug, sets))
    return Answer(Slug(letter), Letter(letter), Text(letter.upper()), Slug(to), routes, told, none)


def outcome_of(name: str, number: int, parts: tuple[Part, ...] = ()) -> Outcome:
    return Outcome(Slug(name), Code(f"U{number}"), Text(name), parts=parts)


_names = st.lists(st.sampled_from(TRAITS).map(Slug), max_size=2, unique=True).map(tuple)
_clauses = st.builds(Clause, all_of=_names, any_of=_names, none_of=_names)
_items = st.lists(st.one_of(st.sampled_from(TRAITS).map(Slug), _clauses), max_size=2).map(tuple)
_conditions = st.builds(Condition, all_of=_items, any_of=_items, none_of=_items)


@st.composite
def _routes(draw: st.DrawFn, after: int) -> tuple[Route, ...]:
    """One to three ways on, mostly to what comes later, with or without one for everybody else."""
    later = [*QUESTIONS[after + 1 :], *OUTCOMES] * 4 + [*QUESTIONS]
    found = []
    for _ in range(draw(st.integers(0, 2))):
        when = draw(_conditions)
        found.append(
            Route(Slug(draw(st.sampled_from(later))), when.all_of, when.any_of, when.none_of)
        )
    if not found or draw(st.integers(0, 3)):
        found.append(Route(Slug(draw(st.sampled_from(later)))))
    return tuple(found)


@st.composite
def _questions(draw: st.DrawFn, number: int) -> Question:
    several = draw(st.integers(0, 2)) == 0
    letters = "abc"[: draw(st.integers(2, 3))] + ("w" if draw(st.booleans()) else "")
    told = {letter: draw(_names) for letter in letters}
    if several:
        last = letters.rstrip("w")[-1] if draw(st.booleans()) else ""
        answers = [answer_of(letter, sets=told[letter], none=letter == last) for letter in letters]
        return question_of(QUESTIONS[number], number + 1, answers, routes=draw(_routes(number)))
    return question_of(
        QUESTIONS[number],
        number + 1,
        [answer_of(letter, sets=told[letter], routes=draw(_routes(number))) for letter in letters],
    )


@st.composite
def small_trees(draw: st.DrawFn) -> Tree:
    """Up to five questions with routes that read up to three traits; some strand the reader,
    some go round.
    """
    questions = [draw(_questions(number)) for number in range(len(QUESTIONS))]
    parts = tuple(
        Part(when, (Claim(Text("Zo.")),)) for when in draw(st.lists(_conditions, max_size=2))
    )
    outcomes = [outcome_of(name, number + 1, parts) for number, name in enumerate(OUTCOMES)]
    return tree_of(questions, outcomes, TRAITS)

"""Trees of any size, made by chance but the same at every run: for what must hold for every tree
and not only for ours.
"""

from random import Random

from keuzehulp.model import Answer, Code, Letter, Outcome, Question, Slug, Tree, TreeHead
from keuzehulp.source import Text

WORDS = (
    "uw",
    "werk",
    "loon",
    "gesprek",
    "advies",
    "bedrijfsarts",
    "tweede",
    "klacht",
    "afspraken",
    "deskundigenoordeel",
    "bij",
    "UWV",
    "vraag",
)


def grown(nodes: int, *, seed: int = 1) -> Tree:
    """A tree with so many questions and outcomes: two in five are questions, and all can be
    reached.
    """
    chance = Random(seed)
    questions = max(1, nodes * 2 // 5)
    ids = [
        *(f"v{n}" for n in range(1, questions + 1)),
        *(f"u{n}" for n in range(1, nodes - questions + 1)),
    ]
    ends: list[list[str]] = [[] for _ in range(questions)]
    for number, id_ in enumerate(ids[1:], 1):
        ends[_parent(number, questions, ends, chance)].append(id_)
    for number, each in enumerate(ends):
        while len(each) < 2 or (len(each) < 5 and chance.random() < 0.3):
            each.append(chance.choice(ids[number + 1 :]))
    made = (_question(number, each, chance, ids) for number, each in enumerate(ends, 1))
    outcomes = tuple(
        Outcome(Slug(f"u{n}"), Code(f"U{n}"), _title(chance))
        for n in range(1, nodes - questions + 1)
    )
    return Tree(TreeHead(Slug("boom"), Text("Een boom"), Slug("v1")), tuple(made), outcomes, ())


def _parent(number: int, questions: int, ends: list[list[str]], chance: Random) -> int:
    """A question before this one, or any for an outcome, that has few answers so far."""
    choices = (
        range(max(0, number * 2 // 3 - 3), number * 2 // 3 + 1)
        if number < questions
        else range(questions)
    )
    return min(choices, key=lambda each: (len(ends[each]), chance.random()))


def _question(number: int, ends: list[str], chance: Random, ids: list[str]) -> Question:
    answers = [
        Answer(Slug(f"a{n}"), Letter("abcdefghijklmn"[n]), Text("Ja"), Slug(to))
        for n, to in enumerate(ends)
    ]
    unknown = Answer(
        Slug("weet-niet"), Letter("w"), Text("Weet ik niet"), Slug(chance.choice(ids[number:]))
    )
    return Question(Slug(f"v{number}"), Code(f"V{number}"), _title(chance), (*answers, unknown))


def _title(chance: Random) -> Text:
    return Text(" ".join(chance.sample(WORDS, chance.randint(1, 4))).capitalize())

"""Trees to measure with: as large as one asks, in the form and with the length of texts of a
real one.
"""

from collections.abc import Sequence
from pathlib import Path
from random import Random

FACTS = 50
VOCABULARY = (
    "u kunt dit samen met uw bedrijfsarts of werkgever bespreken en daarna rustig kiezen wat bij uw"
    " vraag past"
)
HEAD = """tree:
  id: keuzehulp
  version: 1
  title: Een boom om mee te meten
  short_title: Meetboom
  start: vraag-1
  actors: {u: Door u}
"""


def write_tree(
    folder: Path, questions: int, outcomes: int, *, words: int = 12, vocabulary: str = VOCABULARY
) -> Path:
    """A tree folder with this many questions and outcomes, the latter one to three times as
    many; each text has this many words.
    """
    folder.mkdir(parents=True)
    text = _Text(words, vocabulary.split())
    lines = [
        HEAD,
        "questions:\n",
        *(_question(number, questions, outcomes, text) for number in range(1, questions + 1)),
    ]
    lines += ["outcomes:\n", *(_outcome(number, text) for number in range(1, outcomes + 1))]
    lines += [
        "facts:\n",
        *(_fact(number, text) for number in range(1, FACTS + 1)),
        "sources:\n",
        SOURCE,
    ]
    path = folder / "tree.yml"
    path.write_text("".join(lines), encoding="utf-8")
    return path


SOURCE = "  - {id: W1, title: Een wet, status: law, read: full}\n"


def _question(number: int, questions: int, outcomes: int, text: "_Text") -> str:
    """It leads to the next question, to an outcome of its own, and far ahead: so there are very
    many paths.
    """
    onward = f"vraag-{number + 1}" if number < questions else f"uitkomst-{questions}"
    ahead = f"vraag-{2 * number}" if 2 * number <= questions else f"uitkomst-{number}"
    second, third = (
        f"uitkomst-{number + times * questions}" if number + times * questions <= outcomes else ""
        for times in (1, 2)
    )
    answers = (
        ("ja", "a", onward),
        ("nee", "b", f"uitkomst-{number}"),
        ("misschien", "c", second or ahead),
        ("weet-niet", "w", third or onward),
    )
    return "".join(
        [
            (
                f"  - id: vraag-{number}\n    code: V{number}\n    question: Is dit bij u zo met"
                f" nummer {number}?\n"
            ),
            (
                f"    short_title: Nummer {number}\n    hint: {text(number)}\n    why:"
                f" {text(number + 1)}\n    answers:\n"
            ),
            *(
                f"      - {{id: {id_}, code: {code}, label: Antwoord {id_} van {number}, to:"
                f" {to}}}\n"
                for id_, code, to in answers
            ),
        ]
    )


def _outcome(number: int, text: "_Text") -> str:
    blocks = ("why", "avoid", "deadline", "duration", "cost", "same", "bring", "unsure")
    return "".join(
        [
            (
                f"  - id: uitkomst-{number}\n    code: U{number}\n    title: Uitkomst met nummer"
                f" {number}\n"
            ),
            (
                f"    conclusion:\n{_claim(number, text, '      ')}    actions:\n      - actor:"
                f" u\n{_claim(number, text, '        ')}"
            ),
            *(
                f"    {block}:\n      -{_claim(number + at, text, '        ')[7:]}"
                for at, block in enumerate(blocks)
            ),
        ]
    )


def _claim(number: int, text: "_Text", indent: str) -> str:
    return f"{indent}text: {text(number)}\n{indent}facts: [F-A{number % FACTS + 1}]\n"


def _fact(number: int, text: "_Text") -> str:
    dates = "    checked: 2026-11-22\n    review_by: 2027-05-22\n"
    source = f"    sources: [{{source: W1, locator: artikel {number}}}]\n    certainty: sure\n"
    return f"  - id: F-A{number}\n    text: {text(number)}\n{source}{dates}"


class _Text:
    """Sentences that are like each other and each the same as none; the same at every run."""

    def __init__(self, words: int, vocabulary: Sequence[str]) -> None:
        self.words = words
        self.vocabulary = vocabulary

    def __call__(self, number: int) -> str:
        return (
            f"Voor nummer {number} geldt dat"
            f" {' '.join(Random(number).choices(self.vocabulary, k=self.words))}."
        )

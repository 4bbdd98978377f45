"""Trees to measure with: as large as one asks, in the form and with the length of texts of a real one."""

from collections.abc import Iterator
from pathlib import Path

FACTS = 50
WORDS = (
    "u",
    "kunt",
    "dit",
    "samen",
    "met",
    "uw",
    "bedrijfsarts",
    "of",
    "uw",
    "werkgever",
    "bespreken",
    "en",
    "daarna",
    "rustig",
    "kiezen",
    "wat",
    "bij",
    "uw",
    "vraag",
    "past",
)
HEAD = """tree:
  id: keuzehulp
  version: 1
  title: Een boom om mee te meten
  short_title: Meetboom
  start: vraag-1
  actors: {u: Door u}
"""


def write_tree(folder: Path, nodes: int, *, words: int = 12) -> Path:
    """A tree folder with this many questions and outcomes, half of each, in one file; each text has this many words."""
    folder.mkdir(parents=True)
    questions = nodes // 2
    lines = [HEAD, "questions:\n", *(_question(number, questions, words) for number in range(1, questions + 1))]
    lines += ["outcomes:\n", *(_outcome(number, words) for number in range(1, nodes - questions + 1))]
    lines += ["facts:\n", *(_fact(number) for number in range(1, FACTS + 1)), "sources:\n", SOURCE]
    path = folder / "tree.yml"
    path.write_text("".join(lines), encoding="utf-8")
    return path


SOURCE = "  - {id: W1, title: Een wet, status: law, read: full}\n"


def _question(number: int, questions: int, words: int) -> str:
    """It leads to the next question, to an outcome of its own, and far ahead: so there are very many paths."""
    onward = f"vraag-{number + 1}" if number < questions else f"uitkomst-{questions}"
    ahead = f"vraag-{2 * number}" if 2 * number <= questions else f"uitkomst-{number}"
    answers = (("ja", "a", onward), ("nee", "b", f"uitkomst-{number}"), ("misschien", "c", ahead), ("weet-niet", "w", onward))
    return "".join(
        [
            f"  - id: vraag-{number}\n    code: V{number}\n    question: Is dit bij u zo met nummer {number}?\n",
            f"    short_title: Nummer {number}\n    hint: {_text(number, words)}\n    why: {_text(number + 1, words)}\n    answers:\n",
            *(f"      - {{id: {id_}, code: {code}, label: Antwoord {id_} van {number}, to: {to}}}\n" for id_, code, to in answers),
        ]
    )


def _outcome(number: int, words: int) -> str:
    blocks = ("why", "avoid", "deadline", "duration", "cost", "same", "bring", "unsure")
    return "".join(
        [
            f"  - id: uitkomst-{number}\n    code: U{number}\n    title: Uitkomst met nummer {number}\n",
            f"    conclusion:\n{_claim(number, words, '      ')}    actions:\n      - actor: u\n{_claim(number, words, '        ')}",
            *(f"    {block}:\n      -{_claim(number + at, words, '        ')[7:]}" for at, block in enumerate(blocks)),
        ]
    )


def _claim(number: int, words: int, indent: str) -> str:
    return f"{indent}text: {_text(number, words)}\n{indent}facts: [F-A{number % FACTS + 1}]\n"


def _fact(number: int) -> str:
    dates = "    checked: 2026-11-22\n    review_by: 2027-05-22\n"
    source = f"    sources: [{{source: W1, locator: artikel {number}}}]\n    certainty: sure\n"
    return f"  - id: F-A{number}\n    text: {_text(number, 12)}\n{source}{dates}"


def _text(number: int, words: int) -> str:
    """A sentence that is like the others and the same as none."""
    return f"Voor nummer {number} geldt dat {' '.join(WORDS[(number + at) % len(WORDS)] for at in range(words))}."


def sizes(least: int, most: int) -> Iterator[int]:
    """Numbers of nodes from the least to the most, each about three times the one before."""
    while least < most:
        yield least
        least = round(least * 3.17)
    yield most

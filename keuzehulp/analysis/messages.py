"""What was walked, in the editor's words."""

from keuzehulp.analysis.state_space import MOST_STATES, Steps
from keuzehulp.model import Answer
from keuzehulp.source import Diagnostic, Where


def answers_in_words(steps: Steps) -> str:
    """Answers in words: `V1 ‘Ja’, V2 ‘Ziek’ en ‘Oud’`."""
    return ", ".join(f"{question.code} {_said(answer)}" for question, answer in steps)


def _said(answer: Answer) -> str:
    return " en ".join(f"‘{each.label}’" for each in answer.chosen)


def too_many_states(at: Where, what: str) -> Diagnostic:
    """What was not proved, for want of time and room."""
    most = f"{MOST_STATES:,}".replace(",", ".")
    message = (
        f"In deze boom zijn meer dan {most} situaties mogelijk: te veel om na te lopen. Daarom is"
        f" niet bewezen {what}."
    )
    fix = (
        "Laat minder antwoorden iets onthouden dat pas veel later telt, of splits een vraag waarbij"
        " veel antwoorden samen kunnen."
    )
    return Diagnostic("too-many-states", at, message, fix)

"""What was walked, in the editor's words."""

from keuzehulp.analysis import messages
from keuzehulp.analysis.state_space import MOST_STATES, Steps
from keuzehulp.model import Answer
from keuzehulp.source import Diagnostic, Where, limits, quoted


def answers_in_words(steps: Steps) -> str:
    """Answers in words: `V1 ‘Ja’, V2 ‘Ziek’ en ‘Oud’`."""
    return ", ".join(f"{question.code} {_said(answer)}" for question, answer in steps)


def _said(answer: Answer) -> str:
    return messages.AND.join(quoted(chosen.label for chosen in answer.chosen))


def too_many_states(at: Where, what: str) -> Diagnostic:
    """What was not proved, for want of time and room."""
    return messages.TOO_MANY_STATES.at(at, most=limits.shown(MOST_STATES), what=what)

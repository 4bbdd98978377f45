"""Few paths that together show all there is of a kind: what no two paths do differently is looked
at once.

Where every path leads is proved without a browser (`tests/js/path.test.mjs`), and on the page
itself by `test_steps.py`. What hangs on the screen alone, such as whether it can be pressed, needs
every screen and not every way to it. `test --thorough` takes all the same.
"""

from keuzehulp.analysis import Path
from keuzehulp.model import Project
from tests.browser.steps import all_paths
from tests.thorough import THOROUGH, covering


def past_every_question(project: Project) -> list[Path]:
    """Paths that together ask every question; in a thorough run they give every answer."""
    if THOROUGH:
        return giving_every_answer(project)
    return covering(all_paths(project), lambda path: [question.id for question, _ in path.steps])


def giving_every_answer(project: Project) -> list[Path]:
    """Paths that together give every answer of every question, and end at every outcome."""
    return covering(
        all_paths(project),
        lambda path: [
            *((question.id, answer.id) for question, answer in path.steps),
            path.outcome.id,
        ],
    )


def past_every_screen(project: Project) -> list[Path]:
    """Paths that together show every question and outcome; in a thorough run every sequence of
    them.
    """
    ways = all_paths(project)
    return (
        list({screens(path): path for path in ways}.values())
        if THOROUGH
        else covering(ways, screens)
    )


def screens(path: Path) -> tuple[str, ...]:
    """What a path shows, by name: its questions, and the outcome."""
    return (*(str(question.id) for question, _ in path.steps), str(path.outcome.id))

"""Few paths that together show all there is of a kind: what no two paths do differently is looked
at once.

Where every path leads is proved without a browser (`tests/js/path.test.mjs`), and on the page
itself by `test_steps.py`. What hangs on the screen alone, such as whether it can be pressed, needs
every screen and not every way to it. `test --thorough` takes all the same.
"""

from collections.abc import Callable, Hashable, Iterable

from keuzehulp.analysis import Path
from keuzehulp.model import Answer, Project, Question
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


def from_what_is_new(
    ways: Iterable[Path], part: Callable[[Question, Answer], Hashable]
) -> list[tuple[Path, int]]:
    """Each path with the number of its first step of which none before it took the part, or else
    of its last: the steps until there prove nothing more. A thorough run takes them all again.
    """
    seen: set[Hashable] = set()
    stretches: list[tuple[Path, int]] = []
    for path in ways:
        parts = [part(question, answer) for question, answer in path.steps]
        new = next((at for at, each in enumerate(parts) if each not in seen), len(parts) - 1)
        stretches.append((path, 0 if THOROUGH else new))
        seen.update(parts)
    return stretches


def each_question_once(project: Project) -> list[tuple[Path, int]]:
    """Paths that together ask every question, with the number of the step at which each begins
    to ask one that none before it asked; in a thorough run all from the start.
    """
    return from_what_is_new(past_every_question(project), lambda question, _: question.id)


def screens(path: Path) -> tuple[str, ...]:
    """What a path shows, by name: its questions, and the outcome."""
    return (*(str(question.id) for question, _ in path.steps), str(path.outcome.id))

"""Every screen of the keuzehulp with script, in all its states: made from the tree, never listed
by hand.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from playwright.sync_api import Page

from keuzehulp.analysis import Path
from keuzehulp.model import Outcome, Project
from tests.browser.steps import all_paths, as_steps, opened, the_tree

PRESSES_AT_AN_OUTCOME = (
    "[data-module='copy'] button",
    "[data-module='share'] button",
    "[data-module='link'] button",
)
HALFWAY = "after leaving halfway"
# Bring the page to each scene in turn, unfold all, and give what `look` says of it.
PLAY = """async (scenes) => {
  const look = %s;
  const said = [];
  for (const each of scenes) said.push(await inside.scene(each, look));
  return said;
}"""


@dataclass(frozen=True)
class Scene:
    """One screen in one state, and how a reader comes there: by answers in a way of filling in,
    or by a link; and what is pressed there.
    """

    node: str
    state: str = ""
    way: str = ""
    """The id of a way of filling in; empty for the usual one."""
    steps: tuple[list[str], ...] | None = None
    """The questions and answers before the screen; None to stay on the start."""
    fragment: str = ""
    presses: tuple[str, ...] = ()
    """Where to press, in order: every place that these selectors find and that can be seen."""

    @property
    def name(self) -> str:
        return " ".join(filter(None, (self.node, self.state, self.way)))


def scenes(project: Project) -> list[Scene]:
    tree = the_tree(project)
    ways = all_paths(project)
    return [
        Scene("begin"),
        *_questions(ways),
        *(
            scene
            for mode in tree.head.modes[1:]
            for scene in _questions(ways, way=mode.id)
            if not scene.presses
        ),
        *(_outcome(outcome, ways) for outcome in tree.outcomes),
        *(Scene(option.id, "by a link", fragment=f"#{option.id}") for option in tree.options),
        Scene(tree.outcomes[0].id, "by a link", fragment=f"#{tree.outcomes[0].id}"),
        Scene("begin", "by a link that is not ours", fragment=f"#k={tree.head.version}.99z"),
        Scene(
            ways[0].outcome.id,
            "by a link of another version",
            fragment=f"#k={tree.head.version + 1}.{_codes(ways[0])}",
        ),
        *_changed(ways),
        Scene(
            "begin",
            "after wiping",
            steps=tuple(as_steps(ways[0])),
            presses=(".kh-keep [data-module='wipe']",),
        ),
    ]


def thinned(staged: list[Scene]) -> list[Scene]:
    """Every node once, and every state and way once: where another node in the same state would
    show nothing new.
    """
    nodes = {scene.node: scene for scene in reversed(staged)}.values()
    states = {(scene.state, scene.way): scene for scene in reversed(staged)}.values()
    return [scene for scene in staged if scene in nodes or scene in states]


def _questions(ways: list[Path], *, way: str = "") -> Iterator[Scene]:
    """Every question; again with each note that an answer before it brings along; and without an
    answer.
    """
    seen: set[tuple[str, str]] = set()
    for path in ways:
        steps = tuple(as_steps(path))
        notes = ["", *(answer.note.text if answer.note else "" for _, answer in path.steps)]
        for number, (question, _) in enumerate(path.steps):
            if (question.id, notes[number]) not in seen:
                seen.add((question.id, notes[number]))
                state = "with a note" if notes[number] else ""
                yield Scene(question.id, state, way, steps[:number])
                yield Scene(
                    question.id,
                    f"{state} without an answer".strip(),
                    way,
                    steps[:number],
                    presses=("button[data-part='next']",),
                )


def _outcome(outcome: Outcome, ways: list[Path]) -> Scene:
    """An outcome with as many answers as can lead to it."""
    longest = max(
        (path for path in ways if path.outcome is outcome), key=lambda path: len(path.steps)
    )
    return Scene(
        outcome.id,
        "with all that is pressed",
        steps=tuple(as_steps(longest)),
        presses=PRESSES_AT_AN_OUTCOME,
    )


def _changed(ways: list[Path]) -> Iterator[Scene]:
    """A question after the first answer was changed, so that other answers no longer count."""
    longest = max(ways, key=lambda path: len(path.steps))
    for other in ways:
        if other.steps[1][0] is not longest.steps[1][0]:
            choice = f"label:has([value='{other.steps[0][1].id}'])"
            presses = (
                ".kh-recap__row:first-child .kh-recap__change",
                choice,
                "button[data-part='next']",
            )
            yield Scene(
                other.steps[1][0].id,
                "after a change",
                steps=tuple(as_steps(longest)),
                presses=presses,
            )
            return


def _codes(path: Path) -> str:
    return "".join(f"{question.code.number}{answer.code}" for question, answer in path.steps)


def play(page: Page, staged: list[Scene], look: str, argument: Any = None) -> list[Any]:
    """What `look`, a function in JavaScript, gives in each scene."""
    said: list[Any] = page.evaluate(
        PLAY % look, [{**asdict(scene), "argument": argument} for scene in staged]
    )
    return said


def leave_halfway(page: Page, project: Project) -> Scene:
    """Come back in the same tab after leaving with answers: the start then offers to go on."""
    page.evaluate("(steps) => inside.walk(steps)", as_steps(all_paths(project)[0]))
    address = page.url
    page.goto("about:blank")
    opened(page, address)
    return Scene("begin", HALFWAY)

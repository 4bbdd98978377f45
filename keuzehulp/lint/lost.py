"""Many names that are gone at once were in one file: that it is missing is told once, and not at
each text that names them.
"""

from collections.abc import Iterable

from keuzehulp.lint.structure.messages import names as messages
from keuzehulp.lint.structure.messages.trees import UNKNOWN_TARGET
from keuzehulp.model import Project, Published
from keuzehulp.source import Diagnostic

MANY = 5
"""So many names of one kind are no slips of the hand."""
SHOWN = 4
KINDS = {
    messages.UNKNOWN_FACT.code: ("fact", messages.FACTS, "facts"),
    messages.UNKNOWN_SOURCE.code: ("source", messages.SOURCES, "sources"),
    UNKNOWN_TARGET.code: (
        "to",
        messages.QUESTIONS_OR_OUTCOMES,
        messages.QUESTIONS_OR_OUTCOMES_KEY,
    ),
    messages.UNKNOWN_OPTION.code: ("option", messages.OPTIONS, "options"),
    messages.UNKNOWN_TERM.code: ("term", messages.TERMS, "glossary"),
}
"""What a text can name: by which value of its message, what it is called, and how a file with it
begins.
"""


def told_once(problems: Iterable[Diagnostic], project: Project) -> list[Diagnostic]:
    """These problems; or, when a whole file seems to be gone, only that: what else is wrong,
    hangs on it.
    """
    of_kind: dict[str, list[Diagnostic]] = {code: [] for code in KINDS}
    all_of_them = list(problems)
    for problem in all_of_them:
        of_kind.get(problem.code, []).append(problem)  # of another kind: to a list nobody keeps
    gone = [
        _gone(code, unknown, project)
        for code, unknown in of_kind.items()
        if len(set(map(_name, unknown))) >= MANY
    ]
    return (
        all_of_them
        if "more-problems" in {problem.code for problem in all_of_them}
        else gone or all_of_them
    )


def _gone(code: str, unknown: list[Diagnostic], project: Project) -> Diagnostic:
    names = list(dict.fromkeys(map(_name, sorted(unknown, key=lambda problem: problem.order))))
    known = _published(project.published or Published())
    seen = sum(name.lower() in known for name in names)
    _, called, key = KINDS[code]
    others = messages.LOST_OTHERS.say(count=len(names) - SHOWN) if len(names) > SHOWN else ""
    return messages.LOST_FILE.at(
        min(problem.at for problem in unknown),
        count=len(names),
        kind=called,
        names=names[:SHOWN],
        others=others,
        seen=_seen_before(seen, len(names)),
        key=key,
    )


def _seen_before(seen: int, names: int) -> str:
    if seen == names:
        return messages.LOST_SEEN.text
    return messages.LOST_SEEN_PARTLY.say(count=seen) if seen else ""


def _name(problem: Diagnostic) -> str:
    """The name that could not be found."""
    return str(problem.values[KINDS[problem.code][0]])


def _published(published: Published) -> set[str]:
    """The names that were once on the site, in small letters: of screens, and of places on a
    page.
    """
    places = {str(address).partition("#")[2].lower() for address in published.addresses}
    return places | {str(name).lower() for name in (published.codes or {}).values()}

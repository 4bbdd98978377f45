"""Many names that are gone at once were in one file: that it is missing is told once, and not at
each text that names them.
"""

import re
from collections.abc import Iterable

from keuzehulp.model import Project, Published
from keuzehulp.source import Diagnostic

MANY = 5
"""So many names of one kind are no slips of the hand."""
SHOWN = 4
KINDS = {
    "unknown-fact": ("feiten", "facts"),
    "unknown-source": ("bronnen", "sources"),
    "unknown-target": ("vragen of uitkomsten", "questions:’ of ‘outcomes"),
    "unknown-option": ("mogelijkheden", "options"),
    "unknown-term": ("begrippen", "glossary"),
}
"""What a text can name, and how a file with it begins."""
NAME = re.compile(r"‘([^‘’]*)’")


def told_once(problems: Iterable[Diagnostic], project: Project) -> list[Diagnostic]:
    """These problems; or, when a whole file seems to be gone, only that: what else is wrong,
    hangs on it.
    """
    of_kind: dict[str, list[Diagnostic]] = {code: [] for code in KINDS}
    all_of_them = list(problems)
    for problem in all_of_them:
        of_kind.get(problem.code, []).append(problem)
    gone = [
        _gone(code, found, project)
        for code, found in of_kind.items()
        if len(set(map(_name, found))) >= MANY
    ]
    return (
        all_of_them
        if "more-problems" in {problem.code for problem in all_of_them}
        else gone or all_of_them
    )


def _gone(code: str, found: list[Diagnostic], project: Project) -> Diagnostic:
    names = list(dict.fromkeys(map(_name, sorted(found, key=lambda problem: problem.order))))
    known = _published(project.published or Published())
    seen = sum(name.lower() in known for name in names)
    called, key = KINDS[code]
    others = f" en {len(names) - SHOWN} andere" if len(names) > SHOWN else ""
    message = (
        f"{len(names)} {called} die hier en elders genoemd worden, zijn er niet:"
        f" {', '.join(names[:SHOWN])}{others}."
    )
    seen_before = (
        f" Volgens published.yml stonden {'ze' if seen == len(names) else f'er {seen} van'} op de"
        " site."
        if seen
        else ""
    )
    fix = (
        f"Is een bestand dat begint met ‘{key}:’ weggehaald, hernoemd of verplaatst? Zet het terug."
    )
    return Diagnostic("lost-file", min(problem.at for problem in found), message + seen_before, fix)


def _name(problem: Diagnostic) -> str:
    """The name that could not be found: the last that the message quotes."""
    return str(NAME.findall(problem.message)[-1])


def _published(published: Published) -> set[str]:
    """The names that were once on the site, in small letters: of screens, and of places on a
    page.
    """
    places = {str(address).partition("#")[2].lower() for address in published.addresses}
    return places | {str(name).lower() for name in (published.codes or {}).values()}

"""Which words these are: a version, a date and a mark, so that a sheet on paper can be traced to
what it was printed from.
"""

from dataclasses import dataclass

from keuzehulp.model import Project

SHOWN = 8
"""Characters of the mark: few enough to say aloud, and enough to tell any two states of one
folder apart.
"""


@dataclass(frozen=True)
class Colophon:
    """What tells one state of `tree/` from every other. It follows from the words alone, so
    building again changes nothing.
    """

    version: str
    """Of the decision tree, as its editor counts it; of more trees, all of them with a dash
    between.
    """
    date: str
    """The day on which a fact was last checked (`2026-11-22`), or nothing when there are no
    facts.
    """
    hash: str
    """The mark of all files: other words, another mark."""


def of(project: Project) -> Colophon:
    """The colophon of a project."""
    version = "-".join(str(tree.head.version) for tree in project.trees)
    checked = max((str(fact.checked) for fact in project.facts), default="")
    return Colophon(version, checked, project.hash[:SHOWN])

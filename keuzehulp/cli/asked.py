"""What verbs share: an edition as it is now, refusals, and a project that is sound."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from keuzehulp.edition import Edition
from keuzehulp.lint.style.rules import NAMES
from keuzehulp.machine.today import today
from keuzehulp.pipeline import gather
from keuzehulp.source.report import has_errors, report

if TYPE_CHECKING:
    from keuzehulp.model import Project
    from keuzehulp.site import Site


def refuse(why: str) -> int:
    """Tell why something was not done, and give the number to end with."""
    print(why, file=sys.stderr)
    return 1


def sound_project(edition: Edition, *, house_rules: bool = True) -> Project:
    """The project of an edition, or the end of the run with its problems. A report on house
    rules is not refused by them.
    """
    project, problems = gather(edition, today=today())
    if has_errors([problem for problem in problems if house_rules or problem.code not in NAMES]):
        sys.exit(refuse(report(problems, folder=name_of(edition))))
    return project


def configured_site(edition: Edition) -> Site:
    """What pages need to know, settings included."""
    # Here, since MkDocs takes long to load and most verbs do without it.
    from keuzehulp.mkdocs.settings import settings_of, site_of

    return site_of(edition, settings_of(edition))


def name_of(edition: Edition) -> str:
    """What an editor calls the tree folder."""
    return Path(edition.tree).resolve().name

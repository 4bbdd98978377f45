"""Which facts should have been looked at again by now, for the pages that say so."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from keuzehulp.model import Day, Fact, Overdue, Project, Published


@dataclass(frozen=True)
class Review:
    """The facts whose review is past, the one that waits longest first; the note by which they
    may wait, when there is one; and the days on which that was put off before.
    """

    late: tuple[Fact, ...]
    note: Overdue | None
    earlier: tuple[Day, ...]

    @cached_property
    def days(self) -> dict[str, Day]:
        """By the number of each of those facts, the day that went by."""
        return {fact.id: fact.review_by for fact in self.late}


def of(project: Project, today: date) -> Review:
    """How it stands with the review of facts on a day."""
    late, note = tuple(project.overdue(today)), project.postponed(today)
    before = (project.published or Published()).overdue or {}
    earlier = tuple(sorted(day for day in before if not (note and day == note.signed)))
    return Review(late, note if late else None, earlier if late else ())

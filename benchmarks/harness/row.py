"""One thing that was measured, beside what it should be."""

from dataclasses import asdict, dataclass
from statistics import median


@dataclass(frozen=True)
class Row:
    """A value and its goal, which is the most that it may be. Without a goal it is there to
    compare with.
    """

    name: str
    value: float
    unit: str
    goal: float | None = None

    @property
    def met(self) -> bool | None:
        return None if self.goal is None else self.value <= self.goal

    def as_dict(self) -> dict[str, str | float | bool | None]:
        return {**asdict(self), "met": self.met}


def ratio(name: str, ours: list[float], theirs: list[float], *, goal: float | None = None) -> Row:
    """The median of the ratios of runs that were made in pairs, so that whatever slowed the
    machine down slowed both.
    """
    return Row(
        name, median(our / their for our, their in zip(ours, theirs, strict=True)), "×", goal
    )

"""Step guides of any shape, made by chance but the same at every run: for what must hold for
every guide and not only for ours.
"""

from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

WORDS = (
    "wachten",
    "op",
    "de",
    "brief",
    "van",
    "uw",
    "gemeente",
    "vergunningaanvraag",
    "samen",
    "kiezen",
    "en",
    "betalen",
    "of",
    "niet",
)
OWN = {"editorial": "verzonnen"}


class Shape(NamedTuple):
    """How many steps, roles and phases a guide has."""

    steps: int
    roles: int
    phases: int

    @property
    def id(self) -> str:
        return f"gids-{self.steps}-{self.roles}-{self.phases}"


SHAPES = (Shape(3, 1, 0), Shape(12, 4, 4), Shape(5, 2, 1), Shape(1, 3, 1), Shape(7, 2, 0))


def write(folder: Path) -> None:
    """A guide of each shape, in a folder of its own."""
    for shape in SHAPES:
        (folder / shape.id).mkdir()
        made = grown(shape, Random(shape.id))
        (folder / shape.id / "guide.yml").write_text(
            yaml.safe_dump(made, allow_unicode=True, sort_keys=False), encoding="utf-8"
        )


def grown(shape: Shape, chance: Random) -> dict[str, Any]:
    """What stands in the file of one guide."""
    roles = [f"rol-{number}" for number in range(1, shape.roles + 1)]
    phases = [f"fase-{number}" for number in range(1, shape.phases + 1)]
    head = {
        "id": shape.id,
        "title": f"Een gids in {shape.steps} stappen",
        "roles": [
            {"id": role, "title": (name := _title(chance)), "short": name, "for": f"voor {role}"}
            for role in roles
        ],
        **(
            {"phases": [{"id": phase, "title": _title(chance)} for phase in phases]}
            if phases
            else {}
        ),
    }
    return {
        "guide": head,
        "steps": [
            _step(number, shape, roles, phases, chance) for number in range(1, shape.steps + 1)
        ],
    }


def _step(
    number: int, shape: Shape, roles: list[str], phases: list[str], chance: Random
) -> dict[str, Any]:
    actors = chance.sample(roles, chance.randint(1, len(roles)))
    return {
        "number": number,
        "id": f"stap-{number}",
        "title": f"Stap {number}: {_title(chance)}",
        **({"plain": _title(chance)} if chance.random() < 0.7 else {}),
        **({"phase": phases[(number - 1) * len(phases) // shape.steps]} if phases else {}),
        "actors": actors,
        "cells": {role: _cell(role in actors, chance) for role in roles},
    }


def _cell(has_task: bool, chance: Random) -> dict[str, Any]:
    parts = (
        "happens",
        *(("do",) if has_task else ()),
        *(part for part in ("get", "cost", "mind") if chance.random() < 0.5),
    )
    cell: dict[str, Any] = {
        part: [_claim(chance) for _ in range(chance.randint(1, 4))] for part in parts
    }
    return {**cell, "short": _claim(chance)} if chance.random() < 0.7 else cell


def _claim(chance: Random) -> dict[str, str]:
    return {"text": f"{_title(chance)}.", **OWN}


def _title(chance: Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(1, 9))).capitalize()

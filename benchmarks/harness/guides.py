"""Step guides to measure with: as many pages as one asks, each like those of a real guide."""

from collections.abc import Iterator
from pathlib import Path

STEPS, ROLES = 10, 3
HERE = "facts: [F-A01]"
HEAD = """guide:
  id: gids-{number}
  title: Gids met nummer {number}
  phases: [{{id: fase, title: Fase}}]
  roles:
{roles}steps:
"""
ROLE = "  - {{id: rol-{role}, title: Rol {role}, short: Rol {role}, for: voor rol {role}}}\n"
STEP = """- number: {step}
  id: stap-{step}
  title: Stap {step} van gids {number}
  phase: fase
  actors: [rol-1, rol-2, rol-3]
  cells:
"""
CELL = """    rol-{role}:
      happens: {{text: In stap {step} van gids {number} gebeurt er iets voor rol {role}., {fact}}}
      do:
      - {{text: Lees wat er bij stap {step} staat en bespreek dat samen., {fact}}}
      - {{text: Schrijf op wat u wilt weten en neem dat mee., {fact}}}
      mind: {{text: Uw afspraken gaan gewoon door bij stap {step}., {fact}}}
"""


def write_guides(folder: Path, pages: int) -> int:
    """Add guides to a tree folder that make about this many pages of steps together; gives how
    many there are.
    """
    guides = -(-pages // (STEPS * ROLES))
    for number in range(1, guides + 1):
        place = folder / f"gids-{number}"
        place.mkdir()
        (place / "guide.yml").write_text("".join(_guide(number)), encoding="utf-8")
    return guides * STEPS * ROLES


def _guide(number: int) -> Iterator[str]:
    roles = range(1, ROLES + 1)
    yield HEAD.format(number=number, roles="".join(ROLE.format(role=role) for role in roles))
    for step in range(1, STEPS + 1):
        yield STEP.format(number=number, step=step)
        yield from (CELL.format(number=number, step=step, role=role, fact=HERE) for role in roles)

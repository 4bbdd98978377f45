"""Where the engine keeps what is not Python: inside the package when installed, at the top of a
checkout. Standard library only.
"""

from __future__ import annotations

import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = (
    PACKAGE.parent
    if (PACKAGE.parent / "build_tree.py").is_file()
    and (PACKAGE.parent / "pyproject.toml").is_file()
    else None
)
"""The folder that somebody checked out to work on the engine; none when the engine is installed."""
STARTER = PACKAGE / "starter"
"""What `new` lays down."""
IMPORTED = PACKAGE / "imported"
"""What `import` lays down in the place of what the starter says of its example."""
VERSION = "1.0.0"
"""Of the engine. The first number goes up when editions must be changed to fit, the second when
they may use something new.
"""

STRINGS = "strings.yml"
"""The file with the fixed words, in a tree folder."""


def usual_strings() -> str:
    """The fixed words that stand in for those an edition does not have, as YAML."""
    return (STARTER / "tree" / STRINGS).read_text(encoding="utf-8-sig")


def where(name: str) -> Path:
    """The folder or file of the engine that a checkout has at `name`."""
    return (CHECKOUT or PACKAGE / "data") / name


def command() -> str:
    """How whoever runs this calls the program, for messages that say what to type."""
    by_its_name = CHECKOUT is None or Path(sys.argv[0]).stem == "keuzehulp"
    return "keuzehulp" if by_its_name else "python3 build_tree.py"

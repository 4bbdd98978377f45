"""From what was typed to the number to end with. The console script `keuzehulp` begins here; in
a checkout `build_tree.py` does.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from keuzehulp.cli.parser import understood
from keuzehulp.cli.verbs import VERBS
from keuzehulp.machine import terminal
from keuzehulp.machine.guarded import guarded


def main() -> int:
    """Do what was asked, in the edition in the folder one stands in."""
    return guarded(lambda: done(sys.argv[1:], home=Path.cwd()))


def done(arguments: Sequence[str], *, home: Path) -> int:
    """Do what was asked; `home` is the edition when none is named."""
    asked = understood(arguments, home=home)
    result = VERBS[asked.verb].run(asked)
    terminal.finish()
    return result

"""What is said to who asks for something that is not there."""

import sys
from typing import NoReturn

from keuzehulp.package_data import command

WRONG_USE = 2


def refuse(why: str) -> NoReturn:
    """End the run with the reason and the way to help."""
    name = command().rpartition(" ")[2]
    sys.stderr.write(f"Dat begrijpt {name} niet: {why}\nVraag hulp met: {command()} --help\n")
    sys.exit(WRONG_USE)

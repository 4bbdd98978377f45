"""What is said to who asks for something that is not there."""

import sys
from typing import NoReturn

from keuzehulp.cli.messages import help as messages
from keuzehulp.package_data import command

WRONG_USE = 2


def refuse(why: str) -> NoReturn:
    """End the run with the reason and the way to help."""
    name = command().rpartition(" ")[2]
    said = messages.NOT_UNDERSTOOD.say(program=name, why=why, command=command())
    sys.stderr.write(f"{said}\n")
    sys.exit(WRONG_USE)

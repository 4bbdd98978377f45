"""Trees of other systems come in, and ours go out: a module for each kind of file."""

from compiler.exchange.draft import Draft, Loss
from compiler.exchange.kinds import EXPORTS, IMPORTS
from compiler.exchange.table import TooManyRows
from compiler.exchange.wrong_file import WrongFile

__all__ = ["EXPORTS", "IMPORTS", "Draft", "Loss", "TooManyRows", "WrongFile"]

"""Trees of other systems come in, and ours go out: a module for each kind of file."""

from keuzehulp.formats.draft import Draft, Loss
from keuzehulp.formats.errors import WrongFile
from keuzehulp.formats.registry import EXPORTS, IMPORTS
from keuzehulp.formats.table import TooManyRows

__all__ = ["EXPORTS", "IMPORTS", "Draft", "Loss", "TooManyRows", "WrongFile"]

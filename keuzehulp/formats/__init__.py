"""Trees of other systems come in, and ours go out: a module for each kind of file."""

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile
from keuzehulp.formats.loss import Loss
from keuzehulp.formats.registry import EXPORTS, FILES, IMPORTS
from keuzehulp.formats.tables.table import TooManyRows
from keuzehulp.formats.wishes import Wishes

__all__ = ["EXPORTS", "FILES", "IMPORTS", "Draft", "Loss", "TooManyRows", "Wishes", "WrongFile"]

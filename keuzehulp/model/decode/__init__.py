"""Nodes of YAML become values of the model; this is the door to it."""

from keuzehulp.model.decode.files import LISTS, PARTS, SINGLES, read_part
from keuzehulp.model.decode.scalar_values import Problems
from keuzehulp.model.decode.values import converter, enough, keys_of, shape

__all__ = [
    "LISTS",
    "PARTS",
    "SINGLES",
    "Problems",
    "converter",
    "enough",
    "keys_of",
    "read_part",
    "shape",
]

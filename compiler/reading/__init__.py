"""YAML files become plain nodes that remember their file, line and column."""

from compiler.reading import limits
from compiler.reading.files import files_in, strays_in, text_of, unfit
from compiler.reading.folder import read_folder
from compiler.reading.guess import closest, did_you_mean
from compiler.reading.nodes import Empty, File, Mapping, Node, Sequence, read_text
from compiler.reading.problem import Problem, Severity, counted, first
from compiler.reading.text import NOWHERE, Text, Where
from compiler.reading.traps import has_strange_letter, look_alike

__all__ = [
    "NOWHERE",
    "Empty",
    "File",
    "Mapping",
    "Node",
    "Problem",
    "Sequence",
    "Severity",
    "Text",
    "Where",
    "closest",
    "counted",
    "did_you_mean",
    "files_in",
    "first",
    "has_strange_letter",
    "limits",
    "look_alike",
    "read_folder",
    "read_text",
    "strays_in",
    "text_of",
    "unfit",
]

"""YAML files become plain nodes that remember their file, line and column."""

from keuzehulp.source import limits
from keuzehulp.source.diagnostic import Diagnostic, Severity, counted
from keuzehulp.source.files import (
    conflicts,
    files_in,
    misnamed,
    no_folder,
    other_capitals,
    strays_in,
    text_of,
    unfit,
)
from keuzehulp.source.folder import read_folder
from keuzehulp.source.limited import first
from keuzehulp.source.message import DID_YOU_MEAN, Message, Phrase, quoted
from keuzehulp.source.nodes import Empty, File, Mapping, Node, Sequence, read_text
from keuzehulp.source.positions import NOWHERE, Text, Where
from keuzehulp.source.suggestions import closest
from keuzehulp.source.yaml_pitfalls import has_strange_letter, look_alike

__all__ = [
    "DID_YOU_MEAN",
    "NOWHERE",
    "Diagnostic",
    "Empty",
    "File",
    "Mapping",
    "Message",
    "Node",
    "Phrase",
    "Sequence",
    "Severity",
    "Text",
    "Where",
    "closest",
    "conflicts",
    "counted",
    "files_in",
    "first",
    "has_strange_letter",
    "limits",
    "look_alike",
    "misnamed",
    "no_folder",
    "other_capitals",
    "quoted",
    "read_folder",
    "read_text",
    "strays_in",
    "text_of",
    "unfit",
]

"""The catalogues of messages, and every code that a problem can have."""

import importlib
from collections.abc import Iterator
from pathlib import Path

from keuzehulp.formats.loss import Remark
from keuzehulp.lint.style.rule_message import RuleMessage
from keuzehulp.lint.style.rules import CHECKS
from keuzehulp.source import Message, Phrase
from tools.harness.checkout import ROOT

Words = Message | RuleMessage | Remark | Phrase


def codes_in(folder: Path) -> set[str]:
    """Those of every catalogue below `folder`, with the names of the house rules."""
    listed = (words for path in catalogues(folder) for words in words_in(path).values())
    rules = CHECKS if folder.name == "lint" else ()
    return {*rules, *(words.code for words in listed if isinstance(words, Message))}


def catalogues(folder: Path) -> Iterator[Path]:
    """Every `messages.py` below `folder`, and every module in a folder `messages`."""
    for path in sorted(folder.rglob("*.py")):
        if "messages" in (path.stem, path.parent.name) and path.name != "__init__.py":
            yield path


def words_in(catalogue: Path) -> dict[str, Words | str]:
    """What a catalogue holds, by the names that it gives them."""
    name = ".".join(catalogue.relative_to(ROOT).with_suffix("").parts)
    named = vars(importlib.import_module(name)).items()
    return {name: words for name, words in named if name.isupper()}

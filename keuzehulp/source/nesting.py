"""How deep and how large YAML is, told before anything goes into it: libyaml itself would follow
brackets until the machine gives up.
"""

import re
from typing import Any

import yaml

from keuzehulp.source import limits
from keuzehulp.source.diagnostic import Diagnostic
from keuzehulp.source.messages import yaml as messages
from keuzehulp.source.positions import Where

PAIR = re.compile(r"[\[{][^\[\]{}'\"#\n]*[\]}]")
"""Brackets on one line around words: nothing is hidden in them, so they count for one level."""
OPEN = re.compile(r"[\[{]")
MARGIN = re.compile(r"^[ ?:-]+", re.MULTILINE)
"""What stands before the words of a line: each level of a block takes one sign of it at least,
or two share one.
"""
PASSES = 4
"""Times that the innermost brackets are taken away."""


def too_much(source: str, shown: str, loader: Any) -> Diagnostic | None:
    """What is wrong with a file that goes too deep or holds too much, or nothing. A text that is
    no YAML is told by who reads it.
    """
    # Each part takes a sign at least, so a shorter text can't hold too many.
    if not _may_be_deep(source) and len(source) < limits.PARTS:
        return None
    depth = 0
    for parts, event in enumerate(yaml.parse(source, Loader=loader)):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(
            event, yaml.CollectionEndEvent
        )
        if depth > limits.DEPTH:
            return _too_deep(_where(event, shown))
        if parts > limits.PARTS:
            return _too_large(shown)
    return None


def _may_be_deep(source: str) -> bool:
    """Whether it can't be excluded at a glance: this is asked of every file at every save."""
    # Each pass takes away the innermost brackets; what remains open counts as one level each, what
    # was taken as `PASSES` at most, and a sign in the margin as two. That is never less than the
    # true depth, so only files that may be too deep are parsed twice.
    rest = source
    for _ in range(PASSES):
        rest = PAIR.sub("", rest)
    margin = max(map(len, MARGIN.findall(source)), default=0)
    return 2 * margin + len(OPEN.findall(rest)) + PASSES > limits.DEPTH


def _where(event: Any, shown: str) -> Where:
    return Where(shown, event.start_mark.line + 1, event.start_mark.column + 1)


def _too_deep(at: Where) -> Diagnostic:
    return messages.TOO_DEEP.at(at, limit=limits.DEPTH)


def _too_large(shown: str) -> Diagnostic:
    return messages.TOO_MANY_PARTS.at(Where(shown), limit=limits.shown(limits.PARTS))

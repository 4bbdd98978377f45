"""What stands behind an error of a YAML library, and where the editor should look."""

import re

import yaml

from keuzehulp.source.diagnostic import Diagnostic
from keuzehulp.source.messages import yaml as messages
from keuzehulp.source.positions import Where

SAID = (
    ("found character '\\t'", messages.TAB),
    ("found character that cannot start any token", messages.STRANGE_CHARACTER),
    ("mapping values are not allowed", messages.COLON_IN_TEXT),
    ("found unexpected end of stream", messages.OPEN_QUOTE),
    ("found undefined alias", messages.ALIAS),
    ("while scanning an alias", messages.ALIAS),
    ("while scanning an anchor", messages.SCANNED_ANCHOR),
    ("while scanning a block scalar", messages.BLOCK_TEXT),
    ("expected ',' or", messages.OPEN_BRACKET),
    ("unknown escape character", messages.ESCAPE),
    ("mapping keys are not allowed", messages.STRANGE_CHARACTER),
    ("while scanning a directive", messages.STRANGE_CHARACTER),
    ("<document start>", messages.DOCUMENT_END),
    ("could not find expected ':'", messages.NO_COLON),
    ("did not find expected key", messages.INDENTED_KEY),
    ("did not find expected '-' indicator", messages.INDENTED_DASH),
    ("expected <block end>", messages.INDENTED_OTHERWISE),
    ("block sequence entries are not allowed", messages.MISPLACED_LIST),
    ("expected a single document", messages.SECOND_DOCUMENT),
    ("special characters are not allowed", messages.CONTROL_CHARACTER),
    ("control characters are not allowed", messages.CONTROL_CHARACTER),
)
"""Words of libyaml and PyYAML (they word some differently), and what an editor needs to hear."""
UNSEEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The signs that YAML allows in no file. Between double quotes it does allow a code for them,
such as `\\0`.
"""


def explain(error: yaml.YAMLError, *, source: str, shown: str) -> Diagnostic:
    """The problem behind a YAML error, at the place where the editor should look."""
    # What stands on the line itself first: the library tells where it got stuck, and its words
    # for one mistake depend on what came before.
    at = _place(error, source=source, shown=shown)
    if _has_tab(source, at.line):
        return messages.TAB.at(_tab_place(source, at))
    if _starts_with_bracket(source, at.line):
        return messages.BRACKET_AT_START.at(at)
    if _starts_with_curly_quote(source, at.line):
        return messages.CURLY_QUOTES.at(at)
    said = str(error)
    for words, message in SAID:
        if words in said:
            return message.at(at)
    return messages.YAML.at(at)


def _place(error: yaml.YAMLError, *, source: str, shown: str) -> Where:
    """Where to look: at the fault; at a quote or bracket that stays open; at a sign that may not
    be there.
    """
    unseen = UNSEEN.search(source)
    if isinstance(error, yaml.reader.ReaderError) and unseen:
        before = source[: unseen.start()]
        return Where(shown, before.count("\n") + 1, unseen.start() - (before.rfind("\n") + 1) + 1)
    # A fault inside brackets or quotes has two marks: where they were opened and where it got
    # stuck, which for one that stays open is the end of the file.
    opened = getattr(error, "context_mark", None)
    stays_open = any(
        words in str(error) for words in ("unexpected end of stream", "expected ',' or")
    )
    mark = opened if opened and stays_open else getattr(error, "problem_mark", None) or opened
    return Where(shown, mark.line + 1, mark.column + 1) if mark else Where(shown)


def _starts_with_bracket(source: str, line: int) -> bool:
    """Whether a text on this line starts with a bracket and goes on after the closing one."""
    lines = source.splitlines()
    return (
        0 < line <= len(lines)
        # After a key or a dash: a pair of brackets, and behind it a sign that neither closes a
        # list, parts two items nor begins a comment.
        and re.search(r"[:-]\s+(\{[^{}]*\}|\[[^\[\]]*\])\s*[^\s#,}\]]", lines[line - 1]) is not None
    )


def _starts_with_curly_quote(source: str, line: int) -> bool:
    lines = source.splitlines()
    # Behind a key or a dash.
    return 0 < line <= len(lines) and re.search(r"[:-]\s+[‘’“”„]", lines[line - 1]) is not None


def _has_tab(source: str, line: int) -> bool:
    lines = source.splitlines()
    return 0 < line <= len(lines) and "\t" in lines[line - 1]


def _tab_place(source: str, at: Where) -> Where:
    return Where(at.file, at.line, source.splitlines()[at.line - 1].index("\t") + 1)


def not_utf8(shown: str, source: bytes, error: UnicodeDecodeError) -> Diagnostic:
    before = source[: error.start]
    at = Where(
        shown,
        before.count(b"\n") + 1,
        # Columns are counted in characters, and what stands before the fault is UTF-8.
        len(before[before.rfind(b"\n") + 1 :].decode(errors="replace")) + 1,
    )
    return messages.ENCODING.at(at)

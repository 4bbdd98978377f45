"""What the editor reads when a file is no good YAML."""

import re

import yaml

from keuzehulp.source import limits
from keuzehulp.source.diagnostic import Diagnostic
from keuzehulp.source.positions import Text, Where
from keuzehulp.source.yaml_messages import SAID

UNSEEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The signs that YAML allows in no file. Between double quotes it does allow a code for them,
such as `\\0`.
"""


def explain(error: yaml.YAMLError, *, source: str, shown: str) -> Diagnostic:
    """The problem behind a YAML error, at the place where the editor should look."""
    at = _place(error, source=source, shown=shown)
    if _has_tab(source, at.line):
        return Diagnostic("tab", _tab_place(source, at), SAID[0][2], SAID[0][3])
    if _starts_with_bracket(source, at.line):
        return bracket(at)
    if _starts_with_curly_quote(source, at.line):
        fix = "Gebruik rechte aanhalingstekens: '…'."
        return Diagnostic(
            "curly-quotes", at, "Gekrulde aanhalingstekens zijn voor YAML gewone letters.", fix
        )
    said = str(error)
    for words, code, message, fix in SAID:
        if words in said:
            return Diagnostic(code, at, message, fix)
    return Diagnostic(
        "yaml",
        at,
        "Dit is geen geldige YAML.",
        "Kijk naar het inspringen en de aanhalingstekens op deze regel en die erboven.",
    )


def _place(error: yaml.YAMLError, *, source: str, shown: str) -> Where:
    """Where to look: at the fault; at a quote or bracket that stays open; at a sign that may not
    be there.
    """
    unseen = UNSEEN.search(source)
    if isinstance(error, yaml.reader.ReaderError) and unseen:
        before = source[: unseen.start()]
        return Where(shown, before.count("\n") + 1, unseen.start() - (before.rfind("\n") + 1) + 1)
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
        and re.search(r"[:-]\s+(\{[^{}]*\}|\[[^\[\]]*\])\s*[^\s#,}\]]", lines[line - 1]) is not None
    )


def _starts_with_curly_quote(source: str, line: int) -> bool:
    lines = source.splitlines()
    return 0 < line <= len(lines) and re.search(r"[:-]\s+[‘’“”„]", lines[line - 1]) is not None


def _has_tab(source: str, line: int) -> bool:
    lines = source.splitlines()
    return 0 < line <= len(lines) and "\t" in lines[line - 1]


def _tab_place(source: str, at: Where) -> Where:
    return Where(at.file, at.line, source.splitlines()[at.line - 1].index("\t") + 1)


def hash_in_text(at: Where) -> Diagnostic:
    fix = (
        "Zet de hele tekst tussen enkele aanhalingstekens: '…'. Is het een opmerking, zet dan een"
        " spatie achter #."
    )
    return Diagnostic(
        "hash-in-text", at, "Hier staat # in een tekst; YAML vergeet alles wat erachter komt.", fix
    )


def bracket(at: Where) -> Diagnostic:
    fix = "Zet de hele tekst tussen enkele aanhalingstekens: '…'."
    return Diagnostic(
        "bracket-at-start", at, "Een tekst die met { of [ begint, leest YAML als iets anders.", fix
    )


def not_utf8(shown: str, source: bytes, error: UnicodeDecodeError) -> Diagnostic:
    before = source[: error.start]
    at = Where(
        shown,
        before.count(b"\n") + 1,
        len(before[before.rfind(b"\n") + 1 :].decode(errors="replace")) + 1,
    )
    return Diagnostic(
        "encoding", at, "Dit bestand is niet als UTF-8 bewaard.", "Bewaar het opnieuw als UTF-8."
    )


def unseen(at: Where) -> Diagnostic:
    message = "In deze tekst maakt \\ een teken dat niemand ziet."
    return Diagnostic(
        "control-character",
        at,
        message,
        "Zet de tekst tussen enkele aanhalingstekens: '…'. Dan is \\ een gewoon teken.",
    )


def too_long(at: Where, length: int) -> Diagnostic:
    message = (
        f"Deze tekst heeft {limits.shown(length)} tekens; hoogstens {limits.shown(limits.TEXT)}"
        " kan."
    )
    return Diagnostic(
        "text-too-long",
        at,
        message,
        "Maak er kortere teksten van, of kijk of er een aanhalingsteken ontbreekt.",
    )


def too_large(shown: str, size: int) -> Diagnostic:
    message = (
        f"Dit bestand is {limits.megabytes(size)}; hoogstens {limits.megabytes(limits.BYTES)} kan."
    )
    return Diagnostic(
        "too-large",
        Where(shown),
        message,
        "Verdeel het over meer bestanden, of haal het weg als het hier niet hoort.",
    )


def folder_too_large(shown: str) -> Diagnostic:
    message = f"De bestanden in deze map zijn samen meer dan {limits.megabytes(limits.ALL_BYTES)}."
    return Diagnostic("too-large", Where(shown), message, "Haal weg wat er niet hoort.")


def empty_file(shown: str) -> Diagnostic:
    return Diagnostic(
        "empty-file", Where(shown), "Dit bestand is leeg.", "Vul het, of haal het weg."
    )


def no_keys(at: Where) -> Diagnostic:
    return Diagnostic(
        "no-keys",
        at,
        "Dit bestand begint niet met een sleutel.",
        "Begin met bijvoorbeeld ‘questions:’.",
    )


def strange_key(at: Where) -> Diagnostic:
    return Diagnostic(
        "strange-key",
        at,
        "Een sleutel is één woord of naam, geen lijst.",
        "Zet de haakjes achter de dubbele punt.",
    )


def duplicate_key(name: Text, first: Where) -> Diagnostic:
    return Diagnostic(
        "duplicate-key",
        name.at,
        f"‘{name}’ staat hier voor de tweede keer; de eerste staat op regel {first.line}.",
        "Laat er één staan. YAML zou de eerste zonder waarschuwing vergeten.",
    )


def tag(at: Where, name: str) -> Diagnostic:
    return Diagnostic(
        "tag",
        at,
        f"‘{name}’ is hier niet toegestaan.",
        "Zet een tekst die met ! begint tussen enkele aanhalingstekens: '…'.",
    )

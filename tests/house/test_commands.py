"""Every command that a guide shows can be given as it stands there: in a line of text as well as
in a block of its own.
"""

import importlib.util
import re
import shlex
from collections.abc import Iterator

import pytest

from keuzehulp.cli.parser import understood
from keuzehulp.cli.verbs import VERBS
from tools.harness.checkout import ROOT

GUIDES = (
    *("README.md", "CONTRIBUTING.md", "SECURITY.md", "tree/README.md", "deploy/README.md"),
    *("overrides/README.md", "benchmarks/README.md", "keuzehulp/starter/README.md"),
)
BLOCK = re.compile(r"^( *)```\w*\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
VERB = rf"(?:{'|'.join(VERBS)})"
OURS = re.compile(
    rf"(?:[A-Z_]+=\S+ )*(?:(?:python3 )?build_tree\.py|keuzehulp) (?P<asked>{VERB}(?: .*)?)"
    rf"|(?P<bare>{VERB} .+)"
)
"""A verb behind the name of the program, or by itself with what it is asked."""
MODULE = re.compile(r"python3 -m (tools\.\w+)")
SCHEMATIC = re.compile(r"[\[\]|…]|\b(?:VERB|DIR|OLD|NEW|FILE|OUT|KIND|N|NAME)\b")
"""The table of verbs and sentences about any command: these stand for something."""


def shown() -> Iterator[tuple[str, str]]:
    """Each piece of code in a guide, line by line."""
    for guide in GUIDES:
        text = (ROOT / guide).read_text(encoding="utf-8")
        for block in BLOCK.findall(text):
            for line in block[1].splitlines():
                yield guide, re.split(r"\s+#", line.strip())[0]
        for line in INLINE.findall(BLOCK.sub("", text)):
            yield guide, line


def commands() -> list[tuple[str, str]]:
    """Those that ask something of ours: with what stands before the verb, or with more behind
    it.
    """
    return sorted(
        {
            (guide, found["asked"] or found["bare"])
            for guide, line in shown()
            if (found := OURS.fullmatch(line)) and not SCHEMATIC.search(line)
        }
    )


@pytest.mark.parametrize(("guide", "line"), commands())
def test_a_command_in_a_guide_is_understood(guide: str, line: str) -> None:
    words = shlex.split(line)
    assert understood(words, home=ROOT).verb == words[0], guide


def test_enough_commands_are_found() -> None:
    found = {line for _, line in commands()}
    assert len(found) > 30
    assert {"facts --where F-B10", "test --edition mijn", "record --withdraw"} <= found


def test_a_module_in_a_guide_exists() -> None:
    named = {name for _, line in shown() for name in MODULE.findall(line)}
    assert {"tools.lock", "tools.schema", "tools.sbom"} <= named
    assert [name for name in named if importlib.util.find_spec(name) is None] == []

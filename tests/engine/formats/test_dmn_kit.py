"""The test kit of DMN itself: models, and cases with what an engine must answer. It must be at hand."""

import os
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from xml.etree import ElementTree

import pytest

from keuzehulp.analysis import explore, paths
from keuzehulp.formats import WrongFile
from tests.importing import Taken, taken

PEERS = os.environ.get("KEUZEHULP_PEER_DATA", "")
with_peers = pytest.mark.skipif(
    not PEERS, reason="KEUZEHULP_PEER_DATA names no folder with other systems' trees"
)

NUMBERS = re.compile(
    r"(?:(?P<point>-?[\d,]+)|minder dan (?P<under>\S+)|meer dan (?P<over>\S+)|(?P<min>\S+) of"
    r" meer|(?P<max>\S+) of minder"
    r"|(?P<low>\S+) tot en met (?P<high>\S+))"
)


def fits(label: str, value: str) -> bool:
    """Whether somebody with this value would choose this answer: as a reader understands its
    words, not as the program does.
    """
    try:
        number = Decimal(value)
    except InvalidOperation:
        return label == value
    if ", " in label:
        first, second = label.split(", ")
        return fits(first, value) and (
            fits(second, value)
            if "minder" in second
            else number <= _number(second.removeprefix("hoogstens "))
        )
    found = NUMBERS.fullmatch(label)
    if not found:
        return label == value
    said = {name: _number(text) for name, text in found.groupdict().items() if text}
    return all(
        {"point": number == end, "under": number < end, "over": number > end, "min": number >= end, "max": number <= end,
         "low": number >= end, "high": number <= end}[name]
        for name, end in said.items()
    )  # fmt: skip


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def chosen(found: Taken, given: dict[str, str]) -> str | None:
    """Where the tree leads with these answers: nowhere when there is none for one of them."""
    ends = [
        str(path.outcome.title)
        for path in paths(explore(found.tree))
        if all(
            fits(str(answer.label), given[str(question.question)])
            or (
                str(answer.label) == "Iets anders"
                and not any(
                    fits(str(each.label), given[str(question.question)])
                    for each in question.answers
                )
            )
            for question, answer in path.steps
        )
    ]
    assert len(ends) < 2
    return ends[0] if ends else None


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _values(node: ElementTree.Element, name: str) -> Iterator[tuple[str, str]]:
    """Every value of an input by its name, also those inside it, by their names with dots."""
    for child in node:
        if _tag(child) == "value" and child.text:
            yield name, {"true": "Ja", "false": "Nee"}.get(child.text, child.text)
        elif _tag(child) == "component":
            yield from _values(child, f"{name}.{child.get('name')}")
        elif _tag(child) == "list":
            yield from _values(child, name)


def cases(file: Path) -> Iterator[tuple[dict[str, str], str, list[str], bool]]:
    """The inputs of a case, the decision, the values in what it expects, and whether it expects
    nothing.
    """
    for case in (each for each in ElementTree.parse(file).iter() if _tag(each) == "testCase"):
        given = {
            name: text
            for node in case
            if _tag(node) == "inputNode"
            for name, text in _values(node, node.get("name", ""))
        }
        for result in (each for each in case if _tag(each) == "resultNode"):
            texts = [
                {"true": "Ja", "false": "Nee"}.get(each.text or "", each.text or "")
                for each in result.iter()
                if _tag(each) == "value"
            ]
            yield given, result.get("name", ""), [text for text in texts if text], not any(texts)


def kit() -> list[Path]:
    return sorted(Path(PEERS).glob("dmn-tck/*/*.dmn")) if PEERS else []


def compared(file: Path) -> tuple[int, int, str]:
    """How many cases of a model were decided by its trees and how many were not for us, and why
    it was refused when it was.
    """
    same = other = 0
    refused = ""
    for given, decision, expected, is_empty in (
        each for tests in file.parent.glob("*-test-*.xml") for each in cases(tests)
    ):
        try:
            found = taken("dmn", file.read_bytes(), table=decision)
        except WrongFile as reason:
            refused = str(reason)
            other += 1
            continue
        heads = {str(question.question) for question in found.tree.questions}
        if any(
            "meer dan een waarde" in line or "uitgerekend" in line for line in found.told
        ) or not heads <= set(given):
            other += 1
            continue
        said = chosen(found, given)
        parts = [part.rpartition(": ")[2] for part in said.split(" · ")] if said else []
        assert set(parts) == set(expected) or (is_empty and said is None), (
            file.name,
            given,
            said,
            expected,
        )
        same += 1
    return same, other, refused


@with_peers
def test_what_the_test_kit_decides_our_trees_decide() -> None:
    same = 0
    for file in kit():
        try:
            same += compared(file)[0]
        except WrongFile as reason:
            assert re.match(r".+\.dmn:\d+", str(reason))
    assert same > 50

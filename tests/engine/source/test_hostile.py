"""400 hostile trees and 400 hostile files to import, the same at every run: each is taken or
refused in words, and soon.

`test --thorough` tries 2,000 of each.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from keuzehulp.analysis import can_be_walked, explore, proved
from keuzehulp.edition import edition_at
from keuzehulp.formats import IMPORTS, Draft, WrongFile
from keuzehulp.lint import check
from keuzehulp.model import make_project
from keuzehulp.pipeline import gather
from keuzehulp.source import limits, read_text
from keuzehulp.source.report import report
from tests.samples.hostile import KINDS, SEEDS, hostile, twisted
from tests.thorough import rounds
from tools.harness.checkout import ROOT, TODAY

NUMBER = rounds(2_000)
SECONDS = 5
"""Of the processor, for each: these files are small."""
TREE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "keuzehulp/starter").rglob("*.yml"))
    if path.stem != "strings"
)


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Stop what takes more of the processor than this."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize("kind", KINDS)
def test_a_hostile_import_is_taken_or_refused(kind: str) -> None:
    taken = 0
    for seed in range(NUMBER // len(KINDS)):
        text = (hostile if seed % 2 else twisted)(SEEDS[KINDS.index(kind)], seed)
        with within(SECONDS):
            taken += _is_taken(kind, text)
    assert taken > NUMBER // len(KINDS) // 10, "most are refused at the door, and prove nothing"


def _is_taken(kind: str, text: str) -> bool:
    """Whether a tree came of it; then that can be read, checked and walked, whatever it says."""
    draft = Draft("Proef", "een proef")
    try:
        IMPORTS[kind].read({"bestand": text.encode("utf-8", "surrogatepass")}, draft)
        files = draft.files()
    except WrongFile as reason:
        assert str(reason).strip()
        return False
    read = [read_text(text, path=name, shown=name)[0] for name, text in files.items()]
    project, _ = make_project([file for file in read if file])
    check(project, today=date.fromisoformat(TODAY))
    for tree in project.trees:
        if can_be_walked(tree):
            list(proved(explore(tree), project))
    return True


def test_a_hostile_tree_is_told_what_is_wrong(tmp_path: Path) -> None:
    """In an edition with nothing of its own besides: else each time all of that is read too."""
    for folder in ("boom", "content", "overrides"):
        (tmp_path / folder).mkdir()
    edition = edition_at(tmp_path, tmp_path / "boom")
    told = 0
    for seed in range(NUMBER):
        (edition.tree / "a.yml").write_bytes(hostile(TREE, seed).encode("utf-8", "surrogatepass"))
        with within(SECONDS):
            _, problems = gather(edition, today=date.fromisoformat(TODAY))
            said = report(problems, folder="boom")
        assert len(problems) <= 100 * limits.PROBLEMS
        told += "fout" in said
    assert told > NUMBER // 2

"""Whatever a file of another system holds, every word of it is in the tree or in the report, and
what `check` asks is told there too.

400 files by chance, the same at every run; `test --thorough` takes 2,000, and `python3 -m
tests.engine.formats.test_imports
5000` any number.
"""

import io
import re
import sys
from collections import Counter

import openpyxl
import pytest

from keuzehulp.formats import WrongFile
from keuzehulp.formats.leftover import WORD
from keuzehulp.formats.text.decoding import decoded
from tests.importing import Taken, taken
from tests.samples.odd_files import FILES, Dice
from tests.thorough import rounds


def text_of(kind: str, data: bytes) -> str:
    """All that a file says."""
    if kind != "xlsx":
        return decoded(data, "f", windows=True)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    return " ".join(str(cell.value) for row in sheet.rows for cell in row if cell.value is not None)


def lost(found: Taken, dice: Dice, text: str) -> list[str]:
    """The words of a file that are neither in the tree nor in the report."""
    there, said = set(found.words.split()), set(WORD.findall(text.casefold()))
    return [word for word in dice.made if word in said and word not in there]


def tried(kind: str, seed: int) -> str:
    """What became of one file: `taken` or `refused`."""
    dice = Dice(seed)
    data = FILES[kind](dice)
    try:
        found = taken(kind, data)
    except WrongFile as reason:
        assert re.match(r"f[^:]*(:\d+)?.*: \S|In ‘f’ ", str(reason)), reason
        return "refused"
    gone = lost(found, dice, text_of(kind, data))
    assert gone == [], (kind, seed, gone, found.told)
    assert not found.errors or any("‘check’" in line for line in found.told), (
        kind,
        seed,
        found.errors,
    )
    return "taken"


@pytest.mark.parametrize("kind", FILES)
def test_every_word_is_in_the_tree_or_in_the_report(kind: str) -> None:
    became = Counter(tried(kind, seed) for seed in range(rounds(2_000) // len(FILES)))
    assert became["taken"] > became["refused"], "most are refused at the door, and prove nothing"


def test_a_word_that_is_lost_is_found_out() -> None:
    dice = Dice(0)
    text = f"Vraag;Uitkomst\nja;{dice.word()}\nnee;{dice.word()}\n"
    found = taken("csv", text)
    assert lost(found, dice, text) == []
    assert lost(found, dice, f"{text};{dice.word()}") == dice.made[-1:]


if __name__ == "__main__":
    print(
        Counter(
            (kind, tried(kind, seed))
            for kind in FILES
            for seed in range(int(sys.argv[1]) // len(FILES))
        )
    )

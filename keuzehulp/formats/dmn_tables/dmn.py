"""A tree as a decision table in DMN 1.3."""

from html import escape
from itertools import starmap

from keuzehulp.formats.messages.tables import OUTCOME
from keuzehulp.formats.tables.table import Row, table_of
from keuzehulp.model import Tree

SPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/"


def written(tree: Tree) -> str:
    """Every path of the tree as a rule of one table. Its questions are input data, named by
    their codes: words can't be names in FEEL.
    """
    table = table_of(tree)
    questions = zip(table.codes, table.columns, table.values, strict=True)
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            (
                f'<definitions xmlns="{SPACE}" id="{tree.id}" name="{escape(tree.head.title)}"'
                f' namespace="{tree.id}">'
            ),
            *map(_data, table.codes, table.columns),
            f'  <decision id="beslissing" name="{escape(tree.head.title)}">',
            f'    <variable name="{OUTCOME}" typeRef="string"/>',
            *map(_required, table.codes),
            # Every path is a row, and no two paths can be answered alike: one rule fits at most.
            '    <decisionTable id="tabel" hitPolicy="UNIQUE">',
            *starmap(_input, questions),
            f'      <output id="uit" label="{OUTCOME}" typeRef="string"/>',
            *starmap(_rule, enumerate(table.rows, 1)),
            "    </decisionTable>\n  </decision>\n</definitions>\n",
        )
    )


def _data(code: str, words: str) -> str:
    return (
        f'  <inputData id="data-{code}" name="{code}" label="{escape(words)}"><variable'
        f' name="{code}" typeRef="string"/></inputData>'
    )


def _required(code: str) -> str:
    return (
        f'    <informationRequirement><requiredInput href="#data-{code}"/></informationRequirement>'
    )


def _input(code: str, words: str, values: tuple[str, ...]) -> str:
    return (
        f'      <input id="in-{code}" label="{escape(words)}">\n'
        f'        <inputExpression typeRef="string"><text>{code}</text></inputExpression>\n'
        f"        <inputValues><text>{', '.join(map(_quoted, values))}</text></inputValues>\n     "
        " </input>"
    )


def _rule(number: int, row: Row) -> str:
    cells = (
        f'<inputEntry id="r{number}i{place}"><text>{_test(cell)}</text></inputEntry>'
        for place, cell in enumerate(row.cells, 1)
    )
    return (
        f'      <rule id="r{number}">{"".join(cells)}<outputEntry'
        f' id="r{number}o"><text>{_quoted(row.outcome)}</text></outputEntry></rule>'
    )


def _test(cell: frozenset[str] | None) -> str:
    return ", ".join(map(_quoted, sorted(cell))) if cell else "-"


def _quoted(text: str) -> str:
    # Twice, from the inside out: as a string of FEEL, and that as the text of an element.
    return escape('"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"', quote=False)

"""A decision table in DMN 1.3: literals, lists, `-` and `not(…)`; of the rules that fit, the first counts, or all say the same."""

import re
from html import escape

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile, too_much
from keuzehulp.formats.table import Row, Table, read, table_of
from keuzehulp.formats.text.xml_text import Element, read_xml
from keuzehulp.model import Tree
from keuzehulp.source import limits

SPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/"
POLICIES = {"": "UNIQUE", "U": "UNIQUE", "F": "FIRST", "A": "ANY"}
ALLOWED = ("UNIQUE", "FIRST", "ANY")
LITERAL = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|(true|false|-?\d+(?:\.\d+)?))\s*(?:,|$)')
NOT = re.compile(r"\s*not\s*\((.*)\)\s*", re.DOTALL)
OTHERWISE = "Iets anders"


def written(tree: Tree) -> str:
    """Every path of the tree as a rule of one table. Its questions are input data, named by their codes: words can't be names in FEEL."""
    table = table_of(tree)
    questions = list(zip(table.codes, table.columns, table.values, strict=True))
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<definitions xmlns="{SPACE}" id="{tree.id}" name="{escape(tree.head.title)}" namespace="{tree.id}">',
            *(_data(code, words) for code, words, _ in questions),
            f'  <decision id="beslissing" name="{escape(tree.head.title)}">',
            '    <variable name="Uitkomst" typeRef="string"/>',
            *(f'    <informationRequirement><requiredInput href="#data-{code}"/></informationRequirement>' for code in table.codes),
            '    <decisionTable id="tabel" hitPolicy="UNIQUE">',
            *(_input(code, words, values) for code, words, values in questions),
            '      <output id="uit" label="Uitkomst" typeRef="string"/>',
            *(_rule(number, row) for number, row in enumerate(table.rows, 1)),
            "    </decisionTable>\n  </decision>\n</definitions>\n",
        )
    )


def _data(code: str, words: str) -> str:
    return f'  <inputData id="data-{code}" name="{code}" label="{escape(words)}"><variable name="{code}" typeRef="string"/></inputData>'


def _input(code: str, words: str, values: tuple[str, ...]) -> str:
    return (
        f'      <input id="in-{code}" label="{escape(words)}">\n'
        f'        <inputExpression typeRef="string"><text>{code}</text></inputExpression>\n'
        f"        <inputValues><text>{', '.join(map(_quoted, values))}</text></inputValues>\n      </input>"
    )


def _rule(number: int, row: Row) -> str:
    cells = (f'<inputEntry id="r{number}i{place}"><text>{_test(cell)}</text></inputEntry>' for place, cell in enumerate(row.cells, 1))
    return (
        f'      <rule id="r{number}">{"".join(cells)}<outputEntry id="r{number}o"><text>{_quoted(row.outcome)}</text></outputEntry></rule>'
    )


def _test(cell: frozenset[str] | None) -> str:
    return ", ".join(map(_quoted, sorted(cell))) if cell else "-"


def _quoted(text: str) -> str:
    return escape('"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"', quote=False)


def read_dmn(text: str, shown: str, draft: Draft) -> None:
    """Put the first table of the document into `draft`."""
    root = read_xml(text, shown)
    tables = list(root.all("decisionTable"))
    if not tables:
        raise WrongFile(f"{shown}: In dit bestand staat geen beslistabel (decisionTable).")
    for other in tables[1:]:
        draft.lose(other.at, "Dit is een tweede beslistabel.", "Alleen de eerste is overgenomen.")
    found = tables[0]
    policy = found.attributes.get("hitPolicy", "")
    if POLICIES.get(policy, policy) not in ALLOWED:
        raise WrongFile(f"{found.at}: Een tabel met ‘{policy}’ kan geen boom worden; alleen UNIQUE, FIRST en ANY.")
    read(_table(found, draft), draft)


def _table(found: Element, draft: Draft) -> Table:
    inputs = found.own("input")
    columns = [each.attributes.get("label") or " ".join(part.words() for part in each.own("inputExpression")) for each in inputs]
    allowed = [[value for part in each.own("inputValues") for value in _literals(part.words()) or []] for each in inputs]
    rules = found.own("rule")
    if len(columns) > limits.COLUMNS or len(rules) > limits.ROWS:
        raise too_much(found.at, f"kolommen, of {limits.shown(limits.ROWS)} regels, in deze tabel", limits.COLUMNS)
    for each in found.own("output")[1:]:
        draft.lose(each.at, "Deze tabel heeft meer dan één uitkomst.", "Ze staan achter elkaar in één uitkomst.")
    tests = [[entry.words() for entry in rule.own("inputEntry")] for rule in rules]
    values = [_values(place, tests, allowed[place]) for place in range(len(columns))]
    rows = tuple(
        Row(tuple(_cell(test, values[place], rule, draft) for place, test in enumerate(row)), _outcome(rule), rule.at)
        for rule, row in zip(rules, tests, strict=True)
        if _is_whole(row, columns, rule, draft)
    )
    return Table(tuple(columns), tuple(map(tuple, values)), rows)


def _is_whole(row: list[str], columns: list[str], rule: Element, draft: Draft) -> bool:
    if len(row) != len(columns):
        draft.lose(rule.at, f"Deze regel heeft {len(row)} vakken; de tabel heeft er {len(columns)}.", "De regel is weggelaten.")
    return len(row) == len(columns)


def _values(place: int, tests: list[list[str]], allowed: list[str]) -> list[str]:
    """Every answer in a column: those that are allowed, those that are named, and for a bare `not` something else."""
    found = dict.fromkeys(allowed)
    for test in (row[place] for row in tests if place < len(row)):
        inner = NOT.fullmatch(test)
        for value in _literals(inner[1] if inner else test) or ([] if _is_any(test) else [test]):
            found[value] = None
        if inner and not allowed:
            found[OTHERWISE] = None
    return list(found)


def _cell(test: str, values: list[str], rule: Element, draft: Draft) -> frozenset[str] | None:
    if _is_any(test):
        return None
    inner = NOT.fullmatch(test)
    named = _literals(inner[1] if inner else test)
    if named is None:
        draft.lose(rule.at, f"‘{test}’ is meer dan een waarde of een lijst.", "Het staat er zoals het is, als een antwoord.")
        named, inner = [test], None
    return frozenset(values) - frozenset(named) if inner else frozenset(named)


def _is_any(test: str) -> bool:
    return test.strip() in ("", "-")


def _literals(text: str) -> list[str] | None:
    """The values of a list of literals, or None when it is something else."""
    found, place = [], 0
    while place < len(text):
        literal = LITERAL.match(text, place)
        if not literal:
            return None
        found.append(re.sub(r"\\(.)", r"\1", literal[1]) if literal[1] is not None else literal[2])
        place = literal.end()
    return found or None


def _outcome(rule: Element) -> str:
    outputs = [entry.words() for entry in rule.own("outputEntry")]
    return " · ".join(", ".join(_literals(each) or [each]) for each in outputs)

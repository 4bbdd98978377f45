"""A decision table in DMN, of any version and as any program writes it, becomes a tree."""

from collections.abc import Iterator

from keuzehulp.formats.dmn_tables.dmn_cells import Column, column_of
from keuzehulp.formats.dmn_tables.dmn_leftover import tell_rest
from keuzehulp.formats.dmn_tables.dmn_outputs import Outputs
from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile, too_much
from keuzehulp.formats.messages import decisions as messages
from keuzehulp.formats.tables.policies import POLICIES
from keuzehulp.formats.tables.table import Row, Table
from keuzehulp.formats.tables.table_reading import read
from keuzehulp.formats.text.xml_text import Element, read_xml
from keuzehulp.formats.wishes import is_called
from keuzehulp.source import limits

# The initials of DMN's hit policies, which older tools write; none at all is UNIQUE.
SHORT = {
    "": "UNIQUE",
    "U": "UNIQUE",
    "F": "FIRST",
    "A": "ANY",
    "P": "PRIORITY",
    "R": "RULE ORDER",
    "O": "OUTPUT ORDER",
    "C": "COLLECT",
}
OPERATORS = {"+": "SUM", "<": "MIN", ">": "MAX", "#": "COUNT"}


def read_dmn(text: str, shown: str, draft: Draft) -> None:
    """Put one table of the document into `draft`: the one that was asked for, or the first that
    is whole.
    """
    root = read_xml(text, shown)
    owners = dict(_owners(root, root))
    tables = list(root.all("decisionTable"))
    chosen = _chosen(tables, owners, shown, draft)
    owner = owners.get(id(chosen), chosen)
    draft.title = _name(owner) or _name(root) or draft.title
    read(_table(chosen, draft), draft)
    tell_rest(root, chosen, [table for table in tables if table is not chosen], draft)


def _owners(element: Element, owner: Element) -> Iterator[tuple[int, Element]]:
    """For each table the nearest part around it with a name: a decision, or a piece of logic
    that decisions share.
    """
    for child in element.children:
        if child.tag == "decisionTable":
            yield id(child), owner
        yield from _owners(child, child if _name(child) else owner)


def _chosen(tables: list[Element], owners: dict[int, Element], shown: str, draft: Draft) -> Element:
    if not tables:
        raise WrongFile(messages.NO_TABLE.say(shown=shown))
    names = {
        id(table): _name(owners.get(id(table), table)) or _name(table) or messages.WITHOUT_NAME
        for table in tables
    }
    wish = draft.wishes.table
    whole = [table for table in tables if table.own("rule") and table.own("input")]
    if wish:
        whole = [
            table
            for table in tables
            if is_called(wish, names[id(table)], *_ids(table), *_ids(owners.get(id(table), table)))
        ]
        if not whole:
            raise WrongFile(
                messages.UNKNOWN_TABLE.say(shown=shown, wish=wish, names=names.values())
            )
    chosen = (whole or tables)[0]
    for other in tables:
        if other is not chosen:
            name = names[id(other)]
            count = len(other.own("rule"))
            draft.lose(other.at, messages.TABLE_LEFT_OUT, name=name, count=count)
    missing = messages.AND.join(
        what
        for tag, what in (("input", messages.INPUTS), ("rule", messages.RULES))
        if not chosen.own(tag)
    )
    if missing:
        raise WrongFile(
            messages.TABLE_INCOMPLETE.say(at=chosen.at, name=names[id(chosen)], missing=missing)
        )
    return chosen


def _ids(element: Element) -> tuple[str, ...]:
    return (element.attributes.get("id", ""),)


def _name(element: Element) -> str:
    """What a part is called; a part of a program (`encapsulatedLogic`) has no name of its own."""
    return " ".join((element.attributes.get("label") or element.attributes.get("name", "")).split())


def _policy(table: Element, draft: Draft) -> str:
    """The hit policy, with how numbers are put together."""
    typed = table.attributes.get("hitPolicy", "").strip()
    # Or as in the corner of a drawn table, `C+`, which some tools write into the file.
    sign = table.attributes.get("aggregation", "").strip() or (
        typed[1:] if typed[:1] == "C" and len(typed) == 2 else ""
    )
    policy = SHORT.get(typed[:1] if len(typed) == 2 else typed, typed).upper()
    policy = f"{policy} {OPERATORS.get(sign, sign)}" if sign and policy == "COLLECT" else policy
    if policy not in POLICIES:
        raise WrongFile(
            messages.UNKNOWN_POLICY.say(
                at=table.at, policy=f"{typed} {sign}" if sign else typed, policies=POLICIES
            )
        )
    if policy not in ("UNIQUE", "FIRST", "ANY", "PRIORITY"):
        draft.lose(table.at, messages.MORE_RULES_HOLD, policy=policy)
    return policy


def _table(table: Element, draft: Draft) -> Table:
    inputs, rules = table.own("input"), table.own("rule")
    if len(inputs) > limits.COLUMNS or len(rules) > limits.ROWS:
        raise too_much(
            table.at,
            messages.COLUMNS_OR_RULES.say(rules=limits.shown(limits.ROWS)),
            limits.COLUMNS,
        )
    policy = _policy(table, draft)
    outputs = Outputs(table, draft)
    whole = [rule for rule in rules if _is_whole(rule, len(inputs), draft)]
    tests = [rule.own("inputEntry") for rule in whole]
    columns, rows = list[Column](), list[Row]()
    for place, given in enumerate(inputs):
        columns.append(column_of(given, [row[place] for row in tests], draft))
    for number, rule in enumerate(whole):
        cells = tuple(column.cells[number] for column in columns)
        rows.append(outputs.row(rule, cells))
    rows += outputs.default(len(columns))
    if policy in ("PRIORITY", "OUTPUT ORDER") and not any(row.rank for row in rows):
        draft.lose(table.at, messages.NO_PRIORITIES)
    closed = frozenset(place for place, column in enumerate(columns) if column.is_closed)
    return Table(
        _heads(columns),
        tuple(column.values for column in columns),
        tuple(rows),
        policy=policy,
        closed=closed,
    )


def _heads(columns: list[Column]) -> tuple[str, ...]:
    return tuple(column.head for column in columns)


def _is_whole(rule: Element, width: int, draft: Draft) -> bool:
    row = rule.own("inputEntry")
    if len(row) != width:
        draft.lose(
            rule.at, messages.RULE_NOT_WHOLE, count=len(row), width=width, words=rule.words()
        )
    return len(row) == width

"""The outputs of a DMN table: the words of an outcome, and how it stands to others."""

from keuzehulp.formats.dmn_tables.feel import FLAGS, is_any, parsed, value
from keuzehulp.formats.draft import Draft
from keuzehulp.formats.messages import decisions as messages
from keuzehulp.formats.messages.imports import NAMELESS
from keuzehulp.formats.tables.policies import BETWEEN
from keuzehulp.formats.tables.table import Row
from keuzehulp.formats.text.xml_text import Element

FLAGGED = tuple(FLAGS)


class Outputs:
    """What is known of all outputs: their names when there are several, and their values from
    the most to the least important.
    """

    def __init__(self, table: Element, draft: Draft) -> None:
        self.found, self.draft = table, draft
        self.parts = table.own("output")
        several = len(self.parts) > 1
        self.names = [self._name(part) if several else "" for part in self.parts]
        self.orders = [_order(part) for part in self.parts]
        self.told: set[str] = set()
        if several:
            draft.lose(self.parts[1].at, messages.MORE_OUTPUTS, count=len(self.parts))

    def row(self, rule: Element, cells: tuple[frozenset[str] | None, ...]) -> Row:
        """A rule as a row."""
        said = [self._said(entry) for entry in rule.own("outputEntry")]
        outcome = self._joined(said)
        if not outcome:
            self.draft.lose(rule.at, messages.RULE_WITHOUT_OUTCOME, name=NAMELESS)
        return Row(cells, outcome or NAMELESS, rule.at, self._rank(said))

    def default(self, width: int) -> list[Row]:
        """A row for what no rule is for, when the table has one."""
        entries = [entry for part in self.parts for entry in part.own("defaultOutputEntry")[:1]]
        said = [self._said(entry) for entry in entries]
        outcome = (
            self._joined(said) if len(said) == len(self.parts) else BETWEEN.join(filter(None, said))
        )
        return (
            [Row((None,) * width, outcome, entries[0].at, self._rank(said), is_default=True)]
            if outcome
            else []
        )

    def _said(self, entry: Element) -> str:
        text = entry.words()
        if is_any(text):
            return ""
        words = value(text)
        if words is None:
            self.draft.lose(entry.at, messages.COMPUTED_OUTCOME, text=text)
        elif text in FLAGGED and text not in self.told:
            self.told.add(text)
            self.draft.lose(entry.at, messages.FLAG_AS_OUTCOME, text=text, name=words)
        return text if words is None else words

    def _joined(self, said: list[str]) -> str:
        # A rule may hold more outputs than the table names, or fewer.
        names = [*self.names, *[""] * len(said)]
        return BETWEEN.join(
            f"{name}: {words}" if name else words
            for name, words in zip(names, said, strict=False)
            if words
        )

    def _rank(self, said: list[str]) -> tuple[int, ...]:
        ranked = [
            order.index(words) if words in order else len(order)
            for order, words in zip(self.orders, said, strict=False)
            if order
        ]
        return tuple(ranked)

    def _name(self, part: Element) -> str:
        return " ".join((part.attributes.get("label") or part.attributes.get("name", "")).split())


def _order(part: Element) -> list[str]:
    """The values of an output, from the most important on."""
    for values in part.own("outputValues"):
        test = parsed(values.words())
        words = value(values.words()) if test else None
        if test and words is not None:
            return list(test.words) or words.split(", ")
    return []

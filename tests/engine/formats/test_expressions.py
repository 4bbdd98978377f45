"""The expressions of a ministry's tree become conditions that hold for the same readers."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keuzehulp.formats.ministry.expression import NotUnderstood, as_condition, holds, parsed
from keuzehulp.model import Clause, Condition, Slug
from tests.thorough import rounds

HOW = ("all_of", "any_of", "none_of")
LABELS = ("a", "b", "c")
said = st.recursive(
    st.sampled_from(LABELS).map(lambda name: f'"{name}" in labels'),
    lambda inner: st.one_of(
        inner.map(lambda one: f"!({one})"),
        st.tuples(inner, inner).map(" && ".join),
        st.tuples(inner, inner).map(" || ".join),
        inner.map(lambda one: f"({one})"),
    ),
    max_leaves=6,
)


@settings(max_examples=rounds(150))
@given(said, st.frozensets(st.sampled_from(LABELS)))
def test_an_expression_and_its_condition_agree_with_python(
    text: str, labels: frozenset[str]
) -> None:
    python = text.replace("!(", " not (").replace("&&", " and ").replace("||", " or ")
    expected = bool(eval(python, {"labels": labels}))
    assert holds(parsed(text), labels) == expected
    assert _condition(as_condition(parsed(text))).holds(labels) == expected


def _condition(lists: dict[str, list[Any]]) -> Condition:
    all_of, any_of, none_of = (tuple(map(_item, lists.get(how, ()))) for how in HOW)
    return Condition(all_of, any_of, none_of)


def _item(value: Any) -> Slug | Clause:
    if not isinstance(value, dict):
        return Slug(value)
    all_of, any_of, none_of = (tuple(map(Slug, value.get(how, ()))) for how in HOW)
    return Clause(all_of, any_of, none_of)


@pytest.mark.parametrize(
    "text",
    ['"a" in labels &&', "labels.length > 2", '("a" in labels', "", '"a" in labels "b" in labels'],
)
def test_what_is_no_such_expression_is_refused(text: str) -> None:
    with pytest.raises(NotUnderstood):
        parsed(text)

"""A tree as a flowchart says on each arrow when it is followed."""

from keuzehulp.formats import EXPORTS
from keuzehulp.formats.drawings.mermaid import in_words
from keuzehulp.model import Clause, Condition, Route, Slug
from tests.samples.condition_trees import answer_of, outcome_of, question_of, tree_of

A, B, C = map(Slug, ("oud", "ziek", "thuis"))


def flowchart(*routes: Route) -> list[str]:
    question = question_of("v", 1, [answer_of("a", routes=routes), answer_of("b", to="u2")])
    tree = tree_of(
        [question], [outcome_of("u1", 1), outcome_of("u2", 2)], traits=("oud", "ziek", "thuis")
    )
    return EXPORTS["mermaid"](tree).splitlines()


def test_an_arrow_says_all_of_its_condition() -> None:
    clause = Clause(all_of=(A,), none_of=(B,))
    lines = flowchart(
        Route(Slug("u1"), all_of=(A,), any_of=(B, C), none_of=(B, clause)), Route(Slug("u2"))
    )
    assert lines[:4] == ["flowchart TD", '  V1{"Vraag 1?"}', '  U1(["u1"])', '  U2(["u2"])']
    assert lines[4:] == [
        (
            '  V1 -->|"A – als u bent oud, en u bent ziek of u bent thuis, en niet u bent ziek,'
            ' en niet (u bent oud, en niet u bent ziek)"| U1'
        ),
        '  V1 -->|"A"| U2',
        '  V1 -->|"B"| U2',
    ]


def test_a_condition_of_one_kind_says_only_that() -> None:
    question = question_of("v", 1, [answer_of("a", to="u1"), answer_of("b", to="u1")])
    tree = tree_of([question], [outcome_of("u1", 1)], traits=("oud", "ziek", "thuis"))
    assert in_words(Condition(any_of=(A, C)), tree) == "als u bent oud of u bent thuis"
    assert in_words(Condition(none_of=(A,)), tree) == "als niet u bent oud"
    assert in_words(Condition(all_of=(A, B)), tree) == "als u bent oud, en u bent ziek"

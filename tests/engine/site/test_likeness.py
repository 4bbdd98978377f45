"""A document repeats soon what it repeats, and takes no room for what nobody sees: so it is
small on its way to the reader.
"""

from keuzehulp.model import Claim, Code, Outcome, Project, Slug
from keuzehulp.site.pages.likeness import by_likeness
from keuzehulp.site.render.fragments import joined
from keuzehulp.source import Text
from tests.samples.trees import grown


def outcome(number: int, *texts: str) -> Outcome:
    return Outcome(
        Slug(f"u{number}"),
        Code(f"U{number}"),
        Text(f"Uitkomst {number}"),
        why=tuple(Claim(Text(text)) for text in texts),
    )


def codes(outcomes: list[Outcome]) -> list[str]:
    return [each.code for each in by_likeness(outcomes)]


def test_outcomes_that_say_the_same_stand_near_each_other() -> None:
    made = [
        outcome(1, "Vraag uw loon."),
        outcome(2, "Bel UWV."),
        outcome(3, "Vraag uw loon.", "Schrijf het op."),
        outcome(4, "Bel UWV."),
    ]
    assert codes(made) == ["U1", "U3", "U2", "U4"]


def test_what_is_longer_weighs_more() -> None:
    made = [
        outcome(1, "Bel.", "Vraag uw werkgever op papier om uw loon."),
        outcome(2, "Bel."),
        outcome(3, "Vraag uw werkgever op papier om uw loon."),
    ]
    assert codes(made) == ["U1", "U3", "U2"]


def test_where_nothing_is_shared_the_order_stays() -> None:
    assert codes([outcome(number) for number in range(1, 6)]) == ["U1", "U2", "U3", "U4", "U5"]
    assert codes([outcome(number, "Dit zegt elke uitkomst.") for number in range(1, 31)]) == [
        f"U{number}" for number in range(1, 31)
    ]


def test_no_outcome_is_lost_or_doubled(project: Project) -> None:
    for outcomes in (tree.outcomes for tree in (*project.trees, grown(300))):
        assert sorted(by_likeness(outcomes), key=lambda each: each.code.number) == sorted(
            outcomes, key=lambda each: each.code.number
        )


def test_lines_end_only_where_it_shows() -> None:
    assert (
        joined("<ul>\n  <li>Een</li>\n\n<li>Twee\n</li>\n</ul>\n")
        == "<ul><li>Een</li><li>Twee</li></ul>\n"
    )
    assert (
        joined("<p>Bel\n<b>nu</b>\n<a href=x>of later</a>\n<button>Druk</button></p>")
        == "<p>Bel\n<b>nu</b>\n<a href=x>of later</a>\n<button>Druk</button></p>"
    )
    assert (
        joined("<b>een</b>\n<pre>a\n\nb</pre>\n<picture>")
        == "<b>een</b>\n<pre>a\n\nb</pre>\n<picture>"
    )

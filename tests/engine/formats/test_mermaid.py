"""Flowcharts of Mermaid: every block and arrow is in the tree as it was drawn, or the report says
otherwise.
"""

import pytest

from keuzehulp.formats import WrongFile
from tests.importing import taken

SHAPES = (
    "[{}]",
    "({})",
    "([{}])",
    "[[{}]]",
    "[({})]",
    "(({}))",
    "((({})))",
    "{{{}}}",
    "{{{{{}}}}}",
    "[/{}/]",
    "[\\{}\\]",
    "[/{}\\]",
    "[\\{}/]",
    ">{}]",
)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "words", ["Bent u ziek?", '"Bent u [echt] (ziek)?"', '"`Bent u **ziek**?`"']
)
def test_every_shape_holds_its_words(shape: str, words: str) -> None:
    found = taken(
        "mermaid", f"flowchart TD\n  A{shape.format(words)} -->|Ja| B[Rust]\n  A -->|Nee| C[Werk]\n"
    )
    plain = words.strip('"`').replace("*", "")
    assert found.ends == {((plain, "Ja"),): "Rust", ((plain, "Nee"),): "Werk"}


@pytest.mark.parametrize(
    "arrow",
    [
        "-->|{}|",
        "--->|{}|",
        "-- {} -->",
        '-- "{}" -->',
        "==>|{}|",
        "== {} ==>",
        "-.->|{}|",
        "-. {} .->",
        "-..->|{}|",
        "e1@-->|{}|",
        '-->|"{}"|',
        "-- {} --->",
    ],
)
def test_every_arrow_holds_its_words(arrow: str) -> None:
    found = taken(
        "mermaid",
        f"graph LR;A[Bent u ziek?] {arrow.format('Ja, erg')} B[Rust];"
        f" A{arrow.format('Nee').replace('e1', ' e2')}C[Werk]",
    )
    assert found.ends == {
        (("Bent u ziek?", "Ja, erg"),): "Rust",
        (("Bent u ziek?", "Nee"),): "Werk",
    }
    assert found.told == []


@pytest.mark.parametrize(
    ("arrow", "way", "says"),
    [
        ("<-->", ("A", "B"), "aan beide kanten een punt"),
        ("---", ("A", "B"), "heeft geen punt"),
        ("--o", ("A", "B"), "heeft geen punt"),
        ("x--x", ("A", "B"), "heeft geen punt"),
        ("<---", ("B", "A"), "zit aan het begin"),
    ],
)
def test_an_arrow_in_mermaid_with_other_heads_is_told(
    arrow: str, way: tuple[str, str], says: str
) -> None:
    found = taken("mermaid", f"flowchart TD\nA {arrow} B\n{way[0]} -->|anders| C\n")
    assert str(found.tree.questions[0].question) == way[0]
    assert any(says in line and f"van ‘{way[0]}’ naar ‘{way[1]}’" in line for line in found.told)


def test_chains_and_groups_of_blocks_are_all_arrows() -> None:
    found = taken("mermaid", "flowchart TD\nA -->|x| B & C -->|y| D\nA -->|z| E --> F\n")
    assert set(found.ends.values()) == {"D", "F"}
    assert len(found.ends) == 3
    assert [str(question.question) for question in found.tree.questions] == ["A", "B", "C", "E"]


CHART = """---
title: Hulp bij ziekte
config: {theme: dark}
---
%%{init: {"flowchart": {}}}%%
flowchart TB
  %% nog uit te zoeken
  accDescr { wat het is }
  ziek{"Bent u ziek? #quot;echt#quot; #35;1 &amp; moe"}:::rood
  ziek -->|"Ja / 'n beetje"| rust@{ shape: rounded, label: "Neem rust" }
  ziek --Nee--> werk["Ga<br/>werken"]
  subgraph groep ["Wat u doet"]
    direction LR
    rust
    werk
  end
  classDef rood fill:#f00
  style rust fill:#0f0
  linkStyle 0 stroke:red
  click werk "https://example.org" "Naar de site"
  dit is [ geen regel
"""


def test_what_a_flowchart_says_besides_blocks_and_arrows_is_told() -> None:
    found = taken("mermaid", CHART)
    question = 'Bent u ziek? "echt" #1 & moe'
    assert found.ends == {
        ((question, "Ja / 'n beetje"),): "Neem rust",
        ((question, "Nee"),): "Ga werken",
    }
    assert found.tree.head.title == "Hulp bij ziekte"
    for words in (
        "theme dark",
        "init flowchart",
        "nog uit te zoeken",
        "wat het is",
        "rood",
        "shape rounded",
        "Wat u doet",
        "direction LR",
        "fill 0f0",
        "linkStyle 0 stroke red",
        "https example org",
        "Naar de site",
        "dit is geen regel",
    ):
        assert found.says(words), words
    assert (
        "f:21:7: Dit is niet te lezen als blokken en pijlen: dit is [ geen regel De regel is"
        " weggelaten." in found.told
    )
    assert found.errors == []


def test_an_arrow_to_a_group_leads_to_where_it_begins_and_one_from_it_leaves_where_it_ends() -> (
    None
):
    text = (
        "flowchart TD\nA -->|x| G\nA -->|y| Z\nsubgraph G [De groep]\nB -->|1| C\nB -->|2|"
        " D\nend\nG --> Z\n"
    )
    found = taken("mermaid", text)
    assert len(found.ends) == 3 and set(found.ends.values()) == {"Z"}
    assert sum("naar een groep of komt eruit" in line for line in found.told) == 2 and found.says(
        "De groep"
    )


def test_a_flowchart_in_a_page_comes_in_and_the_page_is_told() -> None:
    found = taken(
        "mermaid",
        "# Kop\n\n```mermaid\ngraph TD\nA[Ziek?] -->|ja| B\nA -->|nee| C\n```\n\nEn verder nog"
        " dit.\n",
    )
    assert len(found.ends) == 2 and found.says("Kop") and found.says("En verder nog dit")


@pytest.mark.parametrize(
    "text",
    ["sequenceDiagram\nA->>B: x", "", "A --> B", "flowchart TD\n", "flowchart TD\n%% niets\n"],
)
def test_what_is_no_flowchart_is_refused(text: str) -> None:
    with pytest.raises(WrongFile, match=r"^f:1:1|^f:\d+:\d+"):
        taken("mermaid", text)

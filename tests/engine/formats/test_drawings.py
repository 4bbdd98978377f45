"""Drawings of yEd: every block and arrow is in the tree as it was drawn, or the report says
otherwise.
"""

import pytest

from tests.importing import taken

DESK = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key attr.name="body" attr.type="string" for="node" id="d1"><default/></key>
<key attr.name="url" attr.type="string" for="edge" id="d2"/>
<key for="node" id="d3" yfiles.type="nodegraphics"/><key for="edge" id="d4" yfiles.type="edgegraphics"/>
<graph edgedefault="directed" id="G">
{}
</graph></graphml>
"""


def node(name: str, label: str, body: str = "") -> str:
    data = f'<data key="d1">{body}</data>' if body else ""
    return (
        f'<node id="{name}">{data}<data'
        f' key="d3"><y:ShapeNode><y:NodeLabel>{label}</y:NodeLabel></y:ShapeNode></data></node>'
    )


def edge(
    source: str, target: str, label: str = "", heads: tuple[str, str] = ("none", "standard")
) -> str:
    words = f"<y:EdgeLabel>{label}</y:EdgeLabel>" if label else ""
    drawn = (
        f'<y:PolyLineEdge><y:Arrows source="{heads[0]}"'
        f' target="{heads[1]}"/>{words}</y:PolyLineEdge>'
    )
    return f'\n<edge source="{source}" target="{target}"><data key="d4">{drawn}</data></edge>'


def desk(*parts: str) -> str:
    return DESK.format("".join(parts))


BLOCKS = node("n0", "Bent u ziek?") + node("n1", "Rust") + node("n2", "Werk")
WAYS = {(("Bent u ziek?", "Ja"),): "Rust", (("Bent u ziek?", "Nee"),): "Werk"}


def test_an_arrow_leads_to_where_its_head_is() -> None:
    found = taken(
        "graphml",
        desk(BLOCKS, edge("n1", "n0", "Ja", ("standard", "none")), edge("n0", "n2", "Nee")),
    )
    assert found.ends == WAYS
    assert [line for line in found.told if "zit aan het begin" in line] == [
        "f:8:1: De punt van deze pijl zit aan het begin. Overgenomen als een pijl van ‘Bent u"
        " ziek?’ naar ‘Rust’. Klopt dat niet, draai de pijl dan om in de tekening."
    ]


@pytest.mark.parametrize(
    ("heads", "says"),
    [
        (("standard", "standard"), "aan beide kanten een punt"),
        (("none", "none"), "heeft geen punt"),
    ],
)
def test_an_arrow_with_two_heads_or_none_is_told(heads: tuple[str, str], says: str) -> None:
    found = taken("graphml", desk(BLOCKS, edge("n0", "n1", "Ja", heads), edge("n0", "n2", "Nee")))
    assert found.ends == WAYS
    assert [says in line for line in found.told] == [True]


def test_an_undirected_drawing_is_told() -> None:
    plain = (
        "<graphml><graph edgedefault='undirected'><node id='Ziek?'/><node id='Rust'/><edge"
        " source='Ziek?' target='Rust'/></graph></graphml>"
    )
    assert any("heeft geen punt" in line for line in taken("graphml", plain).told)


LIVE = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/yfiles-common/3.0"
 xmlns:x="http://www.yworks.com/xml/yfiles-common/markup/3.0" xmlns:yjs="http://www.yworks.com/xml/yfiles-for-html/3.0/xaml">
<key id="d4" for="node" attr.name="NodeLabels" y:attr.uri="http://www.yworks.com/xml/yfiles-common/2.0/NodeLabels"/>
<key id="d0" for="node" attr.type="int" attr.name="zOrder" y:attr.uri="http://www.yworks.com/xml/yfiles-z-order/1.0/zOrder"/>
<data key="d19"><y:SharedData><yjs:PolylineEdgeStyle x:Key="1"><yjs:PolylineEdgeStyle.sourceArrow><yjs:Arrow type="TRIANGLE"/>
</yjs:PolylineEdgeStyle.sourceArrow><yjs:PolylineEdgeStyle.targetArrow><yjs:Arrow type="NONE"/></yjs:PolylineEdgeStyle.targetArrow>
</yjs:PolylineEdgeStyle></y:SharedData></data>
<graph id="G" edgedefault="directed"><data key="d6"><y:Json>{"version":"2.0.0"}</y:Json></data>
<node id="n0"><data key="d0">1</data>
<data key="d4"><x:List><y:Label><y:Label.Text><![CDATA[Bent u ziek?]]></y:Label.Text></y:Label></x:List></data></node>
<node id="n1"><data key="d4"><x:List><y:Label Text="Rust"/></x:List></data></node>
<node id="n2"><data key="d4"><x:List><y:Label><y:Label.Text>Werk</y:Label.Text></y:Label></x:List></data></node>
<edge source="n1" target="n0"><data key="d11"><x:List><y:Label><y:Label.Text>Ja</y:Label.Text></y:Label></x:List></data>
<data key="d13"><y:GraphMLReference ResourceKey="1"/></data></edge>
<edge source="n0" target="n2"><data key="d11"><x:List><y:Label Text="Nee"/></x:List></data><data key="d13">
<yjs:PolylineEdgeStyle><yjs:PolylineEdgeStyle.targetArrow><yjs:Arrow type="TRIANGLE"/></yjs:PolylineEdgeStyle.targetArrow>
</yjs:PolylineEdgeStyle></data></edge>
</graph></graphml>"""


def test_a_drawing_of_yed_live_comes_in() -> None:
    found = taken("graphml", LIVE)
    assert found.ends == WAYS
    assert ["zit aan het begin" in line for line in found.told] == [True]


def test_marks_in_a_label_are_gone_and_told() -> None:
    label = "&lt;html&gt;Bent u &lt;b&gt;echt&lt;/b&gt; ziek?&lt;br&gt;Of moe?&lt;/html&gt;"
    found = taken(
        "graphml",
        desk(
            node("n0", label),
            node("n1", "a &lt; b &amp;amp; c"),
            node("n2", "Werk"),
            edge("n0", "n1", "Ja"),
            edge("n0", "n2", "Nee"),
        ),
    )
    assert found.ends == {
        (("Bent u echt ziek? Of moe?", "Ja"),): "a < b & c",
        (("Bent u echt ziek? Of moe?", "Nee"),): "Werk",
    }
    assert any("stond vet" in line for line in found.told)


FIELDS = (
    node("n0", "V1", "Bent u ziek?")
    + node("n1", "U1", "Neem rust")
    + node("n2", "Werk")
    + edge("n0", "n1", "Ja")
    + edge("n0", "n2", "Nee")
)


def test_words_in_fields_are_told_and_can_be_asked_for() -> None:
    found = taken("graphml", desk(FIELDS))
    assert found.ends == {(("V1", "Ja"),): "U1", (("V1", "Nee"),): "Werk"}
    assert [line for line in found.told if "body" in line] == [
        "f:7:15: Het gegeven ‘body’ staat op 2 plekken, met de regel erbij: ‘Bent u ziek?’ (7);"
        " ‘Neem rust’ (7). Niet overgenomen. Is het de tekst van de vraag, voeg dan toe: --map"
        " body=question."
    ]
    asked = taken("graphml", desk(FIELDS), fields={"body": "question"})
    assert asked.ends == {
        (("Bent u ziek?", "Ja"),): "Neem rust",
        (("Bent u ziek?", "Nee"),): "Werk",
    }
    assert asked.tree.questions[0].short_title == "V1" and asked.says("U1")
    assert (
        taken("graphml", desk(FIELDS), fields={"Body": "help"}).tree.questions[0].help
        == "Bent u ziek?"
    )
    none = taken("graphml", desk(FIELDS), fields={"lichaam": "question"})
    assert any(
        "‘lichaam’ van --map staat in geen enkel blok. Er is wel: body, url." in line
        for line in none.told
    )


def test_a_block_without_words_is_a_bend_in_the_arrow_or_gets_its_name() -> None:
    parts = (
        BLOCKS,
        node("n3", ""),
        node("n4", ""),
        edge("n0", "n3", "Ja"),
        edge("n3", "n1"),
        edge("n0", "n4", "Nee"),
    )
    found = taken("graphml", desk(*parts))
    assert found.ends == {
        (("Waar gaat uw vraag over?", "Bent u ziek?"), ("Bent u ziek?", "Ja")): "Rust",
        (("Waar gaat uw vraag over?", "Bent u ziek?"), ("Bent u ziek?", "Nee")): "n4",
        (("Waar gaat uw vraag over?", "Werk"),): "Werk",
    }
    assert sum("heeft geen woorden" in line for line in found.told) == 2


def test_second_labels_and_words_on_loose_arrows_are_told() -> None:
    twice = node("n0", "Bent u ziek?").replace(
        "</y:ShapeNode>", "<y:NodeLabel>zie artikel drie</y:NodeLabel></y:ShapeNode>"
    )
    found = taken(
        "graphml",
        desk(
            twice,
            node("n1", "Rust"),
            node("n2", "Werk"),
            edge("n0", "n1", "Ja"),
            edge("n0", "n2", "Nee"),
            edge("n0", "weg", "Misschien"),
        ),
    )
    assert found.ends == WAYS
    assert found.says("zie artikel drie") and found.says("Misschien")


def test_a_ring_of_blocks_has_a_way_in_and_is_told() -> None:
    found = taken(
        "graphml",
        desk(BLOCKS, edge("n0", "n1", "Ja"), edge("n0", "n2", "Nee"), edge("n1", "n0", "Terug")),
    )
    assert any("gaat een weg terug naar ‘Bent u ziek?’" in line for line in found.told)
    assert found.errors

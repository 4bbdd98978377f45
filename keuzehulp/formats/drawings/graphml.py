"""A tree as a drawing in GraphML, for yEd."""

from collections.abc import Iterator
from html import escape

from keuzehulp.formats.drawings.mermaid import in_words
from keuzehulp.model import Tree


def written(tree: Tree) -> str:
    """The tree as a drawing for yEd, which arranges it."""
    nodes = "\n".join(
        _node(node.code, f"{node.question if hasattr(node, 'question') else node.title}")
        for node in tree.all_nodes
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<graphml'
        ' xmlns="http://graphml.graphdrawing.org/xmlns"'
        ' xmlns:y="http://www.yworks.com/xml/graphml">\n  <key for="node" id="d0"'
        ' yfiles.type="nodegraphics"/>\n  <key for="edge" id="d1" yfiles.type="edgegraphics"/>\n '
        f' <graph edgedefault="directed" id="{escape(tree.id)}">\n{nodes}\n'
        + "\n".join(_edges(tree))
        + "\n  </graph>\n</graphml>\n"
    )


def _node(code: str, words: str) -> str:
    label = f"<y:ShapeNode><y:NodeLabel>{escape(words)}</y:NodeLabel></y:ShapeNode>"
    return f'    <node id="{code}"><data key="d0">{label}</data></node>'


def _edges(tree: Tree) -> Iterator[str]:
    for question, answers, routes in tree.branches():
        said = " / ".join(answer.label for answer in answers)
        for route in routes:
            words = said if route.when.is_empty else f"{said} ({in_words(route.when, tree)})"
            target = tree.nodes[route.to].code
            label = f"<y:PolyLineEdge><y:EdgeLabel>{escape(words)}</y:EdgeLabel></y:PolyLineEdge>"
            yield (
                f'    <edge source="{question.code}" target="{target}"><data'
                f' key="d1">{label}</data></edge>'
            )

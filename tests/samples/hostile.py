"""Files as nobody should make them: by chance, but the same at every run, and those of which it
is known that they once broke something.
"""

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any
from xml.etree import ElementTree

import yaml

SEEDS = (
    "id,Vraag een,Vraag twee,Uitkomst\n1,ja,-,Klaar\n2,nee,ja,Niet klaar\n",
    (
        "questions:\n  - {questionId: '1', question: Wat, answers: [{answer: Ja, labels: [a],"
        " nextQuestionId: '2'}, {answer: Nee, nextConclusionId: '3'}]}\n  - {questionId: '2',"
        " question: En, answers: [{answer: Ja, redirects: [{if: '\"a\" in labels',"
        " nextConclusionId: '3'}], nextConclusionId: '3'}]}\nconclusions:\n  - {conclusionId: '3',"
        " conclusion: <b>Klaar</b>, sources: [{source: Wet, url: 'https://a.example'}]}\n"
    ),
    (
        '<definitions><decision><decisionTable hitPolicy="FIRST"><input'
        ' label="Een"><inputValues><text>"a","b"</text></inputValues></input>'
        "<input"
        ' label="Twee"/><output/><rule><inputEntry><text>"a"</text></inputEntry><inputEntry><text>not("c")</text></inputEntry>'
        '<outputEntry><text>"x"</text></outputEntry></rule><rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text>'
        '</inputEntry><outputEntry><text>"y"</text></outputEntry></rule></decisionTable></decision></definitions>'
    ),
    (
        '<graphml><key id="d0" attr.name="soort"/><graph><node id="a"><data'
        ' key="d0"><l><NodeLabel>Een</NodeLabel></l></data><graph><node id="a::b"><data'
        ' key="d0"><NodeLabel>Ja</NodeLabel></data></node><node id="a::c"><data'
        ' key="d0"><NodeLabel>Nee</NodeLabel></data></node></graph></node><node id="d"><data'
        ' key="d0"><NodeLabel>Klaar</NodeLabel></data></node><edge source="a::b" target="d"/><edge'
        ' source="a" target="d"><data'
        ' key="d0"><EdgeLabel>Weg</EdgeLabel></data></edge></graph></graphml>'
    ),
    (
        '---\ntitle: Hulp\n---\nflowchart TD\n  A["Een #35; &amp; meer"] -->|Ja| B{{Twee}} &'
        " C((Klaar))\n  A -- Nee --> C\n  B -.-> C\n  subgraph S [Groep]\n  D:::x <--> E@{ shape:"
        ' rect, label: "Vijf" }\n  end\n  C ---|Weg| S\n  %% stil\n  style A fill:#fff\n'
    ),
)
"""A sound file of each kind, for importers in this order."""
KINDS = ("csv", "beslishulp", "dmn", "graphml", "mermaid")
PIECES = (
    "", "\0", "\n", "\r\n", "\t", " ", "-", '"', "'", "<", ">", "&", "&amp;", "[", "]", "{", "}", "(", ")", "!", "&&", "||", "*", "#", "|",
    "a", "b", "ja", "é", "\u200b", "\ufeff", "\ud7ff", "1", "9" * 400, "x" * 300, "-->", " -- ", "|", "subgraph a", "end\n", "{{",
    "[/", "%%", "@{", "[" * 70, "(" * 70, "!" * 70, "<a>" * 70, "- " * 40,
    "questions:", "answers:", "conclusions:", "graph", "node", "</node>", "<node/>", "<node id='a'/>", "</graph>", "rule", "<rule/>",
    "<![CDATA[", "]]>", "<!DOCTYPE a>", "<?xml version='1.0'?>", "&x;", '"a" in labels', ": ", ",", ",,,", "~", "!!x ", "&a ", "*a", "=1+1",
)  # fmt: skip


def hostile(text: str, seed: int) -> str:
    """This text with up to eight places changed: something put in, left out, doubled, or moved."""
    chance = Random(seed)
    for _ in range(chance.randint(1, 8)):
        start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        end = min(end, start + chance.choice((0, 1, 5, 40, 400)))
        piece = chance.choice(
            (*PIECES, text[start:end] * chance.randint(2, 3), text[end : end + 30])
        )
        text = text[:start] + piece + text[end if chance.random() < 0.7 else start :]
    return text


def twisted(text: str, seed: int) -> str:
    """This sound file with up to eight of its parts changed, so that it stays a file of its kind
    but says something odd.
    """
    chance = Random(seed)
    if text.startswith("<"):
        return _twisted_xml(text, chance)
    return _twisted_yaml(text, chance) if text.startswith("questions") else hostile(text, seed)


def _twisted_xml(text: str, chance: Random) -> str:
    root = ElementTree.fromstring(text)
    for _ in range(chance.randint(1, 8)):
        parents = [element for element in root.iter() if len(element)]
        parent, other = chance.choice(parents), chance.choice(list(root.iter()))
        child = chance.choice(list(parent))
        how: Callable[[], Any] = chance.choice(
            (
                lambda parent=parent, child=child: parent.remove(child),
                lambda parent=parent, child=child: parent.append(deepcopy(child)),
                lambda parent=parent, other=other: (
                    parent.append(deepcopy(other)) if other is not root else None
                ),
                lambda child=child: setattr(child, "text", _word(chance)),
                lambda child=child: child.attrib.update(
                    {key: _word(chance) for key in child.attrib}
                ),
                lambda child=child, other=other: child.attrib.update(other.attrib),
            )
        )
        how()
        if not len(root):
            break
    return ElementTree.tostring(root, encoding="unicode")


def _twisted_yaml(text: str, chance: Random) -> str:
    root = yaml.safe_load(text)
    for _ in range(chance.randint(1, 8)):
        places = list(_places(root))
        holder, key = chance.choice(places)
        other, its_key = chance.choice(places)
        if isinstance(holder, list) and chance.random() < 0.5:
            holder.append(deepcopy(other[its_key]))
        else:
            holder[key] = chance.choice(
                (_word(chance), [], {}, None, deepcopy(other[its_key]), [_word(chance)])
            )
        if not isinstance(root, dict) or not root:
            break
    return str(yaml.safe_dump(root, allow_unicode=True, sort_keys=False))


def _places(value: Any) -> Any:
    """Every place in this value that holds another."""
    for key in (
        value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    ):
        yield value, key
        yield from _places(value[key])


def _word(chance: Random) -> str:
    return chance.choice(
        (
            "",
            "a",
            "d",
            "a::b",
            "-",
            "not()",
            'not("a")',
            '"a" in labels',
            "1",
            "é",
            "ja",
            "weet ik niet",
            "x" * 300,
            "(" * 99,
        )
    )

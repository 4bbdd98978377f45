"""A script as a reader downloads it: without comments and needless space, and with one letter for each name that is of no use outside it.

A grammar reads the script, so that no text in it is mistaken for a name. A name becomes the same letter wherever it stands in its file,
whatever it means there: what was the same thing still is. Two names share a letter only where no part of the file has both. `const` becomes
`let`, which is shorter: nothing changes these names, or the script as it was written would stop there.

A name that is written in two ways is lost: once with an escape (`\\u0061`), or in a text that becomes a script.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain, count

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser, Query, QueryCursor

JAVASCRIPT = Language(tree_sitter_javascript.language())
NAMES = Query(
    JAVASCRIPT,
    """
    (lexical_declaration (variable_declarator name: [(identifier) @own (array_pattern (identifier) @own)]))
    (for_in_statement kind: ["const" "let"] left: [(identifier) @own (array_pattern (identifier) @own)])
    (arrow_function parameter: (identifier) @own)
    (formal_parameters [(identifier) @own (array_pattern (identifier) @own) (assignment_pattern left: (identifier) @own)])
    (catch_clause parameter: (identifier) @own)
    (program (statement_block (_ (variable_declarator name: (_) @everywhere))))
    (program (_ (variable_declarator name: (_) @kept)))
    (variable_declaration (variable_declarator name: (_) @kept))
    (for_in_statement !kind left: (_) @kept)
    (for_in_statement kind: "var" left: (_) @kept)
    (function_declaration name: (_) @kept)
    (generator_function_declaration name: (_) @kept)
    (class_declaration name: (_) @kept)
    [(shorthand_property_identifier) (shorthand_property_identifier_pattern)] @kept
    """,
)
"""Names that a script gives to something of its own, those that all of it can see, and those that others know too: other scripts, or
whoever reads a property. What is named in another way keeps its name."""
NAMED = ("identifier", "shorthand_property_identifier", "shorthand_property_identifier_pattern")
"""What the grammar calls a name of something, and a name that is that of a property too: `{name}`."""
MISTAKES = Query(JAVASCRIPT, "[(ERROR) (MISSING)] @mistake")
WHOLE = ("string", "regex")
"""What is written as it is, with all space in it."""
LETTERS = "etnaoirsdlhcugvmkpbwzjfxyqETNAOIRSDLHCUGVMKPBWZJFXYQ"
"""Those that Dutch has most come first: the document is full of them, so they travel in the fewest bits."""
MELT = ("++", "--", "//", "<!")
"""Signs that mean something else when they touch."""
EVERYWHERE = -1
"""The part of a file that is in sight of all others."""


@cache
def _read(script: str) -> Node:
    return Parser(JAVASCRIPT).parse(script.encode()).root_node


def mistake(script: str) -> tuple[int, int] | None:
    """The line and column of the first place where `script` is no JavaScript, if there is one."""
    root = _read(script)
    if not root.has_error:
        return None
    place = min(node.start_point for node in QueryCursor(MISTAKES).captures(root)["mistake"])
    line = script.split("\n")[place.row].encode()
    return place.row + 1, len(line[: place.column].decode()) + 1


@cache
def shorthand(script: str) -> str:
    """The same script, which has no `mistake`."""
    root = _read(script)
    short = {"identifier": _letters(root), "const": {"const": "let"}}
    written, last = "", None
    for leaf in _leaves(root):
        text = short.get(leaf.type, {}).get(_text(leaf), _text(leaf))
        written += _between(written[-1:], text[:1], last, leaf) + text
        last = leaf
    is_whole = not written or written[-1] == ";" or root.children[-1].type == "statement_block"
    return written if is_whole else f"{written};"  # another script may follow, and no line is in between


def _between(before: str, behind: str, last: Node | None, leaf: Node) -> str:
    """What has to stay of the space between two leaves, of which these signs are the nearest: what keeps words apart, and statements."""
    if not last or last.end_byte == leaf.start_byte:
        return ""
    ends_word, begins_word = _is_word(before) or last.type == "regex", _is_word(behind) or leaf.type == "number"
    melt = (ends_word and begins_word) or (last.type == "number" and behind == ".") or before + behind in MELT
    if last.end_point.row == leaf.start_point.row:
        return " " if melt else ""
    return "" if not melt and (before in "{;,([" or behind in "})].?:;,=") else "\n"


def _is_word(sign: str) -> bool:
    return f"_{sign}".isidentifier() or sign in "$\\"


def _letters(root: Node) -> dict[str, str]:
    """The letter of each name that gets one; the most used ones choose first."""
    found = _found(root)
    uses: Counter[str] = Counter()
    parts: dict[str, set[int]] = defaultdict(set, {name: {EVERYWHERE} for name in found["everywhere"]})
    kept = found["kept"]
    for number, part in enumerate(_parts(root)):
        names = Counter(_names(part))
        uses += names
        for name in names:
            parts[name].add(number)
        kept |= names.keys() - found["everywhere"] - _found(part)["own"]  # here it is somebody else's
    own = found["own"] - kept
    letters: dict[str, str] = {}
    for name in (name for name, _ in uses.most_common() if name in own):
        taken = {letter for other, letter in letters.items() if parts[other] & parts[name]} | (uses.keys() - own)
        letters[name] = next(letter for letter in _in_order() if letter not in taken)
    return letters


def _found(node: Node) -> dict[str, set[str]]:
    captured = QueryCursor(NAMES).captures(node).items()
    return defaultdict(set, {kind: {name for node in nodes for name in _names(node)} for kind, nodes in captured})


def _in_order() -> Iterator[str]:
    """Each letter, and when there is none left, each with a number behind it."""
    return (letter + number for number in chain([""], map(str, count())) for letter in LETTERS)


def _names(node: Node) -> Iterator[str]:
    return (_text(leaf) for leaf in _leaves(node) if leaf.type in NAMED)


def _parts(root: Node) -> Iterator[Node]:
    """The statements of a file, also when they stand together in a block."""
    for child in root.named_children:
        yield from child.named_children if child.type == "statement_block" else [child]


def _leaves(node: Node) -> Iterator[Node]:
    """The words and signs of a script in their order, without its comments."""
    if node.type in WHOLE or not node.children:
        yield node
        return
    for child in node.children:
        if child.type != "comment":
            yield from _leaves(child)


def _text(node: Node) -> str:
    return (node.text or b"").decode()

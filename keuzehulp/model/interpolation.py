"""What texts ask to have filled in: values of facts, `{F-B10.kosten}`, and figures by name,
`{tree.longest.word}`. What figures are worth, `keuzehulp.analysis.figures` works out.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from keuzehulp.model import Fact

INSERT = re.compile(r"\{([A-Z][A-Za-z0-9-]*)\.([a-z0-9-]+)\}")
"""With a capital: a name in small letters is that of a figure."""
BRACE = re.compile(r"[{}]")
HALF = re.compile(r"\{([A-Za-z][A-Za-z0-9-]*)\}")
"""A name without what it should ask for."""
FIGURE = re.compile(r"\{([a-z][a-z0-9_-]*)((?:\.[A-Za-z0-9_-]+)+)\}")
"""A name in small letters: one with a capital is a value of a fact."""
OF_ALL = (
    *("trees", "guides", "questions", "outcomes", "options", "steps", "roles", "terms"),
    *("facts", "sources", "uncertain", "disputed", "claims", "proven", "partly", "editorial"),
)
OF_TREE = ("questions", "outcomes", "options", "entries", "shortest", "longest")
OF_GUIDE = ("steps", "roles", "phases", "documents")
KEYS = {"count": OF_ALL, "tree": OF_TREE, "guide": OF_GUIDE}
"""By what is counted in: everything, one tree, one step guide."""
DUTCH = {
    "antwoorden": "answers",
    "begrippen": "terms",
    "bomen": "trees",
    "bronnen": "sources",
    "documenten": "documents",
    "fasen": "phases",
    "feiten": "facts",
    "kortste": "shortest",
    "langste": "longest",
    "mogelijkheden": "options",
    "rollen": "roles",
    "stappen": "steps",
    "stappenplannen": "guides",
    "teksten": "claims",
    "uitkomsten": "outcomes",
    "vragen": "questions",
    "zinnen": "entries",
}
"""What somebody may type for a key, who writes Dutch all day."""
NAMED = {"aantal": "count", "boom": "tree", "gids": "guide", "stappenplan": "guide"}
"""The same for what is counted in."""
AS_WORD = ("word", "Word")
"""Behind a name: the figure as a word, with a small letter or a capital."""
WORDS = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien"),
    *("negentien", "twintig"),
)
"""As far as Dutch writes them out in running text."""


def inserts_in(text: str) -> Iterator[tuple[str, str]]:
    """The fact and the name of each value that `text` asks for."""
    for match in INSERT.finditer(text):
        yield match.group(1), match.group(2)


def fill(text: str, facts: Mapping[str, Fact], shown: Callable[[str], str] = str) -> str:
    """`text` with every value filled in, written by `shown`. An insert that does not exist stays
    as it is; a check has told it by then.
    """

    def value(match: re.Match[str]) -> str:
        fact = facts.get(match.group(1))
        values: Mapping[str, str] = (fact.value or {}) if fact else {}
        return shown(values[match.group(2)]) if match.group(2) in values else match.group(0)

    return INSERT.sub(value, text) if "{" in text else text


@dataclass(frozen=True)
class FigureName:
    """What stands between the braces: `tree.keuzehulp.longest.word`. Without `id` it is about the
    only tree or guide, or the one that the text belongs to.
    """

    kind: str
    id: str
    key: str
    form: str = ""

    @classmethod
    def read(cls, match: re.Match[str]) -> "FigureName | None":
        """The name that `FIGURE` matched, or nothing when it has too many parts."""
        parts = match[2].strip(".").split(".")
        form = parts.pop() if len(parts) > 1 and parts[-1] in AS_WORD else ""
        *ids, key = parts
        return cls(match[1], "".join(ids), key, form) if len(ids) < 2 else None

    def shown(self, number: int) -> str:
        """The figure as the text asks for it: in digits, or as a word up to twenty."""
        return in_words(number, capital=self.form == "Word") if self.form else str(number)

    @property
    def typed(self) -> str:
        """The name as an editor types it."""
        return "{" + ".".join(filter(None, (self.kind, self.id, self.key, self.form))) + "}"


def in_words(number: int, *, capital: bool = False) -> str:
    """`5` as `vijf`, and above twenty as it is. A capital leaves the accent out: `Eén`."""
    if not number < len(WORDS):
        return str(number)
    word = WORDS[number]
    return word[0].replace("é", "E").upper() + word[1:] if capital else word

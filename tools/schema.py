"""tree/schema.json: with it an editor such as VS Code completes, explains and checks while typing.
Made by `python3 -m tools.schema`.

What may stand where comes from the model, what it means from the tables of the editor's guide.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from keuzehulp.model import Claim
from keuzehulp.model.decode import LISTS, SINGLES, keys_of
from keuzehulp.model.schema import Schema, Schemas
from keuzehulp.source import Text

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "tree/schema.json"
GUIDE = ROOT / "tree/README.md"

SECTION = re.compile(r"^#{2,3} (.+?)\n(.*?)(?=^#{2,3} |\Z)", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (`.+?`) \| (.*?) \| (.*?) \|(?: (.*?) \|)?$", re.MULTILINE)
NAME = re.compile(r"`([a-z_-]+)`")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
SEE_CLAIM = "zie boven"
"""What the guide says of keys that another table explains already."""


class Table(NamedTuple):
    """One table of the guide: its heading, and what it says about each key."""

    title: str
    keys: Mapping[str, str]


def tables(guide: str) -> Iterator[Table]:
    """Every table of keys in the editor's guide."""
    for title, text in SECTION.findall(guide):
        rows = ROW.findall(text)
        if rows:
            yield Table(
                _plain(title), {name: _about(row) for row in rows for name in NAME.findall(row[0])}
            )


def table_of(kind: Any, found: list[Table]) -> Table:
    """The table that holds exactly the keys of a class of the model."""
    keys = set(keys_of(kind))
    return next((table for table in found if set(table.keys) == keys), Table("", {}))


def made() -> str:
    """The schema of every file in a tree folder, as it should stand in `tree/schema.json`."""
    found = list(tables(GUIDE.read_text(encoding="utf-8")))
    claim = table_of(Claim, found).keys

    def describe(kind: Any, key: str) -> str:
        table = table_of(kind, found)
        about = table.keys.get(key, "") if key else table.title
        return claim[key] if about == SEE_CLAIM else about

    schemas = Schemas(describe, typed=True)
    title = "Een bestand in de map van een keuzehulp"
    document = schemas.document(
        dict(_parts(schemas)),
        required=[],
        title=title,
        description="Uitleg staat in README.md van deze map.",
    )
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _parts(schemas: Schemas) -> Iterator[tuple[str, Schema]]:
    for part, kind in SINGLES.items():
        yield part, {"description": schemas.describe(kind, ""), "allOf": [schemas.of(kind)]}
    for part, kind in LISTS.items():
        yield (
            part,
            {
                "description": schemas.describe(kind, ""),
                "type": "array",
                "items": schemas.of(kind),
            },
        )
    yield (
        "strings",
        {
            "description": "Vaste woorden: een naam en de woorden erbij",
            **schemas.of(dict[Text, Text]),
        },
    )


def _about(row: tuple[str, str, str, str]) -> str:
    """`een van beide; waarom dit onze eigen tekst is. Bijvoorbeeld: …`"""
    names, needed, about, example = row
    if len(NAME.findall(names)) > 1:
        return SEE_CLAIM
    said = about if needed in ("ja", "mag weg") else f"{needed}; {about}"
    return _plain(
        f"{said.rstrip('.')}.{f' Bijvoorbeeld: {example}' if example.startswith('`') else ''}"
    )


def _plain(markdown: str) -> str:
    return LINK.sub(r"\1", markdown).replace("`", "").replace("\\|", "|")


if __name__ == "__main__":
    FILE.write_text(made(), encoding="utf-8")
    print(f"{FILE.relative_to(ROOT)} is bijgewerkt.")

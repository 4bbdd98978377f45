"""A fresh tree folder: a small example that builds at once, to learn from and to replace bit by bit.

The example is in `keuzehulp/starter/`. Fixed words, the editor's guide, the schema and the page on privacy are those of this checkout.
"""

import re
import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from os.path import relpath
from pathlib import Path

from keuzehulp.package_data import STARTER, where
from keuzehulp.publish.atomic_dir import filling

STRINGS = "strings.yml"
TAKEN_OVER = (("tree", "README.md"), ("tree", "schema.json"), ("content", "privacy.md"))
REVIEWED_AGAIN = timedelta(days=180)
STRING = re.compile(r"^  ([a-z_]+): .*\n(?:    .*\n)*", re.MULTILINE)
NEXT = """De map ‘{folder}’ staat klaar. Wat er mag staan, leest u in {folder}/README.md. Kijk of alles klopt:

    python3 build_tree.py check --tree {folder}

Wordt dit de site? Zet de map dan in de plaats van tree/. De naam van de site en het menu staan in mkdocs.yml."""


class NotEmpty(Exception):
    """There is something in the folder already."""


def fresh(folder: Path, *, today: date) -> str:
    """Make the folder, and say what to do next."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty(f"‘{folder}’ bestaat al en is niet leeg. Kies een andere naam; er is niets veranderd.")
    with filling(folder) as new:
        _fill(new, today)
    return NEXT.format(folder=folder)


def _fill(folder: Path, today: date) -> None:
    for path in sorted(path for path in STARTER.rglob("*") if path.is_file()):
        _write(folder, path.relative_to(STARTER), _dated(path.read_text(encoding="utf-8-sig"), today))
    _write(folder, Path(STRINGS), usual_strings())
    for place, name in TAKEN_OVER:
        inside = folder / ("content" if place == "content" else "") / name
        shutil.copyfile(where(f"{place}/{name}"), inside)


def _write(folder: Path, path: Path, text: str) -> None:
    """The text in its place; YAML names the schema, so that any editor can help."""
    if path.suffix == ".yml":
        text = f"# yaml-language-server: $schema={relpath('schema.json', path.parent)}\n{text}"
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(text.encode())


def _dated(text: str, today: date) -> str:
    """Facts of an example are checked today, or they would be past their review on some day to come."""
    days = {"checked": today, "review_by": today + REVIEWED_AGAIN}
    return re.sub(r"^( +)(checked|review_by): [0-9-]+", lambda m: f"{m[1]}{m[2]}: {days[m[2]]}", text, flags=re.MULTILINE)


def usual_strings() -> str:
    """The fixed words, as YAML; those about our own subject in the words of the example."""
    ours = where(f"tree/{STRINGS}").read_text(encoding="utf-8-sig")
    own = _by_name((STARTER / STRINGS).read_text(encoding="utf-8-sig"))
    return STRING.sub(lambda match: own.get(match[1], match[0]), ours)


def _by_name(text: str) -> Mapping[str, str]:
    return {match[1]: match[0] for match in STRING.finditer(text)}

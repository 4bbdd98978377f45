"""A fresh edition: a small example that is a site at once, to learn from and to replace bit by bit.

The example is in `keuzehulp/starter/`; the editor's guide and the schema are the engine's.
"""

import re
import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from json import dumps
from os.path import relpath
from pathlib import Path

from keuzehulp.package_data import IMPORTED, STARTER, VERSION, command, where
from keuzehulp.publish import messages
from keuzehulp.publish.atomic_dir import filling

TREE = "tree"
GUIDES = ("README.md", "schema.json")
ELSEWHERE = {"publish.yml": ".github/workflows/publish.yml", "gitignore": ".gitignore"}
"""Files with another name in an edition: under that one they would do something here."""
EXAMPLE = (
    "journeys/",
    "tree/keuzehulp/",
    "tree/stappenplan/",
    "tree/facts.yml",
    "tree/glossary.yml",
    "tree/sources.yml",
)
"""What of the starter is about its example, besides its tree and guide."""
BARE = ("mkdocs.yml", "content/index.md", "content/over.md")
"""What stands in their place around a tree that came from elsewhere."""
REVIEWED_AGAIN = timedelta(days=180)


class NotEmpty(Exception):
    """There is something in the folder already."""


def fresh(folder: Path, *, today: date) -> str:
    """Make the folder, and say what to do next."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty(messages.NOT_EMPTY.say(folder=folder))
    with filling(folder) as new:
        _fill(new, today)
    return messages.NEXT.say(folder=folder, command=command())


def around(tree: Mapping[str, str], *, title: str, origin: str, today: date) -> dict[str, str]:
    """An edition around the files of a tree that came from elsewhere: what the starter has,
    without its example.
    """
    files = {name: text for name, text in _starter(today).items() if not name.startswith(EXAMPLE)}
    files |= {
        f"{TREE}/{name}": where(f"{TREE}/{name}").read_text(encoding="utf-8") for name in GUIDES
    }
    told = {
        "TITLE": dumps(title, ensure_ascii=False),
        "HEADING": title,
        "ORIGIN": origin,
        "ENGINE": VERSION,
    }
    for name in BARE:
        files[name] = re.sub(
            "|".join(told),
            lambda word: told[word[0]],
            (IMPORTED / name).read_text(encoding="utf-8"),
        )
    return files | {f"{TREE}/{name}": text for name, text in tree.items()}


def _fill(folder: Path, today: date) -> None:
    for name, text in _starter(today).items():
        _write(folder, Path(name), text)
    for name in GUIDES:
        shutil.copyfile(where(f"{TREE}/{name}"), folder / TREE / name)


def _starter(today: date) -> dict[str, str]:
    """The files of the starter by their names in an edition."""
    paths = {
        path.relative_to(STARTER).as_posix(): path
        for path in sorted(STARTER.rglob("*"))
        if path.is_file()
    }
    texts = {name: path.read_text(encoding="utf-8-sig") for name, path in paths.items()}
    return {
        ELSEWHERE.get(name, name): _dated(text, today).replace("ENGINE", VERSION)
        for name, text in texts.items()
    }


def _write(folder: Path, path: Path, text: str) -> None:
    """The text in its place; YAML in the tree names the schema, so that any editor can help."""
    if path.suffix == ".yml" and path.parts[0] == TREE:
        text = (
            f"# yaml-language-server: $schema={relpath(f'{TREE}/schema.json', path.parent)}\n{text}"
        )
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(text.encode())


def _dated(text: str, today: date) -> str:
    """Facts of an example are checked today, or they would be past their review on some day to
    come.
    """
    days = {"checked": today, "review_by": today + REVIEWED_AGAIN}
    return re.sub(
        r"^( +)(checked|review_by): [0-9-]+",
        lambda m: f"{m[1]}{m[2]}: {days[m[2]]}",
        text,
        flags=re.MULTILINE,
    )

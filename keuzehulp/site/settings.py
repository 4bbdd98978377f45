"""What is wrong with the settings of a site, `mkdocs.yml`, told as mistakes in its words are: at
their place, with what to do.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from keuzehulp.package_data import VERSION
from keuzehulp.site.assets import colours, marks
from keuzehulp.site.look import Look
from keuzehulp.site.messages import settings as messages
from keuzehulp.site.page import Page
from keuzehulp.site.urls import paths
from keuzehulp.site.urls.addresses import ELSEWHERE, MENUS
from keuzehulp.source import (
    Diagnostic,
    File,
    Mapping,
    Node,
    Sequence,
    Text,
    Where,
    closest,
    files_in,
    read_text,
    text_of,
)
from keuzehulp.source.yaml_errors import not_utf8

OUR_TAG = "!ENV"
"""What MkDocs fills in from outside; every other sign of its kind is a mistake."""
NEEDED = {"site_name": "site_name: …", "extra": "extra: …"}
"""What only an edition can say; each with the line that belongs there. All else has a value in
the engine.
"""
ITS_OWN = {("words", "status")}
"""What templates ask of `extra:` and the engine has no value for, besides the menus."""
TOKENS = "assets/stylesheets/tokens.css"
NUMBERS = re.compile(r"\d+\.\d+(?:\.\d+)?")
# A setting that a template asks for, and one inside it: `config.extra.words.status`.
USED = re.compile(r"\bconfig\.extra\.([a-z_]+)(?:\.([a-z_]+))?")


def problems(file: Path, look: Look) -> Iterator[Diagnostic]:
    """Everything that is wrong with these settings by themselves; nothing when there are none."""
    if not file.is_file():
        return
    try:
        read, mistakes = read_text(text_of(file), path=file.name, shown=file.name)
    except UnicodeDecodeError as error:
        yield not_utf8(file.name, file.read_bytes(), error)
        return
    wrong = [
        problem
        for problem in mistakes
        if not (problem.code == "tag" and OUR_TAG in problem.message)
    ]
    yield from wrong
    if read and not wrong:
        yield from _missing(read, file.parent)
        yield from _extra(read.root.get("extra"), look, file.name)


def menus_lead_somewhere(file: Path, pages: Iterable[Page]) -> Iterator[Diagnostic]:
    """Items in a menu whose page there is not: the site leaves them out, which an editor should
    know.
    """
    read = read_text(text_of(file), path=file.name, shown=file.name)[0] if file.is_file() else None
    known = {page.address for page in pages}
    for url in _addresses(read):
        if not ELSEWHERE.match(url) and url.partition("#")[0] not in known:
            yield messages.MENU_NOWHERE.at(url.at, meant=closest(url, sorted(known)), url=url)


def _addresses(read: File | None) -> Iterator[Text]:
    extra = read.root.get("extra") if read else None
    lists = [extra.get(menu) for menu in MENUS] if isinstance(extra, Mapping) else []
    for items in lists:
        for item in items.items if isinstance(items, Sequence) else ():
            url = item.get("url") if isinstance(item, Mapping) else None
            if isinstance(url, Text):
                yield url


def _missing(read: File, folder: Path) -> Iterator[Diagnostic]:
    for name, line in NEEDED.items():
        if name not in read.root.keys:
            yield messages.MISSING_SETTING.at(Where(read.path), name=name, line=line)
    docs = read.root.get("docs_dir")
    if isinstance(docs, Text) and not (folder / docs).is_dir():
        yield messages.NO_FOLDER.at(docs.at, docs=docs)


def _extra(extra: Node | None, look: Look, shown: str) -> Iterator[Diagnostic]:
    if extra is None:
        return
    engine = extra.get("engine") if isinstance(extra, Mapping) else None
    if isinstance(engine, Text):
        yield from _engine(engine)
    yield from paths.problems(extra.get(paths.NAME) if isinstance(extra, Mapping) else None)
    if isinstance(extra, Mapping):
        yield from marks.problems(extra, look)
    tokens = look.file(TOKENS)
    if isinstance(extra, Mapping) and tokens.is_file():
        yield from colours.problems(extra.get("colours"), text_of(tokens))
    for name, inside in sorted(set(_used(look))):
        value = extra.get(name) if isinstance(extra, Mapping) else None
        held = value.get(inside) if inside and isinstance(value, Mapping) else value
        if name in MENUS:
            yield from _menu(name, value, extra)
        elif (name, inside) in ITS_OWN and not isinstance(held, Text):
            called = f"{name}: {inside}" if inside else name
            yield messages.MISSING_EXTRA.at(extra.at, name=called)


def _engine(asked: Text) -> Iterator[Diagnostic]:
    """Whether an edition that was made for this version of the engine fits the one that runs."""
    wanted, ours = _numbers(asked), _numbers(VERSION)
    if not wanted:
        yield messages.ENGINE_NO_VERSION.at(asked.at, asked=asked, ours=VERSION)
    elif wanted[0] < ours[0]:
        yield messages.EDITION_TOO_OLD.at(asked.at, asked=asked, ours=VERSION)
    elif wanted > ours:
        yield messages.EDITION_TOO_NEW.at(asked.at, asked=asked, ours=VERSION)


def _numbers(version: str) -> list[int]:
    """The first two numbers of a version; nothing of what is none. The third only mends."""
    return [int(part) for part in version.split(".")[:2]] if NUMBERS.fullmatch(version) else []


def _used(look: Look) -> Iterator[tuple[str, str]]:
    for path in (path for folder in look.folders for path in files_in(folder, ".html", ".md")):
        for name, inside in USED.findall(text_of(path)) if path.name != "README.md" else ():
            yield name, inside if name not in MENUS else ""


def _menu(name: str, menu: Node | None, extra: Node) -> Iterator[Diagnostic]:
    if not isinstance(menu, Sequence):
        yield messages.MENU_SHAPE.at(getattr(menu, "at", extra.at), name=name)
        return
    for item in menu.items:
        if not (
            isinstance(item, Mapping)
            and all(isinstance(item.get(key), Text) for key in ("title", "url"))
        ):
            yield messages.MENU_ITEM_SHAPE.at(item.at, name=name)


def pages_of(file: Path) -> dict[str, dict[str, str]]:
    """What these settings say of where pages stand, as far as they can be read."""
    try:
        read = read_text(text_of(file), path=file.name, shown=file.name)[0]
    except (OSError, UnicodeDecodeError):
        return {}
    return paths.read(read.root.get("extra")) if read else {}

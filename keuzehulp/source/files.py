"""The files of a folder that people fill: which count, what is in them, and which may not be
there.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from keuzehulp.source import yaml_errors
from keuzehulp.source.diagnostic import Diagnostic
from keuzehulp.source.messages import files as messages
from keuzehulp.source.positions import Where

TEXT = (".css", ".html", ".js", ".md", ".svg")
"""What is read as text, besides YAML, of which reading itself tells."""
OTHERWISE = {".md": (".markdown", ".mdown", ".mkdn", ".mkd")}
"""Other endings that tools give such a file, and read it by."""
MERGE = re.compile(r"^(?:<{7} |>{7} |\|{7} )", re.MULTILINE)
"""What git leaves in a file that it could not merge. The line of seven = between them can also
be a heading.
"""


def text_of(path: Path) -> str:
    """The text of a file, however its editor ended the lines, and without the mark that some put
    in front.
    """
    return path.read_text(encoding="utf-8-sig")


def files_in(folder: Path, *endings: str) -> list[Path]:
    """Every file below `folder` with one of these endings, in the order of their names. Files
    that editors hide do not count.
    """
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in endings and not _is_hidden(path, folder) and path.is_file()
    )


def unfit(folder: Path, *, shown: str) -> Iterator[Diagnostic]:
    """What may not be in a folder whose files are published: a way out of it, what is no file,
    and words in another code than UTF-8.
    """
    strays = set(strays_in(folder))
    for path in sorted(strays):
        yield _stray(path, Where(f"{shown}/{path.relative_to(folder).as_posix()}"))
    for path in files_in(folder, *TEXT):
        if path not in strays:
            yield from _unreadable(path, f"{shown}/{path.relative_to(folder).as_posix()}")


def no_folder(path: Path, *, shown: str, needed: bool) -> Iterator[Diagnostic]:
    """A file where a folder belongs, or a folder that is `needed` and is not there."""
    if path.exists() and not path.is_dir():
        yield messages.FILE_NAMED_AS_FOLDER.at(Where(shown))
    elif needed and not path.exists():
        yield messages.NO_FOLDER.at(Where(f"{shown}/"), folder=shown)


def other_capitals(folder: Path, usual: Path, *, shown: str) -> Iterator[Diagnostic]:
    """Files that would stand in for one of the `usual` folder, if capitals made no difference: on
    some disks they make none, on most servers they do.
    """
    own = sorted(path for path in folder.rglob("*") if not _is_hidden(path, folder))
    if not own:
        return
    inside = {path.relative_to(usual).as_posix() for path in usual.rglob("*") if path.is_file()}
    names = {name.lower(): name for name in inside}
    for path in own:
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in inside and name.lower() in names:
            yield messages.OTHER_CAPITALS.at(
                Where(f"{shown}/{name}"), name=f"{shown}/{names[name.lower()]}"
            )


def misnamed(folder: Path, *endings: str, shown: str) -> Iterator[Diagnostic]:
    """What looks like a file that counts, and is none: a folder with its ending, or a name that
    ends a little differently.
    """
    looks = [*endings, *(other for ending in endings for other in OTHERWISE.get(ending, ()))]
    inside = re.compile(rf"(?:{'|'.join(map(re.escape, looks))})", re.IGNORECASE)
    # Searched for anywhere in the name, for tools save beside it: `tree.yml.bak`, `tree.yml~`.
    for path in sorted(
        path
        for path in folder.rglob("*")
        if inside.search(path.name) and not _is_hidden(path, folder)
    ):
        at, stem = (
            Where(f"{shown}/{path.relative_to(folder).as_posix()}"),
            inside.split(path.name)[0],
        )
        if path.is_dir() and path.suffix in endings:
            yield messages.FOLDER_NAMED_AS_FILE.at(at)
        elif (
            path.is_file()
            and path.suffix not in endings
            and not (path.parent / f"{stem}{endings[0]}").exists()
        ):
            yield messages.MISNAMED.at(at, ending=endings[0], stem=stem)


def conflicts(text: str, shown: str) -> Iterator[Diagnostic]:
    """The first mark of git's in a text with two versions of the same lines: nothing below it
    means what it seems to mean.
    """
    if mark := MERGE.search(text):
        at = Where(shown, text.count("\n", 0, mark.start()) + 1)
        yield messages.MERGE_CONFLICT.at(at)


def strays_in(folder: Path) -> Iterator[Path]:
    """Links that lead out of the folder or to another folder, and what is neither a file nor a
    folder, such as a pipe.
    """
    whole = folder.resolve()
    for place, folders, names in os.walk(folder):
        # In place: `os.walk` goes on by what is left in this list. It does not follow links by
        # itself, so one that leads round to its own folder does no harm.
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in (*folders, *names):
            path = Path(place, name)
            if not name.startswith(".") and _is_stray(path, whole):
                yield path


def _is_stray(path: Path, whole: Path) -> bool:
    if path.is_symlink():
        # A link to a file elsewhere in the same folder is fine: what it shows is published anyhow.
        return not path.is_file() or not path.resolve().is_relative_to(whole)
    return not (path.is_file() or path.is_dir())


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _stray(path: Path, at: Where) -> Diagnostic:
    if not path.is_symlink():
        return messages.NO_FILE.at(at)
    return messages.LINK_OUTSIDE.at(at, target=path.readlink())


def _unreadable(path: Path, shown: str) -> Iterator[Diagnostic]:
    source = path.read_bytes()
    try:
        yield from conflicts(source.decode("utf-8"), shown)
    except UnicodeDecodeError as error:
        yield yaml_errors.not_utf8(shown, source, error)

"""The verbs `import` and `export`."""

import json
import sys
from argparse import Namespace
from pathlib import Path

from keuzehulp.cli.messages import reports as messages
from keuzehulp.formats import EXPORTS, FILES, IMPORTS, Draft, Loss, TooManyRows, Wishes, WrongFile
from keuzehulp.machine.today import today
from keuzehulp.model import Project
from keuzehulp.package_data import command
from keuzehulp.publish.atomic_dir import filling, write_whole
from keuzehulp.scaffold import around
from keuzehulp.site import compiled
from keuzehulp.source import Where, limits


def bring_in(asked: Namespace) -> int:
    """Make an edition of another system's file, and tell what could not come along."""
    draft = Draft(
        title=asked.file.stem,
        origin=asked.file.name,
        wishes=Wishes(asked.table, dict(asked.fields)),
    )
    try:
        _refuse_full(asked.out)
        kind = IMPORTS[asked.kind]
        kind.read(_files(asked.file, kind.endings), draft)
        files = around(draft.files(), title=draft.title, origin=draft.origin, today=today())
    except WrongFile as error:
        print(
            "\n".join(
                (
                    str(error),
                    *map(_told, sorted(draft.losses, key=_place)),
                    messages.NOTHING_TAKEN_OVER,
                )
            ),
            file=sys.stderr,
        )
        return 1
    # Only now that all of it is in memory: after a mistake there is no half edition.
    with filling(asked.out) as new:
        _write(new, files)
    for loss in sorted(draft.losses, key=_place):
        print(f"{_told(loss)}\n")
    print(_summary(draft, asked.out))
    return 0


def _place(loss: Loss) -> Where:
    return loss.at


def _told(loss: Loss) -> str:
    return f"{loss.at}: {loss.message}\n    {loss.instead}"


def send_out(asked: Namespace, project: Project) -> int:
    """Write the tree in another system's form, to a file or to the terminal."""
    if not project.trees:
        print(messages.NO_TREE.say(folder=asked.at.tree), file=sys.stderr)
        return 1
    if asked.kind in FILES and not asked.out:
        print(messages.NOT_ON_SCREEN.say(kind=asked.kind), file=sys.stderr)
        return 1
    if len(project.trees) > 1 and asked.kind != "json":
        print(messages.FIRST_TREE_ONLY.say(tree=project.trees[0].id), file=sys.stderr)
    try:
        data = _sent(asked.kind, project)
    except TooManyRows:
        print(messages.TOO_MANY_ROWS, file=sys.stderr)
        return 1
    if asked.out:
        write_whole(asked.out, data)
    else:
        # Without the mark of UTF-8 that Excel wants in front of a file: a terminal would show it.
        print(data.decode("utf-8-sig"), end="")
    return 0


def _sent(kind: str, project: Project) -> bytes:
    if kind == "json":
        return (json.dumps(compiled(project), ensure_ascii=False, indent=1) + "\n").encode()
    return (
        FILES[kind](project.trees[0]) if kind in FILES else EXPORTS[kind](project.trees[0]).encode()
    )


def _files(place: Path, endings: tuple[str, ...]) -> dict[str, bytes]:
    """A file, or all files of its kind in a folder, by the names to show."""
    paths = (
        sorted(path for path in place.iterdir() if path.suffix.lower() in endings)
        if place.is_dir()
        else [place]
    )
    if not paths:
        known = messages.OR.join(endings)
        raise WrongFile(messages.NO_FILE_OF_KIND.say(folder=place, endings=known))
    try:
        # Their sizes before any of them is read.
        size = max(path.stat().st_size for path in paths)
        if size > limits.BYTES or sum(path.stat().st_size for path in paths) > limits.ALL_BYTES:
            limit = limits.megabytes(limits.BYTES)
            raise WrongFile(messages.TOO_LARGE.say(file=place, limit=limit))
        return {path.name: path.read_bytes() for path in paths}
    except OSError:
        raise WrongFile(messages.NOT_READABLE.say(file=place)) from None


def _refuse_full(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WrongFile(messages.NOT_EMPTY.say(folder=folder))


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


def _summary(draft: Draft, folder: Path) -> str:
    lost = messages.LOST.say(count=len(draft.losses)) if draft.losses else messages.LOST_NOTHING
    return messages.TAKEN_OVER.say(
        questions=len(draft.questions),
        outcomes=len(draft.outcomes),
        folder=folder,
        lost=lost,
        command=command(),
    )

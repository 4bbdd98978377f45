"""The verbs `import` and `export`."""

import json
import sys
from argparse import Namespace
from pathlib import Path

from keuzehulp.formats import EXPORTS, FILES, IMPORTS, Draft, Loss, TooManyRows, Wishes, WrongFile
from keuzehulp.machine.today import today
from keuzehulp.model import Project
from keuzehulp.package_data import command
from keuzehulp.publish.atomic_dir import filling, write_whole
from keuzehulp.scaffold import around
from keuzehulp.site import compiled
from keuzehulp.source import counted, limits


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
        made = around(draft.files(), title=draft.title, origin=draft.origin, today=today())
    except WrongFile as error:
        print(
            "\n".join(
                (
                    str(error),
                    *map(_told, sorted(draft.losses, key=lambda each: each.at)),
                    "Er is niets overgenomen.",
                )
            ),
            file=sys.stderr,
        )
        return 1
    with filling(asked.out) as new:
        _write(new, made)
    for loss in sorted(draft.losses, key=lambda each: each.at):
        print(f"{_told(loss)}\n")
    print(_summary(draft, asked.out))
    return 0


def _told(loss: Loss) -> str:
    return f"{loss.at}: {loss.message}\n    {loss.instead}"


def send_out(asked: Namespace, project: Project) -> int:
    """Write the tree in another system's form, to a file or to the terminal."""
    if not project.trees:
        print(f"In ‘{asked.at.tree}’ staat geen beslisboom.", file=sys.stderr)
        return 1
    if asked.kind in FILES and not asked.out:
        print(
            f"Een bestand als {asked.kind} kan niet op het scherm. Noem met -o hoe het moet heten.",
            file=sys.stderr,
        )
        return 1
    if len(project.trees) > 1 and asked.kind != "json":
        print(
            f"Alleen de eerste boom, ‘{project.trees[0].id}’, gaat mee. Noem met --tree de map van"
            " een andere.",
            file=sys.stderr,
        )
    try:
        data = _sent(asked.kind, project)
    except TooManyRows:
        print(
            "Deze boom heeft te veel wegen voor een tabel. Kies mermaid, graphml of json.",
            file=sys.stderr,
        )
        return 1
    if asked.out:
        write_whole(asked.out, data)
    else:
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
        raise WrongFile(
            f"In de map ‘{place}’ staat geen bestand dat eindigt op {' of '.join(endings)}."
        )
    try:
        size = max(path.stat().st_size for path in paths)
        if size > limits.BYTES or sum(path.stat().st_size for path in paths) > limits.ALL_BYTES:
            raise WrongFile(
                f"‘{place}’ is te groot; een bestand kan hoogstens {limits.megabytes(limits.BYTES)}"
                " zijn. Verdeel het."
            )
        return {path.name: path.read_bytes() for path in paths}
    except OSError:
        raise WrongFile(f"‘{place}’ bestaat niet, of is niet te lezen.") from None


def _refuse_full(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WrongFile(f"‘{folder}’ bestaat al en is niet leeg. Kies een andere naam.")


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


def _summary(draft: Draft, folder: Path) -> str:
    parts = (
        counted(len(draft.questions), "vraag", "vragen"),
        counted(len(draft.outcomes), "uitkomst", "uitkomsten"),
    )
    lost = counted(
        len(draft.losses),
        "ding kon niet mee zoals het was",
        "dingen konden niet mee zoals ze waren",
    )
    told = lost if draft.losses else "alles kon mee zoals het was"
    return (
        f"{' en '.join(parts)} staan in {folder}/; {told}.\nBekijk de site: {command()} serve"
        f" --edition {folder}"
    )

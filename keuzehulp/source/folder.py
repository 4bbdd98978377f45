"""All YAML files of a tree folder."""

from pathlib import Path
from typing import NamedTuple

from keuzehulp.source import limits, yaml_errors
from keuzehulp.source.diagnostic import Diagnostic
from keuzehulp.source.files import files_in, misnamed, strays_in
from keuzehulp.source.messages import files as messages
from keuzehulp.source.nodes import File, read_text
from keuzehulp.source.positions import Where


class Reading(NamedTuple):
    """What was read, what went wrong, and whether every file could be read at all.

    When not, what one file says of another cannot be judged: its names may stand in the file that
    is missing.
    """

    files: list[File]
    problems: list[Diagnostic]
    whole: bool


def read_folder(folder: Path) -> Reading:
    """Every `.yml` and `.yaml` file below `folder`, in the order of their names, with all problems
    of reading.

    Places are shown with the folder's own name in front (`tree/rules.yml:3:5`), as the editor sees
    it.
    """
    if not folder.is_dir():
        missing = messages.NO_FOLDER.at(Where(str(folder)), folder=folder)
        return Reading([], [missing], whole=False)
    files: list[File] = []
    problems: list[Diagnostic] = []
    strays = set(strays_in(folder))
    problems += misnamed(folder, ".yml", ".yaml", shown=folder.resolve().name)
    whole = not problems
    paths = files_in(folder, ".yml", ".yaml")
    # By their sizes alone, before any is read.
    if sum(path.stat().st_size for path in paths if path not in strays) > limits.ALL_BYTES:
        return Reading(
            [],
            [
                messages.FOLDER_TOO_LARGE.at(
                    Where(f"{folder.resolve().name}/"), limit=limits.megabytes(limits.ALL_BYTES)
                )
            ],
            whole=False,
        )
    for path in (path for path in paths if path not in strays):
        file, mistakes = _read_file(path, folder)
        problems += mistakes
        files += [file] if file else []
    if not files and not problems:
        problems.append(messages.NO_FILES.at(Where(f"{folder.resolve().name}/")))
    return Reading(files, problems, whole=whole and len(files) == len(paths))


def _read_file(path: Path, folder: Path) -> tuple[File | None, list[Diagnostic]]:
    inside = path.relative_to(folder).as_posix()
    shown = f"{folder.resolve().name}/{inside}"
    if (size := path.stat().st_size) > limits.BYTES:
        return None, [
            messages.TOO_LARGE.at(
                Where(shown), size=limits.megabytes(size), limit=limits.megabytes(limits.BYTES)
            )
        ]
    source = path.read_bytes()
    try:
        # One way to end a line, or places in the text would not be those that an editor counts.
        # `-sig` drops the mark that Windows puts in front.
        text = source.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return None, [yaml_errors.not_utf8(shown, source, error)]
    return read_text(text, path=inside, shown=shown)

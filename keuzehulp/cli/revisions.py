"""A tree folder by its name, or as it stood in a revision of git, without touching the work
tree.
"""

import io
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from keuzehulp.cli.messages import reports as messages


class NoSuchTree(Exception):
    """Says in Dutch why this is neither a folder nor a revision with that folder."""


@contextmanager
def tree_folder(name: str, *, root: Path, tree: Path) -> Iterator[Path]:
    """The folder `name`; or `tree` as it was in the revision `name` (`main`, `HEAD~3`), or
    another folder in it (`HEAD~3:boom`).
    """
    if Path(name).is_dir():
        yield Path(name)
        return
    revision, _, inside = name.partition(":")
    place = inside.strip("/") or _inside(tree, root)
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / (place.rpartition("/")[2] or "tree")
        folder.mkdir()
        _unpack(_archive(revision, place, name, root), folder)
        yield folder


def _inside(tree: Path, root: Path) -> str:
    try:
        return tree.resolve().relative_to(root).as_posix()
    except ValueError:
        raise NoSuchTree(messages.TREE_OUTSIDE.say(tree=tree)) from None


def _archive(revision: str, place: str, name: str, root: Path) -> bytes:
    """The folder `place` of a revision as a zip file, or the end with a reason."""
    # `--end-of-options`: a name that begins with a dash is asked for, and not obeyed.
    known = _git(
        "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", root=root
    )
    if known.returncode:
        raise NoSuchTree(messages.NO_REVISION.say(name=name))
    archive = _git("archive", "--format=zip", f"{known.stdout.decode().strip()}:{place}", root=root)
    if archive.returncode:
        raise NoSuchTree(messages.NO_FOLDER_IN_REVISION.say(revision=revision, folder=place))
    return archive.stdout


def _git(*arguments: str, root: Path) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except OSError:
        raise NoSuchTree(messages.NO_GIT) from None


def _unpack(archive: bytes, folder: Path) -> None:
    """Only YAML, as plain files inside the folder: zipfile follows no links and no way up."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        files.extractall(
            folder, [name for name in files.namelist() if name.endswith((".yml", ".yaml"))]
        )

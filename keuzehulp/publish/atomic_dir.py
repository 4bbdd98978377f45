"""Put what is finished in the place of what was, whole or not at all.

Work in progress stands in a folder of its own beside its goal, under a name that only this program
gives. Who is killed half way leaves that folder behind; the next run for the same goal takes it
away, and puts back what had been moved aside.
"""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from keuzehulp.publish import messages

MARK = ".keuzehulp"
"""A file in folders that we made, so that we never throw away somebody else's."""
BUSY = "busy"
"""A file in a folder of work in progress, locked for as long as somebody works there."""
NEW, OLD = "new", "old"


class NotOurs(Exception):
    """Says in Dutch why this program may not put something in that place."""


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A new folder to fill. Left without an exception it takes the place of `folder`; otherwise
    `folder` stays untouched.
    """
    _refuse_what_is_not_ours(folder)
    with workshop(folder) as shop:
        new = shop / NEW
        new.mkdir()
        yield new
        (new / MARK).touch()
        _open_to_all(new)
        # Between these two nothing stands there. Who is killed just then leaves what stood there in
        # the workshop, and `_take_away` puts it back.
        if folder.exists():
            folder.replace(shop / OLD)
        new.replace(folder)


@contextmanager
def filling(folder: Path) -> Iterator[Path]:
    """A new folder to fill, that becomes `folder`, which is not there or empty; after an
    exception there is nothing.
    """
    with workshop(folder) as shop:
        new = shop / NEW
        new.mkdir()
        yield new
        if folder.exists():
            folder.rmdir()
        new.replace(folder)


def write_whole(file: Path, content: bytes) -> None:
    """Write a file so that it holds all of this, or what it held before. A link to it stays a
    link.
    """
    place = file.resolve()
    if place.exists() and not place.is_file():
        place.write_bytes(content)  # a terminal, a pipe; of a folder the system says what is wrong
        return
    with workshop(place) as shop:
        new = shop / NEW
        with new.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())  # or a loss of power could leave the new name without content
        if place.exists():
            shutil.copymode(place, new)
        new.replace(place)


@contextmanager
def workshop(goal: Path) -> Iterator[Path]:
    """A folder beside `goal`, for nobody else, that is gone afterwards. What killed runs left
    for this goal is cleaned up first.
    """
    goal.parent.mkdir(parents=True, exist_ok=True)
    _clean_up(goal)
    # Beside it, since only within one file system a rename is one step.
    shop = Path(tempfile.mkdtemp(prefix=_prefix(goal), dir=goal.parent))
    try:
        with FileLock(shop / BUSY):
            yield shop
    finally:
        _take_away(shop, goal)


def _prefix(goal: Path) -> str:
    return f".{goal.name}.keuzehulp-"


def _clean_up(goal: Path) -> None:
    for shop in goal.parent.glob(f"{glob.escape(_prefix(goal))}*"):
        if _is_ours(shop) and _is_left(shop):
            _take_away(shop, goal)


def _is_ours(shop: Path) -> bool:
    """Whether it is a folder that this user made for work: with our mark, or so new that nothing
    is in it.
    """
    if (
        shop.is_symlink()
        or not shop.is_dir()
        or (hasattr(os, "geteuid") and shop.stat().st_uid != os.geteuid())
    ):
        return False
    return (shop / BUSY).is_file() or not any(shop.iterdir())


def _is_left(shop: Path) -> bool:
    """Whether nobody works in it any more. A lock ends with its process, however that ends."""
    try:
        with FileLock(shop / BUSY, timeout=0):
            return True
    except (Timeout, OSError):
        return False


def _take_away(shop: Path, goal: Path) -> None:
    """Remove a folder of work; what stood at the goal and has nothing in its place goes back
    first.
    """
    if (shop / OLD).exists() and not goal.exists():
        (shop / OLD).replace(goal)
    shutil.rmtree(shop, ignore_errors=True)


def _open_to_all(new: Path) -> None:
    """A web server must be able to read it, and a careful umask does not let it."""
    for path in (new, *new.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _refuse_what_is_not_ours(folder: Path) -> None:
    if folder.is_symlink():
        raise NotOurs(messages.FOLDER_IS_LINK.say(folder=folder, target=folder.readlink()))
    if not folder.exists():
        return
    if not folder.is_dir():
        raise NotOurs(messages.FOLDER_IS_FILE.say(folder=folder))
    if any(folder.iterdir()) and not (folder / MARK).exists():
        raise NotOurs(messages.FOLDER_NOT_OURS.say(folder=folder))
    if _belongs_to_another(folder) or not os.access(folder, os.W_OK | os.X_OK):
        raise NotOurs(messages.FOLDER_OF_ANOTHER.say(folder=folder))


def _belongs_to_another(folder: Path) -> bool:
    """What another user made can be moved aside and then not be deleted. Root may do both."""
    return hasattr(os, "geteuid") and os.geteuid() != 0 and folder.stat().st_uid != os.geteuid()

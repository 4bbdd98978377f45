"""Do something again at every save, until Ctrl+C."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from keuzehulp.machine import messages

SAVES = ("created", "modified", "moved", "deleted")
"""What counts as a save. Reading a file is an event too, and would wake us by our own reading."""
TOGETHER = 0.2
"""Seconds in which events belong to one save: an editor may write a file in several steps."""
CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def at_every_save(act: Callable[[], int], *, in_: Sequence[Path]) -> int:
    """Do `act` now, and again when a file in one of these folders was saved. Ctrl+C ends it
    politely.
    """
    folders = [folder for folder in in_ if folder.is_dir()]
    if in_[0] not in folders:
        return act()
    saved: SimpleQueue[str] = SimpleQueue()
    observer = Observer()
    for folder in folders:
        observer.schedule(_Listener(saved), str(folder), recursive=True)
    observer.start()
    try:
        while True:
            _show(act)
            _wait_for(saved)
    except KeyboardInterrupt:
        print("\nGestopt.")
        return 0
    finally:
        observer.stop()


def _show(act: Callable[[], int]) -> None:
    print(CLEAR if sys.stdout.isatty() else "", end="")
    act()
    print(f"\n{messages.WAITING}", flush=True)


def _wait_for(saved: SimpleQueue[str]) -> None:
    """Until something was saved, and then until it is quiet."""
    saved.get()
    try:
        while True:
            saved.get(timeout=TOGETHER)
    except Empty:
        return


class _Listener(FileSystemEventHandler):
    def __init__(self, saved: SimpleQueue[str]) -> None:
        self.saved = saved

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in SAVES and not event.is_directory:
            self.saved.put(str(event.src_path))

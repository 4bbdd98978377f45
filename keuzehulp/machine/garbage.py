"""Making many values that all stay: then there is little for the garbage collector to find, and it need not look at all of them for it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Inside, no cycles are looked for. Python would go through all values of a large tree again and again: two thirds of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def set_aside() -> None:
    """All that was made until now stays until the end: what comes after has garbage of its own, and only that is looked through."""
    gc.freeze()

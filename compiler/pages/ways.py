"""The ways from one place of the site to another: relative, so that the site works in any folder, and from a disk."""

from functools import lru_cache
from posixpath import commonprefix, normpath

AT_ONCE = 1_000
"""Ways that are kept: the pages of one folder share many."""


def is_elsewhere(target: str) -> bool:
    """Whether a link stays as it is, wherever it stands: to another site, or on the same page."""
    return "://" in target or target.startswith(("#", "mailto:"))


@lru_cache(AT_ONCE)
def way(target: str, start: str) -> str:
    """The way from the address `start` to `target`, both from the root of the site. What leads elsewhere stays as it is."""
    if is_elsewhere(target):
        return target
    there = path(target.rstrip("/") or ".", start.rstrip("/") or ".")
    return f"{there}/" if target == "." or target.endswith("/") else there


@lru_cache(AT_ONCE)
def path(target: str, start: str) -> str:
    """The relative path between two places. `relpath` would ask the system twice where it is."""
    there, here = _names(target), _names(start)
    shared = len(commonprefix([there, here]))
    return "/".join([*[".."] * (len(here) - shared), *there[shared:]]) or "."


def _names(path: str) -> list[str]:
    return [name for name in normpath(path).split("/") if name != "."]

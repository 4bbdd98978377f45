"""The ways from one place of the site to another: relative, so that the site works in any folder, and from a disk."""

from posixpath import dirname


def is_elsewhere(target: str) -> bool:
    """Whether a link stays as it is, wherever it stands: to another site, or on the same page."""
    return "://" in target or target.startswith(("#", "mailto:"))


def way(target: str, start: str) -> str:
    """The way from the address `start` to `target`, both from the root of the site. What leads elsewhere stays as it is."""
    if is_elsewhere(target):
        return target
    there = path(target.rstrip("/") or ".", dirname(start) or ".")
    return f"{there}/" if target == "." or target.endswith("/") else there


def path(target: str, start: str) -> str:
    """The relative path between two places. `relpath` would take ten times as long: it asks the system where it is."""
    there, here = _names(target), _names(start)
    shared = 0
    while there[shared : shared + 1] == here[shared : shared + 1] != []:
        shared += 1
    return "/".join([*[".."] * (len(here) - shared), *there[shared:]]) or "."


def _names(path: str) -> list[str]:
    return [] if path == "." else path.split("/")

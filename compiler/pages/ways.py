"""The ways from one place of the site to another: relative, so that the site works in any folder, and from a disk."""


def is_elsewhere(target: str) -> bool:
    """Whether a link stays as it is, wherever it stands: to another site, or on the same page."""
    return "://" in target or target.startswith(("#", "mailto:"))


def way(target: str, start: str) -> str:
    """The way from `start` to `target`: both addresses, or both paths of pages, from the root of the site, which itself is `.`.

    `relpath` would take ten times as long: it asks the system where it is.
    """
    if is_elsewhere(target):
        return target
    there, here = [] if target == "." else target.split("/"), start.split("/")[:-1]
    shared = 0
    while there[shared:-1] and here[shared:] and there[shared] == here[shared]:
        shared += 1
    found = "../" * (len(here) - shared) + "/".join(there[shared:])
    stays = found[:1] in ("#", "?") and not start.endswith("/")  # from a file, a place by itself would be a place in that file
    return f"./{found}" if stays or not found else found
